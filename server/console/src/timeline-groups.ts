import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { HandoffEntry, HandoffView } from "./handoff-view.ts";
import { localParts } from "./salon-time.ts";

/** What to draw: a day's beginning, or an entry; `follows` when it goes on from the same author within a few minutes. */
export type TimelineItem = { day: string } | { entry: Entry | HandoffEntry; follows: boolean };

const togetherMs = 5 * 60_000;

/** What the visitor sees and what only staff see, in one line of events. */
export function timelineEntries(entries: readonly Entry[], { entries: among, closing }: HandoffView): (Entry | HandoffEntry)[] {
  const shown = entries.filter((entry) => !closing.has(entry.seq));
  let next = 0;
  const merged = shown.flatMap((entry) => {
    const from = next;
    while ((among[next]?.seq ?? Infinity) < entry.seq) next++;
    return [...among.slice(from, next), entry];
  });
  return [...merged, ...among.slice(next)];
}

/** The timeline with its days, in the salon's zone. */
export function timelineItems(entries: readonly (Entry | HandoffEntry)[], timeZone: string): TimelineItem[] {
  let day = "";
  let last: Entry | HandoffEntry | undefined;
  return entries.flatMap((entry): TimelineItem[] => {
    const { date } = localParts(Date.parse(entry.at), timeZone);
    const follows = date === day && last !== undefined && sameAuthor(last, entry);
    const head = date === day ? [] : [{ day: date }];
    [day, last] = [date, entry];
    return [...head, { entry, follows }];
  });
}

function sameAuthor(a: Entry | HandoffEntry, b: Entry | HandoffEntry): boolean {
  if (a.kind !== "message" || b.kind !== "message") return false;
  return authorOf(a) === authorOf(b) && Date.parse(b.at) - Date.parse(a.at) < togetherMs;
}

const authorOf = ({ author }: Extract<Entry, { kind: "message" }>): string =>
  author.kind === "staff" ? `staff ${author.name}` : author.kind;
