import type { LettersNow } from "@chairside/shared/presence.ts";
import { dayMs } from "../booking/salon-time.ts";
import type { EventLog } from "../events/event-log.ts";
import type { ReadMarkStore } from "../presence/read-mark-store.ts";
import type { Contact } from "../verification/contact.ts";
import type { Letter, LetterFollowing } from "../verification/letters.ts";
import { sealLetter } from "../verification/seal-letter.ts";
import { expiresAt, leavesAt, oldestMs } from "./reply-letter-rules.ts";
import type { KeptReplyLetter, LetterCandidate, ReplyLetterStore } from "./reply-letter-store.ts";
import { replyLetterWords } from "./reply-letter-words.ts";
import { unreadReplies, type UnreadReplies } from "./unread-replies.ts";

export interface ReplyLettersOptions {
  store: ReplyLetterStore;
  marks: ReadMarkStore;
  log: Pick<EventLog, "read">;
  /** Whether a page of the visitor's follows the conversation now. */
  isHere(conversationId: string): boolean;
  /** What is kept of letters has changed. */
  onChange(where: { conversationId: string; salonId: string }): void;
  timeZoneOf(salonId: string): string;
  letterKey: Uint8Array;
  /** Epoch milliseconds. */
  now(): number;
  report(what: string, conversationId: string | null, error: unknown): void;
}

export interface ReplyLetters extends LetterFollowing {
  /** Makes letters of what is due. Run again and again, in one process at a time; twice does nothing twice. */
  sweep(): Promise<void>;
  /** What staff are told of it. */
  lettersOf(conversation: { conversationId: string; salonId: string }): Promise<LettersNow>;
}

interface Standing {
  unread: UnreadReplies;
  letters: KeptReplyLetter[];
  /** Replies up to here are read or in a letter. */
  covered: number;
  leavesAt: number | null;
}

/** Replies of staff to a visitor who is away: decided from the log and the read marks alone, so that whoever dies has forgotten nothing. */
export function createReplyLetters(options: ReplyLettersOptions): ReplyLetters {
  const { store, marks, log, isHere, onChange, timeZoneOf, letterKey, now, report } = options;

  const readMark = async (conversationId: string): Promise<number> =>
    (await marks.of(conversationId)).find(({ reader }) => reader.side === "visitor")?.seq ?? 0;

  const standingOf = async (conversationId: string, salonId: string): Promise<Standing> => {
    const [mark, letters, hereAt] = await Promise.all([readMark(conversationId), store.of(conversationId), marks.hereAt(conversationId)]);
    const last = letters.at(-1);
    const covered = Math.max(mark, last?.upTo ?? 0);
    const unread = unreadReplies(await log.read(conversationId), covered);
    const { replies, contact } = unread;
    const lettersToday = contact && replies.length > 0 ? await store.lettersTo(contact.address, now() - dayMs) : 0;
    const facts = { replies, contact, hereAt, isHere: isHere(conversationId), lettersToday, timeZone: timeZoneOf(salonId) };
    return { unread, letters, covered, leavesAt: leavesAt({ ...facts, lastLetterAt: last?.madeAt ?? null }) };
  };

  const keep = async ({ conversationId, salonId, locale }: LetterCandidate, { unread, covered }: Standing, to: Contact): Promise<void> => {
    const upTo = unread.replies.at(-1)?.seq;
    if (upTo === undefined) return;
    const letterId = `reply-${conversationId}-${covered}`;
    const words = replyLetterWords(unread, to.kind, unread.locale ?? locale);
    const letter: Letter = { letterId, salonId, to, kind: "reply", ...words };
    const sealed = sealLetter(letterKey, letter);
    const leaving = { letterId, salonId, sealed, dueAt: now(), expiresAt: expiresAt(to, now(), timeZoneOf(salonId)) };
    const kept = await store.keep({ conversationId, letterId, afterSeq: covered, upTo, to, madeAt: now() }, leaving);
    if (kept) onChange({ conversationId, salonId });
  };

  const look = async (candidate: LetterCandidate): Promise<void> => {
    const standing = await standingOf(candidate.conversationId, candidate.salonId);
    const { contact } = standing.unread;
    if (contact && standing.leavesAt !== null && standing.leavesAt <= now()) await keep(candidate, standing, contact);
  };

  return {
    async sweep() {
      for (const candidate of await store.candidates(now() - oldestMs))
        await look(candidate).catch((error: unknown) => report("a reply could not be made a letter", candidate.conversationId, error));
    },
    async lettersOf({ conversationId, salonId }) {
      const { letters, unread, leavesAt: at } = await standingOf(conversationId, salonId);
      const coming = unread.contact && at !== null ? { by: unread.contact.kind, at: new Date(at).toISOString() } : null;
      return { type: "letters", letters: letters.map(shownLetter), coming };
    },
    async isWanted({ kind, letterId }) {
      const kept = kind === "reply" ? await store.get(letterId) : null;
      if (!kept) return true;
      const since = await log.read(kept.conversationId, kept.upTo);
      const wroteBack = since.some((event) => event.type === "message-added" && event.author.kind === "visitor");
      return !wroteBack && (await readMark(kept.conversationId)) < kept.upTo;
    },
    async ended({ letterId, salonId }, how) {
      const kept = await store.get(letterId);
      if (!kept) return;
      await store.end(letterId, how === "unwanted" ? "read" : how, now());
      onChange({ conversationId: kept.conversationId, salonId });
    },
  };
}

const shownLetter = ({ upTo, to, state, madeAt, endedAt }: KeptReplyLetter): LettersNow["letters"][number] => ({
  upTo,
  by: to.kind,
  state,
  at: new Date(endedAt ?? madeAt).toISOString(),
});
