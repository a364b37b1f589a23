import type { Choice } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Scene } from "./decide-scene.ts";
import type { PriceWords } from "./replies/replies.ts";

/** The facts all slots share; where practitioners differ, each button says its own. */
export function details(scene: Scene, slots: SlotFacts[]): string[] {
  const { replies, say } = scene;
  const [first] = slots;
  if (!first || same(slots, (slot) => `${slot.price.text} ${slot.duration}`) === null) return [];
  const { duration, price } = replies.slot(first);
  const line: PriceWords = { who: null, price, duration };
  return [say(replies.details({ service: [first.service, ...first.addOns].join(" + "), lines: [line] }))];
}

/** The salon's rule, in its own first sentence, once in a conversation. */
export function patchTestRule({ catalogue, brief, transcript }: Scene): string[] {
  const service = catalogue.services.find(({ id }) => id === brief.serviceId);
  if (!service?.patchTest) return [];
  const text = catalogue.policies.find(({ key }) => key === "patch-test")?.text;
  const rule = text === undefined ? null : firstSentence(text);
  return rule === null || transcript.some((said) => said.text.includes(rule)) ? [] : [rule];
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}

/** What can be changed about the offer: the other meaning of the day first. */
export function wayOuts(scene: Scene, more: boolean, readings: string[]): Choice[] {
  const { replies, brief } = scene;
  const meant = readings.slice(0, 2).map((label) => ({ label: replies.meant({ label }), say: label }));
  const named = brief.practitioner !== undefined && brief.practitioner !== "anyone";
  return [
    ...meant,
    ...(more ? [replies.buttons.otherTimes] : []),
    replies.buttons.anotherDay,
    ...(named ? [replies.buttons.someoneElse] : []),
  ];
}

/** What all items have in common, or null. */
export function same<T>(items: T[], read: (item: T) => string): string | null {
  const values = new Set(items.map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
