import { ErrorBody } from "@chairside/shared/errors.ts";
import type { DayEntry } from "@chairside/shared/inbox.ts";
import { type RouteName, routes } from "@chairside/shared/routes.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { httpFixture, type HttpFixture, pathOf } from "../../testing/http-fixture.ts";

let http: HttpFixture;
let cookie: string;
beforeEach(async () => {
  http = await httpFixture();
  cookie = await http.staff();
});
afterEach(() => http.close());

let operations = 0;
const day = "2026-11-26";

async function call(
  name: RouteName,
  { params = {}, query = "", body, as = cookie }: { params?: Record<string, string>; query?: string; body?: object; as?: string } = {},
) {
  const { method } = routes[name];
  return http.request(pathOf(name, params) + query, { method, cookie: as, ...(body === undefined ? {} : { body }) });
}
const codeOf = async (response: Response): Promise<string> => ErrorBody.parse(await response.json()).error.code;

const at = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const visit = (clock: string, changes: object = {}) => ({
  operationId: `operation-${++operations}`,
  practitionerId: "ana",
  serviceId: "cut",
  date: day,
  minute: at(clock),
  guest: { name: "Jo Marsh", phone: "07700900123", email: "Jo@Example.com" },
  ...changes,
});
async function booked(clock: string, changes: object = {}): Promise<string> {
  const response = await call("bookForGuest", { body: visit(clock, changes) });
  expect(response.status).toBe(201);
  return routes.bookForGuest.success.body.parse(await response.json()).appointmentId;
}
const entries = async (): Promise<DayEntry[]> => (await http.desk.platform.readDay(day, http.clock.now())).entries;
const block = (from: string, to: string, changes: object = {}) => ({
  operationId: `operation-${++operations}`,
  practitionerId: "ana",
  date: day,
  from: at(from),
  to: at(to),
  reason: "Training",
  ...changes,
});
const move = (appointmentId: string, clock: string, changes: object = {}) =>
  call("moveAppointment", {
    params: { appointmentId },
    body: { operationId: `operation-${++operations}`, date: day, minute: at(clock), ...changes },
  });

describe("booking for a guest", () => {
  test("stands in the calendar, contact read as it is dialled, off the grid too", async () => {
    const appointmentId = await booked("12:05", { note: "Has a pram", addOnIds: ["mask"] });
    expect(await entries()).toMatchObject([
      {
        appointmentId,
        kind: "booked",
        from: 725,
        to: 785,
        title: "Cut + Mask",
        guest: "Jo Marsh",
        contact: "+447700900123",
        notes: ["Has a pram"],
      },
    ]);
  });

  test("the same operation is done once", async () => {
    const body = visit("12:00");
    const [first, second] = [await call("bookForGuest", { body }), await call("bookForGuest", { body })];
    expect(await second.json()).toEqual(await first.json());
    expect(await entries()).toHaveLength(1);
  });

  test("over another guest: refused until there is a reason, which is kept", async () => {
    await booked("12:00");
    const body = visit("12:30");
    const refused = await call("bookForGuest", { body });
    expect(refused.status).toBe(409);
    expect(await codeOf(refused)).toBe("overlap");
    expect((await call("bookForGuest", { body: { ...body, overrideReason: "Her sister" } })).status).toBe(201);
    expect((await entries()).map(({ override }) => override)).toEqual([undefined, "Her sister"]);
  });

  test("outside hours, what nobody does, a time that the clock skips", async () => {
    expect(await codeOf(await call("bookForGuest", { body: visit("07:00") }))).toBe("outside-hours");
    expect(await codeOf(await call("bookForGuest", { body: visit("12:00", { serviceId: "mask" }) }))).toBe("not-bookable");
    expect(await codeOf(await call("bookForGuest", { body: visit("12:00", { practitionerId: "nobody" }) }))).toBe("not-bookable");
    expect(await codeOf(await call("bookForGuest", { body: visit("01:30", { date: "2027-03-28" }) }))).toBe("not-bookable");
  });

  test.each([
    ["a name of invisible characters", { guest: { name: "\u200b\u2060" } }],
    ["a blank reason", { overrideReason: " \n" }],
    ["no guest", { guest: {} }],
    ["a minute past midnight", { minute: 1441 }],
    ["a date that is none", { date: "2026-02-30" }],
  ])("%s is a bad request", async (_what, changes) => {
    expect(await codeOf(await call("bookForGuest", { body: visit("12:00", changes) }))).toBe("bad-request");
    expect(await entries()).toEqual([]);
  });
});

