import type { Brief } from "@chairside/shared/brief.ts";
import type { BookedAppointment, Price, SlotFacts, StandingAppointment } from "@chairside/shared/facts.ts";
import type { Choice, EventBody } from "@chairside/shared/events.ts";
import type { BookingDesk } from "../booking/desk.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { GuestContact, InstantMs } from "../booking/platform.ts";
import type { WaitlistTurn } from "./waitlist-turn.ts";

/** Something said, as the assistant gets to read it. */
export interface Utterance {
  by: "visitor" | "assistant" | "staff";
  text: string;
}

/** The assistant's work for one answer. Who and which conversation are here, never in a model's arguments. */
export interface Turn {
  conversationId: string;
  visitor: { locale: string; timeZone: string };
  now: InstantMs;
  /** All that was said before, oldest first, without the messages to answer. */
  transcript: Utterance[];
  /**
   * The visitor's messages to answer now, oldest first; `offer` when a slot button was pressed. `proved`, without text: a contact was just
   * shown by its code, and what was asked for before goes on. `photos`: so many pictures came with it, of which nobody but people gets to see more. Never empty.
   */
  said: { text: string; offer?: string; proved?: true; photos?: number }[];
  brief: Brief;
  /** The contact that this conversation may act for at this moment; null: none. Never from words. */
  verifiedContact: GuestContact | null;
  /** What was booked in this very conversation, as its cards showed it. */
  bookedHere: BookedAppointment[];
  desk: BookingDesk;
  waitlist: WaitlistTurn;
  /** The id of the message being written: of its drafts and of the final `message-added`. */
  messageId: string;
  /** Aborted when staff take over, the server stops or the turn's time is up. */
  signal: AbortSignal;
}

/** What a finished turn adds to the log, in order; the last is the assistant's message. */
export interface TurnOutcome {
  events: EventBody[];
  brief: Brief;
  /** Which model answered, for the record: "built-in", "openai:<model>", "openai:<model>+built-in". */
  model: string;
}

export type TurnStep =
  /** The whole text so far of the message being written. */
  | { type: "draft"; text: string }
  /** The text so far was taken back; another follows. */
  | { type: "draft-dropped" }
  | { type: "done"; outcome: TurnOutcome };

/** What the assistant has to say about something that happened outside a turn. */
export type News =
  | { news: "started" }
  /** `next`: a test that came first is booked; the visit it was for, and how many times are put up for it. */
  | { news: "booked"; appointment: BookedAppointment; next?: { service: string; times: number } }
  | { news: "booking-failed"; reason: "slot-taken" | "hold-expired" | "refused" | "unknown"; alternatives: number }
  | { news: "declined" }
  | { news: "moved"; appointment: StandingAppointment }
  /** `another`: the card of the next one to be cancelled is up. */
  | { news: "cancelled"; appointment: StandingAppointment; fee: Price | null; another: boolean }
  /** `next`: what was put up instead; `gone`: there is nothing left to change. */
  | {
      news: "change-failed";
      task: "move" | "cancel";
      reason: "slot-taken" | "hold-expired" | "changed" | "refused" | "unknown";
      next: "card" | "times" | "gone" | "nothing";
    }
  /** No to moving or cancelling: all stays as it is. */
  | { news: "change-declined" }
  /** `moving`: it was kept for an appointment that stays where it is now. */
  | { news: "hold-expired"; slot: SlotFacts; moving?: boolean }
  /** `minutes`: how long it is kept. */
  | { news: "waitlist-offered"; slot: SlotFacts; minutes: number }
  /** What the waitlist offered goes to the next one; the visitor stays on the list. */
  | { news: "waitlist-passed" }
  | { news: "waiting-for-person"; opening: string }
  | { news: "assistant-failed"; opening: string }
  /** The salon takes no more messages of this visitor. */
  | { news: "blocked" }
  | { news: "handed-back" };

/**
 * Answers a visitor. Always ends with `done`, whatever the model does, unless the signal aborts (then it throws the
 * signal's reason). Events are returned, not written: the caller appends them all or none.
 */
export interface Assistant {
  /**
   * Reads the visitor's words as a plain yes or no to the proposal on the table, and nothing more: null when they say
   * anything else besides ("yes, but can we make it 3?"). Deterministic, no model: a yes books.
   */
  consent(said: string, brief: Brief): "yes" | "no" | null;
  answer(turn: Turn): AsyncIterable<TurnStep>;
  /** The assistant's words for news, in the visitor's language, never from a model. "started" discloses that it is an AI assistant. */
  announce(news: News, catalogue: Catalogue, locale: string): { text: string; choices?: Choice[] };
}
