import { understand } from "../../understanding/understand.ts";
import type { Understood } from "../../understanding/understood.ts";
import type { StepInput } from "./next-step.ts";
import { visitorLocale } from "./replies/reply-language.ts";

const known = new WeakMap<StepInput["said"], { brief: StepInput["briefBefore"]; understood: Understood }>();

/** Reads the visitor's words in the light of what was just asked. A bare yes to an offer of ours means that offer. */
export function readTurn(input: StepInput): Understood {
  // Every step of a turn reads the same words: once is enough.
  const before = known.get(input.said);
  if (before?.brief === input.briefBefore) return before.understood;
  const understood = read(input);
  known.set(input.said, { brief: input.briefBefore, understood });
  return understood;
}

function read(input: StepInput): Understood {
  const { catalogue, now, briefBefore: brief, said } = input;
  const context = { catalogue, now, locale: visitorLocale(input), brief, expects: brief.asked?.about };
  // Whoever has just shown a contact goes on with what was asked for before.
  const text = said.flatMap((each) => (each.proved ? (brief.change?.words ?? []) : each.offer === undefined ? [each.text] : [])).join("\n");
  const understood = understand(text, context);
  const meant = offerAccepted(understood, input);
  return meant === null ? understood : { ...understand(meant, context), guest: understood.guest };
}

/** "Yes" to "Shall I look for a time?" is the first button's words; "Saturday" is them with a day. */
function offerAccepted({ text, stance, services, when, practitioner, topics }: Understood, { briefBefore }: StepInput): string | null {
  const { asked, items } = briefBefore;
  const [offer] = asked?.choices ?? [];
  if (asked?.about !== "anything-else" || offer === undefined || services.length + topics.length > 0) return null;
  if (items === undefined && (when.length > 0 || (practitioner !== null && practitioner !== "anyone"))) return `${offer}\n${text}`;
  return stance === "yes" && when.length === 0 ? offer : null;
}

/** Further back than this, people have moved on. */
const lookBack = 8;

/**
 * What the visitor said before, newest first: a day named before the service was known must not be asked for again. Ends
 * where they dropped a booking.
 */
export function readEarlier(input: StepInput): Understood[] {
  const { catalogue, now, transcript, briefBefore } = input;
  if (briefBefore.booked?.length) return [];
  const context = { catalogue, now, locale: visitorLocale(input), brief: {} };
  const read: Understood[] = [];
  for (const { text } of transcript
    .filter(({ by }) => by === "visitor")
    .slice(-lookBack)
    .toReversed()) {
    const understood = understand(text, context);
    if (understood.intents.includes("start-over") || understood.intents.includes("cancel")) break;
    read.push(understood);
  }
  return read;
}
