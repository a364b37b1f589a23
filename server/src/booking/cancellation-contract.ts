import { describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { at, changesSalon, day, hour, now, twoServices } from "./changes-salon.ts";
import type { PlatformUnderTest } from "./platform-contract.ts";
import { minuteMs } from "./salon-time.ts";

/** How every platform cancels appointments and looks them up. Part of `platformContract`. */
export function cancellationContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`platform contract, cancelling and looking up: ${name}`, () => {
    const salon = changesSalon(open);

    describe("cancelling", () => {
      test.each([
        ["exactly 24 hours before: nothing", 24 * hour, null],
        ["a millisecond later: half", 24 * hour - 1, 2250],
        ["exactly two hours before: half", 2 * hour, 2250],
        ["after that, and when it has begun: all", -10 * minuteMs, 4500],
      ])("%s", async (_what, before, amount) => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const when = slot.start - before;
        const fee = amount === null ? null : { amount, currency: "GBP" };
        const preview = await salon.platform.cancelPreview(appointmentId, when);
        expect(preview).toMatchObject({ ok: true, value: { fee, freeUntil: slot.start - 24 * hour, appointment: { status: "booked" } } });
        const cancelled = await salon.platform.cancel({ appointmentId, reason: "ill", by: "guest" }, "c1", when);
        expect(cancelled).toMatchObject({ ok: true, value: { fee, appointment: { appointmentId, status: "cancelled" } } });
      });

      test("for what was agreed to and nothing else: another time or another amount changes nothing", async () => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const late = slot.start - hour;
        const request = { appointmentId, reason: "ill", by: "guest" } as const;
        const [free, half] = [null, { amount: 2250, currency: "GBP" }];
        const elsewhere = { ...slot, start: slot.start + hour };
        for (const [index, expects] of [
          { slot, fee: free },
          { slot: elsewhere, fee: half },
        ].entries())
          expect(await salon.platform.cancel({ ...request, expects }, `c${index}`, late)).toEqual({ ok: false, reason: "changed" });
        expect(await salon.platform.findChange("c0")).toBeNull();
        const agreed = await salon.platform.cancel({ ...request, expects: { slot, fee: half } }, "c", slot.start - 2 * hour);
        expect(agreed).toMatchObject({ ok: true, value: { fee: half } });
        expect(await salon.platform.findChange("c")).toMatchObject({ what: "cancel", fee: half, appointment: { appointmentId } });
      });

      test("what the salon cancels is free of charge", async () => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const cancelled = await salon.platform.cancel({ appointmentId, reason: "Ana is ill", by: "salon" }, "c1", slot.start - hour);
        expect(cancelled).toMatchObject({ ok: true, value: { fee: null } });
      });

      test("frees the time, keeps the record, and answers the same to the same key, whatever the time", async () => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const request = { appointmentId, reason: "ill", by: "guest" } as const;
        const first = await salon.platform.cancel(request, "c1", slot.start - hour);
        expect(await salon.isFree(slot.start)).toBe(true);
        await salon.reopen();
        expect(await salon.platform.cancel(request, "c1", slot.start + 7 * 24 * hour)).toEqual(first);
        expect(await salon.platform.getAppointment(appointmentId)).toMatchObject({ status: "cancelled", slot });
        expect(await salon.platform.cancel(request, "c2", now)).toEqual({ ok: false, reason: "cancelled" });
        expect(await salon.platform.cancelPreview(appointmentId, now)).toEqual({ ok: false, reason: "cancelled" });
        await expect(salon.platform.cancel({ ...request, appointmentId: "another" }, "c1", now)).rejects.toThrow();
      });

      test("a visit of two services goes as a whole", async () => {
        const { appointmentId, slot } = await salon.book(at("10:00"), twoServices);
        await salon.platform.cancel({ appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(await salon.find(slot.start, twoServices)).toMatchObject({ legs: [{ practitionerId: "bea" }, { practitionerId: "ana" }] });
        expect((await salon.platform.readDay(day, now)).entries).toEqual([]);
      });

      test("what is unknown or over is not cancelled", async () => {
        const { appointmentId, slot } = await salon.book(at("12:00"));
        const ask = (id: string, when: number) =>
          salon.platform.cancel({ appointmentId: id, reason: "", by: "guest" }, `c ${id} ${when}`, when);
        expect(await ask("no-such-appointment", now)).toEqual({ ok: false, reason: "not-found" });
        expect(await ask(appointmentId, slot.end)).toEqual({ ok: false, reason: "past" });
        const held = await salon.platform.hold(await salon.find(at("15:00")), "h1", now);
        expect(held.ok && (await ask(held.value.holdId, now))).toEqual({ ok: false, reason: "not-found" });
      });
    });

    describe("looked for by a guest's contact", () => {
      const of = (address: string, when = now) =>
        salon.platform.appointmentsOf({ kind: address.includes("@") ? "email" : "phone", address }, when);

      test("all that stand and are not over, earliest first; by e-mail however it was written", async () => {
        const guest = { name: "Ann", phone: "+442079460001", email: "Ann@Example.com" };
        const made: string[] = [];
        for (const clock of ["15:00", "09:00", "12:00"]) {
          const slot = await salon.find(at(clock));
          const held = await salon.platform.hold(slot, `hold ${clock}`, now);
          if (!held.ok) throw new Error(held.reason);
          const request = { holdId: held.value.holdId, slot, guest, conversationId: "c", notes: [] };
          const booked = await salon.platform.book(request, `book ${clock}`, now);
          if (booked.ok) made.push(booked.value.appointmentId);
        }
        await salon.reopen();
        const inOrder = [made[1], made[2], made[0]];
        expect((await of("+442079460001")).map(({ appointmentId }) => appointmentId)).toEqual(inOrder);
        expect((await of("ann@example.com")).map(({ appointmentId }) => appointmentId)).toEqual(inOrder);
        expect(await of("+442079460002")).toEqual([]);
        await salon.platform.cancel({ appointmentId: inOrder[1] ?? "", reason: "", by: "guest" }, "c1", now);
        const [first] = await of("ann@example.com");
        expect((await of("ann@example.com")).map(({ appointmentId }) => appointmentId)).toEqual([inOrder[0], inOrder[2]]);
        expect((await of("ann@example.com", first?.slot.end)).map(({ appointmentId }) => appointmentId)).toEqual([inOrder[2]]);
      });

      test("a hold, a time it was moved away from and blocked time are nobody's", async () => {
        const { appointmentId } = await salon.book(at("12:00"));
        await salon.platform.reschedule({ appointmentId, slot: await salon.find(at("15:00")) }, "m1", now);
        await salon.platform.hold(await salon.find(at("09:00")), "h", now);
        expect(await of("+442079460077")).toHaveLength(1);
      });
    });
  });
}