describe("blocking time", () => {
  test("takes it off the offers, and gives it back", async () => {
    const query = { items: [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }], from: day, to: day };
    const starts = async (): Promise<number> => (await http.desk.platform.searchSlots(query, http.clock.now())).length;
    const before = await starts();
    const response = await call("blockTime", { body: block("12:00", "14:00") });
    const { blockId } = routes.blockTime.success.body.parse(await response.json());
    expect(await starts()).toBeLessThan(before);
    expect((await call("unblockTime", { params: { blockId } })).status).toBe(204);
    expect((await call("unblockTime", { params: { blockId } })).status).toBe(204);
    expect(await starts()).toBe(before);
    expect(await codeOf(await call("unblockTime", { params: { blockId: "no-such-block" } }))).toBe("not-found");
  });

  test("over a guest only with a reason; backwards never", async () => {
    await booked("12:00");
    const body = block("11:00", "15:00");
    expect(await codeOf(await call("blockTime", { body }))).toBe("overlap");
    expect((await call("blockTime", { body: { ...body, overrideReason: "Burst pipe" } })).status).toBe(201);
    expect(await codeOf(await call("blockTime", { body: block("15:00", "15:00") }))).toBe("not-bookable");
  });
});

describe("moving", () => {
  test("to one of the free places, its own time among them", async () => {
    const appointmentId = await booked("12:00");
    const params = { appointmentId };
    const response = await call("freePlaces", { params, query: `?from=${day}` });
    const { places } = routes.freePlaces.success.body.parse(await response.json());
    const first = places.find(({ minute }) => minute === at("12:15"));
    expect(first).toEqual({
      date: day,
      minute: 735,
      practitionerId: "ana",
      practitioner: "Ana",
      dayShort: "Thu 26 Nov",
      time: "12:15 pm",
      price: "£45",
    });
    expect(places.some(({ date, minute }) => date === day && minute === at("12:00"))).toBe(false);
    expect(new Set(places.map(({ practitionerId }) => practitionerId))).toEqual(new Set(["ana"]));
    const anyone = await call("freePlaces", { params, query: `?from=${day}&performers=anyone` });
    const all = routes.freePlaces.success.body.parse(await anyone.json()).places;
    expect(new Set(all.map(({ practitionerId }) => practitionerId))).toEqual(new Set(["ana", "bea"]));
    expect((await move(appointmentId, "12:15")).status).toBe(200);
    expect(await entries()).toMatchObject([{ appointmentId, from: 735, practitionerId: "ana" }]);
  });

  test("to somebody else, at their price and in their time", async () => {
    const appointmentId = await booked("12:00");
    expect((await move(appointmentId, "12:00", { practitionerId: "bea" })).status).toBe(200);
    expect(await entries()).toMatchObject([{ appointmentId, from: 720, practitionerId: "bea" }]);
    expect(await codeOf(await move(appointmentId, "12:00", { practitionerId: "nobody" }))).toBe("not-bookable");
  });

  test("over a guest only with a reason; what is cancelled or unknown not at all", async () => {
    const [one, two] = [await booked("10:00"), await booked("12:00")];
    expect(await codeOf(await move(one, "12:30"))).toBe("overlap");
    expect((await entries()).map(({ from }) => from)).toEqual([600, 720]);
    expect((await move(one, "12:30", { overrideReason: "They know" })).status).toBe(200);
    await call("cancelAppointment", { params: { appointmentId: two }, body: { operationId: "operation-x", by: "salon", reason: "Ill" } });
    expect(await codeOf(await move(two, "15:00"))).toBe("appointment-closed");
    expect(await codeOf(await move("no-such-appointment", "15:00"))).toBe("not-found");
    expect(await codeOf(await call("freePlaces", { params: { appointmentId: two }, query: `?from=${day}` }))).toBe("appointment-closed");
  });
});

