import type { Choice } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Brief } from "@chairside/shared/brief.ts";
import { wordingFor } from "../../booking/wording.ts";
import { clientFacts } from "../../booking/client-facts.ts";
import { withFile } from "../../booking/client-file.ts";
import { patchTestState } from "../../booking/patch-test.ts";
import { localParts } from "../../booking/salon-time.ts";
import type { Scene } from "./decide-scene.ts";
import type { PriceWords, Wordings } from "./replies/replies.ts";
import { testOnFileWords } from "./replies/test-on-file-words.ts";

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

/**
 * That a patch test may be needed, comes first, or is on file and holds; the salon's own words are on the card. Of a file only who has
 * proved that it is theirs is told.
 */
function patchTestHint(scene: Scene, slots: SlotFacts[]): string[] {
  const { catalogue, brief, transcript, replies, say, file } = scene;
  const isOnFile = typeof file?.patchTest === "number";
  if (!needsTest(catalogue, brief) || (brief.facts?.patchTest === "had" && !isOnFile) || isDated(brief)) return [];
  const stands = new Set(slots.map((slot) => testStands(scene, slot)));
  const { hours } = catalogue.rules.patchTest ?? { hours: 48 };
  const [all, more] = stands;
  const words =
    all === "holds" && more === undefined
      ? testOnFileWords[replies.language]
      : all === "needed" && more === undefined
        ? replies.testFirst({ hours })
        : replies.patchTest();
  return said(transcript, words) ? [] : [say(words)];
}

function testStands({ catalogue, brief, file }: Scene, { start, timeZone }: SlotFacts): "holds" | "needed" | "unknown" {
  const { patchTest } = catalogue.rules;
  const facts = withFile(catalogue, clientFacts(brief.facts), file, localParts(Date.parse(start), timeZone).date);
  if (patchTest === undefined || facts === undefined) return "unknown";
  const state = patchTestState(patchTest, facts, Date.parse(start), timeZone);
  return state.holds ? "holds" : state.why === "unknown" ? "unknown" : "needed";
}

function needsTest(catalogue: Scene["catalogue"], { items = [] }: Brief): boolean {
  const ids = new Set(items.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]));
  return catalogue.services.some(({ id, patchTest }) => patchTest && ids.has(id));
}

/** The test is in the calendar. */
function isDated({ facts }: Brief): boolean {
  return facts?.patchTest !== undefined && facts.patchTest !== "none" && facts.patchTest !== "had";
}

/** What comes before the visit, each said once in a conversation: the test, a guardian's word. The card has the rules. */
export function stepHints(scene: Scene, slots: SlotFacts[]): string[] {
  return [...patchTestHint(scene, slots), ...guardianHint(scene)];
}

function guardianHint({ catalogue, brief, transcript, replies, say }: Scene): string[] {
  const ids = new Set(brief.items?.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]));
  const below = Math.max(0, ...catalogue.services.flatMap(({ id, consentBelow }) => (ids.has(id) ? (consentBelow ?? 0) : 0)));
  const words = replies.guardian({ below });
  return (brief.facts?.age ?? below) < below && !said(transcript, words) ? [say(words)] : [];
}

/** That there is a deposit, of everybody who comes; said once a time is chosen. */
export function depositHint({ catalogue, brief, transcript, replies, say }: Scene): string[] {
  const { items = [], partySize = 1, others = Array.from({ length: partySize - 1 }, () => items) } = brief;
  const ids = [items, ...others].flat().flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]);
  const stated = ids.flatMap((id) => catalogue.services.find((service) => service.id === id)?.deposit ?? []);
  const [first] = stated;
  if (!first) return [];
  const amount = stated.reduce((sum, one) => sum + one.amount, 0);
  const words = replies.deposit({ amount: replies.money(wordingFor(catalogue.salon.locale).price({ ...first, amount }, false)) });
  return said(transcript, words) ? [] : [say(words)];
}

/** Everybody who has a part in the visit, by the names guests use. */
export function whoOf({ replies, first }: Pick<Scene, "replies" | "first">, slot: SlotFacts): string {
  return replies.listed({ names: [...new Set((slot.legs ?? [slot]).map(({ practitioner }) => first(practitioner)))] });
}

/** A visit of several services, one by one; nothing of a single one. */
export function legWords({ replies, first, say }: Scene, slot: SlotFacts): string {
  if (!slot.legs) return "";
  const lines = slot.legs.map(({ service, addOns, practitioner, start }) => ({
    service: [service, ...addOns].join(" + "),
    who: first(practitioner),
    time: replies.slot({ ...slot, start, time: timeOf(slot, start) }).time,
  }));
  return say(replies.legs({ lines }));
}

/** The engine's own wording of a leg's time. */
function timeOf({ legs = [], time }: SlotFacts, start: string): string {
  return legs.find((leg) => leg.start === start)?.time ?? time;
}

/** What can be changed about the offer: the other meaning of the day first. */
export function wayOuts(scene: Scene, more: boolean, readings: string[]): Choice[] {
  const { replies, brief } = scene;
  const meant = readings.slice(0, 2).map((label) => ({ label: replies.meant({ label }), say: label }));
  const named = brief.practitioner !== undefined && brief.practitioner !== "anyone";
  const isUnknown = brief.facts?.patchTest === undefined && !brief.facts?.isNew && typeof scene.file?.patchTest !== "number";
  const unsaid = scene.catalogue.rules.patchTest && isUnknown && needsTest(scene.catalogue, brief);
  return [
    ...meant,
    ...(unsaid ? [replies.buttons.untested] : []),
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
