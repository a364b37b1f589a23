import { expect, test } from "vitest";
import { deedWords, outcomeWords } from "./log-words.ts";

test.each([
  ["sign-in", "signed-in", { by: "password", device: "Firefox on Windows" }, "signed in by password (Firefox on Windows)"],
  ["people", "role-changed", { name: "Dora", from: "desk", to: "manager" }, "made Dora manager, before that front desk"],
  ["people", "invited", { name: "<b>Eve</b>", role: "practitioner" }, "invited <b>Eve</b> as practitioner"],
  ["calendar", "move", { date: "2026-11-26" }, "moved an appointment for 2026-11-26"],
  ["conversation", "answerer", { answerer: "assistant" }, "handed a conversation back to the assistant"],
  ["mailbox", "read", { letters: 0 }, "looked into the mailbox"],
  ["people", "something-newer", {}, "people: something-newer"],
] as const)("%s %s", (kind, action, details, words) => {
  expect(deedWords({ kind, action, details })).toBe(words);
});

test("an outcome is told when it is not simply done", () => {
  expect(outcomeWords("done")).toBeNull();
  expect(outcomeWords("asked")).toMatch(/not known/);
  expect(outcomeWords("last-owner")).toBe("Refused: the salon's last owner");
});
