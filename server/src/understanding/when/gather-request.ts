import type { DaySpec } from "./day-spec.ts";
import { mergeDayParts, mergeTimeParts } from "./merge-parts.ts";
import type { DayPart, Request, TimePart } from "./request.ts";
import type { Kind, Meaning, Term } from "./terms.ts";

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

export function gather(terms: readonly Term[]): Request {
  const request: Request = { notOn: [], notPods: [], soon: false, spans: [] };
  let between: Term[] = [];
  const moving = terms.some((term) => term.kind === "moving");
  for (const term of terms) {
    if (!meaningful.has(term.kind) || isPast(term)) {
      between.push(term);
      continue;
    }
    take(request, moving ? target(term) : term, between);
    request.spans.push({ start: term.start, end: term.end });
    between = [];
  }
  return keepWeek(request);
}

/** "Anything but Thursday next week", and no other day: the week is wished for, without its Thursday. */
function keepWeek(request: Request): Request {
  const weeks = request.notOn.flatMap(({ weekday, week, ...rest }) =>
    weekday !== undefined && week !== undefined && Object.keys(rest).length === 0 ? [week] : [],
  );
  const [week] = weeks;
  if (week === undefined || request.day || weeks.some((other) => other !== week)) return request;
  const notOn = request.notOn.map((day): DaySpec => (day.week === week ? { weekday: day.weekday } : day));
  return { ...request, day: { from: { week, span: "week" } }, notOn };
}

/** "yesterday evening": told, not asked for. */
function isPast({ meaning }: Term): boolean {
  return (meaning?.day?.offset ?? 0) < 0 && meaning?.end === undefined;
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
    if (meaning.weekdays && meaning.day) request.day ??= { from: meaning.day };
    else if (meaning.day) request.notOn.push(meaning.day);
    if (meaning.pod) request.notPods.push(meaning.pod);
    for (const weekday of meaning.weekdays ?? []) request.notOn.push({ weekday });
    // "Any day but Monday, in the afternoon"
    if (meaning.end?.pod) request.time = mergeTimeParts(request.time, { pod: meaning.end.pod });
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
  const { day, end, bound, exclusive, orOn, either, also, clock, pod } = term.meaning ?? {};
  if (!day && !end?.day) return null;
  const timed = clock !== undefined || (pod !== undefined && !isMornings(term));
  return {
    ...((day ?? end?.day) && { from: day ?? end?.day }),
    ...(day && end?.day && { to: end.day }),
    // "after 3 on Friday" bounds the time, not the day.
    ...(bound && !timed && { bound, exclusive: exclusive ?? false, ...(orOn && { orOn }) }),
    ...(either && { either }),
    ...(also && { also }),
  };
}

/** "from 10 December in the mornings": the date bounds the days, the part of day holds on each. */
function isMornings({ meaning }: Term): boolean {
  return meaning?.bound === "after" && !meaning.exclusive && meaning.day?.day !== undefined && meaning.day.month !== undefined;
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
