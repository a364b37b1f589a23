import type { Question, Scene } from "./decide-scene.ts";

/** More buttons than this are a list to study, not a question. */
export const mostButtons = 6;

const mostCategories = 12;

/**
 * Asks for the service, with names from the menu as buttons: all that fit when they are few, else their categories when
 * these tell them apart, else the first ones.
 */
export function serviceChoices(scene: Scene, candidates: string[], text: string): Question {
  const { catalogue, replies, say } = scene;
  const all = candidates.length > 0 ? candidates : catalogue.categories.map(({ name }) => name);
  const categories = [...new Set(all.flatMap((name) => categoryOf(scene, name) ?? []))];
  const broad = all.length > mostButtons && categories.length > 1;
  // The menu itself is shown whole: nobody asks for nails where only hair is offered.
  const whole = all.every((name) => catalogue.categories.some((category) => category.name === name));
  const most = whole ? mostCategories : mostButtons;
  const names = (broad ? categories : all).slice(0, most);
  const cut = !broad && all.length > most;
  return {
    text: cut ? `${text} ${say(replies.tooManyToShow())}` : text,
    choices: names.map((name) => ({ label: name, say: name })),
    asked: { about: "service", choices: names },
  };
}

function categoryOf({ catalogue }: Scene, serviceName: string): string | null {
  const service = catalogue.services.find(({ name }) => name === serviceName);
  return catalogue.categories.find(({ id }) => id === service?.categoryId)?.name ?? null;
}
