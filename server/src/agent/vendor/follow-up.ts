import { decide } from "../built-in/decide.ts";
import { stepInput } from "../built-in/step-input.ts";
import type { Answer, Workspace } from "../workspace.ts";

/**
 * Buttons and the question asked, for an answer that a vendor's model worded: the built-in model's own for the same
 * situation, as far as the answer speaks of them. Facts need no wording; they are events.
 */
export function followUp(workspace: Workspace, text: string): Answer {
  const step = decide(stepInput(workspace));
  if (!("say" in step)) return { text, choices: [], asked: null };
  const said = text.toLowerCase();
  const choices = (step.choices ?? []).filter(({ label }) => said.includes(label.toLowerCase()));
  return { text, choices, asked: text.includes("?") ? (step.asked ?? null) : null };
}
