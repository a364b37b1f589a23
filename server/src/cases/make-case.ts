import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Occupancy } from "../booking/occupancy.ts";
import type { CaseFile, CaseStep, Heard } from "./case-file.ts";
import { type PublicFacts, type StandIns, standInsFor } from "./stand-ins.ts";
import { writeTaken } from "./taken-time.ts";
import { walkOf } from "./walk.ts";

/** What a case is made from. */
export interface CaseSource {
  salonId: string;
  /** Of the conversation, in order from the first. */
  events: readonly ConversationEvent[];
  fault: { messageId: string; why: string };
  facts: PublicFacts;
  /** SHA-256 of the menu. */
  catalogue: string;
  /** What others have taken of the calendar. */
  taken: readonly Occupancy[];
}

/** Short codes of appointments ("K7PM-4Q"): each run draws its own. */
const reference = /\b[0-9A-Z]{4}-[0-9A-Z]{2}\b/g;

/** The conversation up to a wrong answer, as it can be given to others. Throws `StillReadable` where a contact cannot be taken out. */
export function makeCase({ salonId, events, fault, facts, catalogue, taken }: CaseSource): CaseFile {
  const [first] = events;
  const answer = events.find((event) => event.type === "message-added" && event.messageId === fault.messageId);
  if (first?.type !== "conversation-started" || answer?.type !== "message-added") throw new Error("There is no such answer.");
  const stand = standInsFor(events, facts);
  const said = (text: string): string => sayingReference(stand(text));
  const { opening, exchanges } = walkOf(events, fault.messageId);
  const model = events.findLast((event) => event.type === "turn-finished" && event.model !== "none" && event.model !== "consent");
  return {
    format: "chairside-case/1",
    salonId,
    wrong: { answer: said(answer.text), why: said(fault.why) },
    started: first.at,
    locale: first.visitor.locale,
    timeZone: first.visitor.timeZone,
    salonTimeZone: first.salon.timeZone,
    model: model?.type === "turn-finished" ? model.model : "built-in",
    opening: opening.map((heard) => heardWith(heard, said)),
    exchanges: exchanges.map(({ step, heard }) => ({
      step: stepWith(step, said),
      heard: heard.map((one) => heardWith(one, said)),
    })),
    catalogue,
    taken: writeTaken(taken),
  };
}

/** What was heard, in a form that is the same in every run. */
export const heardWith = (heard: Heard, said: StandIns): Heard => (heard.text === undefined ? heard : { ...heard, text: said(heard.text) });

function stepWith(step: CaseStep, said: StandIns): CaseStep {
  if (step.text === undefined) return step;
  const text = said(step.text);
  return { ...step, text, ...(text === step.text ? {} : { standsIn: true as const }) };
}

export const sayingReference = (text: string): string => text.replaceAll(reference, "REFE-00");
