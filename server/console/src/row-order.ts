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
  const queued: Record<Queue, InboxRow[]> = { person: [], visitor: [], assistant: [], done: [] };
  const isFound = finder(choice.search);
  for (const row of rows) if (isIn(row, choice) && isFound(row)) queued[queueOf[stateAt(row, now)]].push(row);
  for (const queue of queues) queued[queue].sort(byUrgency); // oxlint-disable-line unicorn/no-array-sort -- reason: arrays of our own, 500 lines at every change
  return queued;
}

/** How many of those that are chosen need a person. */
export function countForPerson(rows: Iterable<InboxRow>, choice: InboxChoice, now: number): number {
  const isFound = finder(choice.search);
  let count = 0;
  for (const row of rows) if (queueOf[stateAt(row, now)] === "person" && isIn(row, choice) && isFound(row)) count++;
  return count;
}

export const isWaiting = (row: InboxRow): boolean => row.state === "waiting";

/** Mine: I have it, it waits for me, or a note asks me. */
function isIn({ claimedBy, assignedTo, mentioned }: InboxRow, { scope, staffId }: InboxChoice): boolean {
  if (scope === "all") return true;
  const whose = claimedBy ?? assignedTo;
  if (scope === "unassigned") return whose === undefined;
  return whose?.staffId === staffId || mentioned?.includes(staffId) === true;
}

function finder(search: string): (row: InboxRow) => boolean {
  const words = plain(search).split(/\s+/);
  if (words.length === 1 && words[0] === "") return () => true;
  return (row) => {
    const text = searchedText(row);
    return words.every((word) => text.includes(word));
  };
}

/** A line never changes, a new one takes its place: its text is made plain once. */
const searched = new WeakMap<InboxRow, string>();
function searchedText(row: InboxRow): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const text = plain([row.visitorName, row.subject, row.lastMessage?.text].filter(Boolean).join(" "));
  searched.set(row, text);
  return text;
}

/** Without accents and capitals: "Zoe" finds Zoë. */
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

function byUrgency(a: InboxRow, b: InboxRow): number {
  if (isWaiting(a) && isWaiting(b)) return inOrder(urgencyOf(a), urgencyOf(b));
  if (isWaiting(a) !== isWaiting(b)) return isWaiting(a) ? -1 : 1;
  return inOrder(b.changedAt, a.changedAt);
}

/** Instants in the same notation: no rules of any language are needed, which take a hundred times as long. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who waits without a time by which somebody replies has waited since then. */
const urgencyOf = ({ due, waitingSince, changedAt }: InboxRow): string => due ?? waitingSince ?? changedAt;
