import type { Brief } from "@chairside/shared/brief.ts";
import type { Suggestions, Translation } from "@chairside/shared/draft-routes.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { BookingDesk } from "../../booking/desk.ts";
import type { InstantMs } from "../../booking/platform.ts";

/** A conversation as the assistant gets to read it for staff. */
export interface ConversationForStaff {
  conversationId: string;
  visitor: { locale: string; timeZone: string };
  now: InstantMs;
  /** The whole log, notes among staff included. */
  events: readonly ConversationEvent[];
  /** As the log has it. */
  brief: Brief;
  desk: BookingDesk;
  /** Who would reply, and for which salon. */
  staffName: string;
  /** Aborted when nobody waits for it any more, or when the conversation has gone on. */
  signal: AbortSignal;
}

/**
 * What the assistant does for staff: drafts. Nothing here can add to a conversation, hold a time or write anywhere. Never throws for a
 * model's sake: what a model does not do is done without it, or said not to be possible.
 */
export interface StaffAssistant {
  /** Two replies and a summary, each with the events it rests on. */
  suggest(conversation: ConversationForStaff): Promise<Suggestions>;
  /** The language that the visitor writes, ISO 639-1. */
  language(conversation: Pick<ConversationForStaff, "visitor" | "events">): string;
  /** Whether there is a model that translates. */
  readonly translates: boolean;
  /** Something that was said, or a reply in the making, in another language. Numbers, names and contacts are the same in it, or there is none. */
  translate(conversation: ConversationForStaff, text: string, to: string): Promise<Translation>;
}
