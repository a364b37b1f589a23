import { describe, expect, test } from "vitest";
import { searchSlots } from "./slot-search.ts";
import { asked, at, clockOf, dayBefore, freeOn, legsOf, startsOf, takenBy, testDay } from "./test-day.ts";
import { everyDay, testPractitioner, testResource, testSalon, testService } from "./test-salon.ts";

const nails = { id: "hands", name: "Hands", aliases: [] };
const skills = ["colour", "cut", "mani", "pedi"].map((serviceId) => ({ serviceId }));
const salon = (changes: Parameters<typeof testSalon>[0] = {}) =>
  testSalon({
    categories: [{ id: "hair", name: "Hair", aliases: [] }, nails],
    services: [
      testService("colour", 60, { order: 1 }),
      testService("cut", 30, { order: 2 }),
      testService("mani", 40, { categoryId: "hands", needs: [], parallelWith: ["pedi"] }),
      testService("pedi", 60, { categoryId: "hands", needs: [] }),
    ],
    practitioners: [testPractitioner("ana", { skills }), testPractitioner("bea", { skills })],
    ...changes,
  });

describe("several services in one visit: order", () => {
  test("colour comes before cut, however it was asked", () => {
    const [slot] = freeOn(salon(), [asked("cut"), asked("colour")]);
    expect(slot && legsOf(slot)).toBe("09:00 ana colour, 10:00 ana cut");
  });

  test("tint comes before wax by their categories, and a service's own order goes before its category's", () => {
    const categories = [
      { id: "wax", name: "Wax", aliases: [], order: 5 },
      { id: "tint", name: "Tint", aliases: [], order: 3 },
    ];
    const services = [testService("cut", 15, { categoryId: "wax" }), testService("colour", 15, { categoryId: "tint" })];
    const [slot] = freeOn(salon({ categories, services }), [asked("cut"), asked("colour")]);
    expect(slot?.legs.map(({ serviceId }) => serviceId)).toEqual(["colour", "cut"]);
    const early = services.map((service) => (service.id === "cut" ? { ...service, order: 1 } : service));
    const [other] = freeOn(salon({ categories, services: early }), [asked("colour"), asked("cut")]);
    expect(other?.legs.map(({ serviceId }) => serviceId)).toEqual(["cut", "colour"]);
  });

  test("what ranks alike stays as it was asked", () => {
    const [slot] = freeOn(salon(), [asked("pedi"), asked("mani")], [], { parallel: false });
    expect(slot?.legs.map(({ serviceId }) => serviceId)).toEqual(["pedi", "mani"]);
  });
});

describe("several services in one visit: at once", () => {
  test("mani and pedi by two practitioners save the shorter one's time", () => {
    const [slot] = freeOn(salon(), [asked("mani"), asked("pedi")]);
    expect(slot && legsOf(slot)).toBe("09:00 ana mani, 09:00 bea pedi");
    expect(slot && clockOf(slot.end)).toBe("10:00");
  });

  test("what follows waits for the longer one", () => {
    const [slot] = freeOn(salon(), [asked("mani"), asked("pedi"), asked("cut")]);
    expect(slot && legsOf(slot)).toBe("09:00 ana mani, 09:00 bea pedi, 10:00 bea cut");
  });

  test("with one practitioner they follow one another", () => {
    const [slot] = freeOn(salon(), [asked("mani", "ana"), asked("pedi", "ana")]);
    expect(slot && legsOf(slot)).toBe("09:00 ana mani, 09:40 ana pedi");
  });

  test("only where the services allow it, and not when the guest will not have it", () => {
    const [serial] = freeOn(salon(), [asked("mani"), asked("pedi")], [], { parallel: false });
    expect(serial && legsOf(serial)).toBe("09:00 ana mani, 09:40 ana pedi");
    const [mixed] = freeOn(salon(), [asked("colour"), asked("cut")]);
    expect(mixed?.legs[1]?.start).toBe(mixed?.legs[0]?.end);
  });
});

describe("several services in one visit: longest gap", () => {
  const lateCut = [takenBy("practitioner", "ana", "10:00", "10:15"), takenBy("practitioner", "bea", "09:00", "18:00")];

  test("without one, legs follow at once or not at all", () => {
    expect(startsOf(freeOn(salon(), [asked("colour"), asked("cut")], lateCut))).not.toContain("09:00");
  });

  test("a wait of at most that many minutes, as short as it can be", () => {
    const [slot] = freeOn(salon({ rules: { longestGap: 20 } }), [asked("colour"), asked("cut")], lateCut);
    expect(slot && legsOf(slot)).toBe("09:00 ana colour, 10:15 ana cut");
    expect(startsOf(freeOn(salon({ rules: { longestGap: 10 } }), [asked("colour"), asked("cut")], lateCut))[0]).not.toBe("09:00");
  });

  test("no wait where none is needed, even for the same practitioner", () => {
    const busy = [takenBy("practitioner", "ana", "10:00", "10:15")];
    const [slot] = freeOn(salon({ rules: { longestGap: 20 } }), [asked("colour", "ana"), asked("cut")], busy);
    expect(slot && legsOf(slot)).toBe("09:00 ana colour, 10:00 bea cut");
  });
});

