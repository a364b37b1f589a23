import type { OfferedSlot, SlotFacts } from "@chairside/shared/facts.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import type { Scene } from "../built-in/decide-scene.ts";
import { details, same, whoOf } from "../built-in/decide-slot-words.ts";
import { obstacleWords } from "../built-in/decide-nothing-free-answer.ts";

/** Times named in one reply: more are a list to study. */
const mostTimes = 4;

/** Free times in a sentence or a short list, since a reply of staff has no buttons. Null where there are none. */
export function freeTimes(scene: Scene, offered: readonly OfferedSlot[], lead?: string): string | null {
  const slots = offered.map(({ slot }) => slot).slice(0, mostTimes);
  const [first] = slots;
  if (!first) return null;
  const { replies, say } = scene;
  const who = same(slots, (slot) => whoOf(scene, slot));
  const day = same(slots, (slot) => replies.slot(slot).day);
  const offer = lead ?? say(replies.offer({ who, day, count: slots.length }));
  const listed = day !== null && who !== null && lead === undefined ? inline(scene, slots) : `\n${lines(scene, slots, who !== null && lead === undefined)}`; // prettier-ignore
  const price = lead === undefined ? details(scene, slots) : [];
  return [`${offer.replace(/\s*[.:]$/u, "")}:${listed}`, ...price, say(replies.whichTime({ count: slots.length }))].join(
    listed.startsWith("\n") ? "\n" : " ",
  );
}

function inline({ replies }: Scene, slots: SlotFacts[]): string {
  return ` ${slots.map((slot) => replies.slot(slot).time).join(", ")}.`;
}

function lines(scene: Scene, slots: SlotFacts[], sameWho: boolean): string {
  return slots
    .map((slot) => {
      const { dayShort, time } = scene.replies.slot(slot);
      return `• ${dayShort}, ${time}${sameWho ? "" : ` · ${whoOf(scene, slot)}`}`;
    })
    .join("\n");
}

/** Why there is no time as wished, and the nearest there are. */
export function nearestTimes(scene: Scene, result: Extract<SlotsFound, { found: false }>): string {
  const why = obstacleWords(scene, result).join(" ");
  const near = [...result.nearest, ...result.othersFree.filter(({ offer }) => !result.nearest.some((one) => one.offer === offer))];
  const times = freeTimes(scene, near, scene.say(scene.replies.nearest({ who: null, day: null })));
  return [why, times ?? scene.say(scene.replies.askDay({ service: null }))].filter(Boolean).join(" ");
}
