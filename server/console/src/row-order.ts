import type { InboxRow } from "@chairside/shared/inbox.ts";

export type Filter = "waiting" | "assistant" | "all";

const quietAfterMs = 30 * 60_000;

/** The state of a line at `now` (epoch milliseconds): a line goes quiet by the clock, without any event. */
export function stateAt(row: InboxRow, now: number): InboxRow["state"] {
  if (row.state !== "assistant") return row.state;
  return now - Date.parse(row.changedAt) > quietAfterMs ? "quiet" : "assistant";
}

/** The lines of a filter: who waits longest first, then what changed last. */
export function shownRows(rows: Iterable<InboxRow>, filter: Filter): InboxRow[] {
  return [...rows].filter((row) => belongs(row, filter)).toSorted(byUrgency);
}

export const isWaiting = (row: InboxRow): boolean => row.state === "waiting";

function belongs(row: InboxRow, filter: Filter): boolean {
  if (filter === "all") return true;
  return filter === "waiting" ? isWaiting(row) : row.state === "assistant" || row.state === "quiet";
}

function byUrgency(a: InboxRow, b: InboxRow): number {
  if (isWaiting(a) !== isWaiting(b)) return isWaiting(a) ? -1 : 1;
  if (isWaiting(a)) return (a.waitingSince ?? a.changedAt).localeCompare(b.waitingSince ?? b.changedAt);
  return b.changedAt.localeCompare(a.changedAt);
}
