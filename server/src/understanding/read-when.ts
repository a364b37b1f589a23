import type { Asked, Brief } from "@chairside/shared/brief.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { Language } from "./languages/language-pack.ts";
import { parseWhen, type WhenContext, type WhenParse } from "./when/parse-when.ts";
import { neighbourDay, type NeighbourDay } from "./neighbour-day.ts";
import { localPoint } from "./words/local-point.ts";

/** The time words of an utterance, read on the salon's clock and in the light of what was asked. `now` in epoch milliseconds. */
export function readWhen(
  text: string,
  how: { catalogue: Catalogue; now: number; locale: string; brief: Brief; language: Language; expects?: Asked["about"] | undefined },
): WhenParse {
  const { timeZone } = how.catalogue.salon;
  const context: WhenContext = {
    now: localPoint(how.now, timeZone),
    language: how.language,
    locale: how.locale,
    expects: expected(how.expects),
  };
  const hours = usualHours(how.catalogue);
  if (hours !== null) context.hours = hours;
  const that = dayUnderDiscussion(how.brief, timeZone);
  if (that !== undefined) context.that = that;
  const said = withoutNames(withoutOtherMeanings(text), how.catalogue);
  const beside = that === undefined ? null : neighbourDay(said, that);
  if (beside === null) return parseWhen(said, context);
  // As a date in digits it stands among the other words of time as any day does.
  return parseWhen(`${said.slice(0, beside.start)}${fitted(beside)}${said.slice(beside.end)}`, context);
}

/** The date in as many characters as the words it stands for: spans stay. */
function fitted({ date, start, end }: NeighbourDay): string {
  return date.padEnd(end - start).slice(0, Math.max(date.length, end - start));
}

/** Words of time that name none here, blanked out. Spans stay. */
function withoutOtherMeanings(text: string): string {
  return otherMeanings.reduce((left, pattern) => left.replaceAll(pattern, blank), text).replaceAll(restBut, "not");
}

/** "Any day next week but Thursday": after "any" and a time it leaves a day out. */
const restBut =
  /(?<=\bany\s*(?:day|time)\s+(?:\S+\s+){1,4})but(?=\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*s?(?!\s+(?:is|are|would|works?|suits?|best|preferabl|ideal)))/giu;

const blank = (words: string): string => " ".repeat(words.length);

/** "For the Xmas party on the 18th": a party named after a feast is not on its day. */
const occasion =
  /(?<![\p{L}])(?:christmas|xmas|new year'?s?|easter|halloween|valentine'?s?|birthday|boxing day|thanksgiving)\s+(?:eve\s+)?(?:work\s+)?(?:part(?:y|ies)|do|ball|dinner|lunch|drinks?|bash|event|photos?|shoot|gifts?|presents?|cards?|shopping|jumper|nails|hair|look|meal|concert|play|treat|offers?|vouchers?)(?![\p{L}])/giu;

/** "That's all for now", "I'm good for today", "leave it now": the talk ends there. */
const closing =
  /(?<![\p{L}])(?:(?:that(?:'s|\s+is|'ll\s+be|\s+will\s+be|\s+was)\s+(?:all|everything|it)|nothing\s+(?:else|more))(?:\s+(?:that|i|we|i'll|we'll|will|need(?:ed)?|want(?:ed)?|have|required?))*(?:\s+for)?|(?:all|everything|done|enough|bye|thanks|thank you|(?:i'?m|we'?re|am|are)\s+(?:all\s+)?(?:good|fine|set|ok|okay))\s+for|(?:good|fine|set|ok|okay|it|leave\s+it|that)\s+for(?=\s+(?:right\s+now|now|the\s+(?:moment|time)))|good\s?bye|bye|(?:got\s+to|have\s+to|must|gotta)\s+(?:go|run|leave)|leave\s+it)\s+(?:right\s+)?(?:now|today|tonight|the\s+(?:moment|day|time\s+being))(?![\p{L}])/giu;
/** "Make the appointment now": the wish is to book at once, not to come at once. */
const bookNow = /(?<=\b(?:make|book|set|schedule|arrange|reserve)(?:\s+[\p{L}']+){0,6}\s+)now(?=\s*(?:[.!?,]|$))/giu;
/** "Now I want to book", "that's right now": no point of time. */
const mereNow =
  /(?<=^|[.!?]\s*)now(?=,?\s+(?:i|we|lets?|let's|can|could|would|will|please|book|make|set|then|that|what|how)\b)|(?<=\b(?:that|it|this)(?:'s|\s+is)\s+(?:right|ok|okay|fine|good|correct|it|all)\s+)now(?=\s*(?:[.!,]|$))/giu;
/** "How about one in the centre?": of something, not of the clock. */
const pronoun = /(?<=\b(?:how|what)\s+about\s+)one(?=\s+(?:in|with|near|by|that|who|which|nearer|closer)\b)/giu;
/** "1532 20th Street", "on 5th Avenue", "on the 2nd floor". */
const address =
  /(?<![\p{L}\d])(?:\d+\s+)?\d{1,3}(?:st|nd|rd|th)\s+(?:street|st\.?(?!\p{L})|avenue|ave|road|rd|floor|place|blvd|boulevard)(?![\p{L}])/giu;
const otherMeanings = [occasion, closing, bookNow, mereNow, pronoun, address];

/** The names of those who work here, said in full: "April Summers" is no month. */
function withoutNames(text: string, { practitioners }: Catalogue): string {
  return practitioners.filter(({ name }) => /\s/.test(name)).reduce((left, { name }) => blankName(left, name), text);
}

function blankName(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at === -1 ? text : text.slice(0, at) + blank(name).replace(" ", ",") + text.slice(at + name.length);
}

function expected(about: Asked["about"] | undefined): NonNullable<WhenContext["expects"]> | null {
  if (about === "day") return "date";
  return about === "time" || about === "slot" ? "time" : null;
}

function usualHours(catalogue: Catalogue): { from: number; to: number } | null {
  const spans = Object.values(catalogue.opening);
  if (spans.length === 0) return null;
  return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}

/** The one day of the slots on screen, or the day wished for. */
function dayUnderDiscussion(brief: Brief, timeZone: string): string | undefined {
  const held = brief.hold?.offered.slot.start;
  if (held !== undefined) return localPoint(held, timeZone).date;
  const days = new Set((brief.offered ?? []).map((offered) => localPoint(offered.slot.start, timeZone).date));
  if (days.size === 1) return [...days][0];
  return brief.when?.from !== undefined && brief.when.from === brief.when.to ? brief.when.from : undefined;
}
