import type { Question } from "./decide-scene.ts";

/** Answers to what was asked beside booking; `instead` replaces the open question when the answer itself asks. */
export interface FactAnswers {
  parts: string[];
  instead: Question | null;
}
