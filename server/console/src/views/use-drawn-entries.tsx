import type { Entry } from "@chairside/shared/conversation-view.ts";
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { HandoffEntry } from "../handoff-view.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { dayWords } from "../salon-time.ts";
import { timelineEntries, type TimelineItem, timelineItems } from "../timeline-groups.ts";
import type { Workplace } from "../workplace.ts";
import { FactEntry } from "./fact-entry.tsx";
import { HandoffFact } from "./handoff-fact.tsx";
import { SaidEntry } from "./said-entry.tsx";

/** No line of it is lower, in pixels. */
const lowestLine = 36;
/** So many more with each frame: the longest conversation stops nobody who types. */
const perFrame = 60;

export interface DrawnEntriesOptions {
  work: Workplace;
  open: OpenConversation;
  /** The visitor's. */
  name: string;
  /** All of it in the first frame, as for something that is looked for. */
  whole: boolean;
}

/**
 * The thread's lines, drawn from the end: the last ones in the first frame, then those above them. A line that has not changed is
 * the same as before, so that nothing of it is compared again.
 */
export function useDrawnEntries({ work, open, name, whole }: DrawnEntriesOptions): VNode {
  const { entries, caughtUp } = open.view.value;
  const handoff = open.handoff.value;
  const { timeZone } = work.self;
  const today = work.today.value;
  const items = useMemo(
    () => timelineItems(timelineEntries(entries, handoff), timeZone),
    [entries, handoff.entries, handoff.closing, timeZone],
  );
  // At least a screen full of them.
  const length = useSignal(Math.ceil(window.innerHeight / lowestLine));
  const shown = whole ? items.length : Math.min(length.value, items.length);
  useEffect(() => {
    if (caughtUp && length.value !== Infinity) length.value = length.value < items.length ? length.value + perFrame : Infinity;
  }, [caughtUp, length.value]);

  const kept = useRef(new WeakMap<Entry | HandoffEntry, { facts: readonly unknown[]; line: VNode }>());
  const draw = (item: TimelineItem): VNode => {
    if ("day" in item)
      return (
        <li key={item.day} class="day">
          {dayWords(item.day, today)}
        </li>
      );
    const { entry, follows } = item;
    const faults = entry.kind === "message" ? (handoff.faults[entry.messageId] ?? none) : none;
    const facts = [follows, name, faults];
    const before = kept.current.get(entry);
    if (before?.facts.every((fact, at) => fact === facts[at])) return before.line;
    const line = isAmongStaff(entry) ? (
      <HandoffFact key={entry.seq} entry={entry} self={work.self} />
    ) : entry.kind === "message" ? (
      <SaidEntry key={entry.seq} entry={entry} follows={follows} name={name} faults={faults} work={work} open={open} />
    ) : (
      <FactEntry key={entry.seq} entry={entry} self={work.self.name} name={name} timeZone={timeZone} />
    );
    kept.current.set(entry, { facts, line });
    return line;
  };
  return useMemo(() => <>{items.slice(items.length - shown).map(draw)}</>, [items, shown, name, handoff.faults, today]);
}

const none: readonly never[] = [];

const among: ReadonlySet<string> = new Set<HandoffEntry["kind"]>([
  "note",
  "claimed",
  "unclaimed",
  "taken-over",
  "blocked",
  "unblocked",
  "assigned",
  "snoozed",
  "closed",
  "late",
]);
const isAmongStaff = (entry: Entry | HandoffEntry): entry is HandoffEntry => among.has(entry.kind);
