import type { Guest } from "@chairside/shared/facts.ts";
import type { GuestFacts, TimeWish } from "@chairside/shared/brief.ts";
import type { Preferences } from "../booking/platform.ts";

/** One way to read the time words of an utterance. `confidence` 0 to 1. */
export interface WhenReading {
  wish: TimeWish;
  /** How it may be read back: "Thursday 26 November, afternoon". */
  label: string;
  confidence: number;
}

/** What the visitor is after, several at once where they asked several things. */
export type Intent =
  | "book"
  | "availability"
  | "price"
  | "duration"
  | "hours"
  | "policy"
  | "services"
  /** Help with choosing: "what do you recommend", "something relaxing". */
  | "recommend"
  | "practitioners"
  | "reschedule"
  | "cancel"
  | "my-appointment"
  | "waitlist"
  | "person"
  | "complaint"
  | "health"
  | "emergency"
  | "are-you-a-bot"
  | "greeting"
  | "thanks"
  | "goodbye"
  | "earlier"
  | "later"
  | "more-options"
  | "someone-else"
  | "start-over"
  | "out-of-scope";

/** What was meant by a word of the catalogue. Several ids: the words fit several and the visitor must be asked. */
export interface Mention {
  ids: string[];
  /** The words it was read from. */
  words: string;
  confidence: number;
  /** Said to be for somebody else than the visitor: 1. */
  guest?: 1;
  /** "Two pedicures". */
  count?: number;
}

/** Everything read from one utterance, in one parse. Nothing here is a decision. */
export interface Understood {
  text: string;
  intents: Intent[];
  /** yes, no or undecided to the question just asked. */
  stance: "yes" | "no" | "maybe" | null;
  /** "actually …", "no, the other one": what follows replaces what was said before. */
  correction: boolean;
  services: Mention[];
  addOns: Mention[];
  /** A service word that the salon does not have ("tattoo"). */
  unknownService: string | null;
  /** Practitioners named, or "anyone". */
  practitioner: Mention | "anyone" | null;
  /** Ids of practitioners who are not wanted ("anyone but Sarah"). */
  notWith?: string[];
  /** "Anyone at all is fine": nobody is ruled out any more. */
  anyoneWillDo?: boolean;
  /** A name given as a wish that fits nobody ("with Quentin"). */
  unknownPractitioner: string | null;
  /** Readings of the time words, best first; more than one: open. */
  when: WhenReading[];
  /** Index into the slots last offered ("the 2:30 one", "the second", "the earliest"). */
  pick: number | null;
  /** A point of time that was named but is not among the slots offered, minutes from midnight. */
  pickMissed: number | null;
  /** "Any time", "all day": hours named before count no more. */
  anyTime?: boolean;
  /** "Both", "all together", of several services. */
  together?: boolean;
  /** "Why do you need it?" */
  asksWhy?: boolean;
  /** Add-ons that are not wanted after all ("without the toner"). */
  declinedAddOns?: string[];
  /** Ids of services of the wish that are not wanted after all ("just the cut, no colour"). */
  declinedServices?: string[];
  /** What is named comes on top of what is wished for ("add …", "… as well"). */
  adds?: boolean;
  /** "A cut or a blow-dry": one of them. */
  either?: boolean;
  /** What kind of person and place. */
  preferences?: Preferences;
  /** What the visitor tells of the guest, as far as a salon's rules ask. */
  facts?: GuestFacts;
  /** One of the slots offered is meant and it is not said which ("the other one"). */
  pickOpen?: boolean;
  guest: Guest;
  /** A phone number or e-mail that is not whole, as it was typed. */
  brokenContact?: { phone?: string; email?: string };
  /** What was left after all was read: a name when a name was asked for. */
  partySize: number | null;
  /** Keys of the salon's policies that were asked about. */
  topics: string[];
  /** Words worth keeping for the salon (allergy, pregnancy, access). */
  notes: string[];
  /** A question that a salon could know the answer to, whatever else was read. */
  asks?: boolean;
  /** "my usual", "same as last time": known only to the salon. */
  usual?: boolean;
}
