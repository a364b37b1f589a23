import type { EventBody } from "@chairside/shared/events.ts";
import { describe, expect, test } from "vitest";
import { emptyHandoff, foldHandoff } from "./handoff-view.ts";

const ana = { staffId: "ana-0001", name: "Ana" };
const ben = { staffId: "ben-0001", name: "Ben" };
const until = "2026-11-22T12:02:00Z";
const at = "2026-11-22T12:00:00Z";
const promise = { type: "promise-made", promiseId: "p", due: until, level: "desk", because: "handed-over", words: "Soon." } as const;
const wrote = { type: "message-added", messageId: "m", author: { kind: "visitor" }, text: "hello?" } as const;
const toStaff = { type: "answerer-changed", answerer: "staff", by: { kind: "staff", name: "Ana" } } as const;

const fold = (...bodies: EventBody[]) =>
  bodies.reduce((view, body, index) => foldHandoff(view, { seq: index + 1, at, ...body }), emptyHandoff);
const kinds = (...bodies: EventBody[]) => fold(...bodies).entries.map(({ kind }) => kind);

describe("who has it", () => {
  test("a claim is said once, whether or not it made staff the answerer", () => {
    expect(fold({ type: "claim-taken", by: ana, until }).claim).toEqual(ana);
    expect(kinds({ type: "claim-taken", by: ana, until })).toEqual(["claimed"]);
    expect(kinds(toStaff, { type: "claim-taken", by: ana, until })).toEqual([]);
  });
  test("a claim that lapsed is remembered until its owner has it again, whoever had it meanwhile", () => {
    const lost = [{ type: "claim-taken", by: ana, until } as const, { type: "claim-ended", of: ana, how: "lapsed" } as const];
    expect(fold(...lost)).toMatchObject({ claim: null, lapsed: ana });
    expect(fold(...lost, { type: "claim-taken", by: ben, until })).toMatchObject({ claim: ben, lapsed: ana });
    expect(fold(...lost, { type: "claim-taken", by: ana, until })).toMatchObject({ claim: ana, lapsed: null });
  });
  test("passing on, handing back and closing end a claim without a line of their own", () => {
    for (const how of ["transferred", "handed-back", "closed"] as const)
      expect(kinds({ type: "claim-taken", by: ana, until }, { type: "claim-ended", of: ana, how })).toEqual(["claimed"]);
  });
});

describe("what is due", () => {
  test("a promise stands until it ends; a late one says whose it is now", () => {
    expect(fold(promise).promise).toEqual({ due: until, level: "desk", because: "handed-over", words: "Soon." });
    expect(fold(promise, { type: "promise-ended", promiseId: "p", how: "kept" }).promise).toBeNull();
    const late = fold(promise, { ...promise, level: "manager", because: "late" });
    expect(late.entries).toMatchObject([{ kind: "late", level: "manager" }]);
  });
  test("a visitor who writes wakes what was put off and opens what was closed", () => {
    const off: EventBody[] = [
      { type: "conversation-snoozed", until, by: ana },
      { type: "conversation-closed", outcome: "answered", by: ana },
    ];
    expect(fold(...off)).toMatchObject({ snoozedUntil: until, outcome: "answered" });
    expect(fold(...off, wrote)).toMatchObject({ snoozedUntil: null, outcome: null });
  });
  test("the answerer's change that is part of closing is known", () => {
    const view = fold(toStaff, { type: "conversation-closed", outcome: "booked", by: ana }, { ...toStaff, answerer: "assistant" });
    expect([...view.closing]).toEqual([3]);
  });
});

test("faults are kept by message; the same event twice is one", () => {
  const view = fold({ type: "answer-faulted", messageId: "m", why: "No parking", by: ana });
  const again = foldHandoff(view, { seq: 1, at, type: "answer-faulted", messageId: "m", why: "No parking", by: ana });
  expect(again.faults).toEqual({ m: [{ why: "No parking", by: ana }] });
});
