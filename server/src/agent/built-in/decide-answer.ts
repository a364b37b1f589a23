import { acknowledgements } from "./decide-acknowledge.ts";
import { changeQuestion } from "./decide-change-answer.ts";
import { factAnswers } from "./decide-fact-answers.ts";
import { handoverAnswer } from "./decide-handover.ts";
import { openQuestion } from "./decide-open-question.ts";
import { type Answer, answered, failed, type Question, type Scene } from "./decide-scene.ts";
import { situations } from "./decide-situations.ts";
import { smallTalk } from "./decide-small-talk.ts";
import { readBacks } from "./decide-read-back.ts";

/** The answer that ends the turn: what is new, what was asked, and the one open question, in that order. */
export function answer(scene: Scene): Answer {
  const handedOver = answered(scene, "hand_over");
  if (handedOver) return { say: handoverAnswer(scene, handedOver.opening) };
  if (failed(scene)) return failure(scene);
  const found = situations(scene);
  const facts = factAnswers(scene, found);
  const question = facts.instead ?? changeQuestion(scene) ?? openQuestion(scene, found, facts.parts.length > 0);
  const parts = [...smallTalk(scene, found), ...acknowledgements(scene), ...facts.parts, ...readBacks(scene, found)];
  return compose(scene, parts, question);
}

function compose(scene: Scene, parts: string[], question: Question | null): Answer {
  const said = [...parts, ...(question ? [question.text] : [])].filter((part) => part !== "");
  if (said.length === 0)
    return compose(scene, [scene.say(scene.replies.notUnderstood())], {
      text: scene.say(scene.replies.anythingElse()),
      choices: [],
      asked: { about: "anything-else" },
    });
  const choices = question?.choices ?? [];
  return { say: said.join("\n\n"), ...(choices.length > 0 ? { choices } : {}), ...(question?.asked ? { asked: question.asked } : {}) };
}

/** A tool could not do its work: plainly said, with a person one tap away. */
function failure(scene: Scene): Answer {
  const { buttons } = scene.replies;
  const choices = [buttons.tryAgain, buttons.person];
  return { say: scene.say(scene.replies.toolFailed()), choices, asked: { about: "handover", choices: choices.map(({ say }) => say) } };
}
