import type { Understood } from "../../understanding/understood.ts";
import { answer } from "./decide-answer.ts";
import { nextCall } from "./decide-calls.ts";
import { changeTask } from "./decide-change-task.ts";
import { type Scene, setScene } from "./decide-scene.ts";
import type { NextStep, StepInput } from "./next-step.ts";

/**
 * The next step for words that have been understood already: a call while one is needed, then the answer. `earlier` reads
 * what the visitor said before, newest first; it is asked only where the brief has a gap.
 */
export function decideFrom(understood: Understood, input: StepInput, earlier: () => Understood[] = () => []): NextStep {
  const scene = aboutWhatStands(setScene(understood, input, earlier));
  return nextCall(scene) ?? answer(scene);
}

/** "Move it, same stylist" asks neither for the rule on cancelling nor for what was had last time: the card has the rule. */
function aboutWhatStands(scene: Scene): Scene {
  if (changeTask(scene) === null) return scene;
  const topics = scene.u.topics.filter((key) => key !== "cancellation" && key !== "late");
  const intents = scene.u.intents.filter((intent) => intent !== "policy" || topics.length > 0);
  return { ...scene, u: { ...scene.u, topics, intents, usual: false, partySize: null } };
}
