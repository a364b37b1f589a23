import { describe, expect, test } from "vitest";
import type { ClientFacts } from "./client-facts.ts";
import type { ClientFile } from "./client-file.ts";
import { asked, at, dayBefore, testDay } from "./test-day.ts";
import { testSalon, testService } from "./test-salon.ts";
import { visitNeeds } from "./visit-needs.ts";

const services = [
  testService("colour", 60, { patchTest: true, minimumAge: 16, consentBelow: 18 }),
  testService("extensions", 60, { newClientConsultation: true }),
  testService("bridal", 60, { consultationFirst: true, patchTest: true }),
  testService("cut", 45),
];
const patchTest = { hours: 48, validMonths: 6, voidedBy: [] };
const salon = (rules = {}) => testSalon({ services, rules: { patchTest, consultation: { newAfterMonths: 12 }, ...rules } });
const file = (tested: string | null, lastVisit: string | null = null): ClientFile => ({
  patchTest: tested === null ? null : at("10:00", tested),
  lastVisit,
});
const needs = (serviceId: string, on: ClientFile | null = null, facts?: ClientFacts, rules = {}, date = testDay) =>
  visitNeeds(salon(rules), { items: [asked(serviceId)], file: on, date, ...(facts ? { facts } : {}) }, dayBefore);

test("what no rule is about needs nothing", () => {
  expect(needs("cut", file(null))).toEqual([]);
});

describe("a patch test", () => {
  test("is not known of a visitor who has proved nothing, and is missing on the file of one who has", () => {
    expect(needs("colour")).toEqual([{ kind: "patch-test", stands: "unknown" }]);
    expect(needs("colour", file(null))).toEqual([{ kind: "patch-test", stands: "none-on-file" }]);
    expect(needs("colour", null, { patchTest: null })).toEqual([{ kind: "patch-test", stands: "told-none" }]);
  });

  test("on file holds until its last day, that day included, and not on the next", () => {
    const test = { on: "Tue 26 May 2026", until: "Thu 26 Nov 2026" };
    expect(needs("colour", file("2026-05-26"))).toEqual([{ kind: "patch-test", stands: "holds", ...test }]);
    expect(needs("colour", file("2026-05-26"), undefined, {}, "2026-11-27")).toEqual([{ kind: "patch-test", stands: "expired", ...test }]);
  });

  test("goes before what the visitor says of themselves", () => {
    expect(needs("colour", file("2026-09-01"), { patchTest: null })).toMatchObject([{ stands: "holds" }]);
  });

  test("made less than the hours before is too recent until its time is over", () => {
    const on = file("2026-11-25");
    expect(needs("colour", on)).toMatchObject([{ stands: "too-recent", from: "Fri 27 Nov 2026, 10:00 am" }]);
    expect(needs("colour", on, undefined, {}, "2026-11-27")).toMatchObject([{ stands: "holds" }]);
  });

  test("that is booked counts beside the one on file: whichever holds on the day", () => {
    const booked = { patchTest: at("10:00", "2026-12-01") };
    expect(needs("colour", file("2026-05-26"), booked)).toMatchObject([{ stands: "holds", on: "Tue 26 May 2026" }]);
    expect(needs("colour", file("2026-05-26"), booked, {}, "2026-12-10")).toMatchObject([
      { stands: "holds", on: "Tue 1 Dec 2026", booked: true },
    ]);
  });

  test("before every visit: one that is older than the last visit counts no more", () => {
    const rules = { patchTest: { ...patchTest, everyTime: true } };
    expect(needs("colour", file("2026-09-01", "2026-09-03"), undefined, rules)).toMatchObject([{ stands: "void" }]);
    expect(needs("colour", file("2026-09-05", "2026-09-03"), undefined, rules)).toMatchObject([{ stands: "holds" }]);
    expect(needs("colour", file("2026-09-01", "2026-09-03"))).toMatchObject([{ stands: "holds" }]);
  });

  test("of a salon that states no hours for it is left to its own words", () => {
    expect(needs("colour", file("2026-09-01"), undefined, { patchTest: undefined })).toEqual([{ kind: "patch-test", stands: "unknown" }]);
  });
});

describe("other rules", () => {
  test("both a person's word and a test", () => {
    expect(needs("bridal")).toEqual([{ kind: "agreed-first" }, { kind: "patch-test", stands: "unknown" }]);
    expect(needs("bridal", file("2026-09-01"))).toMatchObject([{ kind: "agreed-first" }, { stands: "holds" }]);
  });

  test("a consultation of who is new, and of whom it is not known", () => {
    expect(needs("extensions")).toEqual([{ kind: "consultation", stands: "unknown" }]);
    expect(needs("extensions", null, { lastVisit: null })).toEqual([{ kind: "consultation", stands: "needed" }]);
    expect(needs("extensions", null, { lastVisit: null, consulted: true })).toEqual([]);
  });

  test("an age, a guardian's word", () => {
    expect(needs("colour", null, { age: 15 })[0]).toEqual({ kind: "age", from: 16 });
    expect(needs("colour", null, { age: 17 })).toContainEqual({ kind: "guardian", below: 18 });
    expect(needs("colour", null, { age: 30 })).toEqual([{ kind: "patch-test", stands: "unknown" }]);
  });

  test("what is on file of the visitor says nothing of who comes with them", () => {
    const both = visitNeeds(salon(), { items: [asked("colour")], others: [[asked("colour")]], file: file("2026-09-01"), date: testDay }, dayBefore); // prettier-ignore
    expect(both).toMatchObject([{ stands: "holds" }, { stands: "unknown", others: true }]);
  });
});