describe("per service", () => {
  const one = (changes: Parameters<typeof testService>[2], rules = {}) =>
    testSalon({ services: [testService("cut", 60, changes), testService("colour", 30)], rules });

  test("its own slot step", () => {
    expect(startsOf(freeOn(one({ slotStep: 90 }), [asked("cut")]))).toEqual(["09:00", "10:30", "12:00", "13:30", "15:00", "16:30"]);
    expect(startsOf(freeOn(one({ slotStep: 90 }), [asked("colour")]))[1]).toBe("09:15");
  });

  test("its own least notice, and a visit keeps the longest", () => {
    const now = at("09:00");
    const salon = one({ leastNotice: 240 });
    expect(startsOf(freeOn(salon, [asked("cut")], [], {}, now))[0]).toBe("13:00");
    expect(startsOf(freeOn(salon, [asked("colour")], [], {}, now))[0]).toBe("10:00");
    expect(startsOf(freeOn(salon, [asked("colour"), asked("cut")], [], {}, now))[0]).toBe("13:00");
    expect(startsOf(freeOn(one({ leastNotice: 0 }), [asked("cut")], [], {}, now))[0]).toBe("09:00");
  });

  test("its own furthest advance, in calendar days, and a visit keeps the nearest", () => {
    const furthest = (salon: ReturnType<typeof one>, ...ids: string[]) => {
      const query = { items: ids.map((id) => asked(id)), from: testDay, to: "2026-12-31" };
      return new Set(searchSlots(salon, [], query, dayBefore).map(({ start }) => new Date(start).toISOString().slice(0, 10))).size;
    };
    expect(furthest(one({ furthestDays: 3 }, { furthestDays: 10 }), "cut")).toBe(3);
    expect(furthest(one({ furthestDays: 3 }, { furthestDays: 10 }), "colour")).toBe(10);
    expect(furthest(one({ furthestDays: 3 }, { furthestDays: 10 }), "colour", "cut")).toBe(3);
    expect(furthest(one({ furthestDays: 20 }, { furthestDays: 10 }), "cut")).toBe(20);
  });
});

describe("couples and groups", () => {
  const couple = { others: [[asked("cut")]] };

  test("start together, each with a practitioner and a chair", () => {
    const [slot] = freeOn(salon(), [asked("cut")], [], couple);
    expect(slot && legsOf(slot)).toBe("09:00 ana cut, 09:00 bea cut");
    expect(slot?.legs.map(({ guest }) => guest)).toEqual([undefined, 1]);
    expect(slot?.price).toEqual({ amount: 9000, currency: "GBP" });
  });

  test("all or nothing: no practitioner for the second, no slot", () => {
    const starts = startsOf(freeOn(salon(), [asked("cut")], [takenBy("practitioner", "bea", "09:00", "12:00")], couple));
    expect(starts[0]).toBe("12:00");
  });

  test("all or nothing: no chair for the second, no slot", () => {
    expect(startsOf(freeOn(salon(), [asked("cut")], [takenBy("resource", "chair-2", "09:00", "12:00")], couple))[0]).toBe("12:00");
    expect(freeOn(salon({ resources: [testResource("chair-1", "chair")] }), [asked("cut")], [], couple)).toEqual([]);
  });

  test("one practitioner serves two of them only when the work does not meet", () => {
    const [slot] = freeOn(salon(), [asked("cut", "ana")], [], { others: [[asked("mani", "bea"), asked("cut", "ana")]] });
    expect(slot && legsOf(slot)).toBe("09:00 ana cut, 09:00 bea mani, 09:40 ana cut");
    expect(freeOn(salon(), [asked("cut", "ana")], [], { others: [[asked("cut", "ana")]] })).toEqual([]);
    const long = { others: [[asked("mani", "bea"), asked("cut", "ana")]] };
    expect(freeOn(salon(), [asked("colour", "ana")], [], long)).toEqual([]);
  });

  test("more than eight are for a person to arrange", () => {
    const ids = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const large = salon({
      practitioners: ids.map((id) => testPractitioner(id, { skills })),
      resources: ids.map((id) => testResource(`chair-${id}`, "chair")),
    });
    const eight = Array.from({ length: 7 }, () => [asked("cut")]);
    expect(freeOn(large, [asked("cut")], [], { others: eight })[0]?.legs).toHaveLength(8);
    expect(freeOn(large, [asked("cut")], [], { others: [...eight, [asked("cut")]] })).toEqual([]);
  });

  test("three of them need three", () => {
    const three = { others: [[asked("cut")], [asked("cut")]] };
    expect(freeOn(salon(), [asked("cut")], [], three)).toEqual([]);
    const week = everyDay([{ from: 600, to: 660 }]);
    const practitioners = ["ana", "bea"].map((id) => testPractitioner(id, { skills })).concat(testPractitioner("cy", { skills, week }));
    const chairs = ["chair-1", "chair-2", "chair-3"].map((id) => testResource(id, "chair"));
    expect(startsOf(freeOn(salon({ practitioners, resources: chairs }), [asked("cut")], [], three))).toEqual(["10:00", "10:15", "10:30"]);
  });
});
