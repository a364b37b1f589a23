import { expect, test } from "vitest";
import { isInHand, leavesAt, noticesOf, standingOf, toldOf } from "./notice-rules.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Colleague } from "./notice-rules.ts";
import type { StandingPromise } from "./notice.ts";
import { noticesOfAsk } from "./notice-rules.ts";
import { defaultSettings } from "./notice-settings.ts";
import { noticeLetter } from "./notice-words.ts";

const at = (instant: string): number => Date.parse(instant);
const nobody: ReadonlySet<string> = new Set();
const who = (
  staffId: string,
  role: Colleague["role"],
  choice: Partial<Colleague["settings"]> = {},
  browserIds: string[] = [],
): Colleague => ({
  staffId,
  role,
  settings: { ...defaultSettings, ...choice },
  browserIds,
});
const people = [who("mia", "owner"), who("max", "manager"), who("noor", "desk"), who("sarah", "practitioner")];
const ids = (level: StandingPromise["level"], of: readonly Colleague[], concerned = nobody): string[] =>
  toldOf(level, of, concerned).map(({ staffId }) => staffId);
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
  expect(new Date(leavesAt("email", at(now), "Europe/London", defaultSettings.quiet)).toISOString()).toBe(
    new Date(at(leaves)).toISOString(),
  );
  expect(leavesAt("webhook", at(now), "Europe/London", defaultSettings.quiet)).toBe(at(now));
});

test("a promise is told once to each and once to the webhook, by ids that are made from it", () => {
  const how = { people, webhook: true, timeZone: "Europe/London", now: at("2026-11-23T22:00:00Z") };
  const made = noticesOf(promise, [], how);
  expect(made.map(({ noticeId, channel, staffId }) => [noticeId, channel, staffId])).toEqual([
    ["notice-p-1-webhook", "webhook", null],
    ["notice-p-1-mia", "email", "mia"],
    ["notice-p-1-max", "email", "max"],
    ["notice-p-1-noor", "email", "noor"],
  ]);
  expect(made.map(({ dueAt }) => new Date(dueAt).toISOString().slice(0, 16))).toEqual(["2026-11-23T22:00", "2026-11-24T08:00", "2026-11-24T08:00", "2026-11-24T08:00"]); // prettier-ignore
  expect(noticesOf(promise, [], { ...how, now: how.now + 1 }).map(({ noticeId }) => noticeId)).toEqual(
    made.map(({ noticeId }) => noticeId),
  );
  expect(noticesOf(promise, [], { ...how, webhook: false }).map(({ channel }) => channel)).toEqual(["email", "email", "email"]);
  expect(noticesOf({ ...promise, because: "snoozed" }, [], how)).toEqual([]);
});

const off = { email: false, push: false };

test("who wants to hear of theirs alone does so, at the desk; a practitioner never hears of anything else", () => {
  const choosy = [who("mia", "owner"), who("max", "manager", { which: "mine" }), who("noor", "desk", { which: "mine" }), who("sarah", "practitioner")]; // prettier-ignore
  expect(ids("desk", choosy)).toEqual(["mia"]);
  expect(ids("desk", choosy, new Set(["noor", "sarah"]))).toEqual(["mia", "noor", "sarah"]);
  expect(ids("manager", choosy, new Set(["noor", "sarah"]))).toEqual(["max"]);
});

test("a level where nobody wants to hear, or can be reached, is the owners' to hear of, whatever they chose", () => {
  const quiet = [
    who("mia", "owner", { which: "mine" }),
    who("max", "manager", off),
    who("noor", "desk", { email: false }),
    who("sarah", "practitioner"),
  ];
  // Push alone, and no browser to push to.
  expect(ids("desk", quiet)).toEqual(["mia"]);
  expect(ids("manager", quiet)).toEqual(["mia"]);
  const silent = [who("mia", "owner", off), who("ada", "owner", { email: false }, ["phone"]), who("max", "manager", off)];
  expect(ids("manager", silent)).toEqual(["ada"]);
  const deaf = [who("mia", "owner", off), who("max", "manager", off)];
  for (const level of ["desk", "manager", "owner"] as const)
    expect(toldOf(level, deaf, nobody).map(({ staffId, settings }) => [staffId, settings.email])).toEqual([["mia", true]]);
});

