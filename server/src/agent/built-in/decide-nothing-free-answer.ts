import type { Choice } from "@chairside/shared/events.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";
import { askDay } from "./decide-ask.ts";
import { type Question, type Scene, wishedNames } from "./decide-scene.ts";
import { details, same, stepHints, wayOuts, whoOf } from "./decide-slot-words.ts";
import { dayWords } from "./replies/day-words.ts";
import { withoutObstacle } from "./decide-without.ts";
import { waitlistWords } from "./replies/waitlist-words.ts";

/** Why there is no time, plainly, then the nearest with the same practitioner and who else is free. */
export function nothingFreeAnswer(scene: Scene, result: Extract<SlotsFound, { found: false }>, readings: string[]): Question {
  const { replies, say } = scene;
  const others = [
    ...new Set(result.othersFree.flatMap(({ slot }) => (slot.legs ?? [slot]).map(({ practitioner }) => scene.first(practitioner)))),
  ];
  const slots = [...result.nearest, ...result.othersFree];
  const shown = slots.map(({ slot }) => slot);
  const parts = [...obstacleWords(scene, result)];
  if (result.nearest.length > 0) {
    const nearSlots = result.nearest.map(({ slot }) => slot);
    const day = same(nearSlots, (slot) => replies.slot(slot).day);
    parts.push(say(replies.nearest({ who: same(nearSlots, (slot) => whoOf(scene, slot)), day })));
  }
  if (others.length > 0) parts.push(say(replies.othersFree({ names: others })));
  const other = askDay(scene);
  if (slots.length === 0)
    return { ...other, choices: [...waitOut(scene, result), ...other.choices], text: [...parts, say(replies.nothingNear())].join(" ") };
  parts.push(...details(scene, shown), ...stepHints(scene, shown), say(replies.whichTime({ count: slots.length })));
  return { text: parts.join(" "), choices: [...waitOut(scene, result), ...wayOuts(scene, false, readings)], asked: { about: "slot" } };
}

/** Who waits for a full day is told when something comes free. */
function waitOut({ replies }: Scene, { why }: Extract<SlotsFound, { found: false }>): Choice[] {
  return why === "fully-booked" ? [waitlistWords[replies.language].join] : [];
}

/** "Later" that finds nothing is not a full day: some of it has just been shown. What was beside the wish already needs no words. */
export function obstacleWords(scene: Scene, result: Extract<SlotsFound, { found: false }>): string[] {
  const { replies, say, done, briefBefore } = scene;
  const search = done.findLast((record) => record.name === "find_slots");
  const more = search?.name === "find_slots" && !search.args.practitioner ? search.args.more : null;
  if (!more) return [say(withoutObstacle(scene, result) ?? replies.obstacle(obstacleOf(scene, result)))];
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
    why: (why === "practitioner-off" && !named) || why === "nobody-else" ? ("fully-booked" as const) : why,
    who: named ? scene.first(named.name) : null,
    when: from && from === to ? dayWords(from, scene) : null,
    hours: [earliest, latest, endBy, at].some((bound) => bound !== undefined),
    reason: reason ?? null,
    service: wishedNames(scene, brief) ?? "",
    place: brief.preferences?.resourceTags !== undefined,
  };
}
