import type { HandoffEntry } from "../handoff-view.ts";
import { entryId } from "../reveal-entry.ts";
import { clockTime } from "../salon-time.ts";
import { seenWords } from "../seen-words.ts";
import type { Self } from "../sign-in.ts";
import { levelWords, outcomeWords } from "../words.ts";
import { Fact } from "./fact.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** What staff did or said among themselves: no visitor sees it. */
export function HandoffFact({ entry, self }: { entry: HandoffEntry; self: Self }) {
  const { timeZone } = self;
  if (entry.kind === "note") return <NoteEntry entry={entry} self={self} />;
  return (
    <Fact
      icon={icons[entry.kind]}
      at={entry.at}
      timeZone={timeZone}
      title={wordsOf(entry, self)}
      tone={entry.kind === "late" ? "bad" : "change"}
    />
  );
}

function NoteEntry({ entry: { seq, by, at, text, mentions }, self }: { entry: Extract<HandoffEntry, { kind: "note" }>; self: Self }) {
  return (
    <li class="staff-note" id={entryId(seq)} tabIndex={-1}>
      <p class="by">
        <Icon name="note" />
        <strong>{by.staffId === self.staffId ? "Your note" : `Note by ${by.name}`}</strong>
        <span>staff only</span>
        {mentions.includes(self.staffId) && <span class="chip asked">Asks you</span>}
        <time dateTime={at}>{clockTime(at, self.timeZone)}</time>
      </p>
      <div class="note-text" dir="auto">
        {text}
      </div>
    </li>
  );
}

const icons: Record<Exclude<HandoffEntry["kind"], "note">, IconName> = {
  claimed: "hand",
  unclaimed: "out",
  "taken-over": "hand",
  blocked: "alert",
  unblocked: "check",
  assigned: "move",
  snoozed: "clock",
  closed: "check",
  late: "alert",
};

function wordsOf(entry: Exclude<HandoffEntry, { kind: "note" }>, self: Self): string {
  const isSelf = ({ staffId }: { staffId: string }): boolean => staffId === self.staffId;
  const named = (one: { staffId: string; name: string }): string => (isSelf(one) ? "You" : one.name);
  const inside = (one: { staffId: string; name: string }): string => (isSelf(one) ? "you" : one.name);
  switch (entry.kind) {
    case "claimed":
      return `${named(entry.by)} claimed it`;
    case "unclaimed":
      return entry.how === "released"
        ? `${named(entry.of)} released it`
        : `${named(entry.of)} ${isSelf(entry.of) ? "were" : "was"} not heard of: back in the queue`;
    case "taken-over":
      return `${named(entry.by)} took it over from ${inside(entry.of)}${entry.why ? `: ${entry.why}` : ""}`;
    case "blocked":
      return `${named(entry.by)} blocked the visitor: ${entry.why}`;
    case "unblocked":
      return `${named(entry.by)} unblocked the visitor`;
    case "assigned":
      return `${named(entry.by)} passed it on to ${entry.to ? inside(entry.to) : "whoever is free"}${entry.why ? `: ${entry.why}` : ""}`;
    case "snoozed":
      return `${named(entry.by)} put it off: ${seenWords(entry.until, self.timeZone, Date.parse(entry.at))}`;
    case "closed":
      return `${named(entry.by)} closed it: ${outcomeWords[entry.outcome]}`;
    case "late":
      return `Not answered in time: now with ${levelWords[entry.level]}, due ${clockTime(entry.due, self.timeZone)}`;
  }
}
