import type { Accepted } from "@chairside/shared/route-contract.ts";
import type { CloseOutcome, StaffRef } from "@chairside/shared/events.ts";
import type { ErrorCode } from "@chairside/shared/errors.ts";
import type * as z from "zod";

/** An expected refusal carries the error code the caller gets to see. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };
type Added = Reply<z.infer<typeof Accepted>>;

export interface VisitorSelf {
  visitorId: string;
  salonId: string;
}
export interface StaffSelf {
  staffId: string;
  name: string;
  salonId: string;
}

/**
 * Everything that can happen to a conversation. Each call that adds something answers when it is durable; answers of the
 * assistant follow on the event stream. A conversation of another visitor or salon is `not-found`, like one that never was.
 */
export interface Conversations {
  /** The visitor's conversation: the latest of the last 24 hours, or a new one. `at`s are the server's clock. */
  start(
    visitor: VisitorSelf,
    how: { locale: string; timeZone: string; fresh?: boolean | undefined },
  ): Promise<Reply<{ conversationId: string; created: boolean }>>;
  receiveMessage(
    visitor: VisitorSelf,
    conversationId: string,
    message: { messageId: string; text: string; offer?: string | undefined },
  ): Promise<Added>;
  confirmProposal(visitor: VisitorSelf, conversationId: string, proposalId: string, hash: string): Promise<Added>;
  declineProposal(visitor: VisitorSelf, conversationId: string, proposalId: string): Promise<Added>;
  /** The code that shows that a contact is the visitor's. A wrong one, a late one and one that never was are one answer. */
  proveContact(visitor: VisitorSelf, conversationId: string, code: string): Promise<Reply<{ verified: boolean }>>;
  requestPerson(visitor: VisitorSelf, conversationId: string): Promise<Added>;
  cancelPersonRequest(visitor: VisitorSelf, conversationId: string): Promise<Added>;
  /** Whether this visitor may follow this conversation. */
  belongsTo(visitor: VisitorSelf, conversationId: string): Promise<boolean>;
  /** iCalendar text of an appointment booked or moved in this conversation, as it stands there. */
  calendarFile(visitor: VisitorSelf, conversationId: string, appointmentId: string): Promise<Reply<string>>;

  staffReply(staff: StaffSelf, conversationId: string, message: { messageId: string; text: string }): Promise<Added>;
  changeAnswerer(staff: StaffSelf, conversationId: string, answerer: "assistant" | "staff"): Promise<Added>;
  /** Takes it on; `claimed` when somebody else has it. Again renews it: nobody heard of for two minutes loses it. */
  claim(staff: StaffSelf, conversationId: string): Promise<Added>;
  release(staff: StaffSelf, conversationId: string): Promise<Added>;
  /** For a colleague; null: for whoever is free. */
  transfer(staff: StaffSelf, conversationId: string, to: StaffRef | null, why?: string): Promise<Added>;
  /** `until` in epoch milliseconds. */
  snooze(staff: StaffSelf, conversationId: string, until: number): Promise<Added>;
  close(staff: StaffSelf, conversationId: string, outcome: CloseOutcome): Promise<Added>;
  /** For staff only, once per id. */
  addNote(staff: StaffSelf, conversationId: string, note: { noteId: string; text: string; mentions: string[] }): Promise<Added>;
  /** Says what was wrong with an answer of the assistant; `not-found` for any other message. */
  faultAnswer(staff: StaffSelf, conversationId: string, fault: { messageId: string; why: string }): Promise<Added>;
  /** Sees to what is due: claims of whom nothing is heard, promises that were not kept. Run again and again, in one process at a time. */
  keepPromises(): Promise<void>;
  /** Whether this conversation is the staff member's salon's. */
  ofSalon(staff: StaffSelf, conversationId: string): Promise<boolean>;

  /**
   * Picks up what a crash left: unanswered messages, a booking half done, times held that nobody watches. Called at start
   * and, where several processes share a store, again and again: what is in hand already is left alone.
   */
  resume(): Promise<void>;
  /** Aborts running turns; their work is picked up by `resume` next time. */
  stop(): Promise<void>;
}
