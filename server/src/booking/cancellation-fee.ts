import type { EarlierPlace } from "./appointment-changes.ts";
import type { Money } from "./catalogue.ts";
import type { InstantMs, Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";

/** What late cancelling costs, as terms: never read out of the salon's prose. */
export interface CancellationRules {
  /** Less than so many elapsed hours before the start costs this share of the visit's price. The greatest share that applies counts. */
  fees: { withinHours: number; percent: number }[];
}

export interface CancellationFee {
  /** What a guest who cancels owes, rounded to the nearest minor unit; null: nothing. */
  fee: Money | null;
  /** The fee is a share of a "from" price. */
  feeFrom: boolean;
  /** Last instant at which it costs nothing; null: at any time. */
  freeUntil: InstantMs | null;
}

/**
 * What a guest who cancels at `now` owes. A time that the guest gave up by moving counts as if it had been cancelled in that moment,
 * and the worse of the two holds: moving away from a late fee and cancelling then does not evade it.
 */
export function cancellationFee(
  rules: CancellationRules | undefined,
  slot: Slot,
  earlier: readonly EarlierPlace[],
  now: InstantMs,
): CancellationFee {
  const givenUp = earlier.filter(({ by }) => by === "guest").map((place) => feeAt(rules, place.slot, place.until));
  return [feeAt(rules, slot, now), ...givenUp.filter(({ fee }) => fee !== null)].reduce((worst, one) =>
    (one.fee?.amount ?? 0) > (worst.fee?.amount ?? 0) ? one : worst,
  );
}

function feeAt(rules: CancellationRules | undefined, slot: Slot, now: InstantMs): CancellationFee {
  const charged = (rules?.fees ?? [])
    .filter(({ percent }) => percent > 0)
    .map((one) => ({ ...one, from: deadline(slot, one.withinHours) }));
  if (charged.length === 0) return { fee: null, feeFrom: false, freeUntil: null };
  const percent = Math.max(0, ...charged.filter(({ from }) => now > from).map((one) => one.percent));
  const amount = Math.round((slot.price.amount * percent) / 100);
  return {
    fee: amount > 0 ? { amount, currency: slot.price.currency } : null,
    feeFrom: amount > 0 && slot.priceFrom,
    freeUntil: Math.min(...charged.map(({ from }) => from)),
  };
}

/** Exactly so many hours before is still in time. Elapsed hours, whatever the clock does meanwhile. */
function deadline({ start }: Slot, withinHours: number): InstantMs {
  return start - withinHours * 60 * minuteMs;
}
