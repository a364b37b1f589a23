import type { Token } from "./words/spoken.ts";

/** A clock time in the words, as bare as it was said: "half two" may be 2:30 in the night or in the afternoon. */
export interface ClockMention {
  /** Minutes from midnight, the likely ones. */
  minutes: number[];
  tokens: number[];
  /** A number alone: it may be no time at all. */
  bare: boolean;
}

const hours: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const steps: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  quarter: 15,
  fifteen: 15,
  twenty: 20,
  "twenty-five": 25,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
  fortyfive: 45,
  fifty: 50,
};
const bounds = new Set(["after", "before", "by", "until", "till", "from", "past", "than", "since"]);

/** Clock times to compare with slots already on screen; bounds ("after 3") are left out. */
export function clockMentions(tokens: readonly Token[], taken: ReadonlySet<number>): ClockMention[] {
  const found: ClockMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken.has(i)) continue;
    const mention = spokenClock(tokens, i) ?? writtenClock(tokens, i);
    if (mention === null) continue;
    if (!bounds.has(tokens[i - 1]?.word ?? "")) found.push(mention);
    i = mention.tokens.at(-1) ?? i;
  }
  return found;
}

function word(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token === undefined || token.after === "." ? "" : token.word;
}

function hourOf(text: string): number | null {
  if (Object.hasOwn(hours, text)) return hours[text] ?? null;
  return /^\d{1,2}$/.test(text) && Number(text) <= 24 ? Number(text) : null;
}

/** "half (past) two", "quarter to 3", "ten past two", "noon". */
function spokenClock(tokens: readonly Token[], at: number): ClockMention | null {
  const first = tokens[at]?.word ?? "";
  if (first === "noon" || first === "midday") return { minutes: [720], tokens: [at], bare: false };
  const half = first === "half";
  const step = half ? 30 : /^\d{1,2}$/.test(first) ? Number(first) : Object.hasOwn(steps, first) ? steps[first] : undefined;
  if (step === undefined || step >= 60) return null;
  const next = word(tokens, at + 1);
  const joint = next === "past" || next === "after" || next === "gone" ? 1 : next === "to" || next === "of" || next === "til" ? -1 : 0;
  if (joint === 0 && !half) return null;
  const hourAt = joint === 0 ? at + 1 : at + 2;
  const hour = hourOf(word(tokens, hourAt));
  if (hour === null || (!half && !Object.hasOwn(steps, first) && step % 5 !== 0)) return null;
  return withHalves(hour * 60 + (joint === -1 ? -step : step), tokens, range(at, hourAt + 1), false);
}

/** "14:30", "2.30", "2 30", "2pm", "two thirty", "two o'clock", "2". */
function writtenClock(tokens: readonly Token[], at: number): ClockMention | null {
  const first = tokens[at]?.word ?? "";
  const written = /^(\d{1,2})[:.](\d{2})$/.exec(first) ?? /^([01]?\d|2[0-3])([0-5]\d)$/.exec(first.length === 4 ? first : "");
  if (written !== null && Number(written[1]) < 24 && Number(written[2]) < 60)
    return withHalves(Number(written[1]) * 60 + Number(written[2]), tokens, [at], false);
  const hour = hourOf(first);
  if (hour === null) return null;
  const next = word(tokens, at + 1);
  if (/^[0-5]\d$/.test(next) && hour < 24) return withHalves(hour * 60 + Number(next), tokens, [at, at + 1], false);
  if (next === "h" && /^[0-5]\d$/.test(word(tokens, at + 2)))
    return withHalves(hour * 60 + Number(word(tokens, at + 2)), tokens, range(at, at + 3), false);
  if (next === "thirty" || next === "fifteen" || next === "fortyfive")
    return withHalves(hour * 60 + (steps[next] ?? 0), tokens, [at, at + 1], false);
  if (next === "forty" && word(tokens, at + 2) === "five") return withHalves(hour * 60 + 45, tokens, range(at, at + 3), false);
  if (next === "oclock" || next === "ish" || next === "uhr" || next === "h") return withHalves(hour * 60, tokens, [at, at + 1], false);
  return withHalves(hour * 60, tokens, [at], true);
}

/** A half of the day said after it settles it; else an hour up to twelve may be in either half, the afternoon first. */
function withHalves(minute: number, tokens: readonly Token[], used: number[], bare: boolean): ClockMention {
  const last = used.at(-1) ?? 0;
  const half = /^(a|p)m?$/.exec(word(tokens, last + 1))?.[1];
  const base = minute % 720;
  if (half !== undefined && minute < 780) return { minutes: [base + (half === "p" ? 720 : 0)], tokens: [...used, last + 1], bare: false };
  if (minute >= 780) return { minutes: [minute], tokens: used, bare };
  return { minutes: [base + 720, base], tokens: used, bare };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
