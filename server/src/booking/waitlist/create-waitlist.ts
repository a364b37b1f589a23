import type { Catalogue } from "../catalogue.ts";
import type { SlotWish } from "../desk.ts";
import type { Platform } from "../platform.ts";
import { furthestDaysOf } from "../visit-rules.ts";
import { layWish } from "../wish-days.ts";
import { asked, isPerformed } from "../wish-search.ts";
import type { WaitlistEntry } from "./waitlist-entry.ts";
import { factsOf, servicesOf } from "./waitlist-facts.ts";
import { mostEntries } from "./waitlist-rules.ts";
import type { WaitlistStore } from "./waitlist-store.ts";
import type { Waitlist, WaitlistFacts } from "./waitlist.ts";

/** The waitlist of a salon over its store. */
export function createWaitlist({ store, platform, newId }: { store: WaitlistStore; platform: Platform; newId(): string }): Waitlist {
  const worded = async (entries: WaitlistEntry[]): Promise<WaitlistFacts[]> => {
    const catalogue = await platform.catalogue();
    return entries.map((entry) => factsOf(catalogue, entry));
  };
  const standingOf = async (visitorId: string): Promise<WaitlistEntry[]> =>
    (await store.ofVisitor(visitorId)).filter(({ status }) => status === "waiting" || status === "offered");

  return {
    async join({ visitorId, conversationId, locale }, wish, guest, now) {
      const catalogue = await platform.catalogue();
      if (!guest.name || !(guest.phone ?? guest.email)) return { ok: false, reason: "no-contact" };
      if (!isBookable(catalogue, wish)) return { ok: false, reason: "not-bookable" };
      const laid = layWish(catalogue, wish.when, furthestDaysOf(catalogue, asked(wish)), now);
      const [firstDay, lastDay] = [laid.days[0], laid.days.at(-1)];
      if (firstDay === undefined || lastDay === undefined) return { ok: false, reason: "past" };
      const kept = await standingOf(visitorId);
      const named = {
        entryId: newId(),
        salonId: catalogue.salon.id,
        visitorId,
        conversationId,
        locale,
        guest,
        wish: lasting(wish),
        firstDay,
        lastDay,
      };
      const entry: WaitlistEntry = { ...named, joinedAt: now, status: "waiting", endedAt: null, endedBy: null };
      if (kept.length >= mostEntries) return { ok: false, reason: "too-many" };
      return { ok: true, entry: factsOf(catalogue, await store.join(entry)) };
    },

    entriesOf: async (visitorId) => worded(await standingOf(visitorId)),

    async leave(visitorId, entryId, now) {
      const going = (await standingOf(visitorId)).filter((entry) => entryId === null || entry.entryId === entryId);
      const gone: WaitlistEntry[] = [];
      for (const entry of going) if (await store.end(entry.entryId, "left", now, null)) gone.push(entry);
      return worded(gone);
    },
  };
}

/** A hold of the moment says nothing about later. */
function lasting({ ownHold: _hold, limit: _limit, ...wish }: SlotWish): SlotWish {
  return wish;
}

/** What a person has to agree to first is not offered by itself. */
function isBookable(catalogue: Catalogue, wish: SlotWish): boolean {
  const wanted = servicesOf(catalogue, wish);
  return wanted.length > 0 && wanted.every(({ consultationFirst }) => !consultationFirst) && isPerformed(catalogue, asked(wish));
}
