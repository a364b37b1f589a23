import type { ConversationEvent } from "@chairside/shared/events.ts";

type PromiseMade = Extract<ConversationEvent, { type: "promise-made" }>;

/** A promise of a reply that stands. */
export interface StandingPromise {
  conversationId: string;
  salonId: string;
  /** The event that made it. */
  promiseSeq: number;
  /** The conversation's last event when this was read: whatever settles it comes later. */
  seenSeq: number;
  promiseId: string;
  /** Epoch milliseconds. */
  madeAt: number;
  due: number;
  level: PromiseMade["level"];
  because: PromiseMade["because"];
  /** Somebody has taken the conversation on. */
  claimed: boolean;
}

/** How people are told outside the console. */
export type NoticeChannel = "email" | "webhook";

/** One thing to be told one way, once. It says nothing of the visitor: who may read the conversation reads it there. */
export interface Notice extends Pick<
  StandingPromise,
  "conversationId" | "salonId" | "seenSeq" | "promiseId" | "madeAt" | "due" | "level" | "because"
> {
  /** The same for each attempt: whoever takes notices can drop the second. */
  noticeId: string;
  channel: NoticeChannel;
  /** Whom the e-mail is for; null for the webhook. Where they are reached is looked up when it is sent. */
  staffId: string | null;
  /** When it is to be sent, and until when that is worth trying; epoch milliseconds. */
  dueAt: number;
  expiresAt: number;
}

/** A notice that one sender has for a while. */
export interface ClaimedNotice extends Notice {
  /** This one included. */
  attempts: number;
}

/** How a notice ended: it was taken; there was nothing to tell any more; nobody took it in time. */
export type NoticeOutcome = "sent" | "settled" | "expired";
