import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import { describe, expect, test } from "vitest";
import { countEvent } from "./count-event.ts";
import { marksOf } from "./marks-of.ts";
import { emptyTally } from "./tally.ts";

const mia = { staffId: "mia", name: "Mia" };
const salon = { id: "salon", name: "Salon", timeZone: "Europe/London", locale: "en-GB", phone: "" };
const started: EventBody = { type: "conversation-started", salon, visitor: { locale: "en-GB", timeZone: "Europe/London" } };
const said = (kind: "visitor" | "assistant" | "staff"): EventBody => ({ type: "message-added", messageId: "m", author: kind === "staff" ? { kind, name: "Mia" } : { kind }, text: "…" }); // prettier-ignore
const answered = (upTo: number): EventBody => ({ type: "turn-finished", upTo, model: "built-in" });
const toStaff: EventBody = { type: "answerer-changed", answerer: "staff", reason: "unsure", by: { kind: "assistant" } };
const takenBack = (kind: "visitor" | "staff"): EventBody => ({ type: "answerer-changed", answerer: "assistant", by: kind === "staff" ? { kind, name: "Mia" } : { kind } }); // prettier-ignore
const promise = (due: string, rest: object = { words: "soon" }): EventBody => ({ type: "promise-made", promiseId: "p", due: `2026-11-23T${due}:00Z`, level: "desk", because: "handed-over", ...rest }); // prettier-ignore
const closed = (outcome: "answered" | "spam" | "no-reply"): EventBody => ({ type: "conversation-closed", outcome, by: mia });

/** Each line a time of 23 November (UTC) and what happened then. */
function marks(...lines: [string, EventBody][]) {
  const events = lines.map(([at, body], index): ConversationEvent => ({ ...body, seq: index + 1, at: at.includes("T") ? at : `2026-11-23T${at}:00Z` })); // prettier-ignore
  let tally = emptyTally;
  for (const event of events) tally = countEvent(tally, event);
  const found = marksOf(tally);
  return {
    all: found,
    of: (kind: string) =>
      found.filter((mark) => mark.kind === kind).map(({ detail, value }) => (value === null ? detail : [detail, value])),
    standing: found.find(({ kind }) => kind === "conversation")?.detail,
  };
}
const asked: [string, EventBody][] = [["10:00", started], ["10:01", said("visitor")], ["10:02", answered(2)]]; // prettier-ignore

describe("how a conversation comes out", () => {
  test("nobody wrote: it does not count at all", () => {
    expect(marks(["10:00", started], ["10:01", toStaff]).all).toEqual([]);
  });
  test("answered, unless the assistant waits for the visitor or has not answered", () => {
    expect(marks(...asked).standing).toBe("alone-answered");
    expect(marks(...asked, ["10:03", said("visitor")]).standing).toBe("unfinished");
    expect(marks(...asked, ["10:03", { type: "slots-offered", slots: [] }]).standing).toBe("unfinished");
    expect(marks(...asked, ["10:03", { type: "brief-updated", brief: { asked: { about: "day", times: 1 } } }]).standing).toBe("unfinished");
    const polite: EventBody = { type: "brief-updated", brief: { asked: { about: "anything-else", times: 1 } } };
    expect(marks(...asked, ["10:03", polite]).standing).toBe("alone-answered");
    expect(
      marks(["10:00", started], ["10:01", said("visitor")], ["10:02", { type: "turn-finished", upTo: 2, model: "none" }]).standing,
    ).toBe("unfinished");
  });
  test("a person was called for and nobody came: alone only when the visitor went on without", () => {
    expect(marks(...asked, ["10:03", toStaff]).standing).toBe("person");
    expect(marks(...asked, ["10:03", toStaff], ["10:09", takenBack("visitor")]).standing).toBe("alone-answered");
    expect(marks(...asked, ["10:03", toStaff], ["10:09", closed("answered")], ["10:09", takenBack("staff")]).standing).toBe("person");
  });
  test("closed as spam or no reply is set aside, unless staff had replied; closed as answered is answered", () => {
    expect(marks(...asked, ["10:03", closed("spam")]).standing).toBe("set-aside");
    expect(marks(...asked, ["10:03", said("visitor")], ["10:04", closed("answered")]).standing).toBe("alone-answered");
    expect(marks(...asked, ["10:03", toStaff], ["10:04", said("staff")], ["10:05", closed("no-reply")]).standing).toBe("person");
  });
});

test("closed and opened again by the visitor, who is then answered: the closing counts as opened again", () => {
  const again = marks(...asked, ["10:03", closed("spam")], ["10:04", said("visitor")], ["10:05", answered(5)]);
  expect([again.of("closed"), again.standing]).toEqual([["reopened"], "alone-answered"]);
  const twice = marks(...asked, ["10:03", closed("spam")], ["10:04", said("visitor")], ["10:05", closed("no-reply")]);
  expect([twice.of("closed"), twice.standing]).toEqual([["reopened", "no-reply"], "set-aside"]);
});

