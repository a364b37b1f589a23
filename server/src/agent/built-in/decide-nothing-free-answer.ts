import type { SlotsFound } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";
import { askDay } from "./decide-ask.ts";
import { type Question, type Scene, serviceOf } from "./decide-scene.ts";
import { details, patchTestHint, same, wayOuts } from "./decide-slot-words.ts";
import { dayWords } from "./replies/day-words.ts";

/** Why there is no time, plainly, then the nearest with the same practitioner and who else is free. */
export function nothingFreeAnswer(scene: Scene, result: Extract<SlotsFound, { found: false }>, readings: string[]): Question {
  const { replies, say } = scene;
  const others = [...new Set(result.othersFree.map(({ slot }) => scene.first(slot.practitioner)))];
  const slots = [...result.nearest, ...result.othersFree];
  const parts = [...obstacleWords(scene, result)];
  if (result.nearest.length > 0) {
    const nearSlots = result.nearest.map(({ slot }) => slot);
    const day = same(nearSlots, (slot) => replies.slot(slot).day);
    parts.push(say(replies.nearest({ who: same(nearSlots, ({ practitioner }) => scene.first(practitioner)), day })));
  }
  if (others.length > 0) parts.push(say(replies.othersFree({ names: others })));
  if (slots.length === 0) return { ...askDay(scene), text: [...parts, say(replies.nothingNear())].join(" ") };
  parts.push(
    ...details(
      scene,
      slots.map(({ slot }) => slot),
    ),
    ...patchTestHint(scene),
    say(replies.whichTime({ count: slots.length })),
  );
  return { text: parts.join(" "), choices: wayOuts(scene, false, readings), asked: { about: "slot" } };
}

/** "Later" that finds nothing is not a full day: some of it has just been shown. What was beside the wish already needs no words. */
function obstacleWords(scene: Scene, result: Extract<SlotsFound, { found: false }>): string[] {
  const { replies, say, done, briefBefore } = scene;
  const search = done.findLast((record) => record.name === "find_slots");
  const more = search?.name === "find_slots" && !search.args.practitioner ? search.args.more : null;
  if (!more) return [say(replies.obstacle(obstacleOf(scene, result)))];
  const { from = "", to = "9999" } = briefBefore.when ?? {};
  const wished = (briefBefore.offered ?? []).some(({ slot }) => {
    const { date } = localParts(Date.parse(slot.start), slot.timeZone);
    return from <= date && date <= to;
  });
  return wished || result.nearest.length === 0 ? [say(replies.noMoreTimes({ more }))] : [];
}

function obstacleOf(scene: Scene, { why, reason }: Extract<SlotsFound, { found: false }>) {
  const { brief, catalogue } = scene;
  const named = catalogue.practitioners.find(({ id }) => id === brief.practitioner);
  const { from, to, earliest, latest, endBy, at } = brief.when ?? {};
  return {
    why: why === "practitioner-off" && !named ? ("fully-booked" as const) : why,
    who: named ? scene.first(named.name) : null,
    when: from && from === to ? dayWords(from, scene) : null,
    hours: [earliest, latest, endBy, at].some((bound) => bound !== undefined),
    reason: reason ?? null,
    service: serviceOf(scene, brief.serviceId)?.name ?? "",
  };
}
