import { shifted, withHalf, withPod } from "../clock.ts";
import { mergeDays } from "../day-spec.ts";
import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { dotClock, hourClock } from "./clock-shapes.ts";
import { earlyOrLate } from "./pod-rules.ts";
import type { Term } from "../terms.ts";

/** A day with the time said beside it. */
export const joinRules: readonly Rule[] = [
  rule("number ampm", (terms) => lateHalf(terms)),
  rule("clock minus one? quarter", (terms) => quarterTo(terms)),
  rule("day from clock", (terms, around) => (around.after && ["to", "until", "dash"].includes(around.after.kind) ? joined(terms) : null)),
  rule("dotPair", (terms, around) => plainDotClock(terms, around)),
  rule("day comma|at|on|of|in|the|dash|around|stop|mark* clock", (terms) => joined(terms)),
  rule("clock comma|on|of|in|the|to* day", (terms, around) => (find(terms, "to") && around.pack.language !== "en" ? null : joined(terms))),
  rule("day pod", (terms, around) => (around.pack.language === "en" ? everyWeek(terms) : null)),
  rule("day comma|on|of|in|the* pod", (terms) => joined(terms)),
  rule("pod comma|on|of|in|the* day", (terms) => joined(terms)),
  rule("day comma|on|of|in|the|at* dayPod", (terms) => joined(terms)),
  rule("dayPod comma|on|of|in|the* day", (terms) => joined(terms)),
  rule("dayPod comma|at|in|the|around|mark* clock", (terms) => joined(terms)),
  rule("clock comma|on|of|in|the* dayPod", (terms) => joined(terms)),
  rule("dayClock comma|on|of|in|the* pod", (terms) => joined(terms)),
  rule("pod comma|on|of|in|the* dayClock", (terms) => joined(terms)),
  rule("early|late dayPod", (terms) => earlyOrLate(terms)),
  rule("day later", (terms) => (isToday(terms[0]) ? { kind: "day", meaning: { ...terms[0]?.meaning } } : null)),
  rule("later day", (terms) => (isToday(terms[1]) ? { kind: "day", meaning: { ...terms[1]?.meaning } } : null)),
  rule("day comma? early|late", (terms, around) => earlyDay(terms, around)),
  rule("day ampm", (terms, around) => dayHalf(terms, around)),
];

function joined(terms: readonly Term[]): Outcome {
  const a = terms[0]?.meaning ?? {};
  const b = terms.at(-1)?.meaning ?? {};
  const day = a.day && b.day ? mergeDays(a.day, b.day) : (a.day ?? b.day);
  if (!day) return null;
  const pod = a.pod ?? b.pod;
  const clock = a.clock ?? b.clock;
  if (clock) return { kind: "dayClock", meaning: { day, clock: pod ? withPod(clock, pod) : clock, dayLeads: a.day !== undefined } };
  return pod ? { kind: "dayPod", meaning: { day, pod } } : null;
}

/** "later today" and "today, later": the words are one, and the wish starts now. */
function isToday(term: Term | undefined): boolean {
  return term?.meaning?.day?.offset === 0;
}

/** "mañana temprano", "vrijdag laat", where the word belongs to nothing that follows. */
function earlyDay(terms: readonly Term[], around: Around): Outcome {
  const day = terms[0]?.meaning?.day;
  const word = terms.at(-1);
  if (
    !day ||
    !word ||
    (terms.length > 2 && around.after) ||
    ["end", "later", "spater", "fin", "fine", "final"].includes(word.text) ||
    day.span !== undefined
  )
    return null;
  if (around.after && !["comma", "stop", "mark", "word"].includes(around.after.kind)) return null;
  return { kind: "dayPod", meaning: { day, pod: word.kind === "early" ? "early_morning" : "evening" } };
}

/** "Thursday evenings": each of them. */
function everyWeek(terms: readonly Term[]): Outcome {
  const { day } = terms[0]?.meaning ?? {};
  const pod = terms[1];
  if (day?.weekday === undefined || Object.keys(day).length > 1 || !/ings$|noons$/.test(pod?.text ?? "")) return null;
  return { kind: "weekdays", meaning: { weekdays: [day.weekday], ...(pod?.meaning?.pod && { pod: pod.meaning.pod }) } };
}

/** "las 8 de la noche menos cuarto". */
function quarterTo(terms: readonly Term[]): Outcome {
  const clock = terms[0]?.meaning?.clock;
  return clock ? { kind: "clock", meaning: { clock: shifted(clock, -15) } } : null;
}

/** "10.30" that no date can be, on its own: a quarter of an hour in waking hours. */
function plainDotClock(terms: readonly Term[], around: Around): Outcome {
  const clock = dotClock(terms);
  if (!clock || clock.minutes % 15 !== 0 || clock.minutes < 360 || clock.minutes > 1380 || around.after?.kind === "noun") return null;
  return { kind: "clock", meaning: { clock } };
}

/** "5 March 10 am": the hour, once the date has taken its own number. */
function lateHalf(terms: readonly Term[]): Outcome {
  const clock = hourClock(terms);
  const half = terms[1]?.value ?? 3;
  return clock && half < 3 ? { kind: "clock", meaning: { clock: withHalf(clock, half) } } : null;
}

/** "Tuesday AM", where no verb follows ("Tuesday am I …"). */
function dayHalf(terms: readonly Term[], around: Around): Outcome {
  const day = terms[0]?.meaning?.day;
  const half = terms[1]?.value;
  if (!day || (around.after?.kind === "word" && half === 1)) return null;
  return { kind: "dayPod", meaning: { day, pod: half === 1 ? "morning" : "afternoon" } };
}
