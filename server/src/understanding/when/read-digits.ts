import type { Kind, Meaning } from "./terms.ts";
import type { LanguagePack } from "./language-pack.ts";

/** What stands at a digit of the text, with the offset after it. */
export interface DigitShape {
  kind: Kind;
  end: number;
  value: number;
  meaning?: Meaning;
}

type Shape = readonly [RegExp, (hit: RegExpExecArray, reading: Reading) => Omit<DigitShape, "end"> | null];

interface Reading {
  dayFirst: boolean;
  year: number;
}

const junk = { kind: "word", value: 0 } as const;

/** The shapes in the order of trying: the longest and surest first. */
const shapes: readonly Shape[] = [
  [
    /(\d{4})-(\d\d)-(\d\d)t(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?z?(?![\d:])/y,
    ([, y, m, d, h, n]) => dateAndTime(fullDate(Number(y), Number(m), Number(d)), clockTime(Number(h), Number(n), "0")),
  ],
  [/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d:])/y, ([, y, , m, d]) => fullDate(Number(y), Number(m), Number(d))],
  [
    /(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4})(?![\d:.h])/y,
    ([, a, , b, y], reading) => dayMonthYear(Number(a), Number(b), String(y), reading),
  ],
  [
    /(\d{1,2})([./-])(\d{1,2})\2'?(\d{4}|\d{2})(?![\d:h])(?!\s?[-/.]\d{3})/y,
    ([, a, , b, y], reading) => dayMonthYear(Number(a), Number(b), String(y), reading),
  ],
  [/\d+([-./])\d+\1\d[\d\-./]*/y, () => junk],
  [
    /(\d{1,2})(?:::?|h|: (?=\d\d\s?[ap]))(\d{2})(?:[:m]\d{2}s?)?(?:\.\d+)?(?!\d)/y,
    ([, h, m]) => clockTime(Number(h), Number(m), String(h)),
  ],
  [/(\d{1,2}),(\d)(?!\d)(?=\s?[a-z])/y, ([, a, b]) => pair("dotPair", Number(a), Number(b))],
  [/\d+,\d+|\d{5,}|\d{3,}\.\d+|\d+\.\d{3,}/y, () => junk],
  [/(\d{1,2}) ?\/ ?(\d{1,2})(?![\d])(?![./]\d)/y, ([text, a, b]) => (text === "24/7" ? junk : pair("slashPair", Number(a), Number(b)))],
  [/(\d{1,2})\.(\d{1,2})(?!\d)(?![./]?\d)/y, ([, a, b]) => pair("dotPair", Number(a), Number(b))],
  [/\d+[./]\d[\d./]*/y, () => junk],
  [/\d{3,4}(?!\d)/y, ([text]) => ({ kind: "long", value: Number(text) })],
];

const digits = /\d{1,2}/y;

/** Reads the digits at an offset: a date, a clock time, an ordinal, a number, or (as a word) digits that are none of these. */
export function readDigits(text: string, at: number, pack: LanguagePack, reading: Reading): DigitShape {
  const shape = shapeAt(text, at, pack, reading);
  return isMoneyOrCode(text, at, shape.end) ? { ...junk, end: shape.end } : shape;
}

function shapeAt(text: string, at: number, pack: LanguagePack, reading: Reading): DigitShape {
  for (const [pattern, build] of shapes) {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    const built = hit && build(hit, reading);
    if (built) return { ...built, end: at + hit[0].length };
  }
  digits.lastIndex = at;
  const length = digits.exec(text)?.[0].length ?? 1;
  const value = Number(text.slice(at, at + length));
  const suffix = ordinalSuffixLength(text, at + length, pack);
  return suffix > 0 && value >= 1 && value <= 31
    ? { kind: "ordinal", value, end: at + length + suffix }
    : { kind: "digits", value, end: at + length };
}

const suffixes = new Map<string, RegExp>();

function ordinalSuffixLength(text: string, at: number, pack: LanguagePack): number {
  let pattern = suffixes.get(pack.language);
  if (!pattern) {
    pattern = new RegExp(
      `\\.?(?:${pack.ordinalSuffix})(?![\\p{L}\\d])|\\.?[ºª°]${pack.ordinalDot ? "|\\.(?=\\s?[-/]|\\s?\\p{L}|\\s*$|\\s\\d{1,2}\\.(?!\\d))" : ""}`,
      "yu",
    );
    suffixes.set(pack.language, pattern);
  }
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function isMoneyOrCode(text: string, at: number, end: number): boolean {
  return (
    /[$£€#+]\s?$/.test(text.slice(Math.max(0, at - 2), at)) ||
    /^\s?[%£€$°]/.test(text.slice(end, end + 2)) ||
    /[\d][.,]$/.test(text.slice(Math.max(0, at - 2), at))
  );
}

function fullDate(year: number, month: number, day: number): Omit<DigitShape, "end"> {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { kind: "day", value: 0, meaning: { day: { year, month, day } } } : junk;
}

function dayMonthYear(a: number, b: number, written: string, reading: Reading): Omit<DigitShape, "end"> | null {
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  if (Math.abs(year - reading.year) > 4) return null;
  const dayLeads = b > 12 ? false : a > 12 || reading.dayFirst;
  return dayLeads ? fullDate(year, b, a) : fullDate(year, a, b);
}

function dateAndTime(date: Omit<DigitShape, "end">, time: Omit<DigitShape, "end">): Omit<DigitShape, "end"> {
  return date.meaning && time.meaning ? { kind: "dayClock", value: 0, meaning: { ...date.meaning, ...time.meaning } } : junk;
}

function clockTime(hour: number, minute: number, written: string): Omit<DigitShape, "end"> {
  if (hour > 24 || minute > 59) return junk;
  const open = hour >= 1 && hour <= 12 && !written.startsWith("0");
  return { kind: "clock", value: 0, meaning: { clock: { minutes: hour * 60 + minute, open, loose: false } } };
}

/** Both numbers of "12/3" in one value. */
function pair(kind: Kind, a: number, b: number): Omit<DigitShape, "end"> {
  return { kind, value: a * 100 + b };
}
