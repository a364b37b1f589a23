import { describe, expect, test } from "vitest";
import { shownRows, stateAt } from "./row-order.ts";
import { row } from "./testing/examples.ts";

const rows = [
  row("new", { changedAt: "2026-11-22T11:59:00Z" }),
  row("short", { state: "waiting", waitingSince: "2026-11-22T11:55:00Z" }),
  row("staff", { state: "staff", changedAt: "2026-11-22T11:00:00Z" }),
  row("long", { state: "waiting", waitingSince: "2026-11-22T11:40:00Z" }),
  row("old", { state: "quiet", changedAt: "2026-11-22T09:00:00Z" }),
];
const ids = (filter: Parameters<typeof shownRows>[1]) => shownRows(rows, filter).map((one) => one.conversationId);

describe("the order of the inbox", () => {
  test("who waits longest is first, then what changed last", () => expect(ids("all")).toEqual(["long", "short", "new", "staff", "old"]));
  test("filters", () => {
    expect(ids("waiting")).toEqual(["long", "short"]);
    expect(ids("assistant")).toEqual(["new", "old"]);
  });
  test("a conversation with the assistant goes quiet by the clock alone", () => {
    const changedAt = "2026-11-22T12:00:00Z";
    const at = (minutes: number) => Date.parse(changedAt) + minutes * 60_000;
    expect(stateAt(row("a", { changedAt }), at(30))).toBe("assistant");
    expect(stateAt(row("a", { changedAt }), at(31))).toBe("quiet");
    expect(stateAt(row("a", { changedAt, state: "waiting" }), at(500))).toBe("waiting");
  });
});
