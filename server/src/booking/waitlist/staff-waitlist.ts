import type { WaitlistRow } from "@chairside/shared/waitlist.ts";
import type { InstantMs, Platform } from "../platform.ts";
import { factsOf } from "./waitlist-facts.ts";
import type { WaitlistStore } from "./waitlist-store.ts";

/** The salon's waitlist as the desk works with it. */
export function createStaffWaitlist({ store, platform, now }: { store: WaitlistStore; platform: Platform; now(): InstantMs }) {
  return {
    async list(): Promise<WaitlistRow[]> {
      const catalogue = await platform.catalogue();
      return (await store.standing(catalogue.salon.id)).map((entry) => {
        const { keptMinutes: _kept, joinedAt, status, ...facts } = factsOf(catalogue, entry);
        const { conversationId } = entry;
        return {
          ...facts,
          conversationId,
          joinedAt: new Date(joinedAt).toISOString(),
          status: status === "offered" ? "offered" : "waiting",
        };
      });
    },

    async remove(staff: { name: string }, entryId: string): Promise<{ ok: true; value: null } | { ok: false; code: "not-found" }> {
      return (await store.end(entryId, "left", now(), staff.name)) ? { ok: true, value: null } : { ok: false, code: "not-found" };
    },
  };
}
