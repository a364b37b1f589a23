import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { linkingAt, numbersAreDays } from "./bare-numbers.ts";
import { isYear } from "./bound-rules.ts";
import { either } from "./choice-rules.ts";
import { bareKinds, ends, isCounting, momentKinds, momentOf } from "./range-ends.ts";
import type { Meaning, Moment, Term } from "../terms.ts";

/** From A to B, and bounds with one side. */
export const rangeRules: readonly Rule[] = [
  rule("clock|dayClock clock", (terms) => clocksInOrder(terms)),
  rule("from clock|number clock", (terms) => fromClockToClock(terms)),
  rule("slashPair of? the? day", (terms) => pairOfDays(terms)),
  rule("from|between? the? digits dash|to|and the? digits in|of|the* day", (terms) => daysOfMonth(terms)),
  rule(
    `from|between|of? at|the|around|on|of* ${ends} comma? to|until|dash|and|slash|at from|at|the|around|on|by* ${ends}`,
    (terms, around) => range(terms, around),
  ),
  rule("between|from|of|in? the? unit number|nth and|to|until|dash|or|comma the? unit? number|nth", (terms) => daysNamed(terms)),
  rule(`between at|the|around|on* ${ends} dash at|the|around* ${ends}`, (terms, around) => range(terms, around)),
];

/** "19:40 20:50": two sure times side by side. */
function clocksInOrder(terms: readonly Term[]): Outcome {
  const [a, b] = [terms[0]?.meaning, terms[1]?.meaning];
  if (!a?.clock || !b?.clock || a.clock.open || b.clock.open || a.clock.loose || b.clock.loose || b.clock.minutes <= a.clock.minutes)
    return null;
  return { kind: a.day ? "mixedRange" : "clockRange", meaning: { ...a, end: { clock: b.clock } } };
}

/** pt "das 10h30 ao meio-dia", whose "ao" is part of the hour. */
function fromClockToClock(terms: readonly Term[]): Outcome {
  const [from, to] = [terms[1], terms[2]];
  if (!from || (bareKinds.includes(from.kind) && !to?.text.startsWith("ao "))) return null;
  const [a, b] = [momentOf(from, false)?.clock, to?.meaning?.clock];
  return a && b ? { kind: "clockRange", meaning: { clock: a, end: { clock: b } } } : null;
}

/** "29 / 30 August". */
function pairOfDays(terms: readonly Term[]): Outcome {
  const day = terms.at(-1)?.meaning?.day;
  const pair = terms[0]?.value ?? 0;
  if (day?.span !== "month" || day.month === undefined) return null;
  const { span: _, ...month } = day;
  return { kind: "dayRange", meaning: { day: { ...month, day: Math.floor(pair / 100) }, end: { day: { ...month, day: pair % 100 } } } };
}

/** "4-23 in next month", "from 3 to 12 of September". */
function daysOfMonth(terms: readonly Term[]): Outcome {
  const month = terms.at(-1)?.meaning?.day;
  const [from = 0, to = 0] = terms.filter((term) => term.kind === "digits").map((term) => term.value);
  if (month?.span !== "month" || from < 1 || to > 31) return null;
  const { span: _, ...where } = month;
  return { kind: "dayRange", meaning: { day: { ...where, day: from }, end: { day: { ...where, day: to } } } };
}

/** "entre os dias 3 e 5", "los días 3 y 4". */
function daysNamed(terms: readonly Term[]): Outcome {
  const numbers = terms.filter((term) => bareKinds.includes(term.kind)).map((term) => term.value);
  const [from = 0, to = 0] = numbers;
  if (find(terms, "unit")?.value !== 2 || from < 1 || to < 1 || from > 31 || to > 31) return null;
  const choice = !find(terms, "between", "from", "to", "until", "dash") && !(find(terms, "of")?.value === 1);
  return { kind: "dayRange", meaning: { day: { day: from }, end: { day: { day: to } }, ...(choice && { either: true }) } };
}

function range(terms: readonly Term[], around: Around): Outcome {
  const sides = terms.filter((term) => momentKinds.has(term.kind));
  const [a, b] = sides;
  const link = terms.find((term, i) => i > 0 && ["to", "until", "dash", "and", "slash"].includes(term.kind)) ?? linkingAt(terms, around);
  const lead = find(terms.slice(0, 1), "from", "between", "of");
  if (!a || !b || !link || (bareKinds.includes(b.kind) && isCounting(around.after))) return null;
  if (a.kind === "long" && isYear(a, around) && around.before?.kind !== "day") return null;
  if (link.kind === "and" && lead?.kind !== "between") return null;
  if (link.kind === "slash" && (!(a.kind === b.kind || (a.kind === "dayClock" && b.kind === "clock")) || bareKinds.includes(a.kind)))
    return null;
  const asDay = numbersAreDays(a, b, terms, lead, link, around);
  if (asDay === null) return null;
  const from = momentOf(a, asDay);
  const to = momentOf(b, asDay);
  if (link.kind === "slash" && a.kind === "day" && b.kind === "day" && from?.day?.day === undefined) return either([a, b]);
  return from && to ? rangeOf(from, to, link) : null;
}

function rangeOf(from: Moment, to: Moment, link: Term): Outcome {
  // "tomorrow until 4": the end of that day's time, not of a range of days.
  if (link.kind === "until" && from.day && !from.clock && !from.pod && to.clock && !to.day)
    return { kind: "mixedRange", meaning: { ...from, clock: to.clock, bound: "before" } };
  const meaning: Meaning = { ...from, end: to };
  if (from.clock && to.clock && !from.day && !to.day) return { kind: "clockRange", meaning };
  if (from.day && to.day && !from.clock && !to.clock && !from.pod && !to.pod) return { kind: "dayRange", meaning };
  if (!from.day && to.day && !to.clock && !to.pod) return null;
  return { kind: "mixedRange", meaning };
}
