import { expect, test } from "vitest";
import { isInHand, leavesAt, noticesOf, standingOf, toldOf } from "./notice-rules.ts";
import type { StandingPromise } from "./notice.ts";
import { noticeWords } from "./notice-words.ts";

const at = (instant: string): number => Date.parse(instant);
const people = [
  { staffId: "mia", role: "owner" },
  { staffId: "max", role: "manager" },
  { staffId: "noor", role: "desk" },
  { staffId: "sarah", role: "practitioner" },
] as const;
const ids = (level: StandingPromise["level"], of: readonly (typeof people)[number][]): string[] =>
  toldOf(level, of).map(({ staffId }) => staffId);
const promise: StandingPromise = {
  conversationId: "conversation-1",
  salonId: "salon",
  promiseSeq: 4,
  seenSeq: 6,
  promiseId: "p-1",
  madeAt: at("2026-11-23T12:00:00Z"),
  due: at("2026-11-23T12:10:00Z"),
  level: "desk",
  because: "handed-over",
  claimed: false,
};

test("the desk's is told to all who answer visitors, what went higher to those there, and nobody's to the owners", () => {
  expect(ids("desk", people)).toEqual(["mia", "max", "noor"]);
  expect(ids("manager", people)).toEqual(["max"]);
  expect(ids("owner", people)).toEqual(["mia"]);
  const withoutManager = people.filter(({ role }) => role !== "manager");
  expect(ids("manager", withoutManager)).toEqual(["mia"]);
});

test.each([
  ["2026-11-22T20:59:59Z", "2026-11-22T20:59:59Z"],
  ["2026-11-22T21:00:00Z", "2026-11-23T08:00:00Z"],
  ["2026-11-23T00:00:00Z", "2026-11-23T08:00:00Z"],
  ["2026-11-23T07:59:59Z", "2026-11-23T08:00:00Z"],
  ["2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z"],
  // Summer: the salon's clock is an hour ahead; and the night in which it goes back has an hour more.
  ["2026-07-01T20:00:00Z", "2026-07-02T07:00:00Z"],
  ["2026-10-24T20:00:00Z", "2026-10-25T08:00:00Z"],
])("an e-mail of %s leaves at %s, the webhook's notice at once", (now, leaves) => {
  expect(new Date(leavesAt("email", at(now), "Europe/London")).toISOString()).toBe(new Date(at(leaves)).toISOString());
  expect(leavesAt("webhook", at(now), "Europe/London")).toBe(at(now));
});

test("a promise is told once to each and once to the webhook, by ids that are made from it", () => {
  const how = { people, webhook: true, timeZone: "Europe/London", now: at("2026-11-23T22:00:00Z") };
  const made = noticesOf(promise, how);
  expect(made.map(({ noticeId, channel, staffId }) => [noticeId, channel, staffId])).toEqual([
    ["notice-p-1-webhook", "webhook", null],
    ["notice-p-1-mia", "email", "mia"],
    ["notice-p-1-max", "email", "max"],
    ["notice-p-1-noor", "email", "noor"],
  ]);
  expect(made.map(({ dueAt }) => new Date(dueAt).toISOString().slice(0, 16))).toEqual(["2026-11-23T22:00", "2026-11-24T08:00", "2026-11-24T08:00", "2026-11-24T08:00"]); // prettier-ignore
  expect(noticesOf(promise, { ...how, now: how.now + 1 }).map(({ noticeId }) => noticeId)).toEqual(made.map(({ noticeId }) => noticeId));
  expect(noticesOf(promise, { ...how, webhook: false }).map(({ channel }) => channel)).toEqual(["email", "email", "email"]);
  expect(noticesOf({ ...promise, because: "snoozed" }, how)).toEqual([]);
});

test("who has it keeps the others from being told, until they are late", () => {
  expect([promise, { ...promise, claimed: true }, { ...promise, claimed: true, because: "late" as const }].map(isInHand)).toEqual([
    false,
    true,
    false,
  ]);
});

test("what is to be told is over when the promise is, and waits while somebody has the conversation", () => {
  const at = "2026-11-23T12:00:00Z";
  const by = { staffId: "mia", name: "Mia" };
  const claimed = { seq: 7, at, type: "claim-taken" as const, by, until: at };
  const released = { seq: 8, at, type: "claim-ended" as const, of: by, how: "lapsed" as const };
  const ended = { seq: 9, at, type: "promise-ended" as const, promiseId: "p-1", how: "kept" as const };
  const since = [[], [claimed], [claimed, released], [claimed, released, ended], [claimed, ended]];
  expect(since.map(standingOf)).toEqual(["open", "in-hand", "open", "over", "over"]);
});

test("an e-mail says why, by when by the salon's clock, and where", () => {
  const how = { salon: "Juniper Row", timeZone: "Europe/London", link: "https://x.example/console/#conversation/c" };
  const { subject, text } = noticeWords({ because: "late", due: at("2026-07-01T08:30:00Z") }, how);
  expect(subject).toBe("Late: a visitor waits for Juniper Row");
  expect(text).toContain("nobody has replied in time. A reply is due by Wednesday 1 July at 09:30.");
  expect(text).toContain(how.link);
});
