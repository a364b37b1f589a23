import type { InboxRow } from "@chairside/shared/inbox.ts";
import { expect, test } from "vitest";
import { row } from "../testing/examples.ts";
import { isStillNews, type NewsKind, newsOf, newsWords } from "./news-of.ts";

const me = { staffId: "mia", which: "all" as const };
const [mia, max] = [{ staffId: "mia", name: "Mia" }, { staffId: "max", name: "Max" }]; // prettier-ignore
const one = (rest: Partial<InboxRow> = {}): InboxRow => row("c-000001", rest);
const wrote = (at: string): Partial<InboxRow> => ({ lastMessage: { by: "visitor", text: "hello", at } });
const waiting = one({ state: "waiting" });

test.each<[what: string, now: InboxRow, before: InboxRow | undefined, all: NewsKind | null, mine: NewsKind | null]>([
  ["somebody begins to wait", waiting, one(), "waiting", null],
  ["somebody new waits", waiting, undefined, "waiting", null],
  ["somebody goes on waiting", waiting, waiting, null, null],
  ["one that is for me begins to wait", { ...waiting, assignedTo: mia }, one({ assignedTo: mia }), "waiting", "waiting"],
  ["one with a note for me begins to wait", { ...waiting, mentioned: ["mia"] }, one({ mentioned: ["mia"] }), "waiting", "waiting"],
  ["one is passed on to me", { ...waiting, assignedTo: mia }, { ...waiting, assignedTo: max }, "passed-on", "passed-on"],
  ["one is passed on to somebody else", { ...waiting, assignedTo: max }, waiting, null, null],
  ["one that I may not see until then is passed on to me", { ...waiting, assignedTo: mia }, undefined, "passed-on", "passed-on"],
  ["a note asks me", one({ mentioned: ["max", "mia"] }), one({ mentioned: ["max"] }), "mentioned", "mentioned"],
  ["a note asks somebody else", one({ mentioned: ["max"] }), one(), null, null],
  ["the visitor writes in mine", one({ claimedBy: mia, ...wrote("2") }), one({ claimedBy: mia, ...wrote("1") }), "wrote", "wrote"],
  ["nothing new was written in mine", one({ claimedBy: mia, ...wrote("1"), seq: 9 }), one({ claimedBy: mia, ...wrote("1") }), null, null],
  ["mine waits because of what was written", { ...waiting, claimedBy: mia, ...wrote("2") }, one({ claimedBy: mia }), "wrote", "wrote"],
  ["I reply in mine", one({ claimedBy: mia, lastMessage: { by: "staff", text: "hi", at: "3" } }), one({ claimedBy: mia }), null, null],
])("%s", (_what, now, before, all, mine) => {
  expect([newsOf(now, before, me), newsOf(now, before, { ...me, which: "mine" })]).toEqual([all, mine]);
});

test("what a colleague has taken on meanwhile, or what is over, is no news any more", () => {
  const still = (kind: NewsKind, rest: Partial<InboxRow>): boolean => isStillNews(kind, one(rest), me);
  expect(still("waiting", { state: "waiting" })).toBe(true);
  expect(still("waiting", { state: "waiting", claimedBy: max })).toBe(false);
  expect(still("waiting", { state: "staff" })).toBe(false);
  expect(still("passed-on", { assignedTo: mia })).toBe(true);
  expect(still("passed-on", { assignedTo: mia, claimedBy: max })).toBe(false);
  expect(still("passed-on", { assignedTo: max })).toBe(false);
  expect(still("mentioned", { mentioned: ["mia"] })).toBe(true);
  expect(still("mentioned", {})).toBe(false);
  expect(still("wrote", { claimedBy: mia, ...wrote("1") })).toBe(true);
  expect(still("wrote", { claimedBy: mia, lastMessage: { by: "staff", text: "hi", at: "3" } })).toBe(false);
});

test("a notification says who, why and by when, and nothing that was said", () => {
  const due = one({ ...wrote("1"), visitorName: "Emma", reason: "complaint", due: "2026-11-23T12:10:00Z", lastMessage: { by: "visitor", text: "my scalp burns", at: "1" } }); // prettier-ignore
  for (const kind of ["waiting", "passed-on", "mentioned", "wrote"] as const) {
    const { title, text } = newsWords(kind, due, "Europe/London");
    expect(title).toContain("Emma");
    expect(text).toMatch(/A reply is due by 12:10 pm\.$/);
    expect(title + text).not.toContain("scalp");
  }
  expect(newsWords("waiting", one(), "Europe/London")).toEqual({ title: "Visitor needs a person", text: "Needs a person." });
});
