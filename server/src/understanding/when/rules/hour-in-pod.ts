import { withPod } from "../clock.ts";
import { find } from "../rewrite.ts";
import type { Outcome } from "../rewrite.ts";
import type { Clock, Term } from "../terms.ts";
import { dotClock } from "./clock-shapes.ts";

/** A clock time made sure by the part of day beside it, on that part's day where it has one ("8 tonight"). */
export function hourInPod(clock: Clock | null | undefined, terms: readonly Term[]): Outcome {
  const beside = find(terms, "pod", "dayPod");
  const pod = beside?.meaning?.pod;
  if (!clock || !pod) return null;
  const sure = withPod(clock, pod);
  const day = beside.meaning?.day;
  return day ? { kind: "dayClock", meaning: { day, clock: sure } } : { kind: "clock", meaning: { clock: sure } };
}

/** "5.30 de la tarde" is a time, "8.11 abends" a date: minutes that can be no month. */
export function dotInPod(terms: readonly Term[]): Outcome {
  const minute = (find(terms, "dotPair")?.value ?? 0) % 100;
  return minute === 0 || minute > 12 ? hourInPod(dotClock(terms), terms) : null;
}
