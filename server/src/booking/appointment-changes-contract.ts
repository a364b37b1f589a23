import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import type { InstantMs, Platform, PlatformAppointment, RequestedService, Slot } from "./platform.ts";
import { expectNoOneTwice, expectWithinCapacity, salons } from "./random-salons.ts";
import { minuteMs } from "./salon-time.ts";
import { testSalon } from "./test-salon.ts";

interface PlatformUnderTest {
  platform: Platform;
  reopen(): Promise<Platform>;
  close(): Promise<void>;
}

const day = "2026-11-26";
const now: InstantMs = Date.parse("2026-11-25T06:00:00Z");
const hour = 60 * minuteMs;
const at = (clock: string, date = day): InstantMs => Date.parse(`${date}T${clock}:00Z`);
const cut = [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }];
const twoServices = [
  { serviceId: "colour", addOnIds: [], practitionerId: "bea" },
  { serviceId: "cut", addOnIds: [], practitionerId: "ana" },
];
const fees = [
  { withinHours: 24, percent: 50 },
  { withinHours: 2, percent: 100 },
];
const desk = { staff: "Mia" };

/** What every platform does with appointments after they were booked. Part of `platformContract`. */
export function appointmentChangesContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`platform contract, changes: ${name}`, () => {
    let under: PlatformUnderTest;
    let platform: Platform;
    beforeEach(async () => {
      under = await open(testSalon({ rules: { cancellation: { fees } } }));
      platform = under.platform;
    });
    afterEach(() => under.close());

    const find = async (start: InstantMs, items: RequestedService[] = cut, moves?: string): Promise<Slot> => {
      const query = { items, from: day, to: day, ...(moves === undefined ? {} : { moves }) };
      const found = (await platform.searchSlots(query, now)).find((slot) => slot.start === start);
      if (found === undefined) throw new Error(`nothing is free at ${new Date(start).toISOString()}`);
      return found;
    };
    const isFree = (start: InstantMs): Promise<boolean> =>
      find(start).then(
        () => true,
        () => false,
      );
    const book = async (start: InstantMs, items = cut, key = `book ${start}`): Promise<PlatformAppointment> => {
      const slot = await find(start, items);
      return bookSlot(platform, slot, key);
    };

    describe("cancelling", () => {
      test.each([
        ["exactly 24 hours before: nothing", 24 * hour, null],
        ["a millisecond later: half", 24 * hour - 1, 2250],
        ["exactly two hours before: half", 2 * hour, 2250],
        ["after that, and when it has begun: all", -10 * minuteMs, 4500],
      ])("%s", async (_what, before, amount) => {
        const { appointmentId, slot } = await book(at("12:00"));
        const when = slot.start - before;
        const fee = amount === null ? null : { amount, currency: "GBP" };
        const preview = await platform.cancelPreview(appointmentId, when);
        expect(preview).toMatchObject({ ok: true, value: { fee, freeUntil: slot.start - 24 * hour, appointment: { status: "booked" } } });
        const cancelled = await platform.cancel({ appointmentId, reason: "ill", by: "guest" }, "c1", when);
        expect(cancelled).toMatchObject({ ok: true, value: { fee, appointment: { appointmentId, status: "cancelled" } } });
      });

      test("for what was agreed to and nothing else: another time or another amount changes nothing", async () => {
        const { appointmentId, slot } = await book(at("12:00"));
        const late = slot.start - hour;
        const request = { appointmentId, reason: "ill", by: "guest" } as const;
        const [free, half] = [null, { amount: 2250, currency: "GBP" }];
        const elsewhere = { ...slot, start: slot.start + hour };
        for (const [index, expects] of [
          { slot, fee: free },
          { slot: elsewhere, fee: half },
        ].entries())
          expect(await platform.cancel({ ...request, expects }, `c${index}`, late)).toEqual({ ok: false, reason: "changed" });
        expect(await platform.findChange("c0")).toBeNull();
        const agreed = await platform.cancel({ ...request, expects: { slot, fee: half } }, "c", slot.start - 2 * hour);
        expect(agreed).toMatchObject({ ok: true, value: { fee: half } });
        expect(await platform.findChange("c")).toMatchObject({ what: "cancel", fee: half, appointment: { appointmentId } });
      });

      test("what the salon cancels is free of charge", async () => {
        const { appointmentId, slot } = await book(at("12:00"));
        const cancelled = await platform.cancel({ appointmentId, reason: "Ana is ill", by: "salon" }, "c1", slot.start - hour);
        expect(cancelled).toMatchObject({ ok: true, value: { fee: null } });
      });

      test("frees the time, keeps the record, and answers the same to the same key, whatever the time", async () => {
        const { appointmentId, slot } = await book(at("12:00"));
        const request = { appointmentId, reason: "ill", by: "guest" } as const;
        const first = await platform.cancel(request, "c1", slot.start - hour);
        expect(await isFree(slot.start)).toBe(true);
        platform = await under.reopen();
        expect(await platform.cancel(request, "c1", slot.start + 7 * 24 * hour)).toEqual(first);
        expect(await platform.getAppointment(appointmentId)).toMatchObject({ status: "cancelled", slot });
        expect(await platform.cancel(request, "c2", now)).toEqual({ ok: false, reason: "cancelled" });
        expect(await platform.cancelPreview(appointmentId, now)).toEqual({ ok: false, reason: "cancelled" });
        await expect(platform.cancel({ ...request, appointmentId: "another" }, "c1", now)).rejects.toThrow();
      });

      test("a visit of two services goes as a whole", async () => {
        const { appointmentId, slot } = await book(at("10:00"), twoServices);
        await platform.cancel({ appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(await find(slot.start, twoServices)).toMatchObject({ legs: [{ practitionerId: "bea" }, { practitionerId: "ana" }] });
        expect((await platform.readDay(day, now)).entries).toEqual([]);
      });

      test("what is unknown or over is not cancelled", async () => {
        const { appointmentId, slot } = await book(at("12:00"));
        const ask = (id: string, when: number) => platform.cancel({ appointmentId: id, reason: "", by: "guest" }, `c ${id} ${when}`, when);
        expect(await ask("no-such-appointment", now)).toEqual({ ok: false, reason: "not-found" });
        expect(await ask(appointmentId, slot.end)).toEqual({ ok: false, reason: "past" });
        const held = await platform.hold(await find(at("15:00")), "h1", now);
        expect(held.ok && (await ask(held.value.holdId, now))).toEqual({ ok: false, reason: "not-found" });
      });
    });

    describe("looked for by a guest's contact", () => {
      const of = (address: string, when = now) =>
        platform.appointmentsOf({ kind: address.includes("@") ? "email" : "phone", address }, when);

      test("all that stand and are not over, earliest first; by e-mail however it was written", async () => {
        const guest = { name: "Ann", phone: "+442079460001", email: "Ann@Example.com" };
        const made: string[] = [];
        for (const clock of ["15:00", "09:00", "12:00"]) {
          const slot = await find(at(clock));
          const held = await platform.hold(slot, `hold ${clock}`, now);
          if (!held.ok) throw new Error(held.reason);
          const request = { holdId: held.value.holdId, slot, guest, conversationId: "c", notes: [] };
          const booked = await platform.book(request, `book ${clock}`, now);
          if (booked.ok) made.push(booked.value.appointmentId);
        }
        platform = await under.reopen();
        const inOrder = [made[1], made[2], made[0]];
        expect((await of("+442079460001")).map(({ appointmentId }) => appointmentId)).toEqual(inOrder);
        expect((await of("ann@example.com")).map(({ appointmentId }) => appointmentId)).toEqual(inOrder);
        expect(await of("+442079460002")).toEqual([]);
        await platform.cancel({ appointmentId: inOrder[1] ?? "", reason: "", by: "guest" }, "c1", now);
        const [first] = await of("ann@example.com");
        expect((await of("ann@example.com")).map(({ appointmentId }) => appointmentId)).toEqual([inOrder[0], inOrder[2]]);
        expect((await of("ann@example.com", first?.slot.end)).map(({ appointmentId }) => appointmentId)).toEqual([inOrder[2]]);
      });

      test("a hold, a time it was moved away from and blocked time are nobody's", async () => {
        const { appointmentId } = await book(at("12:00"));
        await platform.reschedule({ appointmentId, slot: await find(at("15:00")) }, "m1", now);
        await platform.hold(await find(at("09:00")), "h", now);
        expect(await of("+442079460077")).toHaveLength(1);
      });
    });

    describe("moving", () => {
      test("into its own time: the same appointment, its old time free, its new time taken", async () => {
        const before = await book(at("12:00"));
        const { appointmentId, reference } = before;
        const later = await find(at("12:15"), cut, appointmentId);
        const moved = await platform.reschedule({ appointmentId, slot: later }, "m1", now);
        expect(moved).toEqual({ ok: true, value: { ...before, slot: later } });
        platform = await under.reopen();
        expect(await platform.getAppointment(appointmentId)).toEqual(moved.ok && moved.value);
        expect(await platform.findByKey(`book ${at("12:00")}`)).toMatchObject({ appointmentId, reference });
        expect([await isFree(at("11:30")), await isFree(at("11:45")), await isFree(at("12:45")), await isFree(at("13:00"))]).toEqual([
          true,
          false,
          false,
          true,
        ]);
        expect(await platform.earlierPlaces(appointmentId)).toEqual([{ slot: before.slot, until: now, by: "guest" }]);
      });

      test("is once for each key, also when it was moved on since", async () => {
        const { appointmentId } = await book(at("12:00"));
        const [three, four] = [await find(at("15:00")), await find(at("16:00"))];
        const first = await platform.reschedule({ appointmentId, slot: three }, "m1", now);
        await platform.reschedule({ appointmentId, slot: four }, "m2", now + 1);
        expect(await platform.reschedule({ appointmentId, slot: three }, "m1", now + 2)).toEqual(first);
        expect((await platform.getAppointment(appointmentId))?.slot).toEqual(four);
        expect((await platform.earlierPlaces(appointmentId)).map(({ slot }) => slot.start)).toEqual([at("15:00"), at("12:00")]);
        await expect(platform.reschedule({ appointmentId, slot: four }, "m1", now)).rejects.toThrow();
      });

      test("from where it stood when it was agreed to, and is found by its key ever after", async () => {
        const { appointmentId, slot } = await book(at("12:00"));
        const [three, four] = [await find(at("15:00")), await find(at("16:00"))];
        const wrong = { appointmentId, slot: three, expects: { slot: four, fee: null } };
        expect(await platform.reschedule(wrong, "m0", now)).toEqual({ ok: false, reason: "changed" });
        expect(await platform.findChange("m0")).toBeNull();
        const moved = await platform.reschedule({ appointmentId, slot: three, expects: { slot, fee: null } }, "m1", now);
        expect(moved).toMatchObject({ ok: true, value: { slot: three } });
        await platform.cancel({ appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(await platform.findChange("m1")).toMatchObject({ what: "move", appointment: { appointmentId, slot: three } });
      });

      test("too late to cancel for nothing, it costs that however early the new time is cancelled; by the salon it does not", async () => {
        const [mine, theirs] = [await book(at("12:00")), await book(at("09:00"))];
        const late = mine.slot.start - 3 * hour;
        const [three, four] = [await find(at("15:00")), await find(at("16:00"))];
        await platform.reschedule({ appointmentId: mine.appointmentId, slot: three }, "m1", late);
        await platform.reschedule({ appointmentId: theirs.appointmentId, slot: four, desk }, "m2", now);
        expect(await platform.cancelPreview(mine.appointmentId, now)).toMatchObject({ ok: true, value: { fee: { amount: 2250 } } });
        expect(await platform.cancelPreview(theirs.appointmentId, now)).toMatchObject({ ok: true, value: { fee: null } });
        const cancelled = await platform.cancel({ appointmentId: mine.appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(cancelled).toMatchObject({ ok: true, value: { fee: { amount: 2250 } } });
      });

      test("to a time that was taken since: it stays where it is", async () => {
        const { appointmentId, slot } = await book(at("12:00"));
        const three = await find(at("15:00"));
        await book(at("15:00"));
        expect(await platform.reschedule({ appointmentId, slot: three }, "m1", now)).toEqual({ ok: false, reason: "slot-taken" });
        expect(await platform.getAppointment(appointmentId)).toMatchObject({ status: "booked", slot });
        expect(await platform.earlierPlaces(appointmentId)).toEqual([]);
        expect(await isFree(slot.start)).toBe(false);
      });

      test("two services move together or not at all", async () => {
        const { appointmentId } = await book(at("09:00"), twoServices);
        const whole = await find(at("14:00"), twoServices, appointmentId);
        await book(whole.legs[1]?.start ?? 0);
        expect(await platform.reschedule({ appointmentId, slot: whole }, "m1", now)).toEqual({ ok: false, reason: "slot-taken" });
        const entries = (await platform.readDay(day, now)).entries.map(({ practitionerId, from }) => `${practitionerId} ${from}`);
        expect(entries).toEqual(["bea 540", "ana 690", "ana 990"]);
        const other = await find(at("13:00"), twoServices, appointmentId);
        expect(await platform.reschedule({ appointmentId, slot: other }, "m2", now)).toMatchObject({ ok: true });
        expect(await isFree(at("11:30"))).toBe(true);
      });

      test("what is cancelled, over or unknown is not moved, and not to a time that is not offered", async () => {
        const { appointmentId, slot } = await book(at("12:00"));
        const three = await find(at("15:00"));
        const move = (id: string, when: number, to = three) =>
          platform.reschedule({ appointmentId: id, slot: to }, `m ${id} ${when} ${to.start}`, when);
        expect(await move("no-such-appointment", now)).toEqual({ ok: false, reason: "not-found" });
        expect(await move(appointmentId, slot.end)).toEqual({ ok: false, reason: "past" });
        expect(await move(appointmentId, now, shift(three, 5 * minuteMs))).toEqual({ ok: false, reason: "not-bookable" });
        expect(await move(appointmentId, now, shift(three, -24 * hour * 2))).toEqual({ ok: false, reason: "not-bookable" });
        await platform.cancel({ appointmentId, reason: "", by: "guest" }, "c1", now);
        expect(await move(appointmentId, now)).toEqual({ ok: false, reason: "cancelled" });
      });

      test("50 appointments ask for one time at once: one gets it, the others stay", async () => {
        const starts = Array.from({ length: 8 }, (_, index) => at("09:00") + index * 45 * minuteMs);
        const appointments: PlatformAppointment[] = [];
        for (const start of starts) appointments.push(await book(start));
        const evening = await find(at("17:00"));
        const tries = Array.from({ length: 48 }, (_, index) => appointments[index % 8]?.appointmentId ?? "");
        const moved = await Promise.all(
          tries.map((appointmentId, index) => platform.reschedule({ appointmentId, slot: evening }, `m${index}`, now)),
        );
        const winners = new Set(moved.flatMap((one) => (one.ok ? [one.value.appointmentId] : [])));
        expect(winners.size).toBe(1);
        const { entries } = await platform.readDay(day, now);
        expect(entries).toHaveLength(8);
        expect(entries.filter(({ from }) => from === 1020)).toHaveLength(1);
      });
    });

    describe("holding for a move", () => {
      test("keeps the new time, beside and over the appointment's own, until it is moved", async () => {
        const { appointmentId } = await book(at("12:00"));
        const later = await find(at("12:15"), cut, appointmentId);
        const held = await platform.holdMove(appointmentId, later, "h1", now);
        if (!held.ok) throw new Error(held.reason);
        expect(await platform.holdMove(appointmentId, later, "h1", now + 1)).toEqual(held);
        expect(await isFree(at("12:45"))).toBe(false);
        expect(await isFree(at("13:00"))).toBe(true);
        const { holdId } = held.value;
        expect(await platform.reschedule({ appointmentId, slot: later, holdId }, "m1", now)).toMatchObject({ ok: true });
        expect((await platform.readDay(day, now)).entries).toMatchObject([{ kind: "booked", from: 735, to: 780 }]);
        expect(await isFree(at("11:30"))).toBe(true);
      });

      test("is good for that appointment alone, and while it lives", async () => {
        const [mine, other] = [await book(at("12:00")), await book(at("10:00"))];
        const later = await find(at("12:15"), cut, mine.appointmentId);
        const held = await platform.holdMove(mine.appointmentId, later, "h1", now);
        if (!held.ok) throw new Error(held.reason);
        const { holdId, expiresAt } = held.value;
        const request = { holdId, slot: later, guest: {}, conversationId: "c", notes: [] };
        expect(await platform.book(request, "b1", now)).toEqual({ ok: false, reason: "not-bookable" });
        const another = await platform.reschedule({ appointmentId: other.appointmentId, slot: later, holdId }, "m1", now);
        expect(another).toEqual({ ok: false, reason: "hold-expired" });
        const late = await platform.reschedule({ appointmentId: mine.appointmentId, slot: later, holdId }, "m2", expiresAt);
        expect(late).toEqual({ ok: false, reason: "hold-expired" });
        expect((await platform.getAppointment(mine.appointmentId))?.slot).toEqual(mine.slot);
      });

      test("another choice takes its place", async () => {
        const { appointmentId } = await book(at("12:00"));
        const first = await platform.holdMove(appointmentId, await find(at("15:00")), "h1", now);
        const next = await platform.holdMove(appointmentId, await find(at("16:00")), "h2", now, first.ok ? first.value.holdId : "");
        expect(next).toMatchObject({ ok: true });
        expect([await isFree(at("15:00")), await isFree(at("16:00"))]).toEqual([true, false]);
      });
    });

    describe("staff", () => {
      const walkIn = (slot: Slot, key: string, reason?: string, when = now) =>
        platform.place(
          { slot, guest: { name: "Jo" }, notes: [], desk: { ...desk, ...(reason === undefined ? {} : { reason }) } },
          key,
          when,
        );

      test("place a visit off the grid and after it has begun, once", async () => {
        const slot = shift(await find(at("12:00")), 5 * minuteMs);
        const placed = await walkIn(slot, "p1", undefined, slot.start + minuteMs);
        expect(placed).toMatchObject({ ok: true, value: { status: "booked", guest: { name: "Jo" }, slot } });
        expect(await walkIn(slot, "p1", undefined, slot.end + hour)).toEqual(placed);
        expect((await platform.readDay(day, now)).entries).toHaveLength(1);
        expect(await walkIn(shift(slot, hour), "p2", undefined, slot.end + 2 * hour)).toEqual({ ok: false, reason: "not-bookable" });
      });

      test("need a reason over something else; everybody else is refused there as before", async () => {
        const first = await book(at("12:00"));
        const over = shift(first.slot, 30 * minuteMs);
        expect(await walkIn(over, "p1")).toEqual({ ok: false, reason: "overlap" });
        const placed = await walkIn(over, "p1", "Sister of the bride");
        expect(placed).toMatchObject({ ok: true });
        const { entries } = await platform.readDay(day, now);
        expect(entries.map(({ override }) => override)).toEqual([undefined, "Sister of the bride"]);
        // Ana is taken twice; the chairs are not.
        expect(entries.map(({ resources }) => resources)).toEqual([["chair 1"], ["chair 2"]]);
        for (const start of ["11:30", "12:00", "12:30", "13:00"]) expect(await isFree(at(start)), start).toBe(false);
        await platform.cancel({ appointmentId: first.appointmentId, reason: "", by: "guest" }, "c1", now);
        expect([await isFree(at("11:45")), await isFree(at("12:00")), await isFree(at("12:30"))]).toEqual([true, false, false]);
        const back = await platform.hold(shift(first.slot, 15 * minuteMs), "h1", now);
        expect(back).toEqual({ ok: false, reason: "slot-taken" });
      });

      test("need a reason outside hours and breaks too, and cannot have done what nobody does", async () => {
        const early = shift(await find(at("12:00")), -4 * hour);
        expect(await walkIn(early, "p1")).toEqual({ ok: false, reason: "outside-hours" });
        expect(await walkIn(early, "p1", "Before her flight")).toMatchObject({ ok: true });
        const impossible = { ...early, legs: early.legs.map((leg) => ({ ...leg, practitionerId: "nobody" })) };
        expect(await walkIn(impossible, "p2", "Please")).toEqual({ ok: false, reason: "not-bookable" });
      });

      test("move over something else with a reason; moved on, both are refused and free again as they should be", async () => {
        const [ten, noon] = [await book(at("10:00")), await book(at("12:00"))];
        const over = shift(noon.slot, 15 * minuteMs);
        const move = (slot: Slot, key: string, reason?: string) =>
          platform.reschedule(
            { appointmentId: ten.appointmentId, slot, desk: { ...desk, ...(reason === undefined ? {} : { reason }) } },
            key,
            now,
          );
        expect(await move(over, "m1")).toEqual({ ok: false, reason: "overlap" });
        expect(await move(over, "m1", "They share a taxi")).toMatchObject({ ok: true });
        expect(await isFree(at("10:00"))).toBe(true);
        expect(await move(ten.slot, "m2")).toMatchObject({ ok: true });
        expect([await isFree(at("11:15")), await isFree(at("12:00")), await isFree(at("12:45"))]).toEqual([true, false, true]);
        // What lay there on purpose once gives nobody a right to it.
        expect(await move(over, "m3")).toEqual({ ok: false, reason: "overlap" });
      });

      test("block time: nobody is offered it, until it is given back", async () => {
        const block = { practitionerId: "ana", start: at("12:00"), end: at("14:00"), reason: "Training", desk };
        const blocked = await platform.blockTime(block, "k1", now);
        if (!blocked.ok) throw new Error(blocked.reason);
        expect(await platform.blockTime(block, "k1", now + hour)).toEqual(blocked);
        expect([await isFree(at("11:15")), await isFree(at("11:30")), await isFree(at("13:45")), await isFree(at("14:00"))]).toEqual([
          true,
          false,
          false,
          true,
        ]);
        const { blockId } = blocked.value;
        const entry = { kind: "blocked", practitionerId: "ana", from: 720, to: 840, title: "Training", blockId };
        expect((await platform.readDay(day, now)).entries).toMatchObject([entry]);
        expect(await platform.cancel({ appointmentId: blockId, reason: "", by: "guest" }, "c1", now)).toEqual({
          ok: false,
          reason: "not-found",
        });
        expect(await platform.blockedTime(blockId)).toEqual({ start: block.start, end: block.end });
        expect(await platform.unblock(blockId, now)).toEqual({ ok: true, value: null });
        expect(await platform.blockedTime(blockId)).toBeNull();
        expect(await platform.unblock(blockId, now)).toEqual({ ok: true, value: null });
        expect(await isFree(at("12:00"))).toBe(true);
        expect((await platform.readDay(day, now)).entries).toEqual([]);
      });

      test("block over guests with a reason, for days at a time, and never an appointment's id", async () => {
        const { appointmentId } = await book(at("12:00"));
        const block = { practitionerId: "ana", start: at("08:00"), end: at("20:00", "2026-11-29"), reason: "Ill", desk };
        expect(await platform.blockTime(block, "k1", now)).toEqual({ ok: false, reason: "overlap" });
        expect(await platform.blockTime({ ...block, desk: { ...desk, reason: "We ring them" } }, "k1", now)).toMatchObject({ ok: true });
        const free = await platform.searchSlots({ items: cut, from: day, to: "2026-11-30" }, now);
        expect(free[0]?.start).toBe(at("09:00", "2026-11-30"));
        expect((await platform.readDay("2026-11-28", now)).entries).toMatchObject([{ kind: "blocked", from: 0, to: 1440 }]);
        expect(await platform.unblock(appointmentId, now)).toEqual({ ok: false, reason: "not-found" });
        expect(await platform.blockedTime(appointmentId)).toBeNull();
        expect(await platform.blockTime({ ...block, practitionerId: "nobody" }, "k2", now)).toEqual({ ok: false, reason: "not-bookable" });
        expect(await platform.blockTime({ ...block, end: block.start }, "k3", now)).toEqual({ ok: false, reason: "not-bookable" });
      });
    });
  });

  describe(`platform properties, changes: ${name}`, () => {
    test("whatever is booked, held, moved, blocked, placed and cancelled, nobody has two guests and no appointment is lost", async () => {
      await fc.assert(
        fc.asyncProperty(salons, fc.array(step, { minLength: 15, maxLength: 40, size: "max" }), async (catalogue, steps) => {
          const under = await open(catalogue);
          try {
            const standing = await play(under.platform, catalogue, steps);
            const found = await Promise.all([...standing.keys()].map((id) => under.platform.getAppointment(id)));
            expect(found.map((one) => one?.status)).toEqual([...standing.values()].map(({ status }) => status));
            expect(found.map((one) => one?.slot)).toEqual([...standing.values()].map(({ slot }) => slot));
            const booked = found.flatMap((one) => (one?.status === "booked" ? [one.slot] : []));
            expectNoOneTwice(catalogue, booked);
            expectWithinCapacity(catalogue, booked);
          } finally {
            await under.close();
          }
        }),
        { numRuns: 30 },
      );
    });
  });
}

const step = fc.record({
  do: fc.constantFrom("book", "book", "book", "move", "move", "move by hold", "cancel", "place", "block", "unblock"),
  pick: fc.nat(),
  which: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps, on searches of the moment and on stale ones; answers what was told of each appointment last. */
async function play(platform: Platform, catalogue: Catalogue, steps: Step[]): Promise<Map<string, PlatformAppointment>> {
  const told = new Map<string, PlatformAppointment>();
  const blocks: string[] = [];
  const query = (pick: number) => ({ items: [{ serviceId: pick % 2 === 0 ? "cut" : "colour", addOnIds: [] }], from: day, to: day });
  const stale = [await platform.searchSlots(query(0), now), await platform.searchSlots(query(1), now)];
  for (const [index, { do: what, pick, which }] of steps.entries()) {
    const mine = [...told.values()][which % Math.max(1, told.size)];
    const asked =
      mine === undefined || !what.startsWith("move")
        ? query(pick)
        : { ...query(pick), items: itemsOf(mine.slot), moves: mine.appointmentId };
    const slots = which % 3 === 0 ? (stale[pick % 2] ?? []) : await platform.searchSlots(asked, now);
    const slot = slots[pick % Math.max(1, slots.length)];
    const keep = (outcome: { ok: boolean; value?: PlatformAppointment }) => {
      if (outcome.ok && outcome.value !== undefined) told.set(outcome.value.appointmentId, outcome.value);
    };
    if (what === "unblock") await platform.unblock(blocks[which % Math.max(1, blocks.length)] ?? "none", now);
    else if (what === "cancel" && mine !== undefined) {
      const done = await platform.cancel({ appointmentId: mine.appointmentId, reason: "", by: "guest" }, `c${index}`, now);
      if (done.ok) keep({ ok: true, value: done.value.appointment });
    } else if (slot === undefined) continue;
    else if (what === "book") {
      const held = await platform.hold(slot, `h${index}`, now);
      if (held.ok)
        keep(await platform.book({ holdId: held.value.holdId, slot, guest: {}, conversationId: "c", notes: [] }, `b${index}`, now));
    } else if (what === "place")
      keep(await platform.place({ slot: shift(slot, (which % 4) * 5 * minuteMs), guest: {}, notes: [], desk }, `p${index}`, now));
    else if (what === "block") {
      const span = { practitionerId: slot.legs[0]?.practitionerId ?? "", start: slot.start, end: slot.end };
      const done = await platform.blockTime({ ...span, reason: "Training", desk }, `k${index}`, now);
      if (done.ok) blocks.push(done.value.blockId);
    } else if (what === "move" && mine !== undefined) {
      keep(await platform.reschedule({ appointmentId: mine.appointmentId, slot, ...(which % 2 === 0 ? { desk } : {}) }, `m${index}`, now));
    } else if (mine !== undefined) {
      const held = await platform.holdMove(mine.appointmentId, slot, `h${index}`, now);
      if (held.ok)
        keep(await platform.reschedule({ appointmentId: mine.appointmentId, slot, holdId: held.value.holdId }, `m${index}`, now));
    }
  }
  return told;
}

const itemsOf = ({ legs }: Slot): RequestedService[] => legs.map(({ serviceId, addOnIds }) => ({ serviceId, addOnIds }));

async function bookSlot(platform: Platform, slot: Slot, key: string): Promise<PlatformAppointment> {
  const held = await platform.hold(slot, `hold ${key}`, now);
  if (!held.ok) throw new Error(held.reason);
  const request = {
    holdId: held.value.holdId,
    slot,
    guest: { name: "Ann", phone: "+442079460077" },
    conversationId: "conversation-1",
    notes: [],
  };
  const booked = await platform.book(request, key, now);
  if (!booked.ok) throw new Error(booked.reason);
  return booked.value;
}

function shift(slot: Slot, by: number): Slot {
  const legs = slot.legs.map((leg) => ({ ...leg, start: leg.start + by, end: leg.end + by }));
  return { ...slot, start: slot.start + by, end: slot.end + by, legs };
}
