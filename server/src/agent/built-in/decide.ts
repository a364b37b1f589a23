import { decideFrom } from "./decide-from.ts";
import { readEarlier, readTurn } from "./decide-read.ts";
import type { NextStep, StepInput } from "./next-step.ts";

/**
 * The built-in model's next step in a turn: one tool call, or the answer. Pure: the same input gives the same step, and a
 * turn ends after a handful of calls whatever the tools answer.
 */
export function decide(input: StepInput): NextStep {
  return decideFrom(readTurn(input), input, () => readEarlier(input));
}
