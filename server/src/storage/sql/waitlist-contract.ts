import { describe, expect, test } from "vitest";
import type { FreedTime, WaitlistEntry, WaitlistOffer } from "../../booking/waitlist/waitlist-entry.ts";
import type { WaitlistStore } from "../../booking/waitlist/waitlist-store.ts";
import type { Outbox } from "../../verification/letters.ts";

interface Opened {
  waitlist: WaitlistStore;
  outbox: Outbox;
  close(): Promise<void>;
}

/** What every store of a waitlist must do. `open` answers an empty one and the outbox beside it. */
export function waitlistContract(name: string, open: () => Promise<Opened>): void {
  describe(`waitlist: ${name}`, () => {
    const on = (what: string, work: (opened: Opened) => Promise<void>): void =>
      test(what, async () => {
        const opened = await open();
        try {
          await work(opened);
        } finally {
          await opened.close();
        }
      });

    on("an entry is answered as it was given, and the same wish of the same visitor once", async ({ waitlist }) => {
      const [first] = await Promise.all([waitlist.join(entry("a")), waitlist.join(entry("b")), waitlist.join(entry("c"))]);
      expect(await waitlist.ofVisitor("visitor-1")).toEqual([first]);
      expect(await waitlist.entry(first.entryId)).toEqual(first);
      expect(await waitlist.join({ ...entry("d"), wish: { ...entry("d").wish, without: ["seen"], limit: 3 } })).toEqual(first);
      const other = await waitlist.join({ ...entry("e"), visitorId: "visitor-2" });
      expect(other.entryId).toBe("e");
      expect(await waitlist.end(first.entryId, "left", 5, "Kim")).toBe(true);
      expect(await waitlist.end(first.entryId, "left", 6, null)).toBe(false);
      expect(await waitlist.entry(first.entryId)).toEqual({ ...first, status: "left", endedAt: 5, endedBy: "Kim" });
      expect((await waitlist.join(entry("f"))).entryId).toBe("f");
      expect(await waitlist.entry("nobody")).toBeNull();
    });

    on("those who stand come in the order in which they joined, a salon's own", async ({ waitlist }) => {
      for (const [id, joinedAt] of [["c", 30], ["a", 10], ["b", 10]] as const) await waitlist.join({ ...entry(id), visitorId: id, joinedAt }); // prettier-ignore
      await waitlist.join({ ...entry("x"), salonId: "other" });
      expect((await waitlist.standing("salon")).map(({ entryId }) => entryId)).toEqual(["a", "b", "c"]);
    });

    on("what waits ends when its last day is over; what is on offer does not", async ({ waitlist }) => {
      for (const id of ["a", "b", "c"])
        await waitlist.join({ ...entry(id), visitorId: id, lastDay: id === "c" ? "2026-12-02" : "2026-12-01" });
      expect(await waitlist.intend(offer("o1", "b"))).toBe(true);
      await waitlist.expire("salon", "2026-12-01", 1);
      expect((await waitlist.standing("salon")).map(({ entryId }) => entryId)).toEqual(["a", "b", "c"]);
      await waitlist.expire("salon", "2026-12-02", 2);
      expect((await waitlist.standing("salon")).map(({ entryId }) => entryId)).toEqual(["b", "c"]);
      expect(await waitlist.entry("a")).toMatchObject({ status: "expired", endedAt: 2 });
    });

    on("at most one offer stands for an entry and for a freed time, whoever asks at once", async ({ waitlist }) => {
      for (const id of ["a", "b", "c"]) await waitlist.join({ ...entry(id), visitorId: id });
      const asked = ["a", "a", "b", "c"].map((id, place) => waitlist.intend(offer(`o${place}`, id)));
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      const [standing, ...more] = await waitlist.unsettled();
      expect(more).toEqual([]);
      expect(await waitlist.offer(standing?.offerId ?? "")).toEqual(standing);
      const offered = (await waitlist.standing("salon")).filter(({ status }) => status === "offered");
      expect(offered.map(({ entryId }) => entryId)).toEqual([standing?.entryId]);
      // Somebody else, from another freed time, may be asked beside it; the same one may not.
      expect(await waitlist.intend({ ...offer("o8", standing?.entryId ?? ""), freedId: "freed-2" })).toBe(false);
      const free = ["a", "b", "c"].find((id) => id !== standing?.entryId) ?? "";
      expect(await waitlist.intend({ ...offer("o9", free), freedId: "freed-2" })).toBe(true);
      expect(await waitlist.intend(offer("o10", "nobody"))).toBe(false);
    });

    on("an offer opens once, with its letter in the same step, and is settled once", async ({ waitlist, outbox }) => {
      await waitlist.join(entry("a"));
      await waitlist.intend(offer("o1", "a"));
      const opened = await Promise.all([waitlist.open("o1", "hold-1", letter), waitlist.open("o1", "hold-1", letter)]);
      expect(opened.filter(Boolean)).toHaveLength(1);
      expect(await waitlist.offer("o1")).toEqual({ ...offer("o1", "a"), status: "open", holdId: "hold-1" });
      expect(await outbox.claim(200, 300)).toMatchObject({ letterId: "letter-1", sealed: "sealed", attempts: 1 });
      expect(await outbox.claim(200, 300)).toBeNull();
      expect([await waitlist.lettersTo("+441", 100), await waitlist.lettersTo("+441", 101), await waitlist.lettersTo("+442", 0)]).toEqual([
        1, 0, 0,
      ]);
      const settled = await Promise.all([
        waitlist.settle("o1", "declined", "waiting", 400),
        waitlist.settle("o1", "accepted", "booked", 400),
      ]);
      expect(settled).toContain(true);
      expect(settled.filter(Boolean)).toHaveLength(1);
      expect(await waitlist.unsettled()).toEqual([]);
      expect((await waitlist.offersTo("a")).map(({ offerId }) => offerId)).toEqual(["o1"]);
      expect(await waitlist.open("o1", "hold-2", null)).toBe(false);
    });

    on("how an offer ends is how its entry goes on, unless that has ended before", async ({ waitlist }) => {
      for (const [place, as] of (["waiting", "booked", "left"] as const).entries()) {
        await waitlist.join({ ...entry(as), visitorId: as });
        await waitlist.intend({ ...offer(`o${place}`, as), freedId: as });
        expect(await waitlist.settle(`o${place}`, "declined", as, 9)).toBe(true);
        expect(await waitlist.entry(as)).toMatchObject({ status: as, endedAt: as === "waiting" ? null : 9 });
      }
      await waitlist.intend({ ...offer("o7", "waiting"), freedId: "again" });
      await waitlist.end("waiting", "left", 11, "Kim");
      expect(await waitlist.settle("o7", "lapsed", "waiting", 12)).toBe(true);
      expect(await waitlist.entry("waiting")).toMatchObject({ status: "left", endedAt: 11, endedBy: "Kim" });
    });

    on("freed time is due from its moment on, once, and not while an offer of it stands", async ({ waitlist }) => {
      await waitlist.addFreed(freed("f1", 50));
      await waitlist.addFreed({ ...freed("f1", 10), start: 0 });
      await waitlist.addFreed(freed("f2", 20));
      expect(await waitlist.freedDue(19)).toEqual([]);
      expect(await waitlist.freedDue(50)).toEqual([freed("f2", 20), freed("f1", 50)]);
      await waitlist.join(entry("a"));
      await waitlist.intend({ ...offer("o1", "a"), freedId: "f2" });
      expect(await waitlist.freedDue(50)).toEqual([freed("f1", 50)]);
      await waitlist.settle("o1", "lapsed", "waiting", 60);
      await waitlist.lookAgain("f2", 70);
      expect(await waitlist.freedDue(69)).toEqual([freed("f1", 50)]);
      await waitlist.dropFreed("f1");
      await waitlist.lookAgain("f1", 0);
      expect(await waitlist.freedDue(70)).toEqual([freed("f2", 70)]);
    });
  });
}

const letter = { letterId: "letter-1", salonId: "salon", sealed: "sealed", dueAt: 100, expiresAt: 1_000, to: "+441" };

function entry(entryId: string): WaitlistEntry {
  return {
    entryId,
    salonId: "salon",
    visitorId: "visitor-1",
    conversationId: "conversation-1",
    locale: "en-GB",
    guest: { name: "Ann", phone: "+441" },
    wish: { items: [{ serviceId: "cut", addOnIds: [] }], when: { words: "Tuesday", from: "2026-12-01", to: "2026-12-01" } },
    firstDay: "2026-12-01",
    lastDay: "2026-12-01",
    joinedAt: 10,
    status: "waiting",
    endedAt: null,
    endedBy: null,
  };
}

function offer(offerId: string, entryId: string): WaitlistOffer {
  return {
    offerId,
    entryId,
    freedId: "freed-1",
    conversationId: "conversation-1",
    offer: "o1.x.y",
    madeAt: 100,
    until: 1_000,
    status: "intended",
    holdId: null,
  };
}

function freed(freedId: string, lookFrom: number): FreedTime {
  return { freedId, salonId: "salon", start: 1_000, end: 2_000, lookFrom };
}
