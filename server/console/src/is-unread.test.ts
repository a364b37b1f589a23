import type { InboxRow } from "@chairside/shared/inbox.ts";
import { expect, test } from "vitest";
import { isUnread } from "./is-unread.ts";

const row: InboxRow = {
  conversationId: "one",
  seq: 9,
  state: "waiting",
  booked: false,
  startedAt: "2026-11-22T10:00:00Z",
  changedAt: "2026-11-22T10:00:00Z",
  askedSeq: 5,
};
const [me, noor] = ["mia", "noor"].map((staffId) => ({ staffId, name: staffId }));

test.each<[what: string, row: Partial<InboxRow>, seen: number | null, unread: boolean]>([
  ["nobody's, and not seen", {}, 4, true],
  ["never opened", {}, null, true],
  ["seen to its last message", {}, 5, false],
  ["mine", { claimedBy: me }, 4, true],
  ["for me", { assignedTo: me }, 4, true],
  ["a colleague's", { claimedBy: noor }, 4, false],
  ["for a colleague", { assignedTo: noor }, 4, false],
  ["a colleague's now, though it was for me", { claimedBy: noor, assignedTo: me }, 4, false],
  ["the assistant's", { state: "assistant" }, 4, false],
  ["done", { state: "done" }, 4, false],
  ["a note asks me, wherever it is", { state: "done", claimedBy: noor, mentioned: ["mia"], mentionSeq: 8 }, 7, true],
  ["the note that asks me has been seen", { state: "done", mentioned: ["mia"], mentionSeq: 8 }, 8, false],
  ["a note asks somebody else", { state: "done", mentioned: ["noor"], mentionSeq: 8 }, 7, false],
])("%s", (_, more, seen, unread) => {
  expect(isUnread({ ...row, ...more }, "mia", new Map(seen === null ? [] : [["one", seen]]))).toBe(unread);
});

test("as long as it is not known what was seen, nothing is marked", () => {
  expect(isUnread(row, "mia", null)).toBe(false);
});
