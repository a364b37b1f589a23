import { describe, expect, test } from "vitest";
import { type InboxChoice, queuedRows, stateAt } from "./row-order.ts";
import { row } from "./testing/examples.ts";

const me = { staffId: "me", name: "Ana" };
const ben = { staffId: "ben", name: "Ben" };
const now = Date.parse("2026-11-22T12:00:00Z");
const rows = [
  row("new", { changedAt: "2026-11-22T11:59:00Z", visitorName: "Zoë Marlow" }),
  row("late", { state: "waiting", waitingSince: "2026-11-22T11:58:00Z", due: "2026-11-22T12:05:00Z", assignedTo: me }),
  row("soon", { state: "waiting", waitingSince: "2026-11-22T11:55:00Z", due: "2026-11-22T12:01:00Z", claimedBy: ben, assignedTo: me }),
  row("staff", { state: "staff", subject: "Blonde balayage · Sarah", claimedBy: me }),
  row("off", { state: "snoozed", snoozedUntil: "2026-11-22T15:00:00Z", changedAt: "2026-11-22T11:00:00Z", mentioned: ["me"] }),
  row("old", { changedAt: "2026-11-22T09:00:00Z", lastMessage: { by: "visitor", text: "Is there PARKING?", at: "2026-11-22T09:00:00Z" } }),
  row("closed", { state: "done", outcome: "booked", changedAt: "2026-11-22T08:00:00Z" }),
];
const ids = (choice: Partial<InboxChoice> = {}) =>
  Object.fromEntries(
    Object.entries(queuedRows(rows, { scope: "all", search: "", staffId: "me", ...choice }, now)).map(([queue, list]) => [
      queue,
      list.map((one) => one.conversationId),
    ]),
  );
const all = (choice: Partial<InboxChoice>) => Object.values(ids(choice)).flat();

describe("the queues", () => {
  test("each line stands in one: who is due first, then what changed last", () =>
    expect(ids()).toEqual({ person: ["soon", "late"], visitor: ["staff", "off"], assistant: ["new"], done: ["old", "closed"] }));
  test("mine: what I have, what waits for me and what asks me; somebody else's claim counts more than for whom it waits", () =>
    expect(all({ scope: "mine" })).toEqual(["late", "staff", "off"]));
  test("unassigned: nobody has it and it waits for nobody", () =>
    expect(all({ scope: "unassigned" })).toEqual(["off", "new", "old", "closed"]));
  test("a search looks at name, last text and subject; every word counts, accents and capitals do not", () => {
    expect(all({ search: "zoe" })).toEqual(["new"]);
    expect(all({ search: " parking" })).toEqual(["old"]);
    expect(all({ search: "Sarah balayage" })).toEqual(["staff"]);
    expect(all({ search: "Sarah parking" })).toEqual([]);
  });
});

describe("what the clock alone changes", () => {
  test("a conversation with the assistant goes quiet", () => {
    const changedAt = "2026-11-22T12:00:00Z";
    const at = (minutes: number) => Date.parse(changedAt) + minutes * 60_000;
    expect(stateAt(row("a", { changedAt }), at(30))).toBe("assistant");
    expect(stateAt(row("a", { changedAt }), at(31))).toBe("quiet");
    expect(stateAt(row("a", { changedAt, state: "waiting" }), at(500))).toBe("waiting");
  });
  test("what was put off needs a person again", () => {
    const off = row("a", { state: "snoozed", snoozedUntil: "2026-11-22T12:30:00Z" });
    expect(stateAt(off, now)).toBe("snoozed");
    expect(stateAt(off, Date.parse("2026-11-22T12:30:00Z"))).toBe("waiting");
  });
});
