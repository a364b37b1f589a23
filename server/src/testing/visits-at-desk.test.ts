import { type OfferedSlot, SlotFacts } from "@chairside/shared/facts.ts";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../booking/catalogue.ts";
import type { BookingDesk, SlotsFound, SlotWish } from "../booking/desk.ts";
import { testPractitioner, testResource, testSalon, testService } from "../booking/test-salon.ts";
import { openHouse } from "./open-house.ts";

// A Sunday evening; the salon is open every day from 9 to 18.
const now = Date.parse("2026-11-22T20:00:00Z");
const thursday = { words: "", from: "2026-11-26", to: "2026-11-26" };
const item = (serviceId: string, addOnIds: string[] = []) => ({ serviceId, addOnIds });

const services = [
  testService("cut", 45, { addOnIds: ["mask"] }),
  testService("manicure", 30, { needs: [], price: { amount: 3000, currency: "GBP" } }),
  testService("colour", 60, { patchTest: true, minimumAge: 16, consentBelow: 18 }),
  testService("mask", 15, { addOnOnly: true }),
  testService("test", 15, { needs: [], leastNotice: 0, price: { amount: 0, currency: "GBP" } }),
];
const can = (...ids: string[]) => ({ skills: ids.map((serviceId) => ({ serviceId })) });
const salon = testSalon({
  services,
  practitioners: [
    testPractitioner("ana", { ...can("cut", "colour", "test"), level: "Director" }),
    testPractitioner("bea", { ...can("manicure", "test"), languages: ["English", "Italian"] }),
    testPractitioner("carl", { ...can("manicure", "cut"), pronoun: "he" }),
  ],
  resources: [testResource("chair-1", "chair"), { ...testResource("chair-2", "chair"), tags: ["quiet"] }],
  rules: { longestGap: 15 },
});
const patchTest = { hours: 48, validMonths: 6, voidedBy: [] };

async function find(wish: Omit<SlotWish, "when"> & { when?: SlotWish["when"] }, catalogue: Catalogue = salon): Promise<SlotsFound> {
  return atDesk((desk) => desk.findSlots({ when: thursday, limit: 100, ...wish }, now), catalogue);
}

async function atDesk<T>(work: (desk: BookingDesk) => Promise<T>, catalogue: Catalogue): Promise<T> {
  const house = await openHouse(catalogue, () => now);
  try {
    return await work(house.desk);
  } finally {
    await house.close();
  }
}

function firstOf(found: SlotsFound): OfferedSlot {
  const [offered] = found.found ? found.slots : [];
  if (offered === undefined) throw new Error(JSON.stringify(found));
  return offered;
}

describe("a visit of several services", () => {
  test("is one slot: each service with who does it and when, price and length of all", async () => {
    const { slot } = firstOf(await find({ items: [item("cut", ["mask"]), { ...item("manicure"), practitionerId: "bea" }] }));
    expect(slot).toMatchObject({ service: "Cut + Manicure", addOns: ["Mask"], durationMinutes: 90, price: { amount: 12000 } });
    expect(slot.legs).toEqual([
      { service: "Cut", addOns: ["Mask"], practitioner: slot.legs?.[0]?.practitioner, start: "2026-11-26T09:00:00Z", time: "9:00 am" },
      { service: "Manicure", addOns: [], practitioner: "Bea", start: "2026-11-26T10:00:00Z", time: "10:00 am" },
    ]);
    expect(SlotFacts.parse(slot)).toEqual(slot);
  });

  test("who does two of them is named once; one service alone has no list of legs", async () => {
    const both = firstOf(await find({ items: [item("cut"), item("manicure")].map((one) => ({ ...one, practitionerId: "carl" })) }));
    expect(both.slot).toMatchObject({ practitioner: "Carl", practitionerLevel: "Stylist" });
    expect(firstOf(await find({ items: [item("cut")] })).slot).not.toHaveProperty("legs");
  });

  test("a party: same start, everybody's own legs, the visitor's first", async () => {
    const { slot } = firstOf(await find({ items: [item("manicure")], others: [[item("manicure")]] }));
    expect(slot).toMatchObject({ service: "2 × Manicure", practitioner: "Bea and Carl", durationMinutes: 30, price: { amount: 6000 } });
    expect(slot.legs?.map(({ guest, time }) => [guest, time])).toEqual([
      [1, "9:00 am"],
      [2, "9:00 am"],
    ]);
  });

  test("is held and booked as one, and the card and the calendar file say every leg", () =>
    atDesk(async (desk) => {
      const found = await desk.findSlots({ items: [item("cut"), item("manicure")], when: thursday }, now);
      const held = await desk.hold("c1", firstOf(found).offer, now);
      if (!held.ok) throw new Error(held.reason);
      const proposal = await desk.propose("c1", held.held, { name: "Ann" }, now);
      expect(proposal.slot).toEqual(firstOf(found).slot);
      const booked = await desk.book("c1", proposal, [], now);
      if (!booked.ok) throw new Error(booked.reason);
      const file = desk.calendarFile(booked.appointment, now).replaceAll("\r\n ", "");
      for (const leg of proposal.slot.legs ?? []) expect(file).toContain(`${leg.time} ${leg.service} with ${leg.practitioner}`);
      expect(await desk.hold("c2", proposal.offer, now)).toEqual({ ok: false, reason: "slot-taken" });
      const standing = await desk.appointment(booked.appointment.appointmentId, now);
      expect(standing?.slot.legs).toEqual(proposal.slot.legs);
    }, salon));
});

