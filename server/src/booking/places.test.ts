import { describe, expect, test } from "vitest";
import type { Resource } from "./catalogue.ts";
import { fitSlot } from "./fit-slot.ts";
import { asked, clockOf, dayBefore, freeOn, startsOf, takenBy } from "./test-day.ts";
import { testPractitioner, testSalon, testService } from "./test-salon.ts";

const room = (id: string, changes: Partial<Resource> = {}): Resource => ({ id, kind: "room", name: id, ...changes });
const salon = (resources: Resource[], changes: Parameters<typeof testService>[2] = {}) =>
  testSalon({
    services: [testService("cut", 60, { needs: ["room"], ...changes })],
    practitioners: ["ana", "bea", "cy"].map((id) => testPractitioner(id)),
    resources,
    rules: { slotStep: 60 },
  });
const couple = { others: [[asked("cut")]] };
const placesTaken = (held: ReturnType<typeof fitSlot>) =>
  held.fits
    ? held.takes.flatMap(({ kind, id, start, end }) => (kind === "resource" ? `${id} ${clockOf(start)}-${clockOf(end)}` : []))
    : held.reason;

function holdFirst(at: ReturnType<typeof salon>, query = {}) {
  const [slot] = freeOn(at, [asked("cut")], [], query);
  if (slot === undefined) throw new Error("nothing free");
  return placesTaken(fitSlot(at, [], slot, dayBefore));
}

describe("changeover", () => {
  test("keeps guests of a shared machine apart by so many minutes", () => {
    const laser = salon([room("laser", { changeover: 30 })]);
    const busy = [takenBy("resource", "laser", "12:00", "13:30")];
    expect(startsOf(freeOn(laser, [asked("cut")], busy))).toEqual(["09:00", "10:00", "14:00", "15:00", "16:00", "17:00"]);
  });

  test("is taken with the appointment, and may run past closing", () => {
    expect(holdFirst(salon([room("laser", { changeover: 30 })]))).toEqual(["laser 09:00-10:30"]);
    expect(startsOf(freeOn(salon([room("laser", { changeover: 30 })]), [asked("cut")])).at(-1)).toBe("17:00");
  });

  test("runs beside the after-buffer: the longer of the two counts", () => {
    expect(holdFirst(salon([room("laser", { changeover: 20 })], { bufferAfter: 15 }))).toEqual(["laser 09:00-10:20"]);
    expect(holdFirst(salon([room("laser", { changeover: 10 })], { bufferAfter: 15 }))).toEqual(["laser 09:00-10:15"]);
  });
});

describe("tags", () => {
  const rooms = [room("room-1"), room("room-2", { tags: ["couples", "quiet"] })];

  test("a service that needs a tag gets a resource that has it", () => {
    const quiet = salon(rooms, { needTags: { room: ["quiet"] } });
    expect(holdFirst(quiet)).toEqual(["room-2 09:00-10:00"]);
    expect(startsOf(freeOn(quiet, [asked("cut")], [takenBy("resource", "room-2", "09:00", "16:00")]))).toEqual(["16:00", "17:00"]);
    expect(freeOn(salon([room("room-1")], { needTags: { room: ["quiet"] } }), [asked("cut")])).toEqual([]);
  });

  test("a guest who asks for a quiet room gets one, and keeps it when the slot is held", () => {
    const query = { preferences: { resourceTags: ["quiet"] } };
    expect(holdFirst(salon(rooms))).toEqual(["room-1 09:00-10:00"]);
    expect(holdFirst(salon(rooms), query)).toEqual(["room-2 09:00-10:00"]);
    expect(freeOn(salon([room("room-1")]), [asked("cut")], [], query)).toEqual([]);
  });
});

describe("capacity", () => {
  test("of a room counts guests of one party; strangers do not share it", () => {
    const couples = salon([room("room-1", { capacity: 2 })]);
    expect(holdFirst(couples, couple)).toEqual(["room-1 09:00-10:00"]);
    expect(freeOn(couples, [asked("cut")], [], { others: [[asked("cut")], [asked("cut")]] })).toEqual([]);
    expect(startsOf(freeOn(couples, [asked("cut")], [takenBy("resource", "room-1", "09:00", "16:00")]))).toEqual(["16:00", "17:00"]);
  });

  test("of a shared resource counts guests of anybody, each with a place of their own", () => {
    const bench = salon([room("bench", { capacity: 2, shared: true })]);
    expect(startsOf(freeOn(bench, [asked("cut")], [takenBy("resource", "bench", "09:00", "16:00")]))[0]).toBe("09:00");
    const both = [takenBy("resource", "bench", "09:00", "16:00"), takenBy("resource", "bench#2", "10:00", "17:00")];
    expect(startsOf(freeOn(bench, [asked("cut")], both))).toEqual(["09:00", "16:00", "17:00"]);
    expect(holdFirst(bench, couple)).toEqual(["bench 09:00-10:00", "bench#2 09:00-10:00"]);
  });
});

describe("a couple in one room", () => {
  const two = [room("room-1"), room("room-2")];

  test("not in two, when the service is for one room", () => {
    expect(freeOn(salon(two), [asked("cut")], [], couple)).not.toEqual([]);
    expect(freeOn(salon(two, { inOneRoom: true }), [asked("cut")], [], couple)).toEqual([]);
  });

  test("waits for the room that takes both", () => {
    const oneForTwo = salon([room("room-1"), room("room-2", { capacity: 2 })], { inOneRoom: true });
    const busy = [takenBy("resource", "room-2", "09:00", "11:00")];
    expect(startsOf(freeOn(oneForTwo, [asked("cut")], busy, couple))[0]).toBe("11:00");
    expect(startsOf(freeOn(oneForTwo, [asked("cut")], busy))[0]).toBe("09:00");
  });
});
