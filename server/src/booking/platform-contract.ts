import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { cancellationContract } from "./cancellation-contract.ts";
import { clientsContract } from "./clients-contract.ts";
import { changesAtRandomContract } from "./changes-at-random-contract.ts";
import { deskChangesContract } from "./desk-changes-contract.ts";
import { idleHoldsContract } from "./idle-holds-contract.ts";
import { movesContract } from "./moves-contract.ts";
import type { BookRequest, InstantMs, Platform, Slot } from "./platform.ts";
import { expectNoOneTwice, expectWithinCapacity, salons } from "./random-salons.ts";
import { minuteMs } from "./salon-time.ts";
import { testSalon } from "./test-salon.ts";

/** A platform over a given catalogue, empty at first. */
export interface PlatformUnderTest {
  platform: Platform;
  /** As after a crash: what was acknowledged must be there. */
  reopen(): Promise<Platform>;
  close(): Promise<void>;
}

const day = "2026-11-26";
const now: InstantMs = Date.parse("2026-11-25T06:00:00Z");
const cut = { items: [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }], from: day, to: day };

/** What every platform with native holds does. Run it over each adapter. */
export function platformContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`platform contract: ${name}`, () => {
    let under: PlatformUnderTest;
    let platform: Platform;
    beforeEach(async () => {
      under = await open(testSalon());
      platform = under.platform;
    });
    afterEach(() => under.close());

    const firstSlot = async (at = now): Promise<Slot> => required((await platform.searchSlots(cut, at))[0]);
    const holdFirst = async (key: string): Promise<{ slot: Slot; holdId: string; expiresAt: number }> => {
      const slot = await firstSlot();
      const outcome = await platform.hold(slot, key, now);
      if (!outcome.ok) throw new Error(outcome.reason);
      return { slot, ...outcome.value };
    };

    test("holding takes a time off the search, releasing gives it back", async () => {
      const { slot, holdId } = await holdFirst("k1");
      expect((await firstSlot()).start).toBeGreaterThan(slot.start);
      await platform.releaseHold(holdId);
      expect((await firstSlot()).start).toBe(slot.start);
      await platform.releaseHold(holdId);
    });

    test("the same key answers the same hold; after it was released, a new one", async () => {
      const { slot, holdId } = await holdFirst("k1");
      expect(await platform.hold(slot, "k1", now + 1000)).toMatchObject({ ok: true, value: { holdId } });
      await platform.releaseHold(holdId);
      expect(await platform.hold(slot, "k1", now + 2000)).toMatchObject({ ok: true });
    });

    test("one hold key for two slots is a fault", async () => {
      await holdFirst("k1");
      await expect(firstSlot().then((slot) => platform.hold(slot, "k1", now))).rejects.toThrow();
    });

    test("a held time is refused to others until the hold runs out", async () => {
      const { slot, expiresAt } = await holdFirst("k1");
      expect(await platform.hold(slot, "k2", expiresAt - 1)).toEqual({ ok: false, reason: "slot-taken" });
      expect((await firstSlot(expiresAt)).start).toBe(slot.start);
      expect(await platform.hold(slot, "k2", expiresAt)).toMatchObject({ ok: true });
    });

    test("a hold lasts as long as it was asked to, shorter or longer than usual", async () => {
      for (const [key, until] of [
        ["short", now + 60_000],
        ["long", now + 3_600_000],
      ] as const) {
        const slot = await firstSlot();
        const held = await platform.hold(slot, key, now, undefined, until);
        expect(held).toMatchObject({ ok: true, value: { expiresAt: until } });
        expect(await platform.hold(slot, `${key} other`, until - 1)).toEqual({ ok: false, reason: "slot-taken" });
        expect(await platform.hold(slot, key, until - 1, undefined, until + 5_000)).toEqual(held);
        if (held.ok) await platform.releaseHold(held.value.holdId);
      }
    });

    test("200 ask for one slot at once: one gets it", async () => {
      const slot = await firstSlot();
      const outcomes = await Promise.all(Array.from({ length: 200 }, (_, index) => platform.hold(slot, `k${index}`, now)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "slot-taken")).toHaveLength(199);
    });

    test("a slot that was never offered is not bookable", async () => {
      const slot = await firstSlot();
      const moved = shift(slot, 5 * minuteMs);
      expect(await platform.hold(moved, "odd", now)).toEqual({ ok: false, reason: "not-bookable" });
      expect(await platform.hold(shift(slot, -180 * minuteMs), "early", now)).toEqual({ ok: false, reason: "not-bookable" });
      expect(await platform.hold(slot, "late", slot.start + 1)).toEqual({ ok: false, reason: "not-bookable" });
    });

    test("replacing a hold: its own time counts as free, and it is gone when the new one stands", async () => {
      const { slot, holdId } = await holdFirst("k1");
      const quarterLater = required((await platform.searchSlots({ ...cut, ownHold: holdId }, now))[1]);
      expect(quarterLater.start).toBe(slot.start + 15 * minuteMs);
      expect(await platform.hold(quarterLater, "k2", now)).toEqual({ ok: false, reason: "slot-taken" });
      expect(await platform.hold(quarterLater, "k2", now, holdId)).toMatchObject({ ok: true });
      expect(await platform.book(request(slot, holdId), "b1", now)).toEqual({ ok: false, reason: "hold-expired" });
    });

    test("replacing that fails keeps the old hold", async () => {
      const { slot, holdId } = await holdFirst("k1");
      const noon = required((await platform.searchSlots(cut, now)).find(({ start }) => start >= slot.end));
      expect(await platform.hold(noon, "k2", now)).toMatchObject({ ok: true });
      expect(await platform.hold(noon, "k3", now, holdId)).toEqual({ ok: false, reason: "slot-taken" });
      expect(await platform.book(request(slot, holdId), "b1", now)).toMatchObject({ ok: true });
    });

    test("a booked appointment cannot be replaced or released like a hold", async () => {
      const { slot, holdId } = await holdFirst("k1");
      await platform.book(request(slot, holdId), "b1", now);
      await platform.releaseHold(holdId);
      expect((await platform.searchSlots({ ...cut, ownHold: holdId }, now))[0]?.start).toBeGreaterThan(slot.start);
      expect(await platform.hold(shift(slot, 15 * minuteMs), "k2", now, holdId)).toEqual({ ok: false, reason: "slot-taken" });
    });

    test("booking is exactly once for each key, also after the hold would have run out", async () => {
      const { slot, holdId, expiresAt } = await holdFirst("k1");
      const first = await platform.book(request(slot, holdId), "b1", now);
      expect(first).toMatchObject({ ok: true, value: { status: "booked", slot, guest } });
      expect(await platform.book({ ...request(slot, holdId), notes: ["later"] }, "b1", expiresAt + 1)).toEqual(first);
      expect(first.ok && (await platform.findByKey("b1"))).toEqual(first.ok && first.value);
      expect(first.ok && (await platform.getAppointment(first.value.appointmentId))).toEqual(first.ok && first.value);
      expect(await platform.findByKey("b2")).toBeNull();
    });

    test("the same booking key for other content is a fault, and changes nothing", async () => {
      const { slot, holdId } = await holdFirst("k1");
      await platform.book(request(slot, holdId), "b1", now);
      await expect(platform.book({ ...request(slot, holdId), guest: { name: "Eve" } }, "b1", now)).rejects.toThrow();
      expect((await platform.findByKey("b1"))?.guest).toEqual(guest);
    });

    test("a hold that ran out, was released or was booked by another key cannot be booked", async () => {
      const { slot, holdId, expiresAt } = await holdFirst("k1");
      expect(await platform.book(request(slot, holdId), "b1", expiresAt)).toEqual({ ok: false, reason: "hold-expired" });
      expect(await platform.book(request(slot, "no-such-hold"), "b1", now)).toEqual({ ok: false, reason: "hold-expired" });
      expect(await platform.book(request(slot, holdId), "b1", now)).toMatchObject({ ok: true });
      expect(await platform.book(request(slot, holdId), "b2", now)).toEqual({ ok: false, reason: "hold-expired" });
    });

    test("another slot than the held one is not booked", async () => {
      const { slot, holdId } = await holdFirst("k1");
      expect(await platform.book(request(shift(slot, 15 * minuteMs), holdId), "b1", now)).toEqual({ ok: false, reason: "not-bookable" });
    });

    test("a reference is short, unambiguous and not another's", async () => {
      const references = new Set<string>();
      for (let index = 0; index < 8; index++) {
        const { slot, holdId } = await holdFirst(`k${index}`);
        const booked = await platform.book(request(slot, holdId), `b${index}`, now);
        if (booked.ok) references.add(booked.value.reference);
      }
      expect(references.size).toBe(8);
      for (const reference of references) expect(reference).toMatch(/^[346789BCDFGHJKMNPQRTVWXY]{4}-[346789BCDFGHJKMNPQRTVWXY]{2}$/);
    });

    test("a crash between hold and booking loses nothing", async () => {
      const { slot, holdId } = await holdFirst("k1");
      platform = await under.reopen();
      expect(await platform.hold(slot, "k1", now)).toMatchObject({ ok: true, value: { holdId } });
      expect(await platform.hold(slot, "k2", now)).toEqual({ ok: false, reason: "slot-taken" });
      const booked = await platform.book(request(slot, holdId), "b1", now);
      platform = await under.reopen();
      expect(await platform.book(request(slot, holdId), "b1", now)).toEqual(booked);
      expect(booked.ok && (await platform.findByKey("b1"))).toEqual(booked.ok && booked.value);
    });

    test("the day as the desk sees it", async () => {
      const items = [{ serviceId: "colour", addOnIds: ["mask"], practitionerId: "bea" }];
      const colour = required((await platform.searchSlots({ items, from: day, to: day }, now))[0]);
      const held = await platform.hold(colour, "k1", now);
      if (!held.ok) throw new Error(held.reason);
      const before = await platform.readDay(day, now);
      expect(before).toMatchObject({ date: day, day: "Thursday 26 November", timeZone: "Europe/London", open: { from: 540, to: 1080 } });
      expect(before.practitioners[0]).toEqual({ id: "ana", name: "Ana", level: "Stylist", shifts: [{ from: 540, to: 1080 }] });
      expect(before.entries).toMatchObject([{ kind: "held", practitionerId: "bea", from: 540, to: 705, gaps: [{ from: 585, to: 645 }] }]);
      await platform.book(request(colour, held.value.holdId), "b1", now);
      const { entries } = await platform.readDay(day, now + 3_600_000);
      expect(entries).toMatchObject([
        {
          kind: "booked",
          title: "Colour + Mask",
          guest: "Ann",
          contact: "+442079460001",
          resources: ["chair 1"],
          price: "from £130",
          conversationId: "conversation-1",
        },
      ]);
      expect((await platform.readDay("2026-11-27", now)).entries).toEqual([]);
    });

    test("a hold that ran out is not on the desk's day", async () => {
      const { expiresAt } = await holdFirst("k1");
      expect((await platform.readDay(day, expiresAt - 1)).entries).toHaveLength(1);
      expect((await platform.readDay(day, expiresAt)).entries).toEqual([]);
    });
  });

  describe(`platform properties: ${name}`, () => {
    test("whatever is found can be held as long as nothing changes", async () => {
      await fc.assert(
        fc.asyncProperty(salons, fc.array(fc.nat(), { maxLength: 12, size: "max" }), fc.nat(), async (catalogue, picks, last) => {
          const under = await open(catalogue);
          try {
            for (const [index, pick] of picks.entries()) await holdAny(under.platform, catalogue, pick, `k${index}`);
            expect(await holdAny(under.platform, catalogue, last, "last")).toMatchObject({ ok: true });
          } finally {
            await under.close();
          }
        }),
        { numRuns: 40 },
      );
    });

    test("no two appointments ever take the same practitioner or resource, whatever is held, booked, released and left to run out", async () => {
      await fc.assert(
        fc.asyncProperty(salons, fc.array(step, { minLength: 10, maxLength: 40, size: "max" }), async (catalogue, steps) => {
          const under = await open(catalogue);
          try {
            const booked = await play(under.platform, catalogue, steps);
            expectNoOneTwice(catalogue, booked);
            expectWithinCapacity(catalogue, booked);
          } finally {
            await under.close();
          }
        }),
        { numRuns: 40 },
      );
    });
  });

  cancellationContract(name, open);
  movesContract(name, open);
  deskChangesContract(name, open);
  changesAtRandomContract(name, open);
  clientsContract(name, open);
  idleHoldsContract(name, open);
}

