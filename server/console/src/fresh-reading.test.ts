import { describe, expect, test } from "vitest";
import type { DayCalendar } from "@chairside/shared/inbox.ts";
import { freshReading } from "./fresh-reading.ts";
import { staffApi } from "./staff-api.ts";
import { day } from "./testing/examples.ts";
import { manualClock, settled } from "./testing/manual-clock.ts";

function calendarWith(slow: Record<string, number> = {}) {
  const clock = manualClock();
  const asked: string[] = [];
  let fails = false;
  const fetch: typeof globalThis.fetch = async (input) => {
    const date = (input as string).slice(-10);
    asked.push(date);
    if (slow[date]) await new Promise<void>((resolve) => clock.after(slow[date] ?? 0, resolve));
    if (fails) throw new TypeError("Failed to fetch");
    return Response.json(day({ date }));
  };
  const api = staffApi({ base: "/v1/staff/", fetch, onSignedOut: () => {} });
  return {
    clock,
    asked,
    shown: freshReading<DayCalendar>({ api, clock }, (date) => `calendar?date=${date}`),
    fail: (on: boolean) => (fails = on),
  };
}

describe("what is kept fresh", () => {
  test("is read again every 15 seconds, only while it is shown", async () => {
    const { clock, asked, shown } = calendarWith();
    shown.show("2026-11-26");
    await clock.pass(31_000);
    expect(asked).toHaveLength(3);
    shown.show(null);
    await clock.pass(60_000);
    expect(asked).toHaveLength(3);
  });

  test("many changes in a row are one reading", async () => {
    const { clock, asked, shown } = calendarWith();
    shown.show("2026-11-26");
    await settled();
    for (let change = 0; change < 10; change++) shown.refresh();
    await clock.pass(1_000);
    expect(asked).toHaveLength(2);
  });

  test("another day shows nothing until it has been read", async () => {
    const { clock, shown } = calendarWith({ "2026-11-27": 5_000 });
    shown.show("2026-11-26");
    await settled();
    shown.show("2026-11-27");
    expect(shown.value.value).toBeNull();
    await clock.pass(6_000);
    expect(shown.value.value?.date).toBe("2026-11-27");
  });

  test("can be read at once, after something was changed", async () => {
    const { asked, shown } = calendarWith();
    shown.show("2026-11-26");
    await settled();
    await shown.reread();
    expect(asked).toHaveLength(2);
  });

  test("an answer that comes late does not replace the day that was asked for since", async () => {
    const { clock, shown } = calendarWith({ "2026-11-26": 5_000 });
    shown.show("2026-11-26");
    shown.show("2026-11-27");
    await clock.pass(6_000);
    expect(shown.value.value?.date).toBe("2026-11-27");
  });

  test("keeps the last reading while the server cannot be reached, and says so", async () => {
    const { clock, shown, fail } = calendarWith();
    shown.show("2026-11-26");
    await settled();
    fail(true);
    await clock.pass(15_000);
    expect(shown.trouble.value).toBe("network");
    expect(shown.value.value?.date).toBe("2026-11-26");
    fail(false);
    await clock.pass(15_000);
    expect(shown.trouble.value).toBeNull();
  });
});
