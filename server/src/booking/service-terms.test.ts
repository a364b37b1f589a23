import { describe, expect, test } from "vitest";
import { atLocation } from "./at-location.ts";
import { fitSlot } from "./fit-slot.ts";
import { searchSlots } from "./slot-search.ts";
import { asked, clockOf, dayBefore, freeOn, startsOf, takenBy, testDay } from "./test-day.ts";
import { active, everyDay, testPractitioner, testResource, testSalon, testService } from "./test-salon.ts";

const pounds = (amount: number) => ({ amount: amount * 100, currency: "GBP" });
const terms = [
  { level: "Director", segments: [active(30)], price: pounds(80) },
  { locationId: "hill", price: pounds(50) },
  { level: "Director", locationId: "hill", price: pounds(90) },
];
const hill = {
  id: "hill",
  name: "Hill",
  address: "2 Hill Road",
  timeZone: "Europe/London",
  opening: everyDay({ from: 600, to: 720 }),
  exceptions: [],
};
const weekAt = { hill: everyDay([{ from: 600, to: 720 }]) };
const people = [
  testPractitioner("ana", { level: "Stylist", weekAt }),
  testPractitioner("bea", { level: "Director", weekAt }),
  testPractitioner("cy", { level: "Director", weekAt, skills: [{ serviceId: "cut", price: pounds(70) }] }),
];
const salon = testSalon({
  services: [testService("cut", 45, { terms })],
  practitioners: people,
  locations: [hill],
  resources: [
    ...["chair-1", "chair-2", "chair-3"].map((id) => testResource(id, "chair")),
    { ...testResource("chair-9", "chair"), locationId: "hill" },
  ],
});

function cutOf(id: string, locationId?: string) {
  const [slot] = freeOn(salon, [asked("cut", id)], [], locationId === undefined ? {} : { locationId });
  return { minutes: ((slot?.end ?? 0) - (slot?.start ?? 0)) / 60_000, pounds: (slot?.price.amount ?? 0) / 100 };
}

describe("duration and price", () => {
  test("per level", () => {
    expect(cutOf("ana")).toEqual({ minutes: 45, pounds: 45 });
    expect(cutOf("bea")).toEqual({ minutes: 30, pounds: 80 });
  });

  test("per location, and per level at a location", () => {
    expect(cutOf("ana", "hill")).toEqual({ minutes: 45, pounds: 50 });
    // What the level takes is stated for the level, what it costs here for the level here.
    expect(cutOf("bea", "hill")).toEqual({ minutes: 30, pounds: 90 });
  });

  test("per practitioner goes before both", () => {
    expect(cutOf("cy")).toEqual({ minutes: 30, pounds: 70 });
    expect(cutOf("cy", "hill")).toEqual({ minutes: 30, pounds: 70 });
  });

  test("a skill for one location goes before the practitioner's usual one, there only", () => {
    const skills = [{ serviceId: "cut" }, { serviceId: "cut", locationId: "hill", price: pounds(40) }];
    const there = testSalon({ ...salon, practitioners: [testPractitioner("ana", { skills, weekAt })], rules: salon.rules });
    expect(freeOn(there, [asked("cut")], [], { locationId: "hill" })[0]?.price).toEqual(pounds(40));
    expect(freeOn(there, [asked("cut")])[0]?.price).toEqual(pounds(45));
  });
});

