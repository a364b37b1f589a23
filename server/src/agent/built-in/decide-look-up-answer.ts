import type { SalonFact } from "../tools/tool-contracts.ts";
import { allAnswered, inMotion, type Question, type Scene } from "./decide-scene.ts";
import { ended } from "./ended.ts";
import type { FactAnswers } from "./fact-answers.ts";

/** The salon's own words on a question. No fact, no answer: that is said, and a person is one tap away. */
export function lookUpAnswer(scene: Scene): FactAnswers {
  const results = allAnswered(scene, "look_up");
  if (results.length === 0) return { parts: [], instead: null };
  const { replies, say } = scene;
  const facts = results.flatMap((result) => result.facts);
  const asked = askedFor(scene, facts);
  if (asked.length > 0) return { parts: asked.map(({ text }) => ended(text)), instead: null };
  return { parts: [say(replies.noFact())], instead: inMotion(scene.brief) ? null : askForPerson(scene) };
}

/** The facts on what was asked by name. */
function askedFor({ u, catalogue }: Scene, facts: SalonFact[]): SalonFact[] {
  const rules = new Set(catalogue.policies.map(({ key }) => key));
  const fits = ({ key }: SalonFact): boolean =>
    u.topics.includes(key) || (!rules.has(key) && (key !== "opening-hours" || u.intents.includes("hours")));
  const once = facts.filter(({ key }, place) => facts.findIndex((each) => each.key === key) === place);
  return once.filter(fits).slice(0, 3);
}

export function askForPerson({ replies, say }: Scene): Question {
  const choices = [replies.buttons.person];
  return { text: say(replies.offerPerson()), choices, asked: { about: "handover", choices: choices.map((choice) => choice.say) } };
}
