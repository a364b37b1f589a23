import type { Brief } from "@chairside/shared/brief.ts";
import type { BookedAppointment, SlotFacts } from "@chairside/shared/facts.ts";
import type { Choice, EventBody } from "@chairside/shared/events.ts";
import type { BookingDesk } from "../booking/desk.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { InstantMs } from "../booking/platform.ts";

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
  /** The visitor's messages to answer now, oldest first; `offer` when a slot button was pressed. Never empty. */
  said: { text: string; offer?: string }[];
  brief: Brief;
  desk: BookingDesk;
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
  | { news: "booked"; appointment: BookedAppointment }
  | { news: "booking-failed"; reason: "slot-taken" | "hold-expired" | "refused" | "unknown"; alternatives: number }
  | { news: "declined" }
  | { news: "hold-expired"; slot: SlotFacts }
  | { news: "waiting-for-person"; opening: string }
  | { news: "assistant-failed"; opening: string }
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
