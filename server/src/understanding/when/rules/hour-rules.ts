import { clockOf } from "../clock.ts";
import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { dotClock, hourClock, longClock, pairClock } from "./clock-shapes.ts";
import { inEight } from "./counted-from-rules.ts";
import { isFollowed } from "./pod-rules.ts";
import type { Clock, Term } from "../terms.ts";

/** Bare hours where the words before them can only lead to a time. */
export const hourRules: readonly Rule[] = [
  rule("from|of? day in|at|to number", inEight),
  rule("at|around the? number", (terms, around) => bareHour(terms, around)),
  rule("the number", (terms, around) => (namesHour(terms) && around.after?.kind !== "word" ? bareHour(terms, around) : null)),
  rule("to numeral", (terms, around) => (isAtOne(terms, around) ? bareHour(terms, around) : null)),
  rule("digits day", (terms, around) => hourBeforeDay(terms, around)),
  rule("long on|comma? day", (terms, around) => (around.before ? null : longBeforeDay(terms))),
  rule("day|weekday long", (terms, around) => compactClock(terms, around)),
  rule("day comma long", (terms, around) => (around.pack.literalClock ? compactClock(terms, around) : null)),
  rule("day comma|dash? dotPair", (terms) => withDay(terms, dotClock(terms))),
  rule("day comma? number number", (terms, around) => (isFollowed(around) ? null : withDay(terms, pairClock(terms)))),
];

/** "las 5", "le cinque"; "la una", "l'una". */
function namesHour(terms: readonly Term[]): boolean {
  const [article, number] = terms;
  return (
    article?.value === 2 ||
    (article !== undefined && article.value > 2 && number?.value === 1 && number.text !== "un" && number.text !== "uno")
  );
}

/** pt "à uma", where nothing follows that it could count. */
function isAtOne(terms: readonly Term[], around: Around): boolean {
  if (around.pack.language !== "pt" || terms[1]?.text !== "uma") return false;
  return around.after === undefined || ["pod", "of", "comma", "stop", "mark", "day", "and"].includes(around.after.kind);
}

const places = new Set(["live", "living", "based", "located", "address", "vivo", "habite", "wohne", "abito", "moro", "woon"]);

function bareHour(terms: readonly Term[], around: Around): Outcome {
  if (isFollowed(around) || linksRange(around)) return null;
  if (["fr", "pt", "it"].includes(around.pack.language) && around.after?.kind === "word" && terms.at(-1)?.kind === "numeral") return null;
  if (places.has(around.before?.text ?? "")) return null;
  const clock = hourClock(terms);
  const hour = terms.at(-1);
  if (!clock || !hour || (find(terms, "around") && hour.value > 24)) return null;
  return { kind: "clock", meaning: { clock } };
}

/** "dalle 5 alle 6", "9 à 11": the word for "at" joins a range here. */
function linksRange(around: Around): boolean {
  if (!["fr", "it", "pt", "es"].includes(around.pack.language)) return false;
  return around.before !== undefined && ["digits", "numeral", "clock", "dotPair"].includes(around.before.kind);
}

/** "3 tomorrow", all that opens an utterance. */
function hourBeforeDay(terms: readonly Term[], around: Around): Outcome {
  const offset = terms[1]?.meaning?.day?.offset;
  if (around.before || offset === undefined || offset > 2 || around.pack.language !== "en") return null;
  return withDay(terms, hourClock(terms));
}

/** "1500 on Monday". */
function longBeforeDay(terms: readonly Term[]): Outcome {
  return find(terms, "long")?.text.length === 4 ? withDay(terms, longClock(terms)) : null;
}

/** "27 Aug 1440", "Sunday 1925": four digits after a day that are no year. */
function compactClock(terms: readonly Term[], around: Around): Outcome {
  const long = find(terms, "long");
  const day = find(terms, "day")?.meaning?.day;
  if (!long || !day || long.text.length !== 4) return null;
  if (
    (day.month !== undefined || day.holiday !== undefined) &&
    day.year === undefined &&
    long.value >= around.year &&
    long.value <= around.year + 2
  )
    return null;
  const clock = clockOf(Math.floor(long.value / 100), long.value % 100, false, true);
  return clock && { kind: "dayClock", meaning: { day, clock } };
}

function withDay(terms: readonly Term[], clock: Clock | null): Outcome {
  const day = find(terms, "day")?.meaning?.day;
  return day && clock ? { kind: "dayClock", meaning: { day, clock } } : null;
}
