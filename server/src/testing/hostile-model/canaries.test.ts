import { expect, test } from "vitest";
import { firsts, plantCanaries } from "./canaries.ts";

test("no phone number, e-mail or name gets into a model request or a log line", { timeout: 120_000 }, async () => {
  const { found, modelRequests, logLines, cards } = await plantCanaries(20, 20_261_118);
  expect(found).toEqual([]);
  expect(modelRequests).toBeGreaterThan(100);
  expect(logLines).toBeGreaterThan(200);
  expect(cards).toBeGreaterThan(2);
});

test("seeded: a name that is kept readable and talk in the log are found", { timeout: 60_000 }, async () => {
  const readable = await plantCanaries(4, 3, { colleagues: firsts.map((first) => `${first} Nobody`) });
  expect(readable.found.some(({ where }) => where === "model request")).toBe(true);
  const logged = await plantCanaries(3, 3, { logsTalk: true });
  expect(logged.found.some(({ where }) => where === "log")).toBe(true);
});
