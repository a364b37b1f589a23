import { answered, type Scene, wishedNames } from "./decide-scene.ts";
import { dayWords } from "./replies/day-words.ts";
import { certainty, type Situation } from "./uncertainty-policy.ts";

/** Says in full what was guessed, so that a wrong guess is seen before anything hangs on it. */
export function readBacks(scene: Scene, found: Situation[]): string[] {
  const search = answered(scene, "find_slots");
  if (!search || !("result" in search)) return [];
  return found
    .filter((situation) => certainty(situation).does === "read back")
    .flatMap((situation) => readBack(scene, situation, search.readings));
}

function readBack(scene: Scene, situation: Situation, readings: string[]): string[] {
  const { replies, say, brief } = scene;
  if (situation === "service-guessed") {
    const service = wishedNames(scene, brief);
    return service ? [say(replies.unsureService({ service }))] : [];
  }
  if (situation === "day-two-readings" && readings.length > 0 && brief.when?.from && brief.when.from === brief.when.to) {
    return [say(replies.tookDayAs({ day: dayWords(brief.when.from, scene) }))];
  }
  return [];
}
