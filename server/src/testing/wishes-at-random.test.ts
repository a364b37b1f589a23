import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClientFacts } from "../booking/client-facts.ts";
import type { SlotWish } from "../booking/desk.ts";
import type { Preferences, RequestedService } from "../booking/platform.ts";
import { type HouseDesk, openHouseDesk } from "./house-desk.ts";

/** A Monday noon in London. */
const now = Date.parse("2026-11-23T12:00:00Z");
let house: HouseDesk;
beforeAll(async () => {
  house = await openHouseDesk(() => now);
});
afterAll(() => house.close());

const services = ["blow-dry", "gel-manicure", "classic-pedicure", "brow-shape", "express-facial", "relaxing-massage", "root-touch-up"];
const item = fc.constantFrom(...services).map((serviceId): RequestedService => ({ serviceId, addOnIds: [] }));
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 3, selector: ({ serviceId }) => serviceId });
/** Mostly nothing of the kind: a wish that nobody can meet tells nothing. */
const sometimes = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
const wishes = fc.record({
  items,
  others: sometimes(fc.tuple(items)),
  preferences: sometimes(
    fc.constantFrom<Preferences[]>(
      { pronouns: ["she"] },
      { pronouns: ["he", "they"] },
      { languages: ["Polish"] },
      { languages: ["French", "Italian"] },
      { resourceTags: ["quiet"] },
    ),
  ),
  notBy: sometimes(fc.uniqueArray(fc.constantFrom("mei", "kasia", "amara", "sarah", "ellie"), { minLength: 1, maxLength: 2 })),
  facts: sometimes(fc.constantFrom<ClientFacts[]>({ patchTest: null }, { age: 30 })),
});

const wanted = (list: readonly { serviceId: string }[]): string[] => list.map(({ serviceId }) => serviceId).toSorted();

/**
 * Whatever is put up is what was wished for: everybody's services, together, by who and where it was asked, after what must
 * come first; and what is held and booked is that very visit, leg by leg.
 */
test("a wish, what is offered for it, and what stands in the calendar are the same", async () => {
  let offeredOnce = 0;
  await fc.assert(
    fc.asyncProperty(wishes, fc.nat({ max: 40 }), fc.nat(), async (asked, day, pick) => {
      const from = new Date(Date.parse("2026-11-24T00:00:00Z") + day * 86_400_000).toISOString().slice(0, 10);
      const { others, preferences, notBy, facts } = asked;
      const wish: SlotWish = {
        items: asked.items,
        ...(others ? { others } : {}),
        ...(preferences ? { preferences } : {}),
        ...(notBy ? { notBy } : {}),
        ...(facts ? { facts } : {}),
        when: { words: "", from },
      };
      const found = await house.desk.findSlots(wish, now);
      if (!found.found) return;
      offeredOnce += 1;
      const chosen = found.slots[pick % found.slots.length];
      const held = await house.desk.hold(`conversation-${offeredOnce}`, chosen?.offer ?? "", now);
      if (!held.ok) throw new Error(held.reason);
      const proposal = await house.desk.propose("c", held.held, { name: "Ann" }, now, wish.facts);
      const result = await house.desk.book(`conversation-${offeredOnce}`, proposal, [], now);
      if (!result.ok) throw new Error(result.reason);
      const { slot } = (await house.platform.getAppointment(result.appointment.appointmentId)) ?? { slot: null };
      if (slot === null) throw new Error("it does not stand in the calendar");

      for (const [guest, list] of [wish.items, ...(wish.others ?? [])].entries()) {
        const own = slot.legs.filter((leg) => (leg.guest ?? 0) === guest);
        expect(wanted(own)).toEqual(wanted(list));
        expect(Math.min(...own.map(({ start }) => start))).toBe(slot.start);
      }
      const people = slot.legs.map(({ practitionerId }) => house.catalogue.practitioners.find(({ id }) => id === practitionerId));
      for (const who of people) {
        // What comes first of two steps may be theirs alone.
        if (wish.notBy && !found.first) expect(wish.notBy).not.toContain(who?.id);
        if (wish.preferences?.pronouns) expect(wish.preferences.pronouns).toContain(who?.pronoun);
        if (wish.preferences?.languages) expect(who?.languages.some((one) => wish.preferences?.languages?.includes(one))).toBe(true);
      }
      if (wish.preferences?.resourceTags) expect(slot.resourceTags).toEqual(["quiet"]);
      const coloured = wish.items.some(({ serviceId }) => serviceId === "root-touch-up");
      if (coloured && wish.facts?.patchTest === null) expect(slot.start).toBeGreaterThanOrEqual(now + 48 * 3_600_000);

      const shown = proposal.slot;
      expect(shown.legs?.length ?? 1).toBe(slot.legs.length);
      expect(shown.price.amount).toBe(slot.legs.reduce((sum, { price }) => sum + price.amount, 0));
      expect(Date.parse(shown.end)).toBe(Math.max(...slot.legs.map(({ end }) => end)));
    }),
    { numRuns: 40 },
  );
  expect(offeredOnce).toBeGreaterThan(5);
}, 120_000);
