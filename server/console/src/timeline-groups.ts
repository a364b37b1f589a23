import type { Entry } from "@chairside/shared/conversation-view.ts";
import { localParts } from "./salon-time.ts";

/** What to draw: a day's beginning, or an entry; `follows` when it goes on from the same author within a few minutes. */
export type TimelineItem = { day: string } | { entry: Entry; follows: boolean };

const togetherMs = 5 * 60_000;

/** The timeline with its days, in the salon's zone. */
export function timelineItems(entries: readonly Entry[], timeZone: string): TimelineItem[] {
  let day = "";
  let last: Entry | undefined;
  return entries.flatMap((entry): TimelineItem[] => {
    const { date } = localParts(Date.parse(entry.at), timeZone);
    const follows = date === day && last !== undefined && sameAuthor(last, entry);
    const head = date === day ? [] : [{ day: date }];
    [day, last] = [date, entry];
    return [...head, { entry, follows }];
  });
}

function sameAuthor(a: Entry, b: Entry): boolean {
  if (a.kind !== "message" || b.kind !== "message") return false;
  return authorOf(a) === authorOf(b) && Date.parse(b.at) - Date.parse(a.at) < togetherMs;
}

const authorOf = ({ author }: Extract<Entry, { kind: "message" }>): string =>
  author.kind === "staff" ? `staff ${author.name}` : author.kind;
