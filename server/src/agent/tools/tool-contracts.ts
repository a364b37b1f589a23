import type { Brief } from "@chairside/shared/brief.ts";
import type { Proposal } from "@chairside/shared/facts.ts";
import * as z from "zod";
import type { ServiceFacts, SlotsFound } from "../../booking/desk.ts";

/**
 * The tools' arguments, for every model alike. Words are the visitor's own: the tool resolves them against the catalogue
 * and the salon's clock. Who, which conversation, price, duration and dates are never arguments.
 */
const words = z.string().trim().min(1).max(300);

export const toolArguments = {
  /** Services that fit the words; without words, the menu's categories. */
  find_services: z.strictObject({ words: words.nullish() }),
  /** Price, duration, who performs it, add-ons of one service. */
  describe_service: z.strictObject({ service: words }),
  /**
   * Looks for free times and puts them up as buttons. What is left out stays as it was in this conversation.
   * `when` in the visitor's words; `more` asks for other times than those just shown.
   */
  find_slots: z.strictObject({
    service: words.nullish(),
    add_ons: z.array(words).max(6).nullish(),
    /** A name, or "anyone". */
    practitioner: words.nullish(),
    when: words.nullish(),
    more: z.enum(["earlier", "later", "other"]).nullish(),
  }),
  /** Keeps one of the times just shown: its number as shown (1 is the first); null for the button that was pressed. */
  hold_slot: z.strictObject({ slot: z.int().min(1).max(20).nullable() }),
  /** The visitor's name and phone or e-mail, as they gave them. */
  note_guest: z.strictObject({ name: words.nullish(), phone: words.nullish(), email: words.nullish() }),
  /** Puts up the summary card for the held time. The visitor's yes to it is not the model's to give. */
  propose_booking: z.strictObject({}),
  /** Lets the held time go and forgets the wish. */
  drop_booking: z.strictObject({}),
  /** The salon's own facts and rules on a question. */
  look_up: z.strictObject({ question: words }),
  /** Something the salon should know beforehand, in the visitor's words. */
  note_for_salon: z.strictObject({ note: words }),
  /** Brings a person in; from then on staff answer. */
  hand_over: z.strictObject({ reason: z.enum(["asked-for-person", "unsure", "health", "complaint", "not-bookable-online"]) }),
} as const;

export type ToolName = keyof typeof toolArguments;
export type ToolArguments<N extends ToolName> = z.input<(typeof toolArguments)[N]>;

/** A fact of the salon found for a question. `text` is the salon's own wording. */
export interface SalonFact {
  key: string;
  title: string;
  text: string;
}

export interface ToolResults {
  find_services: {
    matches: ServiceFacts[];
    categories: { name: string; services: string[] }[];
    /** Words that fit nothing on the menu. */ unknown: string | null;
  };
  describe_service: { service: ServiceFacts | null; /** Several fit: ask which. */ candidates: string[] };
  find_slots:
    | { need: "service" | "when"; candidates: string[] }
    | { unknown: "service" | "practitioner" | "when"; words: string; candidates: string[] }
    | { cannot: "consultation-first" | "nobody-performs-it"; service: ServiceFacts }
    /** `readings`: the time words could also mean these days. */
    | { service: ServiceFacts; practitioner: string | null; readings: string[]; result: SlotsFound };
  hold_slot:
    | { held: true; brief: Brief }
    | { held: false; reason: "no-such-slot" | "slot-taken" | "offer-expired"; /** Put up instead. */ result: SlotsFound | null };
  note_guest: { guest: NonNullable<Brief["guest"]>; refused: { field: "name" | "phone" | "email"; why: string }[] };
  propose_booking:
    | { proposal: Proposal }
    | { missing: ("slot" | "name" | "contact")[] }
    | { gone: "hold-expired"; result: SlotsFound | null };
  drop_booking: { dropped: true };
  look_up: { facts: SalonFact[] };
  note_for_salon: { noted: true };
  hand_over: { handedOver: true; /** When a person is there to read it: "We're open until 8 pm today". */ opening: string };
}

/** A tool call of this turn and what it answered. */
export type ToolRecord = { [N in ToolName]: { name: N; args: ToolArguments<N>; result: ToolResults[N] | { error: string } } }[ToolName];
