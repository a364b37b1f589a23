import type { ConversationClient, SlotWeek, StaffBooked } from "@chairside/shared/chat-desk.ts";
import type { Accepted } from "@chairside/shared/route-contract.ts";
import type { CloseOutcome, StaffRef } from "@chairside/shared/events.ts";
import type { ErrorCode } from "@chairside/shared/errors.ts";
import type * as z from "zod";
import type { CardReader } from "../booking/client-card.ts";
import type { WeekChoice } from "./handoff/free-times.ts";
import type { DeedAsk } from "./handoff/staff-deed.ts";

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

/** Runs the work by which `of` loses what they have claimed, of whom nothing was heard; answers whether it was done. */
export type LettingGo = (
  of: StaffRef,
  conversation: { conversationId: string; salonId: string },
  work: () => Promise<boolean>,
) => Promise<boolean>;

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
    message: { messageId: string; text: string; offer?: string | undefined; photos?: string[] | undefined },
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

  /** `photos`: ids of what was sent before; `photo-gone` when one of them is not there for this message. */
  staffReply(
    staff: StaffSelf,
    conversationId: string,
    message: { messageId: string; text: string; photos?: string[] | undefined },
  ): Promise<Added>;
  changeAnswerer(staff: StaffSelf, conversationId: string, answerer: "assistant" | "staff"): Promise<Added>;
  /** Takes it on; `claimed` when somebody else has it. Again renews it: nobody heard of for two minutes loses it. */
  claim(staff: StaffSelf, conversationId: string): Promise<Added>;
  release(staff: StaffSelf, conversationId: string): Promise<Added>;
  /** Takes it from the colleague who has it (`from`, a staff id); `claimed` when that is somebody else by now. */
  takeOver(staff: StaffSelf, conversationId: string, how: { from: string; why: string }): Promise<Added>;
  /** For a colleague; null: for whoever is free. `from`: the staff id of whose claim may be ended by it, besides one's own. */
  transfer(
    staff: StaffSelf,
    conversationId: string,
    to: StaffRef | null,
    how?: { why?: string | undefined; from?: string | undefined },
  ): Promise<Added>;
  /** `until` in epoch milliseconds. */
  snooze(staff: StaffSelf, conversationId: string, until: number): Promise<Added>;
  close(staff: StaffSelf, conversationId: string, outcome: CloseOutcome): Promise<Added>;
  /** Takes nothing of the visitor any more, in any conversation: `blocked` is what they are answered. What was said and booked stays. */
  block(staff: StaffSelf, conversationId: string, why: string): Promise<Added>;
  /** `not-found`: the salon has not blocked them. */
  unblock(staff: StaffSelf, visitorId: string): Promise<Reply<null>>;
  /** For staff only, once per id. */
  addNote(staff: StaffSelf, conversationId: string, note: { noteId: string; text: string; mentions: string[] }): Promise<Added>;
  /** Says what was wrong with an answer of the assistant; `not-found` for any other message. */
  faultAnswer(staff: StaffSelf, conversationId: string, fault: { messageId: string; why: string }): Promise<Added>;
  /** Deletes a photo of a message for good and says so in the log; `not-found` when no message has it. */
  removePhoto(staff: StaffSelf, conversationId: string, photoId: string): Promise<Added>;
  /** Seven days of free times for what the visitor wishes, or for what staff choose instead. */
  slotWeek(staff: StaffSelf, conversationId: string, choice: WeekChoice): Promise<Reply<SlotWeek>>;
  /** Puts free times into the chat; `slot-taken` when one of them has gone. Like a reply, and like one refused while a colleague has it; once per action id. */
  offerTimes(staff: StaffSelf, conversationId: string, ask: DeedAsk & { offers: string[] }): Promise<Added>;
  /** Holds a free time for the visitor. As `offerTimes`. */
  holdTime(staff: StaffSelf, conversationId: string, ask: DeedAsk & { offer: string }): Promise<Added>;
  /** Books a free time for the visitor, exactly once per action id, and answers how that ended. As `offerTimes`. */
  bookTime(
    staff: StaffSelf,
    conversationId: string,
    ask: DeedAsk & { offer: string; guest: { name: string; phone?: string | undefined; email?: string | undefined } },
  ): Promise<Reply<StaffBooked>>;
  /** Asks the visitor to prove a contact. As `offerTimes`. */
  askForProof(staff: StaffSelf, conversationId: string, ask: DeedAsk): Promise<Added>;
  /** Who the visitor is to the salon, as far as that is proved. */
  readClient(staff: StaffSelf, conversationId: string, reader: CardReader): Promise<Reply<ConversationClient>>;
  /** The same with whoever a typed contact belongs to, which proves nothing. */
  lookUpClient(staff: StaffSelf, conversationId: string): Promise<Reply<ConversationClient>>;
  /**
   * Sees to what is due: claims of whom nothing is heard, promises that were not kept. Run again and again, in one process at a time.
   * `letGo` does the work by which somebody loses a claim.
   */
  keepPromises(letGo?: LettingGo): Promise<void>;
  /** Lets go of times that are held in a salon for conversations that know nothing of it. Run again and again, in one process at a time. */
  releaseStrayHolds(salonId: string): Promise<void>;
  /** Whether anything is taken of this visitor. */
  isBlocked(visitor: VisitorSelf): Promise<boolean>;
  /** Whether this conversation is the staff member's salon's. */
  ofSalon(staff: StaffSelf, conversationId: string): Promise<boolean>;

  /**
   * Picks up what a crash left: unanswered messages, a booking half done, times held that nobody watches, photos that are gone. Called at start
   * and, where several processes share a store, again and again: what is in hand already is left alone.
   */
  resume(): Promise<void>;
  /** Aborts running turns; their work is picked up by `resume` next time. */
  stop(): Promise<void>;
}
