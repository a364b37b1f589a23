import type { ConversationEvent } from "@chairside/shared/events.ts";
import { expect, test } from "vitest";
import { demoCatalogue } from "../src/platforms/house/demo-salon/demo-catalogue.ts";
import { judgeWalk } from "./judge-walk.ts";
import { reportOf } from "./report.ts";
import { untruths } from "./untruths.ts";

const catalogue = demoCatalogue("2026-11-23");
const at = "2026-11-23T09:00:00Z";
const said = (seq: number, kind: "visitor" | "assistant", text: string): ConversationEvent => ({
  seq,
  at,
  type: "message-added",
  messageId: `message-${seq}`,
  author: { kind },
  text,
});

test.each([
  ["a price that is nowhere on the menu", "A cut is £7.31 with Sarah."],
  ["a time that nobody offered or named", "Sarah is free at 3:37 am."],
  ["a weekday that the date does not fall on", "On Friday 26 November Sarah is in."],
  ["the same in Spanish", "El viernes 26 de noviembre está Sarah."],
])("finds %s", (_, text) => {
  expect(untruths([said(1, "visitor", "hello"), said(2, "assistant", text)], catalogue)).toHaveLength(1);
});

test("what the visitor named and what stands in the rules may be said", () => {
  const events = [
    said(1, "visitor", "is 3:37 am ok?"),
    said(2, "assistant", "3:37 am on Thursday 26 November is outside our hours, 9 am to 8 pm."),
  ];
  expect(untruths(events, catalogue)).toEqual([]);
});

const wish = { kind: "book", services: ["Blow-dry"], inDays: [1] } as const;
const plan = {
  id: "one",
  language: "en",
  locale: "en-GB",
  mood: "at-once",
  goal: { ...wish, services: ["Blow-dry"], inDays: [1] },
} as const;

test("nothing in the calendar is no booking, and a circle is a loop", () => {
  const heard = [said(1, "assistant", "Which day?"), said(2, "assistant", "Which day?"), said(3, "assistant", "Which day?")];
  const verdict = judgeWalk(
    {
      plan: { ...plan, goal: { ...plan.goal, services: [...plan.goal.services], inDays: [...plan.goal.inDays] } },
      heard,
      turns: 3,
      gaveUp: null,
      unanswered: [],
    },
    "conversation",
    [],
    catalogue,
    "2026-11-23",
  );
  expect(verdict).toMatchObject({ passed: false, booked: false, loop: true });
});

test("what stands in the calendar without a yes is a false booking", () => {
  const entry = {
    id: "entry",
    kind: "booked" as const,
    practitionerId: "sarah",
    from: 600,
    to: 640,
    gaps: [],
    title: "Blow-dry",
    reference: "K7PM-4Q",
    resources: [],
    conversationId: "conversation",
  };
  const day = {
    date: "2026-11-24",
    day: "Tuesday 24 November",
    timeZone: "Europe/London",
    open: null,
    practitioners: [],
    entries: [entry],
  };
  const verdict = judgeWalk(
    { plan: { ...plan, goal: { kind: "impossible", says: [] } }, heard: [], turns: 1, gaveUp: null, unanswered: [] },
    "conversation",
    [day],
    catalogue,
    "2026-11-23",
  );
  expect(verdict).toMatchObject({ passed: false, falseBookings: 1 });
});

test("one run that fails is not passed in every run", () => {
  const passed = judgeWalk({ plan: { ...plan, goal: { kind: "impossible", says: [] } }, heard: [], turns: 1, gaveUp: null, unanswered: [] }, "c", [], catalogue, "2026-11-23"); // prettier-ignore
  expect(reportOf([[passed], [{ ...passed, passed: false }]])).toMatchObject({ passOnce: 0.5, passAlways: 0 });
});