describe("locations", () => {
  test("have their own hours, shifts and chairs", () => {
    expect(startsOf(freeOn(salon, [asked("cut", "ana")], [], { locationId: "hill" }))).toEqual([
      "10:00",
      "10:15",
      "10:30",
      "10:45",
      "11:00",
      "11:15",
    ]);
    const busy = [takenBy("resource", "chair-9", "10:00", "11:15")];
    expect(startsOf(freeOn(salon, [asked("cut", "ana")], busy, { locationId: "hill" }))).toEqual(["11:15"]);
    expect(startsOf(freeOn(salon, [asked("cut", "ana")], busy))[0]).toBe("09:00");
  });

  test("share their people: taken at one is taken at the other", () => {
    const busy = [takenBy("practitioner", "ana", "10:00", "11:00")];
    expect(startsOf(freeOn(salon, [asked("cut", "ana")], busy, { locationId: "hill" }))[0]).toBe("11:00");
  });

  test("have their own zone", () => {
    const paris = testSalon({ ...salon, locations: [{ ...hill, timeZone: "Europe/Paris" }], rules: salon.rules });
    const [slot] = freeOn(paris, [asked("cut", "ana")], [], { locationId: "hill" });
    expect(slot && clockOf(slot.start)).toBe("09:00");
    expect(slot && clockOf(slot.start, "Europe/Paris")).toBe("10:00");
  });

  test("are held where they were found; one the salon does not have is nowhere", () => {
    const [slot] = freeOn(salon, [asked("cut", "ana")], [], { locationId: "hill" });
    if (slot === undefined) throw new Error("nothing free");
    const held = fitSlot(salon, [], slot, dayBefore);
    expect(held.fits && held.takes.filter(({ kind }) => kind === "resource").map(({ id }) => id)).toEqual(["chair-9"]);
    expect(fitSlot(salon, [], { ...slot, locationId: "moon" }, dayBefore)).toEqual({ fits: false, reason: "not-bookable" });
    expect(freeOn(salon, [asked("cut")], [], { locationId: "moon" })).toEqual([]);
    expect(atLocation(salon, "moon")).toBeNull();
  });
});

describe("skills run out", () => {
  const certified = (validTo: string) =>
    testSalon({
      services: [testService("cut", 45, { addOnIds: ["mask"] }), testService("mask", 15, { addOnOnly: true })],
      practitioners: [testPractitioner("ana", { skills: [{ serviceId: "cut" }, { serviceId: "mask", validTo }] })],
    });
  const masked = { serviceId: "cut", addOnIds: ["mask"] };

  test("the last day counts, the next does not", () => {
    const days = (salon: ReturnType<typeof certified>) =>
      new Set(
        searchSlots(salon, [], { items: [masked], from: testDay, to: "2026-11-30" }, dayBefore).map(({ start }) =>
          new Date(start).getUTCDate(),
        ),
      );
    expect([...days(certified("2026-11-27"))]).toEqual([26, 27]);
  });

  test("without it the service goes on", () => {
    expect(freeOn(certified("2026-11-01"), [asked("cut")])).not.toEqual([]);
    expect(freeOn(certified("2026-11-01"), [masked])).toEqual([]);
  });

  test("an offer does not outlive the certificate", () => {
    const [slot] = freeOn(certified("2026-11-27"), [masked]);
    if (slot === undefined) throw new Error("nothing free");
    expect(fitSlot(certified("2026-11-25"), [], slot, dayBefore)).toEqual({ fits: false, reason: "not-bookable" });
  });
});

describe("preferences are conditions", () => {
  const mixed = testSalon({
    practitioners: [
      testPractitioner("ana", { languages: ["English", "Polish"] }),
      testPractitioner("bob", { pronoun: "he", languages: ["English"] }),
    ],
  });
  const who = (preferences: NonNullable<Parameters<typeof freeOn>[3]>["preferences"] & object) => [
    ...new Set(freeOn(mixed, [asked("cut")], [], { preferences }).map(({ legs }) => legs[0]?.practitionerId)),
  ];

  test("who performs", () => {
    expect(who({})).toEqual(["ana", "bob"]);
    expect(who({ pronouns: ["he", "they"] })).toEqual(["bob"]);
    expect(who({ pronouns: ["they"] })).toEqual([]);
  });

  test("which language", () => {
    expect(who({ languages: ["polish"] })).toEqual(["ana"]);
    expect(who({ languages: ["Polish", "English"] })).toEqual(["ana", "bob"]);
  });
});
