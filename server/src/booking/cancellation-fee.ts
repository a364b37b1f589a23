import type { Money } from "./catalogue.ts";
import type { InstantMs, Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";

/** What late cancelling costs, as terms: never read out of the salon's prose. */
export interface CancellationRules {
  /** Less than so many elapsed hours before the start costs this share of the visit's price. The greatest share that applies counts. */
  fees: { withinHours: number; percent: number }[];
}

/** What a guest who cancels at `now` owes, rounded to the nearest minor unit, and the last instant at which it costs nothing. */
export function cancellationFee(
  rules: CancellationRules | undefined,
  slot: Slot,
  now: InstantMs,
): { fee: Money | null; freeUntil: InstantMs | null } {
  const charged = (rules?.fees ?? [])
    .filter(({ percent }) => percent > 0)
    .map((one) => ({ ...one, from: deadline(slot, one.withinHours) }));
  if (charged.length === 0) return { fee: null, freeUntil: null };
  const percent = Math.max(0, ...charged.filter(({ from }) => now > from).map((one) => one.percent));
  const amount = Math.round((slot.price.amount * percent) / 100);
  return {
    fee: amount > 0 ? { amount, currency: slot.price.currency } : null,
    freeUntil: Math.min(...charged.map(({ from }) => from)),
  };
}

/** Exactly so many hours before is still in time. Elapsed hours, whatever the clock does meanwhile. */
function deadline({ start }: Slot, withinHours: number): InstantMs {
  return start - withinHours * 60 * minuteMs;
}
