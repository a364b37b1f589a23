import type { EventLog } from "../events/event-log.ts";
import { pauseAfter } from "../verification/letter-sender.ts";
import type { ClaimedNotice, Notice, NoticeChannel } from "./notice.ts";
import { claimMs, inHandMs, leavesAt, standingOf } from "./notice-rules.ts";
import type { NoticeStore } from "./notice-store.ts";

/** Takes notices one way. */
export interface NoticeDelivery {
  /** False: there is nobody to tell any more. Rejects when it may not have been taken: it is then sent again with the same id. */
  send(notice: Notice): Promise<boolean>;
}

export interface SendNoticesOptions {
  store: NoticeStore;
  log: Pick<EventLog, "read">;
  delivery: NoticeDelivery;
  timeZoneOf(salonId: string): string;
  /** Epoch milliseconds. */
  now(): number;
  /** For what could not be sent: no address and no text. */
  report(what: string, noticeId: string, error: unknown): void;
}

/**
 * Sends the notices of a channel that are due, one after the other, and resolves when none is or the signal comes. What was promised and
 * has ended meanwhile is not told, what somebody has taken on is not while they have it; one that fails is tried again after 1 s, 2 s, 4 s … at most a minute, for a day. A notice is sent, then
 * recorded as sent: who dies in between has it sent once more, with the same id.
 */
export async function sendNotices(channel: NoticeChannel, options: SendNoticesOptions, stopping: AbortSignal): Promise<void> {
  const { store, now } = options;
  while (!stopping.aborted) {
    const notice = await store.claim(channel, now(), now() + claimMs);
    if (!notice) return;
    await sendOne(notice, options);
  }
}

async function sendOne(notice: ClaimedNotice, { store, log, delivery, timeZoneOf, now, report }: SendNoticesOptions): Promise<void> {
  const { noticeId, channel } = notice;
  const standing = standingOf(await log.read(notice.conversationId, notice.seenSeq));
  if (standing === "over") return store.finish(noticeId, "settled", now());
  if (notice.expiresAt <= now()) {
    report("a notice could not be sent in time", noticeId, null);
    return store.finish(noticeId, "expired", now());
  }
  if (standing === "in-hand") return store.postpone(notice, now() + inHandMs);
  // What could not leave in the evening waits for the morning.
  const from = leavesAt(channel, now(), timeZoneOf(notice.salonId));
  if (from > now()) return store.postpone(notice, from);
  let told: boolean;
  try {
    told = await delivery.send(notice);
  } catch (error) {
    report("a notice was not sent, and is tried again", noticeId, error);
    return store.postpone(notice, now() + pauseAfter(notice.attempts));
  }
  await store.finish(noticeId, told ? "sent" : "settled", now());
}