test("handed over twice: two hand-overs, two waits, each from its own beginning", () => {
  const twice = marks(
    ...asked,
    ["10:10", toStaff],
    ["10:14", said("staff")],
    ["10:20", takenBack("staff")],
    ["11:00", toStaff],
    ["11:30", takenBack("visitor")],
    ["12:00", toStaff],
  );
  expect(twice.of("handed-over")).toEqual(["unsure", "unsure", "unsure"]);
  expect(twice.of("first-reply")).toEqual([["replied", 4 * 60_000], "none", "waiting"]);
});

test("what staff say yes to for the visitor is booked with staff, whoever answers", () => {
  const slot = { price: { amount: 4_500, currency: "GBP", from: false, text: "£45" } };
  const booked = { type: "appointment-booked", appointment: { proposalId: "card", slot } } as EventBody;
  const yes = (by: "staff" | "click"): EventBody => ({ type: "proposal-accepted", proposalId: "card", hash: "", by });
  const byStaff = marks(...asked, ["10:03", yes("staff")], ["10:03", booked]);
  expect([byStaff.of("booked"), byStaff.standing]).toEqual([[["staff", 4_500]], "person"]);
  const byVisitor = marks(...asked, ["10:03", yes("click")], ["10:03", booked]);
  expect([byVisitor.of("booked"), byVisitor.standing]).toEqual([[["assistant", 4_500]], "alone-booked"]);
});

test("staff who come by themselves let nobody wait", () => {
  const took: EventBody = { type: "answerer-changed", answerer: "staff", reason: "staff-took-over", by: { kind: "staff", name: "Mia" } };
  const taken = marks(...asked, ["10:10", took], ["10:14", said("staff")]);
  expect([taken.of("handed-over"), taken.of("first-reply")]).toEqual([["staff-took-over"], []]);
});

describe("promises", () => {
  const details = (...lines: [string, EventBody][]) => {
    const { of } = marks(...asked, ...lines);
    return [of("promise").map((one) => (Array.isArray(one) ? one[0] : one)), of("missed")];
  };
  test("kept in time, to the moment; late a minute after", () => {
    expect(details(["10:03", promise("10:13")], ["10:13", said("staff")])).toEqual([["kept"], []]);
    expect(details(["10:03", promise("10:13")], ["10:14", said("staff")])).toEqual([["late"], ["1-10"]]);
  });
  test("a claim that lapses promises anew before it was due; late ones go higher", () => {
    const anew = promise("10:20", { words: "soon", because: "claim-ended" });
    const ended: EventBody = { type: "claim-ended", of: mia, how: "lapsed" };
    const higher = promise("10:35", { words: "sorry", because: "late", level: "manager" });
    expect(details(["10:03", promise("10:13")], ["10:08", ended], ["10:08", anew], ["10:20", higher], ["10:30", said("staff")])).toEqual([
      ["renewed", "late", "kept"],
      ["1-10"],
    ]);
  });
  test("what staff put off keeps no promise: the visitor was not told", () => {
    const putOff = promise("15:00", { because: "snoozed" });
    expect(details(["10:03", promise("10:13")], ["10:05", putOff])).toEqual([["open"], ["1-10"]]);
    expect(details(["10:03", promise("10:13")], ["10:05", putOff], ["15:10", said("staff")])).toEqual([["late"], ["1-10"]]);
  });
  test("the desk's own clock is no promise, and missed all the same", () => {
    expect(details(["10:03", promise("10:13", {})], ["10:20", said("staff")])).toEqual([[], ["1-10"]]);
  });
  test("not needed any more when the visitor goes on, or it is closed", () => {
    expect(details(["10:03", promise("10:13")], ["10:05", takenBack("visitor")])).toEqual([["released"], []]);
  });
});

test("across midnight by the salon's clock it is one conversation, of the day it began, and each hour is of its own day", () => {
  // 23:30 and 00:30 of British Summer Time.
  const night = marks(
    ["2026-07-01T22:30:00Z", started],
    ["2026-07-01T22:30:00Z", said("visitor")],
    ["2026-07-01T23:30:00Z", said("visitor")],
  );
  const days = night.all.map(({ kind, detail, day }) => `${kind} ${detail} ${day}`);
  expect(days).toEqual(["wrote 3-23 2026-07-01", "wrote 4-0 2026-07-02", "conversation unfinished 2026-07-01"]);
});

test("an hour that the clock shows twice is one hour of its day", () => {
  const night = marks(
    ["2026-10-25T00:30:00Z", started],
    ["2026-10-25T00:30:00Z", said("visitor")],
    ["2026-10-25T01:30:00Z", said("visitor")],
  );
  expect(night.of("wrote")).toEqual(["7-1"]);
});
