import type { Money, NumberCount, NumberKind } from "@chairside/shared/numbers.ts";

/** Looks figures up in what the server counted. */
export interface Counts {
  /** How often; of these details, or of all. */
  times(kind: NumberKind, details?: readonly string[]): number;
  /** What it comes to, by currency. */
  money(kind: NumberKind): Money[];
}

export function countsIn(counts: readonly NumberCount[]): Counts {
  const of = (kind: NumberKind, details?: readonly string[]): NumberCount[] =>
    counts.filter((one) => one.kind === kind && (!details || details.includes(one.detail)));
  return {
    times: (kind, details) => of(kind, details).reduce((all, { times }) => all + times, 0),
    money(kind) {
      const sums = new Map<string, number>();
      for (const { amount, currency } of of(kind).flatMap(({ money }) => money)) sums.set(currency, (sums.get(currency) ?? 0) + amount);
      return [...sums].map(([currency, amount]) => ({ currency, amount })).toSorted((a, b) => a.currency.localeCompare(b.currency));
    },
  };
}

export const aloneStandings = ["alone-booked", "alone-changed", "alone-answered"] as const;
