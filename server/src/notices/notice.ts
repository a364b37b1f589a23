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

/** A conversation that a colleague passed on to somebody, or a note that asks for them: theirs to hear of, whatever is promised. */
export interface StandingAsk {
  conversationId: string;
  salonId: string;
  /** The event that asks. */
  askSeq: number;
  /** The conversation's last event when this was read. */
  seenSeq: number;
  /** Epoch milliseconds. */
  askedAt: number;
  because: "passed-on" | "mentioned";
  /** Who is asked. */
  staffIds: readonly string[];
}

/** How people are told outside the console. */
export type NoticeChannel = "email" | "push" | "webhook";

/** One thing to be told one way, once. It says nothing of the visitor: who may read the conversation reads it there. */
export interface Notice extends Pick<StandingPromise, "conversationId" | "salonId" | "seenSeq" | "promiseId" | "madeAt" | "level"> {
  /** The same for each attempt: whoever takes notices can drop the second. */
  noticeId: string;
  because: StandingPromise["because"] | StandingAsk["because"];
  /** By when somebody replies, epoch milliseconds; null where a colleague asks. */
  due: number | null;
  channel: NoticeChannel;
  /** Whom it is for; null for the webhook. Where they are reached is looked up when it is sent. */
  staffId: string | null;
  /** Which of their browsers it is pushed to; null for the other ways. */
  browserId: string | null;
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
