import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import { performs } from "../../booking/leg-shape.ts";
import { type Scene, wishedNames } from "./decide-scene.ts";
import { dayWords } from "./replies/day-words.ts";
import type { Wordings } from "./replies/replies.ts";
import { withoutWords } from "./replies/without-words.ts";

/** Who is not wanted, where these times are all with others; null: nobody was ruled out, or it cannot be said of these. */
export function withoutWhom(scene: Scene, slots: SlotFacts[]): string | null {
  const names = unwanted(scene);
  const shown = new Set(slots.flatMap((slot) => (slot.legs ?? [slot]).map(({ practitioner }) => practitioner)));
  return names.length > 0 && !names.some((name) => shown.has(name)) ? listed(scene, names) : null;
}

/** What to say where the one who is not wanted is what is missing; null: something else stood in the way. */
export function withoutObstacle(scene: Scene, { why, nearest }: Extract<SlotsFound, { found: false }>): Wordings | null {
  const { brief, replies } = scene;
  const names = unwanted(scene);
  if (names.length === 0) return null;
  const words = withoutWords[replies.language];
  if (why === "nobody-else") {
    const service = wishedNames(scene, scene.moved ? { items: scene.moved } : brief) ?? "";
    return words.nobodyElse({ names: listed(scene, names), service, shown: nearest.length > 0 });
  }
  const named = brief.practitioner !== undefined && brief.practitioner !== "anyone";
  if (named || (why !== "fully-booked" && why !== "practitioner-off")) return null;
  const { from, to, earliest, latest, endBy, at } = brief.when ?? {};
  const hours = [earliest, latest, endBy, at].some((bound) => bound !== undefined);
  return words.nothing({ names: listed(scene, names), day: from && from === to && !hours ? dayWords(from, scene) : null });
}

/** Of those who were ruled out, who does any of what is wished for: the others change nothing here. */
function unwanted({ catalogue, brief, moved }: Scene): string[] {
  const { notWith = [], items = [] } = brief;
  const does = (id: string): boolean => (moved ?? items).some(({ serviceId }) => performs(catalogue, id, serviceId));
  return catalogue.practitioners.flatMap(({ id, name }) => (notWith.includes(id) && does(id) ? [name] : []));
}

function listed({ replies, first }: Scene, names: string[]): string {
  return replies.listed({ names: names.map((name) => first(name)) });
}
