import type { Price } from "@chairside/shared/facts.ts";
import type { LocalDate, MinuteSpan, Money } from "./catalogue.ts";
import type { InstantMs } from "./platform.ts";
import { dayMs } from "./salon-time.ts";

/** How every fact is worded: the salon's language, the salon's zone. Amounts are minor units, durations minutes. */
export interface Wording {
  /** "£145", "from £120" */
  price(price: Money, from: boolean): Price;
  /** "2 h 45 min" */
  duration(minutes: number): string;
  /** "2 h to 2 h 45 min"; one duration when both are the same. */
  durationRange(least: number, most: number): string;
  /** "Thursday 26 November" */
  day(date: LocalDate): string;
  /** "Thu 26 Nov" */
  dayShort(date: LocalDate): string;
  /** "Thursday" */
  weekday(date: LocalDate): string;
  /** "2:30 pm" of a minute from midnight, "14:30" outside English. */
  clock(minute: number): string;
  /** As `clock`, full hours without minutes: "8 pm". */
  clockShort(minute: number): string;
  /** "9 am to 8 pm" */
  hours(span: MinuteSpan): string;
  /** "London time (GMT)": the zone's name at that instant. */
  zoneName(instant: InstantMs, zone: string): string;
}

const wordings = new Map<string, Wording>();

/** The wording of a locale (BCP 47). Made once: Intl formatters are costly to build and cheap to use. */
export function wordingFor(locale: string): Wording {
  let wording = wordings.get(locale);
  if (wording === undefined) wordings.set(locale, (wording = createWording(locale)));
  return wording;
}

function createWording(locale: string): Wording {
  const english = new Intl.Locale(locale).language === "en";
  const clock = english ? englishClock : clockOf24;
  const clockShort = english ? (minute: number) => englishClock(minute).replace(":00", "") : clockOf24;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (date: LocalDate): string => format.format(Date.parse(`${date}T00:00:00Z`));
  };
  return {
    price: priceIn(locale),
    duration: durationText,
    durationRange: (least, most) =>
      least === most ? durationText(least) : `${durationText(least)}${english ? " to " : " – "}${durationText(most)}`,
    day: dates({ weekday: "long", day: "numeric", month: "long" }),
    dayShort: dates({ weekday: "short", day: "numeric", month: "short" }),
    weekday: dates({ weekday: "long" }),
    clock,
    clockShort,
    hours: ({ from, to }) => (english ? `${clockShort(from)} to ${clockShort(to)}` : `${clockShort(from)}–${clockShort(to)}`),
    zoneName: english ? englishZone(locale) : zoneIn(locale),
  };
}

/** Before a price that is the least it costs. */
const fromWords: Readonly<Record<string, string>> = {
  es: "desde",
  fr: "à partir de",
  de: "ab",
  it: "da",
  pt: "desde",
  nl: "vanaf",
};

function priceIn(locale: string): Wording["price"] {
  const fromWord = fromWords[new Intl.Locale(locale).language] ?? "from";
  const formats = new Map<string, { whole: Intl.NumberFormat; exact: Intl.NumberFormat; unit: number }>();
  const open = (currency: string) => {
    const exact = new Intl.NumberFormat(locale, { style: "currency", currency });
    const whole = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 });
    return { exact, whole, unit: 10 ** (exact.resolvedOptions().maximumFractionDigits ?? 2) };
  };
  return ({ amount, currency }, from) => {
    const known = formats.get(currency) ?? open(currency);
    formats.set(currency, known);
    const text = (amount % known.unit === 0 ? known.whole : known.exact).format(amount / known.unit);
    return { amount, currency, from, text: from ? `${fromWord} ${text}` : text };
  };
}

/** "h" and "min" are the SI's own symbols: the same in every language. */
function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Written by hand: Intl puts "PM" behind a narrow space in one English and "pm" in another. */
function englishClock(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${pad(minute % 60)} ${hour < 12 ? "am" : "pm"}`;
}

function clockOf24(minute: number): string {
  return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function englishZone(locale: string): Wording["zoneName"] {
  const short = zonePart(locale, "short");
  return (instant, zone) => {
    const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
    const letters = short(instant, zone);
    return city === letters ? `${city} time` : `${city} time (${letters})`;
  };
}

function zoneIn(locale: string): Wording["zoneName"] {
  return zonePart(locale, "long");
}

function zonePart(locale: string, style: "short" | "long"): Wording["zoneName"] {
  // Offsets change on full quarters of an hour, so one name holds for a quarter.
  const names = new Map<string, string>();
  return (instant, zone) => {
    const key = `${zone} ${Math.floor(instant / (dayMs / 96))}`;
    let name = names.get(key);
    if (name === undefined) {
      const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style }).formatToParts(instant);
      name = parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
      if (names.size > 1000) names.clear();
      names.set(key, name);
    }
    return name;
  };
}