describe("preferences", () => {
  test("decide who performs it", async () => {
    expect(firstOf(await find({ items: [item("manicure")], preferences: { pronouns: ["he"] } })).slot.practitioner).toBe("Carl");
    expect(firstOf(await find({ items: [item("manicure")], preferences: { languages: ["italian"] } })).slot.practitioner).toBe("Bea");
  });

  test("that nobody fits are said so, with those who could", async () => {
    const found = await find({ items: [item("cut")], preferences: { languages: ["Italian"] } });
    expect(found).toMatchObject({ found: false, why: "preference" });
    expect(!found.found && found.othersFree.length).toBeGreaterThan(0);
  });

  test("a quiet place stays quiet, whoever it is", async () => {
    const chairs = { ...salon, resources: [testResource("chair-1", "chair")] };
    expect((await find({ items: [item("cut")], preferences: { resourceTags: ["quiet"] } })).found).toBe(true);
    expect(await find({ items: [item("cut")], preferences: { resourceTags: ["quiet"] } }, chairs)).toMatchObject({
      found: false,
      why: "preference",
      othersFree: [],
    });
  });
});

describe("what must come before a visit", () => {
  const colour = { items: [item("colour")] };
  const walkIn = { ...salon, rules: { ...salon.rules, patchTest } };
  const booked = { ...salon, rules: { ...salon.rules, patchTest: { ...patchTest, serviceId: "test" } } };
  const monday = { words: "", from: "2026-11-23", to: "2026-11-28" };

  test("nothing is known of the visitor: nothing stands in the way", async () => {
    const early = { words: "", from: "2026-11-23", to: "2026-11-23" };
    expect((await find({ ...colour, when: early }, walkIn)).found).toBe(true);
  });

  test("no test yet, tests without an appointment: the first visits that leave the time, and the card says between when", () =>
    atDesk(async (desk) => {
      const offered = firstOf(await desk.findSlots({ ...colour, when: monday, facts: { patchTest: null } }, now));
      // The salon opens on Monday at 9; 48 hours later is Wednesday at 9.
      expect(offered.slot).toMatchObject({ dayShort: "Wed 25 Nov", time: "9:00 am" });
      const held = await desk.hold("c1", offered.offer, now);
      if (!held.ok) throw new Error(held.reason);
      const card = await desk.propose("c1", held.held, { name: "Ann" }, now, { patchTest: null, age: 17 });
      expect(card.conditions.find(({ key }) => key === "patch-test")?.text).toBe(
        "Your patch test comes first: while we are open, from Monday 23 November, 9:00 am to Monday 23 November, 9:00 am. Come 48 hours before.",
      );
      expect(card.conditions.find(({ key }) => key === "age")?.text).toBe(
        "For guests aged 16 or over. As you are under 18, a parent or guardian has to agree in writing.",
      );
    }, walkIn));

  test("too soon for any test: that is the reason, and the nearest leave the time", async () => {
    const found = await find({ ...colour, when: { words: "", from: "2026-11-23", to: "2026-11-24" }, facts: { patchTest: null } }, walkIn);
    expect(found).toMatchObject({ found: false, why: "patch-test" });
    if (found.found) throw new Error("found");
    expect(found.nearest.length).toBeGreaterThan(0);
    for (const { slot } of found.nearest) expect(slot.start >= "2026-11-25T09:00:00Z").toBe(true);
  });

  test("tests by appointment: the test is offered first, at times that leave a visit as wished", async () => {
    const found = await find({ ...colour, when: thursday, facts: { patchTest: null } }, booked);
    if (!found.found) throw new Error(found.why);
    expect(found.first).toMatchObject({
      kind: "patch-test",
      serviceId: "test",
      service: "Test",
      then: { slot: { dayShort: "Thu 26 Nov" } },
    });
    for (const { slot } of found.slots) {
      expect(slot.service).toBe("Test");
      // The last visit on Thursday starts at 17:00.
      expect(slot.end <= "2026-11-24T17:00:00Z").toBe(true);
    }
    expect(found.slots[0]?.slot.dayShort).toBe("Mon 23 Nov");
  });

  test("once the test has been made the visit itself is offered, from 48 hours on", async () => {
    const tested = Date.parse("2026-11-24T12:15:00Z");
    const found = await find({ ...colour, when: thursday, facts: { patchTest: tested } }, booked);
    expect(firstOf(found).slot).toMatchObject({ service: "Colour", time: "12:15 pm" });
    expect(found).not.toHaveProperty("first");
  });
});
