import type { ConversationEvent } from "@chairside/shared/events.ts";
import { expect, test } from "vitest";
import { findSaid } from "./find-said.ts";

const said = (text: string): ConversationEvent => ({
  seq: 4,
  at: "2026-11-22T12:00:00.000Z",
  type: "message-added",
  messageId: "m",
  author: { kind: "visitor" },
  text,
});
const found = async (text: string, words: string) => {
  const search = findSaid(
    { find: () => Promise.resolve([{ conversationId: "one", seq: 4 }]) },
    { read: () => Promise.resolve([said(text)]) },
  );
  return (await search("salon", words))[0]?.text;
};

test("a short line is shown whole, of a long one the part with the word", async () => {
  expect(await found("Is there parking?", "park")).toBe("Is there parking?");
  const long = `${"We come from far away and would like to know. ".repeat(6)}Is there a café near the parking? ${"Thank you. ".repeat(30)}`;
  const text = await found(long, "cafe");
  expect(text).toMatch(/^… .*Is there a café near the parking\?/);
  expect(text?.length).toBeLessThan(170);
});

test("where, when and by whom; an event that holds nothing that was said is left out", async () => {
  const find = () => Promise.resolve([{ conversationId: "one", seq: 4 }]);
  expect(await findSaid({ find }, { read: () => Promise.resolve([said("Hi")]) })("salon", "hi")).toEqual([
    { conversationId: "one", seq: 4, at: "2026-11-22T12:00:00.000Z", by: "visitor", text: "Hi" },
  ]);
  expect(await findSaid({ find }, { read: () => Promise.resolve([]) })("salon", "hi")).toEqual([]);
});
