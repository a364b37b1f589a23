import { contentHash } from "../content-hash.ts";
import type { InstantMs, Platform } from "../platform.ts";
import { minuteMs } from "../salon-time.ts";
import type { WaitlistStore } from "./waitlist-store.ts";

/** Longer than a change takes: who has not said how it ended by then has died in the middle of it, and it is looked at what is free. */
const patience = 2 * minuteMs;

/**
 * The same platform, on which time that is given back is noticed, whoever gives it back: by cancelling, by moving, by lifting a block.
 * It is noted before it is done, so that a crash in between loses none; what then was not done is found not to be free.
 */
export function noticeFreed(platform: Platform, store: Pick<WaitlistStore, "addFreed" | "lookAgain" | "dropFreed">): Platform {
  async function around<T extends { ok: boolean }>(
    given: { start: InstantMs; end: InstantMs } | null,
    name: string[],
    now: InstantMs,
    change: () => Promise<T>,
  ): Promise<T> {
    if (given === null || given.end <= now) return change();
    const freedId = contentHash(["freed", ...name, given.start, given.end]);
    const { salon } = await platform.catalogue();
    await store.addFreed({ freedId, salonId: salon.id, start: given.start, end: given.end, lookFrom: now + patience });
    const outcome = await change();
    await (outcome.ok ? store.lookAgain(freedId, now) : store.dropFreed(freedId));
    return outcome;
  }

  const standing = async (appointmentId: string) => {
    const found = await platform.getAppointment(appointmentId);
    return found === null || found.status === "cancelled" ? null : { start: found.slot.start, end: found.slot.end };
  };

  return {
    ...platform,
    cancel: async (request, key, now) =>
      around(await standing(request.appointmentId), ["cancel", key], now, () => platform.cancel(request, key, now)),
    reschedule: async (request, key, now) =>
      around(await standing(request.appointmentId), ["move", key], now, () => platform.reschedule(request, key, now)),
    unblock: async (blockId, now) =>
      around(await platform.blockedTime(blockId), ["unblock", blockId], now, () => platform.unblock(blockId, now)),
  };
}
