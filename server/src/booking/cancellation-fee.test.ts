import { describe, expect, test } from "vitest";
import { cancellationFee } from "./cancellation-fee.ts";
import type { Slot } from "./platform.ts";

const start = Date.parse("2026-10-25T12:00:00Z");
const hour = 3_600_000;
const slot = (amount: number): Slot => ({
  start,
  end: start + hour,
  legs: [],
  price: { amount, currency: "GBP" },
  priceFrom: false,
});

test("without terms, and with terms that charge nothing, cancelling is free at any time", () => {
  expect(cancellationFee(undefined, slot(5000), [], start)).toEqual({ fee: null, feeFrom: false, freeUntil: null });
  expect(cancellationFee({ fees: [{ withinHours: 24, percent: 0 }] }, slot(5000), [], start)).toEqual({
    fee: null,
    feeFrom: false,
    freeUntil: null,
  });
});

test("hours are hours that pass: a day in which the clock goes back is 25 of them", () => {
  const fees = [{ withinHours: 24, percent: 50 }];
  // London, the 25th at noon; by the clock a day before is 12:00 on the 24th, which is 25 hours.
  const dayBefore = Date.parse("2026-10-24T11:00:00Z");
  expect(cancellationFee({ fees }, slot(5000), [], dayBefore + hour)).toEqual({ fee: null, feeFrom: false, freeUntil: start - 24 * hour });
  expect(cancellationFee({ fees }, slot(5000), [], dayBefore + hour + 1)).toMatchObject({ fee: { amount: 2500, currency: "GBP" } });
});

test("the greatest share that applies counts, whatever the order; halves of a penny go up", () => {
  const fees = [
    { withinHours: 2, percent: 80 },
    { withinHours: 48, percent: 25 },
    { withinHours: 24, percent: 50 },
  ];
  const at = (before: number) => cancellationFee({ fees }, slot(4501), [], start - before * hour).fee?.amount ?? 0;
  expect([at(49), at(30), at(10), at(1)]).toEqual([0, 1125, 2251, 3601]);
});

describe("a time given up by moving", () => {
  const rules = {
    fees: [
      { withinHours: 24, percent: 50 },
      { withinHours: 2, percent: 100 },
    ],
  };
  const week = 7 * 24 * hour;
  const later = { ...slot(5000), start: start + week, end: start + week + hour };
  const moved = (before: number, by: "guest" | "salon" = "guest") => [{ slot: slot(4000), until: start - before * hour, by }];

  test("late costs what it would have cost, however early the new one is cancelled", () => {
    expect(cancellationFee(rules, later, moved(10), start)).toEqual({
      fee: { amount: 2000, currency: "GBP" },
      feeFrom: false,
      freeUntil: start - 24 * hour,
    });
  });

  test("counts where it is the worse of the two, and nowhere else", () => {
    expect(cancellationFee(rules, later, moved(10), later.start - hour).fee?.amount).toBe(5000);
    expect(cancellationFee(rules, later, moved(1), later.start - 10 * hour).fee?.amount).toBe(4000);
  });

  test("in good time costs nothing, and by the salon neither", () => {
    const free = { fee: null, feeFrom: false, freeUntil: later.start - 24 * hour };
    expect(cancellationFee(rules, later, moved(24), start)).toEqual(free);
    expect(cancellationFee(rules, later, moved(1, "salon"), start)).toEqual(free);
  });
});
