import type { OfferedSlot, SlotFacts } from "@chairside/shared/facts.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";
import { wordingFor } from "../../booking/wording.ts";
import { nothingFreeAnswer } from "./decide-nothing-free-answer.ts";
import type { Question, Scene } from "./decide-scene.ts";
import { details, same, stepHints, wayOuts, whoOf } from "./decide-slot-words.ts";
import { withoutWhom } from "./decide-without.ts";
import { withoutWords } from "./replies/without-words.ts";
import { spokenLocale } from "./replies/day-words.ts";

/** Times to choose from, or what stands in the way and the nearest there is. The slots themselves are drawn from the tool's result. */
export function slotsAnswer(scene: Scene, result: SlotsFound, readings: string[]): Question {
  return result.found ? offerAnswer(scene, result.slots, result.more, readings) : nothingFreeAnswer(scene, result, readings);
}

function offerAnswer(scene: Scene, offered: OfferedSlot[], more: boolean, readings: string[]): Question {
  const { replies, say } = scene;
  const slots = offered.map(({ slot }) => slot);
  const words = { who: oneOf(scene, slots), day: same(slots, (slot) => replies.slot(slot).day), count: slots.length };
  const without = withoutWhom(scene, slots);
  const offer = say(without ? withoutWords[replies.language].offer({ ...words, names: without }) : replies.offer(words));
  const parts = [
    ...notAtThatTime(scene, slots),
    offer,
    ...details(scene, slots),
    ...stepHints(scene, slots),
    say(replies.whichTime({ count: slots.length })),
  ];
  return { text: parts.join(" "), choices: wayOuts(scene, more, readings), asked: { about: "slot" } };
}

/** The one who has all of it; several are named once a time is chosen. */
function oneOf(scene: Scene, slots: SlotFacts[]): string | null {
  const several = slots.some(({ legs = [] }) => legs.some(({ practitioner }) => practitioner !== legs[0]?.practitioner));
  return several ? null : same(slots, (slot) => whoOf(scene, slot));
}

/** A time that was named and is not among those found is said to be taken, not passed over. */
function notAtThatTime({ brief, replies, say, done, catalogue }: Scene, slots: SlotFacts[]): string[] {
  const at = brief.when?.at;
  const search = done.findLast((record) => record.name === "find_slots");
  const named = search?.name === "find_slots" && search.args.when && !search.args.more;
  if (at === undefined || !named || slots.some((slot) => localParts(Date.parse(slot.start), slot.timeZone).minute === at)) return [];
  return [say(replies.notAt({ time: wordingFor(spokenLocale(replies, catalogue)).clock(at) }))];
}