test("each is told in every way and every browser they chose, by their own quiet hours", () => {
  const night = at("2026-11-23T22:00:00Z");
  const own = [who("mia", "owner", { quiet: null }, ["phone", "till"]), who("noor", "desk", { email: false, quiet: { from: 12 * 60, to: 23 * 60 } }, ["desk"])]; // prettier-ignore
  const made = noticesOf(promise, [], { people: own, webhook: false, timeZone: "Europe/London", now: night });
  expect(made.map(({ noticeId, dueAt }) => [noticeId, new Date(dueAt).toISOString().slice(11, 16)])).toEqual([
    ["notice-p-1-mia", "22:00"],
    ["notice-p-1-phone", "22:00"],
    ["notice-p-1-till", "22:00"],
    ["notice-p-1-desk", "23:00"],
  ]);
});

test("what is passed on or asked in a note is told to whom it is for, once, and is over when they took it up or the visitor was answered", () => {
  const how = { people, webhook: true, timeZone: "Europe/London", now: at("2026-11-23T12:00:00Z") };
  const ask = {
    conversationId: "one",
    salonId: "salon",
    askSeq: 9,
    seenSeq: 9,
    askedAt: how.now,
    because: "passed-on" as const,
    staffIds: ["sarah"],
  };
  expect(noticesOfAsk(ask, how).map(({ noticeId, because, due }) => [noticeId, because, due])).toEqual([
    ["notice-ask-one-9-sarah", "passed-on", null],
  ]);
  const stamp = new Date(how.now).toISOString();
  const [sarah, mia] = [{ staffId: "sarah", name: "Sarah" }, { staffId: "mia", name: "Mia" }]; // prettier-ignore
  const passed: ConversationEvent = { seq: 9, at: stamp, type: "conversation-assigned", to: sarah, by: mia };
  // The promise of the same moment says the same: who was passed it is not told twice, and nobody else goes untold.
  const told = (madeAt: number) => noticesOf({ ...promise, madeAt }, [passed], how).map(({ staffId }) => staffId);
  expect(told(how.now)).toEqual([null, "mia", "max", "noor"]);
  expect(told(how.now + 1)).toEqual([null, "mia", "max", "noor", "sarah"]);

  const event = (rest: object) => ({ seq: 10, at: stamp, ...rest }) as ConversationEvent;
  const asked = { because: "passed-on" as const, staffId: "sarah" };
  const [claimedBy, noted] = [(by: object) => event({ type: "claim-taken", by, until: stamp }), (by: object) => event({ type: "note-added", noteId: "n", by, text: "", mentions: [] })]; // prettier-ignore
  const reply = event({ type: "message-added", messageId: "m", author: { kind: "staff", name: "Mia" }, text: "hi" });
  const elsewhere = event({ ...passed, seq: 11, to: mia });
  for (const one of [
    claimedBy(sarah),
    noted(sarah),
    reply,
    elsewhere,
    event({ type: "conversation-closed", outcome: "answered", by: mia }),
  ])
    expect(standingOf(asked, [one]), one.type).toBe("over");
  for (const one of [claimedBy(mia), noted(mia)]) expect(standingOf(asked, [one])).toBe("open");
  expect(standingOf({ because: "mentioned", staffId: "sarah" }, [elsewhere])).toBe("open");
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
  const promised = { because: "handed-over" as const, staffId: "mia" };
  const by = { staffId: "mia", name: "Mia" };
  const claimed = { seq: 7, at, type: "claim-taken" as const, by, until: at };
  const released = { seq: 8, at, type: "claim-ended" as const, of: by, how: "lapsed" as const };
  const ended = { seq: 9, at, type: "promise-ended" as const, promiseId: "p-1", how: "kept" as const };
  const since = [[], [claimed], [claimed, released], [claimed, released, ended], [claimed, ended]];
  expect(since.map((events) => standingOf(promised, events))).toEqual(["open", "in-hand", "open", "over", "over"]);
});

test("an e-mail says why, by when by the salon's clock, and where", () => {
  const how = { salon: "Juniper Row", timeZone: "Europe/London", link: "https://x.example/console/#conversation/c" };
  const { subject, text } = noticeLetter({ because: "late", due: at("2026-07-01T08:30:00Z") }, how);
  expect(subject).toBe("Late: a visitor waits for Juniper Row");
  expect(text).toContain("nobody has replied in time. A reply is due by Wednesday 1 July at 09:30.");
  expect(text).toContain(how.link);
});
