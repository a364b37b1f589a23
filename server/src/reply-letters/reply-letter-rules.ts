import { addDays, boundInstant, dayMs, localParts, minuteMs } from "../booking/salon-time.ts";
import type { Contact } from "../verification/contact.ts";
import type { UnreadReply } from "./unread-replies.ts";

/** So long a reply waits for its reader, from the last of a run on; and of a run that does not end, from the first. Milliseconds. */
const waitMs = 3 * minuteMs;
const longestWaitMs = 10 * minuteMs;
/** Whoever was here so recently may only be changing pages, or their process has died and they are on their way to another. */
const awayMs = 90_000;
/** What follows a letter is another run only after so long. */
const apartMs = 30 * minuteMs;
/** What is older than that goes to nobody. */
export const oldestMs = dayMs;
/** Letters with replies that one address is sent at most in 24 hours, whoever gave it. */
const lettersPerDay = 6;
/** No text message between nine in the evening and eight in the morning, by the salon's clock. Minutes from local midnight. */
const quiet = { from: 21 * 60, to: 8 * 60 };

export interface LetterFacts {
  /** Unread, oldest first. */
  replies: readonly UnreadReply[];
  contact: Contact | null;
  /** When the visitor was here last, where that is known; and whether they are now. */
  hereAt: number | null;
  isHere: boolean;
  /** When the letter before was made; null: there is none. */
  lastLetterAt: number | null;
  /** To this address, in the last 24 hours. */
  lettersToday: number;
  timeZone: string;
}

/** When unread replies leave by letter, epoch milliseconds; null: not as things stand. */
export function leavesAt({ replies, contact, hereAt, isHere, lastLetterAt, lettersToday, timeZone }: LetterFacts): number | null {
  const [first, last] = [replies[0], replies.at(-1)];
  if (!first || !last || !contact || isHere || lettersToday >= lettersPerDay) return null;
  const unread = Math.min(last.at + waitMs, first.at + longestWaitMs);
  const at = Math.max(unread, hereAt === null ? 0 : hereAt + awayMs, lastLetterAt === null ? 0 : lastLetterAt + apartMs);
  const leaves = contact.kind === "phone" ? afterTheNight(at, timeZone) : at;
  return leaves - last.at > oldestMs ? null : leaves;
}

/** Until when it is worth trying to send it, epoch milliseconds: an e-mail for a day, a text message until the night. */
export function expiresAt({ kind }: Contact, now: number, timeZone: string): number {
  if (kind === "email") return now + dayMs;
  const tonight = boundInstant(localParts(now, timeZone).date, quiet.from, timeZone);
  return Math.max(tonight, now + minuteMs);
}

function afterTheNight(at: number, timeZone: string): number {
  const { date, minute } = localParts(at, timeZone);
  if (minute >= quiet.from) return boundInstant(addDays(date, 1), quiet.to, timeZone);
  return minute < quiet.to ? boundInstant(date, quiet.to, timeZone) : at;
}
