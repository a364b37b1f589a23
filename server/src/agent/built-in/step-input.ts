import type { Workspace } from "../workspace.ts";
import type { StepInput } from "./next-step.ts";

/** The workspace as the built-in model gets to see it. */
export function stepInput({ turn, catalogue, brief, done, file }: Workspace): StepInput {
  const { now, visitor, transcript, said } = turn;
  return { catalogue, now, visitor, transcript, said, briefBefore: turn.brief, brief, done, file };
}
