import { mergeDays } from "./day-spec.ts";
import type { DaySpec } from "./day-spec.ts";
import { withPod } from "./clock.ts";
import { rewrite } from "./rewrite.ts";
import type { Around } from "./rewrite.ts";
import type { LanguagePack } from "./language-pack.ts";
import { readTerms } from "./read-terms.ts";
import { clockRules } from "./rules/clock-rules.ts";
import { dayJoinRules, dayRules } from "./rules/day-rules.ts";
import { expectedRules } from "./rules/expected-rules.ts";
import { hourRules, joinRules, podRules } from "./rules/join-rules.ts";
import { boundRules, choiceRules, rangeRules } from "./rules/range-rules.ts";
import { countedFromDayRules, relativeRules } from "./rules/relative-rules.ts";
import type { Clock, Kind, Meaning, Term } from "./terms.ts";
import type { PartOfDay } from "./when-value.ts";

/** The days asked for, unresolved. */
export interface DayPart {
  from?: DaySpec;
  to?: DaySpec;
  /** The side `from` bounds, where it is a bound. */
  bound?: "after" | "before";
  exclusive?: boolean;
  either?: boolean;
  also?: readonly DaySpec[];
}

/** The time of day asked for, unresolved. */
export interface TimePart {
  clock?: Clock;
  until?: Clock;
  pod?: PartOfDay;
  bound?: "after" | "before";
  exclusive?: boolean;
  finished?: boolean;
  either?: boolean;
}

/** All the time words of an utterance, put together. */
export interface Request {
  day?: DayPart | undefined;
  time?: TimePart | undefined;
  fromNow?: number;
  /** Any time from now until then. */
  spanning?: boolean;
  only?: readonly number[];
  /** Another day and time that would do as well ("Friday afternoon or Saturday morning"). */
  or?: { day?: DayPart; time?: TimePart } | undefined;
  notOn: DaySpec[];
  notPods: PartOfDay[];
  soon: boolean;
  spans: { start: number; end: number }[];
}

const grammar = [
  ...relativeRules,
  ...clockRules,
  ...dayRules,
  ...podRules,
  ...hourRules,
  ...dayJoinRules,
  ...countedFromDayRules,
  ...joinRules,
  ...joinRules,
  ...rangeRules,
  ...boundRules,
  ...choiceRules,
];

const rulesFor = {
  anything: grammar,
  datetime: grammar,
  date: [...expectedRules("date"), ...grammar],
  time: [...expectedRules("time"), ...grammar],
};

/** Parses the whole utterance once and puts together what its time words ask for. */
export function readRequest(text: string, pack: LanguagePack, around: Omit<Around, "before" | "after" | "pack">): Request {
  const terms = readTerms(text, pack, around);
  rewrite(terms, rulesFor[around.expects ?? "anything"], { ...around, pack });
  return gather(terms);
}

const meaningful = new Set<Kind>([
  "day",
  "clock",
  "pod",
  "dayClock",
  "dayPod",
  "dayRange",
  "clockRange",
  "mixedRange",
  "instant",
  "weekdays",
  "soon",
]);

function gather(terms: readonly Term[]): Request {
  const request: Request = { notOn: [], notPods: [], soon: false, spans: [] };
  let between: Term[] = [];
  const moving = terms.some((term) => term.kind === "moving");
  for (const term of terms) {
    if (!meaningful.has(term.kind)) {
      between.push(term);
      continue;
    }
    take(request, moving ? target(term) : term, between);
    request.spans.push({ start: term.start, end: term.end });
    between = [];
  }
  return request;
}

/** "Move it from Thursday to Friday": what is wished is where it goes to. */
function target(term: Term): Term {
  const { end, either, bound } = term.meaning ?? {};
  return end && !either && !bound ? { ...term, meaning: { ...end } } : term;
}

function take(request: Request, term: Term, between: readonly Term[]): void {
  const { meaning } = term;
  if (term.kind === "soon") request.soon = true;
  if (!meaning) return;
  if (meaning.negated) {
    if (meaning.day) request.notOn.push(meaning.day);
    if (meaning.pod) request.notPods.push(meaning.pod);
    for (const weekday of meaning.weekdays ?? []) request.notOn.push({ weekday });
    return;
  }
  if (meaning.weekdays) request.only = meaning.weekdays;
  if (meaning.fromNow !== undefined) Object.assign(request, { fromNow: meaning.fromNow, spanning: meaning.spanning === true });
  if (isTwofold(meaning)) {
    const { day, clock, pod, end } = meaning;
    take(request, { ...term, meaning: { ...(day && { day }), ...(clock && { clock }), ...(pod && { pod }) } }, between);
    const other = { ...term, meaning: { ...end } };
    const [otherDay, otherTime] = [dayPartOf(other), timePartOf(other)];
    request.or = { ...(otherDay && { day: otherDay }), ...(otherTime && { time: otherTime }) };
    return;
  }
  const day = dayPartOf(term);
  if (day?.from && request.day?.from && isWeekdayInMonth(request, request.day.from, day.from)) return;
  const time = timePartOf(term);
  if (day) request.day = mergeDayParts(request.day, day, between);
  if (time) request.time = mergeTimeParts(request.time, time);
}

