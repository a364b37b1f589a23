import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Catalogue } from "../src/booking/catalogue.ts";

/**
 * What the assistant said that stands nowhere: a price, a time of day or a date with the wrong weekday. Written apart from the fact guard and
 * cruder: what was offered, what is on the menu or in the rules, and what the visitor named may be said.
 */
export function untruths(events: ConversationEvent[], catalogue: Catalogue): string[] {
  const found: string[] = [];
  let known = [...menuTexts(catalogue)];
  for (const event of events) {
    if (event.type !== "message-added") known.push(JSON.stringify(event));
    else if (event.author.kind !== "assistant") known.push(event.text);
    else found.push(...unknownIn(event.text, laterFacts(events, event.seq, known)));
    known = [...new Set(known)];
  }
  return found;
}

/** Cards of a turn stand around its message in the log: those up to the next thing the visitor says count. */
function laterFacts(events: ConversationEvent[], seq: number, known: string[]): string {
  const end = events.find((event) => event.seq > seq && event.type === "message-added")?.seq ?? Infinity;
  const near = events.filter((event) => event.seq > seq && event.seq < end && event.type !== "message-added");
  return [...known, ...near.map((event) => JSON.stringify(event))].join("\n");
}

function unknownIn(text: string, facts: string): string[] {
  const minutes = new Set(clockTimes(facts));
  const amounts = new Set(prices(facts));
  return [
    ...clockTimes(text).filter((minute) => !minutes.has(minute) && !minutes.has(minute + 720) && !minutes.has(minute - 720)).map((minute) => `time ${minute} in: ${text}`), // prettier-ignore
    ...prices(text).filter((amount) => !amounts.has(amount)).map((amount) => `price ${amount} in: ${text}`), // prettier-ignore
    ...wrongWeekdays(text).map((words) => `"${words}" in: ${text}`),
  ];
}

/** Minutes from midnight of every time of day: "2:30 pm", "14:30", "14h30". */
function clockTimes(text: string): number[] {
  const english = [...text.matchAll(/\b(\d{1,2})(?::(\d{2}))?\s?(am|pm)\b/gi)].map(
    ([, hour, minute, half]) => ((Number(hour) % 12) + (half?.toLowerCase() === "pm" ? 12 : 0)) * 60 + Number(minute ?? 0),
  );
  const plain = [...text.matchAll(/(?<![\d:T-])(\d{1,2})[:h](\d{2})(?![\d:]|\s?[ap]m)/gi)].map(
    ([, hour, minute]) => Number(hour) * 60 + Number(minute),
  );
  return [...english, ...plain].filter((minute) => minute < 24 * 60);
}

/** Every amount of money, in pence. */
function prices(text: string): number[] {
  const amounts = text.matchAll(/£\s?(\d[\d,]*(?:\.\d{2})?)|(\d[\d.]*(?:,\d{2})?)\s?£|"amount":(\d+)/g);
  return [...amounts].map(([, before, after, minor]) =>
    minor ? Number(minor) : Math.round(Number((before ?? after ?? "").replace(before ? "," : ".", "").replace(",", ".")) * 100),
  );
}

const locales = ["en-GB", "es-ES", "fr-FR", "de-DE", "it-IT", "pt-PT", "nl-NL"];

/** A weekday beside a date it does not fall on, within half a year of 2026's end. */
function wrongWeekdays(text: string): string[] {
  return locales.flatMap((locale) => {
    const named = (options: Intl.DateTimeFormatOptions, of: number): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(of);
    const weekdays = [0, 1, 2, 3, 4, 5, 6].map((day) => named({ weekday: "long" }, Date.UTC(2026, 10, 22 + day)));
    const months = Array.from({ length: 12 }, (_, month) => named({ month: "long" }, Date.UTC(2026, month, 15)));
    const pattern = new RegExp(`(${weekdays.join("|")}),? (?:el |le |den |il |a |o )?(\\d{1,2})\\.?(?: de)? (${months.join("|")})`, "giu");
    return [...text.matchAll(pattern)].flatMap(([words, weekday = "", day, month = ""]) => {
      const index = months.findIndex((each) => each.toLowerCase() === month.toLowerCase());
      const date = new Date(Date.UTC(index < 6 ? 2027 : 2026, index, Number(day)));
      return weekdays[date.getUTCDay()]?.toLowerCase() === weekday.toLowerCase() ? [] : [words];
    });
  });
}

function menuTexts({ services, practitioners, policies, opening, exceptions, salon }: Catalogue): string[] {
  const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  const spans = [...Object.values(opening), ...exceptions.map(({ open }) => open)].filter((span) => span !== null && span !== undefined);
  return [
    JSON.stringify(services),
    JSON.stringify(practitioners),
    ...policies.map(({ text }) => text),
    JSON.stringify(salon),
    ...spans.flatMap(({ from, to }) => [clock(from), clock(to)]),
  ];
}
