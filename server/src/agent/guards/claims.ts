import { monthWords, relativeDays, weekdayWords } from "./calendar-words.ts";
import { spokenNumbersToDigits } from "./spoken-numbers.ts";

/** Something checkable a text says. Any one of `keys` proves it; `at` is where in the text it stands. */
export interface Claim {
  kind: "email" | "link" | "phone" | "price" | "percent" | "duration" | "period" | "time" | "day" | "number";
  keys: string[];
  at: number;
  words: string;
}

export interface ClaimContext {
  /** ISO 639-1, for words that mean different things in different languages. */
  language: string;
  /** YYYY-MM-DD in the salon's zone, for "tomorrow". */
  today: string;
}

/** Reads every number, time, day, price and address out of a text; what one pattern has read, the next does not see. */
export function readClaims(text: string, context: ClaimContext): Claim[] {
  const claims: Claim[] = [];
  let left = normalised(text, context.language);
  for (const [kind, pattern, keysOf] of patterns) {
    left = left.replaceAll(pattern, (words: string, ...found: unknown[]) => {
      // After the groups come the place and the whole text.
      const at = found.at(-2) as number;
      const keys = keysOf(found.slice(0, -2) as Groups, context, left.slice(0, at), words);
      if (!keys) return words;
      claims.push({ kind, keys, at, words: words.trim() });
      return " ".repeat(words.length);
    });
  }
  return claims.toSorted((a, b) => a.at - b.at);
}

