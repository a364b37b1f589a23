import type { NoticeSettings } from "@chairside/shared/notices.ts";
import { dayMs, minuteMs } from "../booking/salon-time.ts";
import type { EventLog } from "../events/event-log.ts";
import { pauseAfter } from "../verification/letter-sender.ts";
import type { ClaimedNotice, Notice, NoticeChannel } from "./notice.ts";
import { claimMs, inHandMs, leavesAt, standingOf } from "./notice-rules.ts";
import type { NoticeStore } from "./notice-store.ts";

/** `nobody`: there is nobody to tell any more. `unreachable`: there is, but this way leads to them no more. */
export type Delivered = "told" | "nobody" | "unreachable";

/** Takes notices one way. */
export interface NoticeDelivery {
  /** Rejects when it may not have been taken: it is then sent again with the same id, not before `retryAfterMs` of the error, if it has one. */
  send(notice: Notice): Promise<Delivered>;
}

export interface SendNoticesOptions {
  store: NoticeStore;
  log: Pick<EventLog, "read">;
  delivery: NoticeDelivery;
  /** When somebody wants to hear nothing, as they have it now. */
  quietOf(staffId: string | null): Promise<NoticeSettings["quiet"]>;
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

async function sendOne(notice: ClaimedNotice, options: SendNoticesOptions): Promise<void> {
  const { store, log, delivery, quietOf, timeZoneOf, now, report } = options;
  const { noticeId, channel, staffId } = notice;
  const standing = standingOf(notice, await log.read(notice.conversationId, notice.seenSeq));
  if (standing === "over") return store.finish(noticeId, "settled", now());
  if (notice.expiresAt <= now()) {
    report("a notice could not be sent in time", noticeId, null);
    return store.finish(noticeId, "expired", now());
  }
  if (standing === "in-hand") return store.postpone(notice, now() + inHandMs);
  // What could not leave in the evening waits for the morning.
  const from = leavesAt(channel, now(), timeZoneOf(notice.salonId), await quietOf(staffId));
  if (from > now()) return store.postpone(notice, from);
  let delivered: Delivered;
  try {
    delivered = await delivery.send(notice);
  } catch (error) {
    report("a notice was not sent, and is tried again", noticeId, error);
    return store.postpone(notice, now() + Math.max(pauseAfter(notice.attempts), askedPause(error)));
  }
  if (delivered === "unreachable") return store.replace(noticeId, byEmail(notice, now()), now());
  await store.finish(noticeId, delivered === "told" ? "sent" : "settled", now());
}

/** Nobody is left without word because a browser is gone: they are written to. */
function byEmail({ attempts: _attempts, ...notice }: ClaimedNotice, now: number): Notice {
  const noticeId = `notice-${notice.promiseId}-${notice.staffId}`;
  return { ...notice, noticeId, channel: "email", browserId: null, dueAt: now, expiresAt: now + dayMs };
}

/** How long whoever takes notices wants to be left alone, at most an hour. */
function askedPause(error: unknown): number {
  const asked = error instanceof Error && "retryAfterMs" in error ? Number(error.retryAfterMs) : 0;
  return Number.isFinite(asked) ? Math.min(asked, 60 * minuteMs) : 0;
}
