import { describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { at, changesSalon, cut, day, desk, hour, now, shifted } from "./changes-salon.ts";
import type { PlatformUnderTest } from "./platform-contract.ts";
import type { Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";

/** What every platform lets staff do. Part of `platformContract`. */
export function deskChangesContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`platform contract, the desk: ${name}`, () => {
    const salon = changesSalon(open);

    describe("staff", () => {
      const walkIn = (slot: Slot, key: string, reason?: string, when = now) =>
        salon.platform.place(
          { slot, guest: { name: "Jo" }, notes: [], desk: { ...desk, ...(reason === undefined ? {} : { reason }) } },
          key,
          when,
        );

      test("place a visit off the grid and after it has begun, once", async () => {
        const slot = shifted(await salon.find(at("12:00")), 5 * minuteMs);
        const placed = await walkIn(slot, "p1", undefined, slot.start + minuteMs);
        expect(placed).toMatchObject({ ok: true, value: { status: "booked", guest: { name: "Jo" }, slot } });
        expect(await walkIn(slot, "p1", undefined, slot.end + hour)).toEqual(placed);
        expect((await salon.platform.readDay(day, now)).entries).toHaveLength(1);
        expect(await walkIn(shifted(slot, hour), "p2", undefined, slot.end + 2 * hour)).toEqual({ ok: false, reason: "not-bookable" });
      });

      test("need a reason over something else; everybody else is refused there as before", async () => {
        const first = await salon.book(at("12:00"));
        const over = shifted(first.slot, 30 * minuteMs);
        expect(await walkIn(over, "p1")).toEqual({ ok: false, reason: "overlap" });
        const placed = await walkIn(over, "p1", "Sister of the bride");
        expect(placed).toMatchObject({ ok: true });
        const { entries } = await salon.platform.readDay(day, now);
        expect(entries.map(({ override }) => override)).toEqual([undefined, "Sister of the bride"]);
        // Ana is taken twice; the chairs are not.
        expect(entries.map(({ resources }) => resources)).toEqual([["chair 1"], ["chair 2"]]);
        for (const start of ["11:30", "12:00", "12:30", "13:00"]) expect(await salon.isFree(at(start)), start).toBe(false);
        await salon.platform.cancel({ appointmentId: first.appointmentId, reason: "", by: "guest" }, "c1", now);
        expect([await salon.isFree(at("11:45")), await salon.isFree(at("12:00")), await salon.isFree(at("12:30"))]).toEqual([
          true,
          false,
          false,
        ]);
        const back = await salon.platform.hold(shifted(first.slot, 15 * minuteMs), "h1", now);
        expect(back).toEqual({ ok: false, reason: "slot-taken" });
      });

      test("need a reason outside hours and breaks too, and cannot have done what nobody does", async () => {
        const early = shifted(await salon.find(at("12:00")), -4 * hour);
        expect(await walkIn(early, "p1")).toEqual({ ok: false, reason: "outside-hours" });
        expect(await walkIn(early, "p1", "Before her flight")).toMatchObject({ ok: true });
        const impossible = { ...early, legs: early.legs.map((leg) => ({ ...leg, practitionerId: "nobody" })) };
        expect(await walkIn(impossible, "p2", "Please")).toEqual({ ok: false, reason: "not-bookable" });
      });

      test("move over something else with a reason; moved on, both are refused and free again as they should be", async () => {
        const [ten, noon] = [await salon.book(at("10:00")), await salon.book(at("12:00"))];
        const over = shifted(noon.slot, 15 * minuteMs);
        const move = (slot: Slot, key: string, reason?: string) =>
          salon.platform.reschedule(
            { appointmentId: ten.appointmentId, slot, desk: { ...desk, ...(reason === undefined ? {} : { reason }) } },
            key,
            now,
          );
        expect(await move(over, "m1")).toEqual({ ok: false, reason: "overlap" });
        expect(await move(over, "m1", "They share a taxi")).toMatchObject({ ok: true });
        expect(await salon.isFree(at("10:00"))).toBe(true);
        expect(await move(ten.slot, "m2")).toMatchObject({ ok: true });
        expect([await salon.isFree(at("11:15")), await salon.isFree(at("12:00")), await salon.isFree(at("12:45"))]).toEqual([
          true,
          false,
          true,
        ]);
        // What lay there on purpose once gives nobody a right to it.
        expect(await move(over, "m3")).toEqual({ ok: false, reason: "overlap" });
      });

      test("block time: nobody is offered it, until it is given back", async () => {
        const block = { practitionerId: "ana", start: at("12:00"), end: at("14:00"), reason: "Training", desk };
        const blocked = await salon.platform.blockTime(block, "k1", now);
        if (!blocked.ok) throw new Error(blocked.reason);
        expect(await salon.platform.blockTime(block, "k1", now + hour)).toEqual(blocked);
        expect([
          await salon.isFree(at("11:15")),
          await salon.isFree(at("11:30")),
          await salon.isFree(at("13:45")),
          await salon.isFree(at("14:00")),
        ]).toEqual([true, false, false, true]);
        const { blockId } = blocked.value;
        const entry = { kind: "blocked", practitionerId: "ana", from: 720, to: 840, title: "Training", blockId };
        expect((await salon.platform.readDay(day, now)).entries).toMatchObject([entry]);
        expect(await salon.platform.cancel({ appointmentId: blockId, reason: "", by: "guest" }, "c1", now)).toEqual({
          ok: false,
          reason: "not-found",
        });
        expect(await salon.platform.blockedTime(blockId)).toEqual({ start: block.start, end: block.end });
        expect(await salon.platform.unblock(blockId, now)).toEqual({ ok: true, value: null });
        expect(await salon.platform.blockedTime(blockId)).toBeNull();
        expect(await salon.platform.unblock(blockId, now)).toEqual({ ok: true, value: null });
        expect(await salon.isFree(at("12:00"))).toBe(true);
        expect((await salon.platform.readDay(day, now)).entries).toEqual([]);
      });

      test("block over guests with a reason, for days at a time, and never an appointment's id", async () => {
        const { appointmentId } = await salon.book(at("12:00"));
        const block = { practitionerId: "ana", start: at("08:00"), end: at("20:00", "2026-11-29"), reason: "Ill", desk };
        expect(await salon.platform.blockTime(block, "k1", now)).toEqual({ ok: false, reason: "overlap" });
        expect(await salon.platform.blockTime({ ...block, desk: { ...desk, reason: "We ring them" } }, "k1", now)).toMatchObject({
          ok: true,
        });
        const free = await salon.platform.searchSlots({ items: cut, from: day, to: "2026-11-30" }, now);
        expect(free[0]?.start).toBe(at("09:00", "2026-11-30"));
        expect((await salon.platform.readDay("2026-11-28", now)).entries).toMatchObject([{ kind: "blocked", from: 0, to: 1440 }]);
        expect(await salon.platform.unblock(appointmentId, now)).toEqual({ ok: false, reason: "not-found" });
        expect(await salon.platform.blockedTime(appointmentId)).toBeNull();
        expect(await salon.platform.blockTime({ ...block, practitionerId: "nobody" }, "k2", now)).toEqual({
          ok: false,
          reason: "not-bookable",
        });
        expect(await salon.platform.blockTime({ ...block, end: block.start }, "k3", now)).toEqual({ ok: false, reason: "not-bookable" });
      });
    });
  });
}
