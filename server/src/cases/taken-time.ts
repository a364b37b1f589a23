import type { Occupancy } from "../booking/occupancy.ts";
import { dayMs, minuteMs } from "../booking/salon-time.ts";
import { mergeSpans } from "../booking/windows.ts";
import type { CaseFile } from "./case-file.ts";

/** What is taken, as it stands in a case: by subject and day, in minutes of the day in UTC. Says nothing of by whom. */
export function writeTaken(taken: readonly Occupancy[]): CaseFile["taken"] {
  const subjects = Map.groupBy(taken, ({ kind, id }) => `${kind} ${id}`);
  const written = [...subjects].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([subject, spans]) => [subject, daysOf(spans)] as const);
  return Object.fromEntries(written);
}

function daysOf(spans: Occupancy[]): Record<string, string> {
  const merged = mergeSpans(spans, (a, b) => ({ ...a, end: Math.max(a.end, b.end) })).toSorted((a, b) => a.start - b.start);
  const days = Map.groupBy(merged, ({ start }) => new Date(start).toISOString().slice(0, 10));
  return Object.fromEntries([...days].map(([day, own]) => [day, own.map((span) => minutesOf(span, Date.parse(day))).join(" ")]));
}

const minutesOf = ({ start, end }: Occupancy, midnight: number): string =>
  `${Math.floor((start - midnight) / minuteMs)}-${Math.ceil((end - midnight) / minuteMs)}`;

/** The same spans again. Throws on what is no case. */
export function readTaken(taken: CaseFile["taken"]): Occupancy[] {
  return Object.entries(taken).flatMap(([subject, days]) => {
    const [kind, ...id] = subject.split(" ");
    if (kind !== "practitioner" && kind !== "resource") throw new Error(`"${subject}" is neither a practitioner nor a resource.`);
    return Object.entries(days).flatMap(([day, spans]) =>
      spans.split(" ").map((span): Occupancy => {
        const [from = NaN, to = NaN] = span.split("-").map(Number);
        if (!(from >= 0 && to > from && to < 2 * (dayMs / minuteMs))) throw new Error(`"${span}" on ${day} is no span of time.`);
        const midnight = Date.parse(day);
        return { kind, id: id.join(" "), start: midnight + from * minuteMs, end: midnight + to * minuteMs };
      }),
    );
  });
}