describe("cancelling", () => {
  test("says what goes and what it costs, then does just that, and the time is free", async () => {
    const appointmentId = await booked("12:00", { addOnIds: ["mask"] });
    const params = { appointmentId };
    const early = routes.previewCancel.success.body.parse(await (await call("previewCancel", { params })).json());
    expect(early).toMatchObject({
      guest: "Jo Marsh",
      goes: ["Cut + Mask with Ana, Thu 26 Nov, 12:00 pm"],
      fee: null,
      freeUntil: "Wed 25 Nov, 12:00 pm",
    });
    // A staff sign-in lasts a working day: the next one.
    http.clock.advance(Date.parse("2026-11-26T09:00:00Z") - http.clock.now());
    cookie = await http.staff();
    const late = await call("previewCancel", { params });
    expect(await late.json()).toMatchObject({ fee: { text: "£27.50" } });
    const body = { operationId: "operation-cancel", by: "guest", reason: "Has a cold" };
    const done = await call("cancelAppointment", { params, body });
    expect(await done.json()).toMatchObject({ fee: { text: "£27.50" } });
    expect(await (await call("cancelAppointment", { params, body })).json()).toMatchObject({ fee: { text: "£27.50" } });
    expect(await entries()).toEqual([]);
    expect(await codeOf(await call("previewCancel", { params }))).toBe("appointment-closed");
  });
});

describe("every write", () => {
  test("is in the log before it is tried and when it has ended, with who and why, and without the guest", async () => {
    const appointmentId = await booked("12:00", { note: "Secret note" });
    await call("bookForGuest", { body: visit("12:15") });
    await move(appointmentId, "07:00", { overrideReason: "Before her flight" });
    await call("cancelAppointment", { params: { appointmentId }, body: { operationId: "operation-y", by: "guest", reason: "Has a cold" } });
    const lines = (await http.desk.audit.list("salon", { kind: "calendar" }, 100)).toReversed();
    expect(lines.map(({ action, outcome, reason }) => [action, outcome, reason])).toEqual([
      ["book", "done", null],
      ["book", "overlap", null],
      ["move", "done", "Before her flight"],
      ["cancel", "done", "Has a cold"],
    ]);
    expect(lines.map(({ seq }) => seq - (lines[0]?.seq ?? 0))).toEqual([0, 2, 4, 6]);
    expect(lines.at(0)).toMatchObject({ staffId: "owner-salon", staffName: "Ana", subjectId: appointmentId, at: http.clock.now() });
    expect(JSON.parse(lines.at(0)?.details ?? "")).toMatchObject({ practitionerId: "ana", serviceId: "cut", date: day, minute: 720 });
    expect(JSON.stringify(lines)).not.toMatch(/Marsh|7700|example\.com|Secret/i);
    expect(http.logged.join("")).not.toMatch(/Marsh|7700900|Has a cold/);
  });

  test("is not tried when it cannot be logged", async () => {
    await http.close();
    http = await httpFixture();
    cookie = await http.staff();
    http.desk.audit.append = () => Promise.reject(new Error("disk full"));
    expect(await codeOf(await call("bookForGuest", { body: visit("12:00") }))).toBe("internal");
    expect(await entries()).toEqual([]);
  });

  test("another salon's staff find nothing of it", async () => {
    const appointmentId = await booked("12:00");
    const as = await http.staff("other");
    const params = { appointmentId };
    expect(await codeOf(await call("previewCancel", { params, as }))).toBe("not-found");
    expect(
      await codeOf(await call("cancelAppointment", { params, as, body: { operationId: "operation-z", by: "salon", reason: "x" } })),
    ).toBe("not-found");
    const week = await call("readWeek", { query: `?from=${day}`, as });
    expect(routes.readWeek.success.body.parse(await week.json()).days.flatMap((one) => one.entries)).toEqual([]);
    expect(await entries()).toHaveLength(1);
  });
});

test("a week is seven days, with what stands on each", async () => {
  await booked("12:00");
  const response = await call("readWeek", { query: "?from=2026-11-23" });
  const { from, to, days } = routes.readWeek.success.body.parse(await response.json());
  expect([from, to, days.length]).toEqual(["2026-11-23", "2026-11-29", 7]);
  expect(days.map((one) => one.entries.length)).toEqual([0, 0, 0, 1, 0, 0, 0]);
});

test("the menu says who performs what, in whose time, and what may be added", async () => {
  const { services } = routes.readMenu.success.body.parse(await (await call("readMenu")).json());
  expect(services.map(({ name }) => name)).toEqual(["Cut", "Colour"]);
  expect(services[1]).toMatchObject({
    category: "Hair",
    performers: [
      { practitionerId: "ana", minutes: 150, price: "from £120" },
      { practitionerId: "bea", minutes: 150, price: "from £120" },
    ],
    addOns: [
      { serviceId: "mask", name: "Mask" },
      { serviceId: "gloss", name: "Gloss" },
    ],
  });
});
