import type { Understood } from "../../understanding/understood.ts";
import { answer } from "./decide-answer.ts";
import { nextCall } from "./decide-calls.ts";
import { setScene } from "./decide-scene.ts";
import type { NextStep, StepInput } from "./next-step.ts";

/**
 * The next step for words that have been understood already: a call while one is needed, then the answer. `earlier` reads
 * what the visitor said before, newest first; it is asked only where the brief has a gap.
 */
export function decideFrom(understood: Understood, input: StepInput, earlier: () => Understood[] = () => []): NextStep {
  const scene = setScene(understood, input, earlier);
  return nextCall(scene) ?? answer(scene);
}
