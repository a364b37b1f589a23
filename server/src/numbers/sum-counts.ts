import type { NumberCount, Numbers } from "@chairside/shared/numbers.ts";
import { eachDay } from "../booking/salon-time.ts";
import type { MarkCount } from "./numbers-store.ts";

/** The days of the counts put together: a line for each kind and detail, money by its currency. */
export function sumCounts(counts: readonly MarkCount[]): NumberCount[] {
  const lines = new Map<string, NumberCount>();
  for (const { kind, detail, currency, times, sum } of counts) {
    const key = `${kind} ${detail}`;
    const line = lines.get(key) ?? { kind, detail, times: 0, money: [] };
    lines.set(key, line);
    line.times += times;
    if (currency === null) continue;
    const known = line.money.find((one) => one.currency === currency);
    if (known) known.amount += sum;
    else line.money.push({ currency, amount: sum });
  }
  for (const { money } of lines.values()) money.sort((a, b) => a.currency.localeCompare(b.currency));
  return [...lines.values()].toSorted((a, b) => a.kind.localeCompare(b.kind) || a.detail.localeCompare(b.detail));
}

/** Day by day, also those on which nothing happened. */
export function sumDays(counts: readonly MarkCount[], from: string, to: string): Numbers["days"] {
  const byDay = Map.groupBy(counts, ({ day }) => day);
  return eachDay(from, to).map((day) => {
    const total = (is: (one: MarkCount) => boolean): number =>
      (byDay.get(day) ?? []).reduce((all, one) => (is(one) ? all + one.times : all), 0);
    const conversations = (is: (detail: string) => boolean): number => total(({ kind, detail }) => kind === "conversation" && is(detail));
    return {
      day,
      conversations: conversations(() => true),
      alone: conversations((detail) => detail.startsWith("alone-")),
      person: conversations((detail) => detail === "person"),
      handedOver: total(({ kind }) => kind === "handed-over"),
      booked: total(({ kind }) => kind === "booked"),
    };
  });
}
