import { withPod } from "../clock.ts";
import { find } from "../rewrite.ts";
import type { Outcome } from "../rewrite.ts";
import type { Clock, Term } from "../terms.ts";

/** A clock time made sure by the part of day beside it, on that part's day where it has one ("8 tonight"). */
export function hourInPod(clock: Clock | null | undefined, terms: readonly Term[]): Outcome {
  const beside = find(terms, "pod", "dayPod");
  const pod = beside?.meaning?.pod;
  if (!clock || !pod) return null;
  const sure = withPod(clock, pod);
  const day = beside.meaning?.day;
  return day ? { kind: "dayClock", meaning: { day, clock: sure } } : { kind: "clock", meaning: { clock: sure } };
}
