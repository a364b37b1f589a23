import type { Choice } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Scene } from "./decide-scene.ts";
import type { PriceWords } from "./replies/replies.ts";

/** The facts all slots share, or those of each practitioner. */
export function details(scene: Scene, slots: SlotFacts[]): string[] {
  const { replies, say } = scene;
  const [first] = slots;
  if (!first) return [];
  const lines = new Map<string, PriceWords>();
  for (const slot of slots) {
    const { duration, price } = replies.slot(slot);
    lines.set(slot.practitioner, { who: scene.first(slot.practitioner), price, duration });
  }
  const alike = new Set([...lines.values()].map(({ price, duration }) => `${price} ${duration}`)).size === 1;
  const service = [first.service, ...first.addOns].join(" + ");
  const shown = alike ? [...lines.values()].slice(0, 1).map((line) => ({ ...line, who: null })) : [...lines.values()].slice(0, 4);
  return [say(replies.details({ service, lines: shown }))];
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
