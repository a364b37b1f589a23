import type { InboxRow } from "@chairside/shared/inbox.ts";

/** What is to happen next with a conversation, in the order in which it is seen to. */
export const queues = ["person", "visitor", "assistant", "done"] as const;
export type Queue = (typeof queues)[number];
/** Whose they are. */
export type Scope = "all" | "mine" | "unassigned";

export interface InboxChoice {
  scope: Scope;
  /** Words to be found in a name, the last message or the subject; "" for all. */
  search: string;
  /** Who looks. */
  staffId: string;
}

const quietAfterMs = 30 * 60_000;

/** The state of a line at `now` (epoch milliseconds): a line goes quiet, and comes back from being put off, by the clock alone. */
export function stateAt(row: InboxRow, now: number): InboxRow["state"] {
  if (row.state === "assistant") return now - Date.parse(row.changedAt) > quietAfterMs ? "quiet" : "assistant";
  if (row.state === "snoozed" && row.snoozedUntil !== undefined && Date.parse(row.snoozedUntil) <= now) return "waiting";
  return row.state;
}

const queueOf: Record<InboxRow["state"], Queue> = {
  waiting: "person",
  staff: "visitor",
  snoozed: "visitor",
  assistant: "assistant",
  quiet: "done",
  done: "done",
};

/** The lines of each queue that are chosen: who is due first, then who waits longest, then what changed last. */
export function queuedRows(rows: Iterable<InboxRow>, choice: InboxChoice, now: number): Record<Queue, InboxRow[]> {
  const shown = [...rows].filter((row) => isIn(row, choice) && isFound(row, choice.search));
  const inQueue = (queue: Queue): InboxRow[] => shown.filter((row) => queueOf[stateAt(row, now)] === queue).toSorted(byUrgency);
  return { person: inQueue("person"), visitor: inQueue("visitor"), assistant: inQueue("assistant"), done: inQueue("done") };
}

export const isWaiting = (row: InboxRow): boolean => row.state === "waiting";

/** Mine: I have it, it waits for me, or a note asks me. */
function isIn({ claimedBy, assignedTo, mentioned }: InboxRow, { scope, staffId }: InboxChoice): boolean {
  if (scope === "all") return true;
  const whose = claimedBy ?? assignedTo;
  if (scope === "unassigned") return whose === undefined;
  return whose?.staffId === staffId || mentioned?.includes(staffId) === true;
}

function isFound({ visitorName, subject, lastMessage }: InboxRow, search: string): boolean {
  const text = plain([visitorName, subject, lastMessage?.text].filter(Boolean).join(" "));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Without accents and capitals: "Zoe" finds Zoë. */
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

function byUrgency(a: InboxRow, b: InboxRow): number {
  if (isWaiting(a) && isWaiting(b)) return urgencyOf(a).localeCompare(urgencyOf(b));
  if (isWaiting(a) !== isWaiting(b)) return isWaiting(a) ? -1 : 1;
  return b.changedAt.localeCompare(a.changedAt);
}

/** Who waits without a time by which somebody replies has waited since then. */
const urgencyOf = ({ due, waitingSince, changedAt }: InboxRow): string => due ?? waitingSince ?? changedAt;
