import { type Question, type Scene, wishedNames } from "./decide-scene.ts";

/** Asks once for the day, with the soonest as the first button. */
export function askDay(scene: Scene): Question {
  const { buttons } = scene.replies;
  const service = wishedNames(scene, scene.brief);
  const choices = [buttons.soonest, buttons.thisWeek, buttons.nextWeek, buttons.saturday];
  return { text: scene.say(scene.replies.askDay({ service })), choices, asked: { about: "day", choices: choices.map(({ say }) => say) } };
}

/** A question with something said before it. */
export function after(text: string, question: Question | null): Question {
  if (!question) return { text, choices: [], asked: undefined };
  return { ...question, text: [text, question.text].filter((part) => part !== "").join(" ") };
}
