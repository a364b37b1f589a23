import type { Choice } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Scene } from "./decide-scene.ts";
import type { PriceWords, Wordings } from "./replies/replies.ts";

/** The facts all slots share, once; where practitioners differ, each button says its own. */
export function details(scene: Scene, slots: SlotFacts[]): string[] {
  const { replies, say, transcript } = scene;
  const [first] = slots;
  if (!first || same(slots, (slot) => `${slot.price.text} ${slot.duration}`) === null) return [];
  const { duration, price } = replies.slot(first);
  const line: PriceWords = { who: null, price, duration };
  const words = replies.details({ service: [first.service, ...first.addOns].join(" + "), lines: [line] });
  return said(transcript, words) ? [] : [say(words)];
}

function said(transcript: Scene["transcript"], wordings: Wordings): boolean {
  return transcript.some(({ by, text }) => by === "assistant" && wordings.some((wording) => text.includes(wording)));
}

/** That a patch test may be needed, once in a conversation; the salon's own words are on the card. */
export function patchTestHint({ catalogue, brief, transcript, replies, say }: Scene): string[] {
  const service = catalogue.services.find(({ id }) => id === brief.serviceId);
  const words = replies.patchTest();
  return service?.patchTest && !said(transcript, words) ? [say(words)] : [];
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
