import type { Choice } from "@chairside/shared/events.ts";
import type { Price, SlotFacts } from "@chairside/shared/facts.ts";
import type { Replies } from "./replies.ts";

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "A, B and C" with the language's own word before the last. */
export function joined(items: string[], word: string): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/** A button that says its own label. */
export function same(text: string): Choice {
  return { label: text, say: text };
}

/**
 * Days, times and prices in another language than the salon's, from the same instants and amounts as the engine's wording.
 * `from` is the word before a least price, `at` stands before a clock time.
 */
export function factsIn(language: string, from: string): Pick<Replies, "money" | "slot"> {
  const money = ({ amount, currency, from: least }: Price): string => {
    const format = new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      trailingZeroDisplay: "stripIfInteger",
    });
    const text = format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    return least ? `${from} ${text}` : text;
  };
  const slot = ({ start, timeZone, duration, price }: SlotFacts): ReturnType<Replies["slot"]> => {
    const show = (options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(language, { timeZone, ...options }).format(new Date(start));
    return {
      day: show({ weekday: "long", day: "numeric", month: "long" }),
      dayShort: show({ weekday: "short", day: "numeric", month: "short" }),
      time: show({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
      duration,
      price: money(price),
    };
  };
  return { money, slot };
}
