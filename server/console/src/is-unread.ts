import type { InboxRow } from "@chairside/shared/inbox.ts";

/**
 * Whether there is something in a conversation for this member of staff that they have not had on screen: a note that asks them, or a
 * visitor's message to staff, where it is theirs or nobody's. `seen` is null until it is known.
 */
export function isUnread(row: InboxRow, staffId: string, seen: ReadonlyMap<string, number> | null): boolean {
  if (seen === null) return false;
  const mark = seen.get(row.conversationId) ?? 0;
  if (row.mentioned?.includes(staffId) && (row.mentionSeq ?? 0) > mark) return true;
  const theirs = row.claimedBy ?? row.assignedTo;
  const toStaff = row.state === "waiting" || row.state === "staff" || row.state === "snoozed";
  return toStaff && (theirs === undefined || theirs.staffId === staffId) && (row.askedSeq ?? 0) > mark;
}
