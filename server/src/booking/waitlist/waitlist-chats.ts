import type { Guest } from "@chairside/shared/facts.ts";
import type { HeldSlot, SlotWish } from "../desk.ts";

/** How an offer stands in its conversation. unknown: it was accepted, and whether it was booked is not certain; staff have it in hand. */
export type OfferAnswer = "open" | "accepted" | "declined" | "lapsed" | "unknown";

/** The conversations in which the waitlist makes its offers. What was answered is in their logs and nowhere else. */
export interface WaitlistChats {
  /** The visitor's latest conversation; null while another time is held in it or a booking is being made: an offer would push that aside. */
  freeChatOf(visitorId: string): Promise<string | null>;
  /**
   * Puts up the held time with its card, once for each offer: repeated, it answers `put`. A yes to the card books it like any other.
   * `busy`: nothing was put up.
   */
  put(offer: { conversationId: string; offerId: string; held: HeldSlot; guest: Guest; wish: SlotWish }): Promise<"put" | "busy">;
  answerTo(conversationId: string, holdId: string): Promise<OfferAnswer>;
  /** Takes an open offer off the table: its time has run out, or it is not wanted any more. What was answered meanwhile stays. */
  close(conversationId: string, holdId: string, why: "expired" | "declined"): Promise<void>;
}
