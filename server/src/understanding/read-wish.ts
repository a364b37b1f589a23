import type { Brief } from "@chairside/shared/brief.ts";
import { mergeWish } from "./merge-wish.ts";
import { understand, type UnderstandContext } from "./understand.ts";
import type { Intent, Mention } from "./understood.ts";

/** Words with one of these are about something else than a visit to come. */
const otherwise = new Set<Intent>(["person", "complaint", "cancel", "reschedule", "my-appointment", "waitlist", "health", "emergency"]);
/** Below this it was guessed. */
const clear = 0.75;

/**
 * What a message plainly says of the visit that is wished for, on top of what the brief has: services, with whom, when. What is open,
 * guessed, asked about or for somebody else is left alone; nothing is taken back by it. For staff, who read the message themselves.
 */
export function readWish(text: string, context: UnderstandContext): Pick<Brief, "items" | "practitioner" | "when"> {
  const { brief } = context;
  if (brief.hold ?? brief.proposal ?? brief.change) return {};
  const { services, practitioner, notWith, when, intents, asks, adds, correction, either } = understand(text, context);
  const wishes = intents.includes("book") || intents.includes("availability");
  if (intents.some((intent) => otherwise.has(intent)) || (asks === true && !wishes)) return {};
  const named = services.every(isClear) && either !== true ? services.flatMap(({ ids }) => ids) : [];
  const kept = adds === true ? (brief.items ?? []) : [];
  const added = named.filter((id) => kept.every(({ serviceId }) => serviceId !== id)).map((serviceId) => ({ serviceId, addOnIds: [] }));
  const items = named.length > 0 ? [...kept, ...added] : brief.items;
  if (items === undefined) return {};
  const [reading, other] = when;
  const who = practitioner !== null && practitioner !== "anyone" && isClear(practitioner) ? practitioner.ids[0] : undefined;
  return {
    ...(named.length > 0 ? { items } : {}),
    ...(who !== undefined && notWith === undefined ? { practitioner: who } : {}),
    ...(reading !== undefined && other === undefined ? { when: mergeWish(brief.when, reading.wish, correction) } : {}),
  };
}

const isClear = ({ ids, confidence, guest }: Mention): boolean => ids.length === 1 && confidence >= clear && guest === undefined;
