import type { Brief } from "@chairside/shared/brief.ts";
import type { ChangeProposal, Proposal, StandingAppointment } from "@chairside/shared/facts.ts";
import * as z from "zod";
import type { ServiceFacts, SlotsFound } from "../../booking/desk.ts";
import type { WaitlistFacts } from "../../booking/waitlist/waitlist.ts";
import type { ChosenOwn } from "./choose-own.ts";

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
    /** All that the visitor wants done in this visit, each service in words of its own. */
    services: z.array(words).min(1).max(6).nullish(),
    add_ons: z.array(words).max(6).nullish(),
    /** How many come, the visitor among them; all have the same, unless `others` says otherwise. */
    guests: z.int().min(1).max(99).nullish(),
    /** Each further guest's services, where they differ from the visitor's. */
    others: z.array(z.array(words).min(1).max(6)).max(7).nullish(),
    /** A name, or "anyone". */
    practitioner: words.nullish(),
    /** "a woman", "somebody who speaks Italian", "a quiet room". */
    preferences: words.nullish(),
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
  /** Puts the visitor on the waitlist for what is wished for: keeps no time. */
  join_waitlist: z.strictObject({}),
  /** Takes the visitor off the waitlist. */
  leave_waitlist: z.strictObject({}),
  /** The salon's own facts and rules on a question. */
  look_up: z.strictObject({ question: words }),
  /** Something the salon should know beforehand, in the visitor's words. */
  note_for_salon: z.strictObject({ note: words }),
  /** What is booked for the visitor, as cards. `other`: not what was booked in this conversation. */
  my_appointments: z.strictObject({ other: z.boolean().nullish() }),
  /**
   * Which appointment is to be moved or cancelled, and for a move the times it could go to, as buttons. `appointment`: its number as shown;
   * `which`: the visitor's words for it; `when`, `practitioner`: where it should go, in the visitor's words.
   */
  change_appointment: z.strictObject({
    task: z.enum(["move", "cancel"]),
    appointment: z.int().min(1).max(20).nullish(),
    which: words.nullish(),
    when: words.nullish(),
    practitioner: words.nullish(),
    more: z.enum(["earlier", "later", "other"]).nullish(),
  }),
  /** Puts up the card for cancelling the appointment that was chosen. The visitor's yes to it is not the model's to give. */
  propose_cancel: z.strictObject({}),
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
  describe_service: {
    service: ServiceFacts | null;
    /** Several fit: ask which. */
    candidates: string[];
    /** What there is to say of each of them, where they are few. */
    fitting?: ServiceFacts[];
  };
  find_slots:
    | { need: "service" | "when"; candidates: string[] }
    | { unknown: "service" | "practitioner" | "when"; words: string; candidates: string[] }
    /** `service`: the one of the visit that stands in the way. `limit`: the least age, the largest party. */
    | { cannot: "consultation-first" | "nobody-performs-it" | "too-young" | "too-many-guests"; service: ServiceFacts; limit?: number }
    /** `readings`: the time words could also mean these days. */
    | {
        services: ServiceFacts[];
        practitioner: string | null;
        /** Who is not wanted. */ notWith?: string[];
        readings: string[];
        result: SlotsFound;
      };
  hold_slot:
    | { held: true; brief: Brief }
    | { held: false; reason: "no-such-slot" | "slot-taken" | "offer-expired"; /** Put up instead. */ result: SlotsFound | null };
  note_guest: { guest: NonNullable<Brief["guest"]>; refused: { field: "name" | "phone" | "email"; why: string }[] };
  propose_booking:
    | { proposal: Proposal }
    | { missing: ("slot" | "name" | "contact")[] }
    | { gone: "hold-expired"; result: SlotsFound | null };
  drop_booking: { dropped: true };
  join_waitlist:
    | { joined: Pick<WaitlistFacts, "service" | "practitioner" | "firstDay" | "lastDay" | "words" | "keptMinutes"> }
    /** Nothing new is wished for, and this they wait for already. */
    | { standing: Pick<WaitlistFacts, "service" | "practitioner" | "words">[] }
    | { missing: ("service" | "when" | "name" | "contact")[] }
    | { refused: "too-many" | "past" | "not-bookable" | "no-contact" };
  leave_waitlist: { left: Pick<WaitlistFacts, "service" | "practitioner" | "words">[] };
  look_up: { facts: SalonFact[] };
  note_for_salon: { noted: true };
  /** `here`: no more than what was booked in this conversation. */
  my_appointments: { need: "verification" } | { appointments: StandingAppointment[]; here: boolean };
  change_appointment:
    | Exclude<ChosenOwn, { appointment: StandingAppointment }>
    | { cannot: "past"; appointment: StandingAppointment }
    | { need: "when"; appointment: StandingAppointment }
    | { unknown: "when" | "practitioner"; words: string; candidates: string[]; appointment: StandingAppointment }
    /** `result`: where it could go; null for cancelling. */
    | { appointment: StandingAppointment; /** Who is not wanted. */ notWith?: string[]; result: SlotsFound | null; readings: string[] };
  propose_cancel: { proposal: ChangeProposal } | { missing: "appointment" } | { cannot: "past"; appointment: StandingAppointment };
  hand_over: { handedOver: true; /** When a person is there to read it: "We're open until 8 pm today". */ opening: string };
}

/** A tool call of this turn and what it answered. */
export type ToolRecord = { [N in ToolName]: { name: N; args: ToolArguments<N>; result: ToolResults[N] | { error: string } } }[ToolName];
