import { addDays } from "../src/booking/salon-time.ts";
import type { BookingWish, VisitorPlan } from "./visitor-plan.ts";
import { type VisitorWords, visitorWords } from "./words/visitor-words.ts";

/** Draws from [0, 1). */
export type Random = () => number;

/** One visitor's own words, drawn once: the same thing is put differently by the next. */
export interface VisitorLines {
  /** What is wanted, piece by piece; empty where it is all the same. */
  service: string;
  who: string;
  /** The first of the days wished for; the `place`th on being asked. */
  when: string;
  whenElse(place: number): string;
  name: string;
  contact: string;
  words: VisitorWords;
  /** As the mood has it: slips of the keys, small letters. */
  typed(text: string): string;
  draw(wordings: readonly string[]): string;
}

/** `today` is YYYY-MM-DD in the salon's zone. */
export function visitorLines(
  plan: VisitorPlan,
  wish: Partial<BookingWish>,
  guest: { name: string; contact: string },
  today: string,
  random: Random,
): VisitorLines {
  const words = visitorWords[plan.language];
  const draw = (wordings: readonly string[]): string => wordings[Math.floor(random() * wordings.length)] ?? "";
  const service = plan.first?.service && wish === plan.first ? plan.first.service : draw(plan.service ?? []);
  return {
    service: service ? draw(words.wish(service)) : "",
    who: wish.practitioner ? draw(words.withWhom(wish.practitioner)) : draw(words.anyone),
    when: whenWords(words, wish, today, draw),
    whenElse: (place) =>
      wish.inDays?.[place] === undefined ? "" : whenWords(words, { ...wish, inDays: [wish.inDays[place]] }, today, draw),
    name: draw(words.name(guest.name)),
    contact: draw(words.contact(guest.contact)),
    words,
    typed: (text) => typedIn(plan, text, random),
    draw,
  };
}

function whenWords(words: VisitorWords, { inDays, part }: Partial<BookingWish>, today: string, draw: VisitorLines["draw"]): string {
  const [days] = inDays ?? [];
  if (days === undefined) return "";
  const date = addDays(today, days);
  const [, month, day] = date.split("-").map(Number);
  const named = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(words.locale, { ...options, timeZone: "UTC" }).format(Date.parse(`${date}T00:00:00Z`));
  const monthName = monthOf(words.locale, month ?? 1);
  const on =
    days === 1 ? draw(words.tomorrow) : days < 7 ? draw(words.weekday(named({ weekday: "long" }))) : draw(words.date(day ?? 1, monthName));
  return part ? `${on} ${draw(words.parts[part])}` : on;
}

/** As it stands beside a day: some languages bend it. */
function monthOf(locale: string, month: number): string {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).formatToParts(
    Date.UTC(2026, month - 1, 15),
  );
  return parts.find(({ type }) => type === "month")?.value ?? "";
}

function typedIn({ mood }: VisitorPlan, text: string, random: Random): string {
  if (mood === "impatient") return text.toLowerCase().replaceAll(/[.,!?¿¡](?!\S)/g, "");
  return mood === "typos"
    ? text.replaceAll(/(?<![\p{L}@.\d])\p{L}{6,}(?![\p{L}@.])/gu, (word) => (random() < 0.25 ? slip(word, random) : word))
    : text;
}

/** One slip of the keys: two letters change places, one is missing, one comes twice. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  const kind = Math.floor(random() * 3);
  const letter = word[at] ?? "";
  if (kind === 0) return word.slice(0, at) + (word[at + 1] ?? "") + letter + word.slice(at + 2);
  return kind === 1 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + letter + word.slice(at);
}
