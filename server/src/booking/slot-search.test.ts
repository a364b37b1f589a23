import { describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import type { Occupancy } from "./occupancy.ts";
import type { RequestedService } from "./platform.ts";
import { localParts, toInstant } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";
import { active, everyDay, processing, testPractitioner, testResource, testSalon, testService } from "./test-salon.ts";

const day = "2026-11-26";
const dawn = Date.parse("2026-11-25T06:00:00Z");

test("starts are on the grid, from opening to the last that ends by closing", () => {
  const starts = clockOf(search(testSalon(), { serviceId: "cut", addOnIds: [], practitionerId: "ana" }));
  expect(starts).toHaveLength(34);
  expect(starts.slice(0, 3)).toEqual(["09:00", "09:15", "09:30"]);
  expect(starts.at(-1)).toBe("17:15");
});

test("anyone: every able practitioner's slot at each start, earliest first", () => {
  const slots = search(testSalon(), cut);
  expect(slots).toHaveLength(68);
  expect(slots.map(({ start }) => start)).toEqual(slots.map(({ start }) => start).toSorted((a, b) => a - b));
  expect(slots.slice(0, 2).map(({ legs }) => legs[0]?.practitionerId)).toEqual(["ana", "bea"]);
});

describe("processing time", () => {
  const twoChairs = testSalon({ practitioners: [testPractitioner("ana")] });
  // Ana's colour from 10:00: active to 10:45, processing to 11:45, active to 12:30; the guest sits on chair 1.
  const colour = [...work("ana", "10:00", "10:45"), ...work("ana", "11:45", "12:30"), ...chair("chair-1", "10:00", "12:30")];

  test("a second guest fits into the gap when all of its work fits", () => {
    const starts = clockOf(search(twoChairs, cut, colour));
    expect(starts.filter((start) => start >= "09:30" && start < "12:30")).toEqual(["10:45", "11:00"]);
  });

  test("a second guest does not fit with work longer than the gap", () => {
    const salon = testSalon({ services: [testService("cut", 75)], practitioners: [testPractitioner("ana")] });
    expect(clockOf(search(salon, cut, colour)).filter((start) => start > "08:59" && start < "12:30")).toEqual([]);
  });

  test("a second guest's buffers must fit into the gap too", () => {
    const salon = testSalon({
      services: [testService("cut", 45, { bufferBefore: 5, bufferAfter: 15 })],
      practitioners: [testPractitioner("ana")],
    });
    expect(clockOf(search(salon, cut, colour)).filter((start) => start >= "10:00" && start < "12:30")).toEqual([]);
    const narrow = testSalon({ services: [testService("cut", 45, { bufferAfter: 15 })], practitioners: [testPractitioner("ana")] });
    expect(clockOf(search(narrow, cut, colour)).filter((start) => start >= "10:00" && start < "12:30")).toEqual(["10:45"]);
  });

  test("the chair is taken through the gap", () => {
    const oneChair = testSalon({ practitioners: [testPractitioner("ana")], resources: [testResource("chair-1", "chair")] });
    expect(clockOf(search(oneChair, cut, colour)).filter((start) => start > "09:15" && start < "12:30")).toEqual([]);
  });

  test("two colours interleave when all active parts miss each other", () => {
    const starts = clockOf(search(twoChairs, { serviceId: "colour", addOnIds: [] }, colour));
    // From 11:00: active to 11:45, when the first guest's finish begins; back at 12:45, when it is over.
    expect(starts.filter((start) => start >= "10:00" && start < "12:30")).toEqual(["10:45", "11:00"]);
  });

  test("a break may fall into the gap, not into the work", () => {
    const salon = testSalon({ practitioners: [testPractitioner("ana", { breaks: everyDay([{ from: 720, to: 765 }]) })] });
    const starts = clockOf(search(salon, { serviceId: "colour", addOnIds: [] }));
    expect(starts).toContain("11:15");
    expect(starts).toContain("11:00");
    expect(starts).not.toContain("11:30");
    expect(starts).not.toContain("10:45");
  });
});

describe("buffers", () => {
  const salon = (buffers: { bufferBefore?: number; bufferAfter?: number }): Catalogue =>
    testSalon({ services: [testService("cut", 60, buffers)], practitioners: [testPractitioner("ana")] });

  test("the after-buffer may run past closing, the guest's time may not", () => {
    expect(clockOf(search(salon({ bufferAfter: 30 }), cut)).at(-1)).toBe("17:00");
  });

  test("the before-buffer lies in the shift", () => {
    expect(clockOf(search(salon({ bufferBefore: 10 }), cut))[0]).toBe("09:15");
  });

  test("before and after differ and keep neighbours apart", () => {
    const starts = clockOf(search(salon({ bufferBefore: 15, bufferAfter: 30 }), cut, work("ana", "12:00", "13:00")));
    expect(starts.filter((start) => start > "10:00" && start < "13:30")).toEqual(["10:15", "10:30", "13:15"]);
  });

  test("the resource is blocked by the buffers", () => {
    const one = { ...salon({ bufferAfter: 30 }), resources: [testResource("chair-1", "chair")] };
    expect(clockOf(search(one, cut, chair("chair-1", "12:00", "13:00"))).filter((start) => start > "10:00" && start < "13:00")).toEqual([
      "10:15",
      "10:30",
    ]);
  });

  test("the after-buffer may not run into a break", () => {
    const rested = {
      ...salon({ bufferAfter: 30 }),
      practitioners: [testPractitioner("ana", { breaks: everyDay([{ from: 720, to: 750 }]) })],
    };
    expect(clockOf(search(rested, cut)).findLast((start) => start < "12:00")).toBe("10:30");
  });
});

describe("when people work", () => {
  const with_ = (ana: Parameters<typeof testPractitioner>[1]): Catalogue => testSalon({ practitioners: [testPractitioner("ana", ana)] });

  test("split shifts: nothing across the pause", () => {
    const starts = clockOf(
      search(
        with_({
          week: everyDay([
            { from: 540, to: 660 },
            { from: 900, to: 1080 },
          ]),
        }),
        cut,
      ),
    );
    expect(starts).toEqual(["09:00", "09:15", "09:30", "09:45", "10:00", "10:15", ...starts.filter((start) => start >= "15:00")]);
    expect(starts).toContain("15:00");
  });

  test("shifts that touch are one", () => {
    expect(
      clockOf(
        search(
          with_({
            week: everyDay([
              { from: 780, to: 1080 },
              { from: 540, to: 780 },
            ]),
          }),
          cut,
        ),
      ),
    ).toContain("12:45");
  });

  test("breaks are kept free", () => {
    const starts = clockOf(search(with_({ breaks: everyDay([{ from: 720, to: 780 }]) }), cut));
    expect(starts.filter((start) => start > "11:00" && start < "13:15")).toEqual(["11:15", "13:00"]);
  });

  test("days away, first and last included", () => {
    const salon = with_({ away: [{ from: "2026-11-25", to: "2026-11-26", reason: "Holiday" }] });
    expect(search(salon, cut)).toEqual([]);
    expect(search(salon, cut, [], "2026-11-27")).not.toEqual([]);
  });

  test("a weekday without a shift is a day off", () => {
    expect(search(with_({ week: { 5: [{ from: 540, to: 1080 }] } }), cut)).toEqual([]);
  });

  test("a shift outside opening hours is not offered", () => {
    expect(clockOf(search(with_({ week: everyDay([{ from: 420, to: 1200 }]) }), cut))[0]).toBe("09:00");
  });
});

describe("opening", () => {
  test("an exception replaces the week's hours", () => {
    const salon = testSalon({ exceptions: [{ date: day, open: { from: 600, to: 720 }, reason: "Training" }] });
    expect(new Set(clockOf(search(salon, cut)))).toEqual(new Set(["10:00", "10:15", "10:30", "10:45", "11:00", "11:15"]));
  });

  test("closed on a holiday and on a weekday without hours", () => {
    expect(search(testSalon({ exceptions: [{ date: day, open: null, reason: "Holiday" }] }), cut)).toEqual([]);
    expect(search(testSalon({ opening: { 1: { from: 540, to: 1080 } } }), cut)).toEqual([]);
  });

  test("the grid counts from midnight, not from an odd opening", () => {
    expect(clockOf(search(testSalon({ opening: everyDay({ from: 550, to: 1080 }) }), cut))[0]).toBe("09:15");
  });
});

describe("skills", () => {
  test("only who has the skill", () => {
    const salon = testSalon({ practitioners: [testPractitioner("ana", { skills: [{ serviceId: "colour" }] }), testPractitioner("bea")] });
    expect(new Set(search(salon, cut).map(({ legs }) => legs[0]?.practitionerId))).toEqual(new Set(["bea"]));
    expect(search(salon, { ...cut, practitionerId: "ana" })).toEqual([]);
  });

  test("own duration and price", () => {
    const skills = [{ serviceId: "cut", segments: [active(60)], price: { amount: 6500, currency: "GBP" } }];
    const [slot] = search(testSalon({ practitioners: [testPractitioner("ana", { skills })] }), cut);
    expect(slot).toMatchObject({ price: { amount: 6500 }, priceFrom: false });
    expect((slot?.end ?? 0) - (slot?.start ?? 0)).toBe(3_600_000);
  });

  test("a price that is exact with this practitioner loses its from", () => {
    const skills = [{ serviceId: "colour", priceFrom: false }];
    const [slot] = search(testSalon({ practitioners: [testPractitioner("ana", { skills })] }), { serviceId: "colour", addOnIds: [] });
    expect(slot?.priceFrom).toBe(false);
  });
});

describe("resources", () => {
  test("as many at once as there are of the kind", () => {
    const busy = [...chair("chair-1", "10:00", "11:00"), ...chair("chair-2", "10:30", "12:00")];
    expect(clockOf(search(testSalon(), cut, busy)).filter((start) => start >= "09:45" && start < "11:15")).toEqual([
      "09:45",
      "09:45",
      "11:00",
      "11:00",
    ]);
  });

  test("one concrete resource must be free throughout: a guest does not change chairs", () => {
    const salon = testSalon({ services: [testService("cut", 60)] });
    // At no moment are both taken, yet no chair is free from 10:00 to 11:00.
    const busy = [...chair("chair-1", "10:00", "10:30"), ...chair("chair-2", "10:30", "11:00")];
    expect(clockOf(search(salon, cut, busy))).not.toContain("10:00");
  });

  test("all kinds that are needed, each as often as it is needed", () => {
    const both = testSalon({ services: [testService("cut", 45, { needs: ["chair", "chair", "room"] })] });
    expect(clockOf(search(both, cut, chair("chair-2", "09:00", "17:00")))).toEqual(["17:00", "17:00", "17:15", "17:15"]);
    expect(clockOf(search(both, cut, chair("room-1", "09:00", "17:00")))).toEqual(["17:00", "17:00", "17:15", "17:15"]);
  });

  test("a kind the salon does not have is never free", () => {
    expect(search(testSalon({ services: [testService("cut", 45, { needs: ["laser"] })] }), cut)).toEqual([]);
  });
});

describe("add-ons", () => {
  test("lengthen the finish and add their price", () => {
    const [slot] = search(testSalon(), { serviceId: "colour", addOnIds: ["mask"] });
    expect(slot?.legs[0]?.segments).toEqual([active(45), processing(60), active(60)]);
    expect(slot).toMatchObject({ price: { amount: 13000, currency: "GBP" }, priceFrom: true });
  });

  test("their processing part comes before the finish", () => {
    const [slot] = search(testSalon(), { serviceId: "colour", addOnIds: ["gloss"] });
    expect(slot?.legs[0]?.segments).toEqual([active(45), processing(60), active(10), processing(20), active(45)]);
  });

  test("only those the service may have", () => {
    expect(search(testSalon(), { serviceId: "cut", addOnIds: ["gloss"] })).toEqual([]);
  });

  test("are not booked alone", () => {
    expect(search(testSalon(), { serviceId: "mask", addOnIds: [] })).toEqual([]);
  });

  test("that are somebody's skill are done by those only; nobody's, by whoever performs the service", () => {
    const bea = testPractitioner("bea", { skills: [{ serviceId: "cut" }] });
    const masked = { serviceId: "cut", addOnIds: ["mask"] };
    const gated = testSalon({ practitioners: [testPractitioner("ana"), bea] });
    expect(new Set(search(gated, masked).map(({ legs }) => legs[0]?.practitionerId))).toEqual(new Set(["ana"]));
    expect(search(testSalon({ practitioners: [bea] }), masked)).not.toEqual([]);
  });
});

describe("several services in one visit", () => {
  const colourThenCut = [
    { serviceId: "colour", addOnIds: [] },
    { serviceId: "cut", addOnIds: [] },
  ];

  test("follow one another without a gap, with the same practitioner where possible", () => {
    const [slot] = searchSlots(testSalon(), [], { items: colourThenCut, from: day, to: day }, dawn);
    expect(slot?.legs.map(({ practitionerId }) => practitionerId)).toEqual(["ana", "ana"]);
    expect(slot?.legs[1]?.start).toBe(slot?.legs[0]?.end);
    expect(slot).toMatchObject({ price: { amount: 16500 }, priceFrom: true, end: at("12:15") });
  });

  test("go to another practitioner when the first is taken", () => {
    const slots = searchSlots(testSalon(), work("ana", "11:30", "12:15"), { items: colourThenCut, from: day, to: day }, dawn);
    expect(slots.find(({ start }) => start === at("09:00"))?.legs.map(({ practitionerId }) => practitionerId)).toEqual(["ana", "bea"]);
  });

  test("keep the same chair throughout", () => {
    // At 9:00 each leg alone would find a chair, another one each; no chair is free from 9:00 to 12:15.
    const busy = [...chair("chair-1", "10:00", "11:30"), ...chair("chair-2", "11:30", "12:15")];
    const starts = clockOf(searchSlots(testSalon(), busy, { items: colourThenCut, from: day, to: day }, dawn));
    expect(starts).not.toContain("09:00");
    expect(starts[0]).toBe("11:30");
  });

  test("an after-buffer inside the visit does not part its legs", () => {
    const services = [testService("colour", 60, { bufferAfter: 15 }), testService("cut", 45)];
    const salon = testSalon({ services, practitioners: [testPractitioner("ana")] });
    const [slot] = searchSlots(salon, [], { items: colourThenCut, from: day, to: day }, dawn);
    expect(slot?.legs[1]?.start).toBe(at("10:00"));
  });
});

describe("notice and advance", () => {
  test("least notice counts elapsed minutes", () => {
    const now = at("09:50");
    expect(clockOf(search(testSalon({ rules: { leastNotice: 120 } }), cut, [], day, now))[0]).toBe("12:00");
  });

  test("least notice is elapsed time across a clock change", () => {
    // 24 hours before 12:00 on the day the clock goes forward is 11:00 the day before.
    const salon = testSalon({ rules: { leastNotice: 1440 } });
    expect(clockOf(search(salon, cut, [], "2027-03-28", Date.parse("2027-03-27T11:00:00Z")))[0]).toBe("12:00");
  });

  test("nothing in the past", () => {
    expect(clockOf(search(testSalon({ rules: { leastNotice: 0 } }), cut, [], day, at("12:07")))[0]).toBe("12:15");
  });

  test("the furthest day is a calendar day, itself included", () => {
    const salon = testSalon({ rules: { furthestDays: 1 } });
    expect(search(salon, cut, [], day, dawn)).not.toEqual([]);
    expect(search(salon, cut, [], "2026-11-27", dawn)).toEqual([]);
  });
});

describe("clock changes", () => {
  const early = {
    opening: everyDay({ from: 0, to: 300 }),
    practitioners: [testPractitioner("ana", { week: everyDay([{ from: 0, to: 300 }]) })],
  };

  test.each([
    ["Europe/London", "2027-03-28", "01:00", "02:00"],
    ["America/New_York", "2027-03-14", "02:00", "03:00"],
  ])("an hour that does not exist is not offered: %s", (timeZone, date, from, to) => {
    const starts = clockOf(search(testSalon({ ...early, timeZone }), cut, [], date, Date.parse(date) - 3 * 86_400_000), timeZone);
    expect(starts.filter((start) => start >= from && start < to)).toEqual([]);
    expect(starts).toContain(to);
    expect(starts).toContain("00:00");
    // Three quarters of an hour really pass: what begins just before the jump ends after it.
    expect(starts).toContain(from === "01:00" ? "00:45" : "01:45");
  });

  test.each([
    ["Europe/London", "2026-10-25", "01:00"],
    ["America/New_York", "2026-11-01", "01:00"],
  ])("an hour that comes twice is offered once, as its first: %s", (timeZone, date, from) => {
    const slots = search(testSalon({ ...early, timeZone }), cut, [], date, Date.parse(date) - 3 * 86_400_000);
    const starts = clockOf(slots, timeZone);
    expect(starts.filter((start) => start === from)).toHaveLength(1);
    expect(starts).toEqual([...new Set(starts)]);
    // The last cut still ends by five by the clock, an hour later in elapsed time.
    expect(starts.at(-1)).toBe("04:15");
    expect((slots.at(-1)?.end ?? 0) - (slots[0]?.start ?? 0)).toBe(6 * 3_600_000);
  });

  test("a break in an hour that does not exist keeps nothing free", () => {
    const ana = testPractitioner("ana", { week: everyDay([{ from: 0, to: 300 }]), breaks: everyDay([{ from: 75, to: 105 }]) });
    const starts = clockOf(
      search(testSalon({ ...early, practitioners: [ana] }), cut, [], "2027-03-28", Date.parse("2027-03-27T00:00:00Z")),
    );
    expect(starts).toContain("00:45");
    expect(starts).toContain("02:00");
  });

  test("hours keep their wall-clock time in the weeks around", () => {
    for (const date of ["2026-10-24", "2026-10-25", "2026-10-26"]) {
      expect(clockOf(search(testSalon(), cut, [], date, Date.parse("2026-10-20T00:00:00Z")))[0]).toBe("09:00");
    }
  });
});

const cut: RequestedService = { serviceId: "cut", addOnIds: [] };

function search(salon: Catalogue, item: RequestedService, busy: Occupancy[] = [], date = day, now = dawn) {
  return searchSlots(salon, busy, { items: [item], from: date, to: date }, now);
}

function at(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const instant = toInstant(day, hour * 60 + minute, "Europe/London");
  if (instant === null) throw new Error(`${clock} does not exist`);
  return instant;
}

function work(id: string, from: string, to: string): Occupancy[] {
  return [{ kind: "practitioner", id, start: at(from), end: at(to) }];
}

function chair(id: string, from: string, to: string): Occupancy[] {
  return [{ kind: "resource", id, start: at(from), end: at(to) }];
}

function clockOf(slots: { start: number }[], zone = "Europe/London"): string[] {
  return slots.map(({ start }) => {
    const { minute } = localParts(start, zone);
    return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  });
}
