import { clockOf } from "../clock.ts";
import { dotClock, longClock } from "./clock-shapes.ts";
import type { Kind, Moment, Term } from "../terms.ts";

export const ends = "day|clock|pod|dayClock|dayPod|digits|numeral|nth|dotPair|long|instant";

export const momentKinds: ReadonlySet<Kind> = new Set([
  "day",
  "clock",
  "pod",
  "dayClock",
  "dayPod",
  "digits",
  "numeral",
  "ordinal",
  "wordOrdinal",
  "dotPair",
  "long",
  "instant",
] as const);

export const bareKinds: readonly Kind[] = ["digits", "numeral", "ordinal", "wordOrdinal"];

export const notCounted = new Set<Kind>(["noun", "unit", "ampm", "month", "weakMonth", "half", "quarter"]);

const dayNames = new Set(["dia", "giorno", "jour", "tag", "dag"]);

/** Whether what follows counts or names the number before it. "das 10 às 12 dia 5" goes on with a day. */
export function isCounting(after: Term | undefined): boolean {
  return after !== undefined && notCounted.has(after.kind) && !dayNames.has(after.text);
}

export function isOrdinal(term: Term): boolean {
  return term.kind === "ordinal" || term.kind === "wordOrdinal";
}

export function momentOf(term: Term, asDay: boolean): Moment | null {
  if (bareKinds.includes(term.kind)) {
    if (asDay) return term.value >= 1 && term.value <= 31 ? { day: { day: term.value } } : null;
    const clock = clockOf(term.value, 0, true, term.text.startsWith("0"));
    return clock && { clock };
  }
  if (term.kind === "dotPair") {
    const clock = dotClock([term]);
    return clock && { clock };
  }
  if (term.kind === "long") {
    const clock = longClock([term]);
    return clock && { clock };
  }
  const { day, clock, pod } = term.meaning ?? {};
  return day || clock || pod ? { ...(day && { day }), ...(clock && { clock }), ...(pod && { pod }) } : null;
}
