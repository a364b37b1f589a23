import type { Numbers } from "@chairside/shared/numbers.ts";

export type DayNumbers = Numbers["days"][number];

/** More than so many bars cannot be told apart on a phone: then a bar is a week. */
const mostBars = 62;

export interface Bar extends DayNumbers {
  /** The last day it stands for. */
  to: string;
}

/** The days as bars: each one, or put together in weeks from the first on. */
export function barsOf(days: readonly DayNumbers[]): { bars: Bar[]; weeks: boolean } {
  if (days.length <= mostBars) return { bars: days.map((one) => ({ ...one, to: one.day })), weeks: false };
  const bars: Bar[] = [];
  for (const [index, one] of days.entries()) {
    const last = bars.at(-1);
    if (index % 7 === 0 || !last) bars.push({ ...one, to: one.day });
    else bars.splice(-1, 1, together(last, one));
  }
  return { bars, weeks: true };
}

const together = (week: Bar, one: DayNumbers): Bar => ({
  day: week.day,
  to: one.day,
  conversations: week.conversations + one.conversations,
  alone: week.alone + one.alone,
  person: week.person + one.person,
  handedOver: week.handedOver + one.handedOver,
  booked: week.booked + one.booked,
});

/** The top of a scale: a round number that is not less than the largest value, and even, so that its half is whole. */
export function topOf(values: readonly number[]): number {
  const largest = Math.max(0, ...values);
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, largest))));
  const steps = [2, 4, 6, 8, 10, 20].map((step) => (size >= 10 ? (step * size) / 2 : step));
  return steps.find((step) => step >= largest) ?? largest;
}
