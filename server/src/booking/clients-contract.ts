import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import type { PlatformUnderTest } from "./platform-contract.ts";
import type { GuestContact, PlatformAppointment } from "./platform.ts";
import { testSalon } from "./test-salon.ts";

const now = Date.parse("2026-11-25T06:00:00Z");
const day = "2026-11-26";
const guest = { name: "Ann", phone: "+442079460001", email: "Ann@Example.com" };
const phone: GuestContact = { kind: "phone", address: guest.phone };
const email: GuestContact = { kind: "email", address: "ann@example.com" };

/** What every platform knows of those who were booked with it. */
export function clientsContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`platform contract, clients: ${name}`, () => {
    let under: PlatformUnderTest;
    beforeEach(async () => {
      under = await open(testSalon());
    });
    afterEach(() => under.close());

    async function book(key: string): Promise<PlatformAppointment> {
      const { platform } = under;
      const [slot] = await platform.searchSlots(
        { items: [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }], from: day, to: day },
        now,
      );
      if (slot === undefined) throw new Error("nothing is free");
      const held = await platform.hold(slot, `hold ${key}`, now);
      if (!held.ok) throw new Error(held.reason);
      const outcome = await platform.book(
        { holdId: held.value.holdId, slot, guest, conversationId: "conversation-1", notes: [] },
        key,
        now,
      );
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.value;
    }

    test("who was never booked is nobody, whatever was only held", async () => {
      expect(await under.platform.clientOf(phone, now)).toBeNull();
      const { slot } = await book("one");
      expect(await under.platform.clientOf({ kind: "phone", address: "+442079460002" }, now)).toBeNull();
      // An address is one of its own kind.
      expect(await under.platform.clientOf({ kind: "email", address: guest.phone }, slot.end)).toBeNull();
    });

    test("is found by phone and by e-mail: what is to come, then what was, newest first; what was cancelled was no visit", async () => {
      const { platform } = under;
      const [one, two, three] = [await book("one"), await book("two"), await book("three")];
      const before = await platform.clientOf(phone, now);
      expect(before).toMatchObject({ name: "Ann", since: null, past: [], notes: [], allergies: [], patchTest: null, noShows: [] });
      expect(before?.upcoming.map(({ appointmentId }) => appointmentId)).toEqual(
        [one, two, three].map(({ appointmentId }) => appointmentId),
      );
      expect(await platform.clientOf(email, now)).toEqual(before);
      await platform.cancel({ appointmentId: two.appointmentId, by: "guest", reason: "ill" }, "cancel", now);
      const later = await platform.clientOf(phone, one.slot.end);
      expect(later?.since).toBe(one.slot.start);
      expect(later?.upcoming.map(({ appointmentId }) => appointmentId)).toEqual([three.appointmentId]);
      expect(later?.past.map(({ appointmentId, status }) => [appointmentId, status])).toEqual([
        [two.appointmentId, "cancelled"],
        [one.appointmentId, "booked"],
      ]);
      const again = await under.reopen();
      expect(await again.clientOf(phone, one.slot.end)).toEqual(later);
    });
  });
}
