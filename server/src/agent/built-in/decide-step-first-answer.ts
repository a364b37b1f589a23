import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { FirstStep } from "../../booking/desk.ts";
import { type Question, type Scene, wishedNames } from "./decide-scene.ts";
import { wayOuts } from "./decide-slot-words.ts";

/** Times of what has to be booked before the visit, and when the visit could be after it. */
export function stepFirstAnswer(scene: Scene, slots: OfferedSlot[], first: FirstStep, more: boolean): Question {
  const { replies, say, brief } = scene;
  const { day, time } = replies.slot(first.then.slot);
  const service = wishedNames(scene, { items: brief.then?.items }) ?? first.then.slot.service;
  return {
    text: `${say(replies.stepFirst({ step: first.service, service, day, time }))} ${say(replies.whichTime({ count: slots.length }))}`,
    choices: wayOuts(scene, more, []),
    asked: { about: "slot" },
  };
}