/** Two days each with a time of its own. */
function isTwofold({ either, pod, end, day }: Meaning): boolean {
  if (!either || day === undefined || end?.day === undefined) return false;
  return end.clock !== undefined || (pod !== undefined && end.pod !== undefined && end.pod !== pod);
}

/** "a Tuesday in December": any of them. */
function isWeekdayInMonth(request: Request, known: DaySpec, next: DaySpec): boolean {
  const [weekday, month] = known.weekday === undefined ? [next, known] : [known, next];
  const plain = weekday.weekday !== undefined && Object.keys(weekday).length === 1;
  if (!plain || month.span !== "month" || month.nth !== undefined) return false;
  request.only = [weekday.weekday ?? 1];
  request.day = { from: month };
  return true;
}

function dayPartOf(term: Term): DayPart | null {
  const { day, end, bound, exclusive, either, also, clock, pod } = term.meaning ?? {};
  if (!day && !end?.day) return null;
  const timed = clock !== undefined || pod !== undefined;
  return {
    ...((day ?? end?.day) && { from: day ?? end?.day }),
    ...(day && end?.day && { to: end.day }),
    // "after 3 on Friday" bounds the time, not the day.
    ...(bound && !timed && { bound, exclusive: exclusive ?? false }),
    ...(either && { either }),
    ...(also && { also }),
  };
}

function timePartOf(term: Term): TimePart | null {
  const { clock, pod, end, bound, either, exclusive, finished } = term.meaning ?? {};
  const until = end?.clock;
  const anyPod = pod ?? end?.pod;
  if (!clock && !anyPod && !until) return null;
  return {
    ...((clock ?? until) && { clock: clock ?? until }),
    ...(clock && until && { until }),
    ...(anyPod && { pod: anyPod }),
    ...(bound && (clock || pod) && { bound, exclusive: exclusive ?? false }),
    ...(finished && { finished }),
    ...(either && { either }),
  };
}

/** Two mentions of days: one sentence about the same day, a range in two pieces, or a change of mind. */
function mergeDayParts(known: DayPart | undefined, next: DayPart, between: readonly Term[]): DayPart {
  if (!known?.from) return next;
  if (!next.from) return known;
  if (known.bound === "after" && next.bound === "before" && !known.to) return { from: known.from, to: next.from };
  if (!known.to && !next.to && !known.bound && !next.bound) {
    const merged = mergeDays(known.from, next.from);
    if (merged) return { ...known, from: merged };
    if (between.some((term) => term.kind === "leaving")) return { from: known.from, to: next.from };
  }
  if (next.to && !known.to && known.from.span === "month" && next.from.day !== undefined && next.from.month === undefined) {
    const { span: _, ...where } = known.from;
    return { ...next, from: { ...where, ...next.from }, to: { ...where, ...next.to } };
  }
  if (next.to && !known.to && known.from.week !== undefined && next.from.weekday !== undefined) {
    const week = { week: known.from.week };
    return { ...next, from: { ...next.from, ...week }, to: { ...next.to, ...week } };
  }
  if (!known.to && next.bound && mergeDays(known.from, next.from)) return { ...next, from: mergeDays(known.from, next.from) ?? next.from };
  return isWeaker(next, known) ? known : next;
}

/** "What time is it today? I would like Friday": the later mention wins, unless it says less ("Friday 3rd … that day"). */
function isWeaker(next: DayPart, known: DayPart): boolean {
  return next.from?.that === true && known.from !== undefined;
}

function mergeTimeParts(known: TimePart | undefined, next: TimePart): TimePart {
  if (!known) return next;
  if (known.bound === "after" && next.bound === "before" && known.clock && next.clock && !known.until)
    return { clock: known.clock, until: next.clock };
  if (known.clock && !next.clock && next.pod)
    return { ...known, clock: withPod(known.clock, next.pod), ...(known.until && { until: withPod(known.until, next.pod) }) };
  if (next.clock && !known.clock && known.pod)
    return { ...next, clock: withPod(next.clock, known.pod), ...(next.until && { until: withPod(next.until, known.pod) }) };
  return next;
}