const guest = { name: "Ann", phone: "+442079460001" };

function request(slot: Slot, holdId: string): BookRequest {
  return { holdId, slot, guest, conversationId: "conversation-1", notes: [] };
}

function shift(slot: Slot, by: number): Slot {
  const legs = slot.legs.map((leg) => ({ ...leg, start: leg.start + by, end: leg.end + by }));
  return { ...slot, start: slot.start + by, end: slot.end + by, legs };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("expected a slot");
  return value;
}

async function holdAny(platform: Platform, catalogue: Catalogue, pick: number, key: string, at = now) {
  const { services } = catalogue;
  const items = [{ serviceId: services[pick % services.length]?.id ?? "cut", addOnIds: [] }];
  if (pick % 3 === 0) items.push({ serviceId: "cut", addOnIds: [] });
  const slots = await platform.searchSlots({ items, from: day, to: day }, at);
  const slot = slots[pick % Math.max(1, slots.length)];
  return slot === undefined ? { ok: true as const, value: null, slot: null } : { ...(await platform.hold(slot, key, at)), slot };
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("hold" as const), pick: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("book" as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("release" as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), pick: fc.nat({ max: 12 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps, holds of a stale search among them; answers what was booked. */
async function play(platform: Platform, catalogue: Catalogue, steps: Step[]): Promise<Slot[]> {
  const holds: { slot: Slot; holdId: string }[] = [];
  const booked = new Map<string, Slot>();
  const stale = await platform.searchSlots({ items: [{ serviceId: "cut", addOnIds: [] }], from: day, to: day }, now);
  let at = now;
  for (const [index, { do: what, pick }] of steps.entries()) {
    const known = holds[pick % Math.max(1, holds.length)];
    if (what === "wait") at += pick * minuteMs;
    else if (what === "hold") {
      const old = stale[pick % Math.max(1, stale.length)];
      const outcome =
        pick % 2 === 0 && old !== undefined
          ? { ...(await platform.hold(old, `h${index}`, at, known?.holdId)), slot: old }
          : await holdAny(platform, catalogue, pick, `h${index}`, at);
      if (outcome.ok && outcome.value !== null && outcome.slot !== null) holds.push({ slot: outcome.slot, holdId: outcome.value.holdId });
    } else if (known !== undefined && what === "release") await platform.releaseHold(known.holdId);
    else if (known !== undefined) {
      const outcome = await platform.book(request(known.slot, known.holdId), `b${known.holdId}`, at);
      if (outcome.ok) booked.set(outcome.value.appointmentId, outcome.value.slot);
    }
  }
  return [...booked.values()];
}
