import { describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { at, changesSalon, cut, day, desk, hour, now, shifted, twoServices } from "./changes-salon.ts";
import type { PlatformUnderTest } from "./platform-contract.ts";
import type { PlatformAppointment } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";

/** How every platform moves appointments. Part of `platformContract`. */
export function movesContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`platform contract, moving: ${name}`, () => {
    const salon = changesSalon(open);

    describe("moving", () => {
      test("into its own time: the same appointment, its old time free, its new time taken", async () => {
        const before = await salon.book(at("12:00"));
        const { appointmentId, reference } = before;
        const later = await salon.find(at("12:15"), cut, appointmentId);
        const moved = await salon.platform.reschedule({ appointmentId, slot: later }, "m1", now);
        expect(moved).toEqual({ ok: true, value: { ...before, slot: later } });
        await salon.reopen();
        expect(await salon.platform.getAppointment(appointmentId)).toEqual(moved.ok && moved.value);
        expect(await salon.platform.findByKey(`book ${at("12:00")}`)).toMatchObject({ appointmentId, reference });
        expect([
          await salon.isFree(at("11:30")),
          await salon.isFree(at("11:45")),
          await salon.isFree(at("12:45")),
          await salon.isFree(at("13:00")),
        ]).toEqual([true, false, false, true]);
        expect(await salon.platform.earlierPlaces(appointmentId)).toEqual([{ slot: before.slot, until: now, by: "guest" }]);
      });

      test("is once for each key, also when it was moved on since", async () => {
        const { appointmentId } = await salon.book(at("12:00"));
        const [three, four] = [await salon.find(at("15:00")), await salon.find(at("16:00"))];
        const first = await salon.platform.reschedule({ appointmentId, slot: three }, "m1", now);
        await salon.platform.reschedule({ appointmentId, slot: four }, "m2", now + 1);
        expect(await salon.platform.reschedule({ appointmentId, slot: three }, "m1", now + 2)).toEqual(first);
        expect((await salon.platform.getAppointment(appointmentId))?.slot).toEqual(four);
        expect((await salon.platform.earlierPlaces(appointmentId)).map(({ slot }) => slot.start)).toEqual([at("15:00"), at("12:00")]);
        await expect(salon.platform.reschedule({ appointmentId, slot: four }, "m1", now)).rejects.toThrow();
      });

      test("from where it stood when it was agreed to, and is found by its key ever after", async () => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const [three, four] = [await salon.find(at("15:00")), await salon.find(at("16:00"))];
        const wrong = { appointmentId, slot: three, expects: { slot: four, fee: null } };
        expect(await salon.platform.reschedule(wrong, "m0", now)).toEqual({ ok: false, reason: "changed" });
        expect(await salon.platform.findChange("m0")).toBeNull();
        const moved = await salon.platform.reschedule({ appointmentId, slot: three, expects: { slot, fee: null } }, "m1", now);
        expect(moved).toMatchObject({ ok: true, value: { slot: three } });
        await salon.platform.cancel({ appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(await salon.platform.findChange("m1")).toMatchObject({ what: "move", appointment: { appointmentId, slot: three } });
      });

      test("too late to cancel for nothing, it costs that however early the new time is cancelled; by the salon it does not", async () => {
        const [mine, theirs] = [await salon.book(at("12:00")), await salon.book(at("09:00"))];
        const late = mine.slot.start - 3 * hour;
        const [three, four] = [await salon.find(at("15:00")), await salon.find(at("16:00"))];
        await salon.platform.reschedule({ appointmentId: mine.appointmentId, slot: three }, "m1", late);
        await salon.platform.reschedule({ appointmentId: theirs.appointmentId, slot: four, desk }, "m2", now);
        expect(await salon.platform.cancelPreview(mine.appointmentId, now)).toMatchObject({ ok: true, value: { fee: { amount: 2250 } } });
        expect(await salon.platform.cancelPreview(theirs.appointmentId, now)).toMatchObject({ ok: true, value: { fee: null } });
        const cancelled = await salon.platform.cancel({ appointmentId: mine.appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(cancelled).toMatchObject({ ok: true, value: { fee: { amount: 2250 } } });
      });

      test("to a time that was taken since: it stays where it is", async () => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const three = await salon.find(at("15:00"));
        await salon.book(at("15:00"));
        expect(await salon.platform.reschedule({ appointmentId, slot: three }, "m1", now)).toEqual({ ok: false, reason: "slot-taken" });
        expect(await salon.platform.getAppointment(appointmentId)).toMatchObject({ status: "booked", slot });
        expect(await salon.platform.earlierPlaces(appointmentId)).toEqual([]);
        expect(await salon.isFree(slot.start)).toBe(false);
      });

      test("two services move together or not at all", async () => {
        const { appointmentId } = await salon.book(at("09:00"), twoServices);
        const whole = await salon.find(at("14:00"), twoServices, appointmentId);
        await salon.book(whole.legs[1]?.start ?? 0);
        expect(await salon.platform.reschedule({ appointmentId, slot: whole }, "m1", now)).toEqual({ ok: false, reason: "slot-taken" });
        const entries = (await salon.platform.readDay(day, now)).entries.map(({ practitionerId, from }) => `${practitionerId} ${from}`);
        expect(entries).toEqual(["bea 540", "ana 690", "ana 990"]);
        const other = await salon.find(at("13:00"), twoServices, appointmentId);
        expect(await salon.platform.reschedule({ appointmentId, slot: other }, "m2", now)).toMatchObject({ ok: true });
        expect(await salon.isFree(at("11:30"))).toBe(true);
      });

      test("what is cancelled, over or unknown is not moved, and not to a time that is not offered", async () => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const three = await salon.find(at("15:00"));
        const move = (id: string, when: number, to = three) =>
          salon.platform.reschedule({ appointmentId: id, slot: to }, `m ${id} ${when} ${to.start}`, when);
        expect(await move("no-such-appointment", now)).toEqual({ ok: false, reason: "not-found" });
        expect(await move(appointmentId, slot.end)).toEqual({ ok: false, reason: "past" });
        expect(await move(appointmentId, now, shifted(three, 5 * minuteMs))).toEqual({ ok: false, reason: "not-bookable" });
        expect(await move(appointmentId, now, shifted(three, -24 * hour * 2))).toEqual({ ok: false, reason: "not-bookable" });
        await salon.platform.cancel({ appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(await move(appointmentId, now)).toEqual({ ok: false, reason: "cancelled" });
      });

      test("50 appointments ask for one time at once: one gets it, the others stay", async () => {
        const starts = Array.from({ length: 8 }, (_, index) => at("09:00") + index * 45 * minuteMs);
        const appointments: PlatformAppointment[] = [];
        for (const start of starts) appointments.push(await salon.book(start));
        const evening = await salon.find(at("17:00"));
        const tries = Array.from({ length: 48 }, (_, index) => appointments[index % 8]?.appointmentId ?? "");
        const moved = await Promise.all(
          tries.map((appointmentId, index) => salon.platform.reschedule({ appointmentId, slot: evening }, `m${index}`, now)),
        );
        const winners = new Set(moved.flatMap((one) => (one.ok ? [one.value.appointmentId] : [])));
        expect(winners.size).toBe(1);
        const { entries } = await salon.platform.readDay(day, now);
        expect(entries).toHaveLength(8);
        expect(entries.filter(({ from }) => from === 1020)).toHaveLength(1);
      });
    });

    describe("holding for a move", () => {
      test("keeps the new time, beside and over the appointment's own, until it is moved", async () => {
        const { appointmentId } = await salon.book(at("12:00"));
        const later = await salon.find(at("12:15"), cut, appointmentId);
        const held = await salon.platform.holdMove(appointmentId, later, "h1", now);
        if (!held.ok) throw new Error(held.reason);
        expect(await salon.platform.holdMove(appointmentId, later, "h1", now + 1)).toEqual(held);
        expect(await salon.isFree(at("12:45"))).toBe(false);
        expect(await salon.isFree(at("13:00"))).toBe(true);
        const { holdId } = held.value;
        expect(await salon.platform.reschedule({ appointmentId, slot: later, holdId }, "m1", now)).toMatchObject({ ok: true });
        expect((await salon.platform.readDay(day, now)).entries).toMatchObject([{ kind: "booked", from: 735, to: 780 }]);
        expect(await salon.isFree(at("11:30"))).toBe(true);
      });

      test("is good for that appointment alone, and while it lives", async () => {
        const [mine, other] = [await salon.book(at("12:00")), await salon.book(at("10:00"))];
        const later = await salon.find(at("12:15"), cut, mine.appointmentId);
        const held = await salon.platform.holdMove(mine.appointmentId, later, "h1", now);
        if (!held.ok) throw new Error(held.reason);
        const { holdId, expiresAt } = held.value;
        const request = { holdId, slot: later, guest: {}, conversationId: "c", notes: [] };
        expect(await salon.platform.book(request, "b1", now)).toEqual({ ok: false, reason: "not-bookable" });
        const another = await salon.platform.reschedule({ appointmentId: other.appointmentId, slot: later, holdId }, "m1", now);
        expect(another).toEqual({ ok: false, reason: "hold-expired" });
        const late = await salon.platform.reschedule({ appointmentId: mine.appointmentId, slot: later, holdId }, "m2", expiresAt);
        expect(late).toEqual({ ok: false, reason: "hold-expired" });
        expect((await salon.platform.getAppointment(mine.appointmentId))?.slot).toEqual(mine.slot);
      });

      test("another choice takes its place", async () => {
        const { appointmentId } = await salon.book(at("12:00"));
        const first = await salon.platform.holdMove(appointmentId, await salon.find(at("15:00")), "h1", now);
        const next = await salon.platform.holdMove(
          appointmentId,
          await salon.find(at("16:00")),
          "h2",
          now,
          first.ok ? first.value.holdId : "",
        );
        expect(next).toMatchObject({ ok: true });
        expect([await salon.isFree(at("15:00")), await salon.isFree(at("16:00"))]).toEqual([true, false]);
      });
    });
  });
}
