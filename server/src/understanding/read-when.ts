import type { Asked, Brief } from "@chairside/shared/brief.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { Language } from "./languages/language-pack.ts";
import { parseWhen, type WhenContext, type WhenParse } from "./when/parse-when.ts";
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
  return parseWhen(withoutOccasions(text), context);
}

/** "For the Xmas party on the 18th": a party named after a feast is not on its day. Spans stay. */
function withoutOccasions(text: string): string {
  return text.replaceAll(occasion, (words) => " ".repeat(words.length));
}

const occasion =
  /(?<![\p{L}])(?:christmas|xmas|new year'?s?|easter|halloween|valentine'?s?|birthday|boxing day|thanksgiving)\s+(?:eve\s+)?(?:work\s+)?(?:part(?:y|ies)|do|ball|dinner|lunch|drinks?|bash|event|photos?|shoot|gifts?|presents?|cards?|shopping|jumper|nails|hair|look|meal|concert|play|treat|offers?|vouchers?)(?![\p{L}])/giu;

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
