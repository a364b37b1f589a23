import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Role } from "@chairside/shared/people.ts";
import { addDays, boundInstant, dayMs, localParts, minuteMs } from "../booking/salon-time.ts";
import type { Notice, NoticeChannel, StandingPromise } from "./notice.ts";

/** Nobody is written to between nine in the evening and eight in the morning, by the salon's clock. Minutes from local midnight. */
const quiet = { from: 21 * 60, to: 8 * 60 };

/** Somebody who may be told. */
export interface Colleague {
  staffId: string;
  role: Role;
}

/** Who hears of a promise by e-mail: of the desk's all who answer visitors, of one that went higher those there. An empty place's are the owners'. */
export function toldOf<C extends Colleague>(level: StandingPromise["level"], people: readonly C[]): C[] {
  const told: Record<StandingPromise["level"], readonly Role[]> = {
    desk: ["desk", "manager", "owner"],
    manager: ["manager"],
    owner: ["owner"],
  };
  const found = people.filter(({ role }) => told[level].includes(role));
  return found.length > 0 ? found : people.filter(({ role }) => role === "owner");
}

/** When a notice may leave at the earliest: the webhook's at once, an e-mail not in the night. `now`: epoch milliseconds. */
export function leavesAt(channel: NoticeChannel, now: number, timeZone: string): number {
  if (channel === "webhook") return now;
  const { date, minute } = localParts(now, timeZone);
  if (minute >= quiet.from) return boundInstant(addDays(date, 1), quiet.to, timeZone);
  return minute < quiet.to ? boundInstant(date, quiet.to, timeZone) : now;
}

/** Everything that is to be told of a promise, each with an id that is made from it: however often this is asked, it is the same notices. */
export function noticesOf(
  promise: StandingPromise,
  { people, webhook, timeZone, now }: { people: readonly Colleague[]; webhook: boolean; timeZone: string; now: number },
): Notice[] {
  // What staff put off until later comes back to them by itself; if nobody sees to it then, that is a promise of its own.
  if (promise.because === "snoozed") return [];
  const { promiseSeq: _seq, claimed: _claimed, ...facts } = promise;
  const notice = (channel: NoticeChannel, staffId: string | null): Notice => {
    const dueAt = leavesAt(channel, now, timeZone);
    const noticeId = `notice-${promise.promiseId}-${staffId ?? channel}`;
    return { ...facts, noticeId, channel, staffId, dueAt, expiresAt: dueAt + dayMs };
  };
  const letters = toldOf(promise.level, people).map(({ staffId }) => notice("email", staffId));
  return webhook ? [notice("webhook", null), ...letters] : letters;
}

/** Whether others need not hear of it for now: somebody has it, and is not late. */
export const isInHand = ({ claimed, because }: StandingPromise): boolean => claimed && because !== "late";

/**
 * What has become of what was to be told, by all events since: over when the promise has ended; in somebody's hands while they have the
 * conversation. Who gives it back, or vanishes, leaves it to be told.
 */
export function standingOf(since: readonly ConversationEvent[]): "open" | "in-hand" | "over" {
  if (since.some(({ type }) => type === "promise-ended")) return "over";
  return since.findLast(({ type }) => type === "claim-taken" || type === "claim-ended")?.type === "claim-taken" ? "in-hand" : "open";
}

/** How long to leave a notice alone that somebody has in hand, milliseconds: they may vanish. */
export const inHandMs = minuteMs;

/** Told and ended notices are kept for so long, milliseconds. */
export const keptFor = 30 * dayMs;

/** Longer than a delivery may take: who is slower than that shares the notice with somebody else. */
export const claimMs = minuteMs;