/** Lower case, ASCII digits, number words as digits. */
function normalised(text: string, language: string): string {
  const digits = text.normalize("NFKC").replaceAll(/\p{Nd}/gu, (digit) => asciiDigit(digit));
  return spokenNumbersToDigits(digits.toLowerCase().replaceAll("’", "'"), language)
    .replaceAll(/\bone(?= ?(?:o'clock|[ap]\.?m\b|hours?\b|[0-5]\d\b))|(?<=\b(?:at|past|to|until|till|from) )one\b/gu, "1")
    .replaceAll(/\bhalf an hour\b/gu, "30 minutes")
    .replaceAll(/\ban hour and a half\b/gu, "90 minutes")
    .replaceAll(/\ban hour\b/gu, "60 minutes")
    .replaceAll(/\b(\d+) and a half hours\b/gu, (_, hours) => `${Number(hours) * 60 + 30} minutes`);
}

/** A group that took no part in the match is undefined. */
type Groups = (string | undefined)[];
type KeysOf = (groups: Groups, context: ClaimContext, before: string, words: string) => string[] | null;

const months = alternatives(monthWords.keys());
const weekdays = alternatives(weekdayWords.keys());
const relative = alternatives(relativeDays.keys());
const hourUnit = "(?:h|hrs?|hours?|horas?|heures?|stunden?|or[ae]|uur|uren)";
const minuteUnit = "(?:m|mins?|minutes?|minutos?|minuten?|minut[io]|min\\.)";
const symbol = "[£$€¥]";
const currencyWord = "(?:gbp|usd|eur|chf|aud|cad|pounds?|quid|euros?|dollars?|libras?|livres?|pfund|sterline|dólares|ponden|fr\\.|francs?)";
const amount = "(\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{2})?|\\d+(?:[.,]\\d{1,2})?)";
const half = "([ap])\\.?\\s?m\\b\\.?";

const patterns: [Claim["kind"], RegExp, KeysOf][] = [
  ["email", /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, (_g, _c, _b, words) => [`email:${words}`]],
  ["link", /(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]+\.(?:com|net|org|co|uk|example|io|de|fr|es|it|nl|pt|eu|app|salon|shop)\b\S*/gu, linkKeys],
  ["day", /\b(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]+z?)?/gu, ([, month, day]) => [dateKey(Number(month), Number(day))]],
  ["day", /\b(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?\b|\b(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d{2})?(?!\d)/gu, numericDate],
  ["phone", /(?<![\p{L}\p{N}£$€])\+?\(?\d[\d\s()./-]{5,}\d(?![\p{L}\p{N}])/gu, phoneKeys],
  ["number", /\b(\d{1,4})[a-z]?,? (?:\p{L}+ ){1,2}(?:row|street|road|lane|avenue|square|place|gardens|hill|mews|rue|straße|strasse|calle|via|straat)\b/gu, ([house]) => [`address:${Number(house)}`]],
  ["price", new RegExp(`${symbol}\\s?${amount}|\\b(?:gbp|usd|eur|chf|aud|cad)\\s?${amount}|${amount}\\s?(?:${symbol}|${currencyWord}\\b)`, "gu"), priceKeys],
  ["price", /\b(\d+)\s?(?:pence|cents?|centimes|céntimos|centesimi)\b/gu, ([minor]) => [`price:${Number(minor)}`]],
  ["percent", /(\d+(?:[.,]\d+)?)\s?(?:%|per ?cent\b|prozent\b|por cien(?:to)?\b|pour cent\b|per cento\b|procent\b)/gu, ([n]) => [`percent:${n}`]],
  ["day", new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:of\\s+|de\\s+|di\\s+)?(${months})(?![\\p{L}])`, "gu"), ([d, m]) => [dateKey(monthOf(m), Number(d))]],
  ["day", new RegExp(`(?<![\\p{L}])(${months})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s?[:.h]\\d|\\s?[ap]\\.?m)`, "gu"), ([m, d]) => [dateKey(monthOf(m), Number(d))]],
  ["time", new RegExp(`\\b(\\d{1,2})[:.h](\\d{2})\\s?(?:${half}|uhr\\b|h\\b|uur\\b)?(?!\\d)`, "gu"), clockKeys],
  ["time", new RegExp(`\\b(\\d{1,2})(?: (\\d{2}))?\\s?${half}`, "gu"), clockKeys],
  ["time", /\b(half|quarter|\d{1,2})(?: minutes)? (past|to) (\d{1,2})(?:\s?([ap])\.?m\b)?/gu, spokenClock],
  ["duration", new RegExp(`\\b(\\d+)(?:[.,](5))?[\\s-]?${hourUnit}\\b(?:\\s?(?:and|y|et|und|e|en)?\\s?(\\d{1,2})(?:[\\s-]?${minuteUnit})?\\b)?`, "gu"), hourKeys],
  ["duration", new RegExp(`\\b(\\d+)[\\s-]?${minuteUnit}(?![\\p{L}])`, "gu"), ([minutes]) => [`duration:${Number(minutes)}`]],
  ["period", /\b(\d+)[\s-](days?|weeks?|months?|years?|días?|semanas?|mes(?:es)?|años?|jours?|semaines?|mois|ans|tagen?|wochen?|monaten?|jahren?|giorni|settimane|mesi|anni|dias|meses|anos|dagen|weken|maanden|jaar)(?![\p{L}])/gu, ([n, unit]) => [`period:${Number(n)} ${(unit ?? "").slice(0, 3)}`]],
  ["time", /\b(\d{1,2})(?: ?o'clock\b| uhr\b| uur\b)/gu, ([hour]) => hourAlternatives(Number(hour))],
  ["time", /(?<!\p{L}|\p{L}-)(?:noon|midday|mittags?|mediodía|midi|mezzogiorno|meio-dia)(?![\p{L}])/gu, () => ["time:720"]],
  ["time", /(?<![\p{L}])(?:midnight|mitternacht|medianoche|minuit|mezzanotte|middernacht)(?![\p{L}])/gu, () => ["time:0", "time:1440"]],
  ["day", new RegExp(`(?<![\\p{L}])(${weekdays})(?![\\p{L}-])`, "gu"), ([name]) => [`weekday:${weekdayWords.get(name ?? "")}`]],
  ["day", new RegExp(`(?<!\\p{L}|(?<!\\p{L})(?:la|de|am|guten|goede|each|per)\\s)(${relative})(?![\\p{L}])`, "gu"), relativeKeys],
  ["day", new RegExp(`(?<=(?<!\\p{L})(?:in|for|of|until|en|im|a|à|em|on)\\s)(${months})(?![\\p{L}])`, "gu"), ([name]) => [`month:${monthOf(name)}`]],
  ["day", /\b(\d{1,2})(?:st|nd|rd|th)\b/gu, ([day]) => [`dom:${Number(day)}`, `number:${Number(day)}`]],
  ["time", /(?<=(?<!\p{L})(?:at|by|from|until|till|after|before|around|between|las?|à|um|alle|às|om|ab|bis)\s)(\d{1,2})\b(?![.,]?\d)/gu, ([hour]) => [...hourAlternatives(Number(hour)), `number:${Number(hour)}`]],
  ["number", /\d+(?:[.,]\d+)*/gu, (_g, _c, _b, words) => [`number:${Number(words.replaceAll(",", "."))}`]],
]; // prettier-ignore

function alternatives(words: Iterable<string>): string {
  return [...words].toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"); // prettier-ignore
}

function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 48;
  const from = zero;
  // Unicode's decimal digits stand in runs of ten from their zero.
  while (from - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return digit >= "0" && digit <= "9" ? digit : String(from - zero);
}

function dateKey(month: number, day: number): string {
  return `date:${month}-${day}`;
}

function monthOf(name: string | undefined): number {
  return monthWords.get(name ?? "") ?? 0;
}

function linkKeys(_groups: Groups, _context: ClaimContext, _before: string, words: string): string[] {
  return [`link:${words.replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/[.,!?)]+$/, "").replace(/\/$/, "")}`]; // prettier-ignore
}

function numericDate(groups: Groups): string[] | null {
  const [first, second] = groups.filter((group) => group !== undefined && /^\d{1,2}$/.test(group)).map(Number);
  if (first === undefined || second === undefined || first > 31 || second > 31) return null;
  return [dateKey(second, first), dateKey(first, second)];
}

function phoneKeys(_groups: Groups, _context: ClaimContext, _before: string, words: string): string[] | null {
  const digits = words.replaceAll(/\D/g, "");
  return digits.length >= 7 ? [`phone:${digits.slice(-9)}`] : null;
}

function priceKeys(groups: Groups): string[] {
  const written = groups.find((group) => group !== undefined && /^\d/.test(group)) ?? "";
  return [`price:${minorUnits(written)}`];
}

function minorUnits(written: string): number {
  const parts = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written);
  return Number((parts?.[1] ?? "").replaceAll(/\D/g, "")) * 100 + Number((parts?.[2] ?? "0").padEnd(2, "0"));
}

function clockKeys([hours, minutes, letter]: Groups, _context: ClaimContext, before: string): string[] | null {
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (hour > 24 || minute > 59) return null;
  const at = letter && /^[ap]$/.test(letter) ? [((hour % 12) + (letter === "p" ? 12 : 0)) * 60 + minute] : minutesOf(hour, minute);
  return timeKeys(at, before);
}

/** "2:30" without am or pm may be either; "14:30" is itself. */
function minutesOf(hour: number, minute: number): number[] {
  return hour >= 1 && hour <= 12 ? [(hour % 12) * 60 + minute, ((hour % 12) + 12) * 60 + minute] : [hour * 60 + minute];
}

/** "until 5:15" may be the end of a visit; "at 5:15" may not. */
function timeKeys(minutes: number[], before: string): string[] {
  const ending =
    /\b(?:until|till|to|by|finish\w*|ends?|ending|done|bis|hasta|jusqu'à|fino alle|até|tot)\s(?:at |by |around |about )?$|[-–]\s?$/.test(
      before,
    );
  return minutes.flatMap((minute) => (ending ? [`time:${minute}`, `end:${minute}`] : [`time:${minute}`]));
}

function spokenClock([part, direction, hours, letter]: Groups, _context: ClaimContext, before: string): string[] {
  const minute = part === "half" ? 30 : part === "quarter" ? 15 : Number(part);
  const base = letter && /^[ap]$/.test(letter) ? [((Number(hours) % 12) + (letter === "p" ? 12 : 0)) * 60] : minutesOf(Number(hours), 0);
  return timeKeys(base.map((at) => (direction === "to" ? (at - minute + 1440) % 1440 : at + minute)), before); // prettier-ignore
}

function hourKeys([hours, decimal, minutes]: Groups, _context: ClaimContext, _before: string, words: string): string[] {
  const length = Number(hours) * 60 + (decimal === "5" ? 30 : 0) + (/^\d+$/.test(minutes ?? "") ? Number(minutes) : 0);
  // "14 heures", "14 h 30": a length or a time of day. "24 hours" are only a length.
  return length >= 1440 || /hours?|hrs?|stund|horas?/.test(words) ? [`duration:${length}`] : [`duration:${length}`, `time:${length}`];
}

function hourAlternatives(hour: number): string[] {
  return hour <= 24 ? minutesOf(hour, 0).map((minute) => `time:${minute}`) : [];
}

function relativeKeys([name]: Groups, { today }: ClaimContext): string[] {
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + (relativeDays.get(name ?? "") ?? 0) * 86_400_000);
  return [dateKey(day.getUTCMonth() + 1, day.getUTCDate())];
}
