import { describe, expect, test } from "vitest";
import type { ClientFacts } from "./client-facts.ts";
import type { ConsultationRules, PatchTestRules } from "./condition-rules.ts";
import { eligibility } from "./eligibility.ts";
import { asked, at } from "./test-day.ts";
import { testSalon, testService } from "./test-salon.ts";

const hour = 3_600_000;
const visit = at("12:00");
const patchTest: PatchTestRules = { hours: 48, validMonths: 6, voidedBy: ["box-dye", "black-henna", "pregnancy"] };
const consultation: ConsultationRules = { newAfterMonths: 12, serviceId: "consult" };
const services = [
  testService("colour", 60, { patchTest: true, minimumAge: 16, consentBelow: 18 }),
  testService("extensions", 60, { newClientConsultation: true }),
  testService("bridal", 60, { consultationFirst: true }),
  testService("lash", 60, { patchTest: true }),
  testService("cut", 45, { addOnIds: ["tint"] }),
  testService("tint", 15, { addOnOnly: true, patchTest: true }),
];
const salon = (rules = {}) => testSalon({ services, rules: { patchTest, consultation, ...rules } });
const verdict = (serviceId: string, facts: ClientFacts, start = visit, rules = {}) =>
  eligibility(salon(rules), [asked(serviceId)], facts, start);
const lash = (facts: ClientFacts, start = visit, rules = {}) => {
  const found = verdict("lash", facts, start, rules);
  return found.verdict === "needs" ? found.needs[0] : found.verdict;
};

test("what no rule is about is allowed without a question", () => {
  expect(verdict("cut", {})).toEqual({ verdict: "allowed" });
});

describe("patch test", () => {
  test("none, or not known", () => {
    expect(lash({ patchTest: null })).toEqual({ kind: "patch-test", why: "none" });
    expect(verdict("lash", {})).toEqual({ verdict: "ask", facts: ["patch-test"] });
  });

  test("48 hours before, to the minute", () => {
    expect(lash({ patchTest: visit - 48 * hour })).toBe("allowed");
    expect(lash({ patchTest: visit - 48 * hour + 60_000 })).toEqual({ kind: "patch-test", why: "too-recent", visitFrom: visit + 60_000 });
  });

  test("the hours are elapsed ones across the change of the clock, forwards and back", () => {
    // Saturday noon to Monday noon is 47 hours in spring and 49 in autumn.
    expect(lash({ patchTest: at("12:00", "2027-03-27") }, at("12:00", "2027-03-29"))).toMatchObject({ why: "too-recent" });
    expect(lash({ patchTest: at("12:00", "2027-03-27") }, at("13:00", "2027-03-29"))).toBe("allowed");
    expect(lash({ patchTest: at("12:00", "2026-10-24") }, at("11:00", "2026-10-26"))).toBe("allowed");
    expect(lash({ patchTest: at("12:00", "2026-10-24") }, at("10:45", "2026-10-26"))).toMatchObject({ why: "too-recent" });
  });

  test("holds for months of the calendar, the last day included", () => {
    expect(lash({ patchTest: at("09:00", "2026-05-26") })).toBe("allowed");
    expect(lash({ patchTest: at("18:00", "2026-05-25") })).toEqual({ kind: "patch-test", why: "expired" });
    // Six months after 31 August is the last of February.
    expect(lash({ patchTest: at("09:00", "2026-08-31") }, at("12:00", "2027-02-28"))).toBe("allowed");
    expect(lash({ patchTest: at("09:00", "2026-08-31") }, at("12:00", "2027-03-01"))).toMatchObject({ why: "expired" });
  });

  test("is void after what the salon says voids it, not after anything else, nor by what came before", () => {
    const tested = { patchTest: at("09:00", "2026-11-01") };
    expect(lash({ ...tested, happened: [{ what: "box-dye", on: "2026-11-10" }] })).toEqual({ kind: "patch-test", why: "voided" });
    expect(lash({ ...tested, happened: [{ what: "box-dye" }] })).toMatchObject({ why: "voided" });
    expect(lash({ ...tested, happened: [{ what: "box-dye", on: "2026-10-31" }] })).toBe("allowed");
    expect(lash({ ...tested, happened: [{ what: "medication", on: "2026-11-10" }] })).toBe("allowed");
  });

  test("every time, where the salon wants it: one that is older than the last visit does not count", () => {
    const facts = { patchTest: at("09:00", "2026-11-01"), lastVisit: "2026-11-10" };
    expect(lash(facts)).toBe("allowed");
    expect(lash(facts, visit, { patchTest: { ...patchTest, everyTime: true } })).toMatchObject({ why: "older-than-last-visit" });
    expect(lash({ ...facts, lastVisit: "2026-10-10" }, visit, { patchTest: { ...patchTest, everyTime: true } })).toBe("allowed");
  });

  test("names the service that is the test, where one is booked for it", () => {
    expect(lash({ patchTest: null }, visit, { patchTest: { ...patchTest, serviceId: "test" } })).toMatchObject({ serviceId: "test" });
  });

  test("an add-on's counts like the service's", () => {
    const items = [{ serviceId: "cut", addOnIds: ["tint"] }];
    expect(eligibility(salon(), items, { patchTest: null }, visit)).toMatchObject({ verdict: "needs" });
  });

  test("after a reaction it is a person's, not a test's", () => {
    const facts: ClientFacts = { patchTest: at("09:00", "2026-11-01"), happened: [{ what: "reaction" }] };
    expect(lash(facts)).toEqual({ kind: "person", why: "reaction" });
    expect(verdict("cut", facts)).toEqual({ verdict: "allowed" });
  });
});

describe("new clients", () => {
  test("come for a consultation first, for the services that ask it", () => {
    expect(verdict("extensions", { lastVisit: null })).toEqual({
      verdict: "needs",
      needs: [{ kind: "consultation", serviceId: "consult" }],
      ask: [],
    });
    expect(verdict("cut", { lastVisit: null })).toEqual({ verdict: "allowed" });
    expect(verdict("extensions", {})).toEqual({ verdict: "ask", facts: ["been-before"] });
  });

  test("are new again after so many months", () => {
    expect(verdict("extensions", { lastVisit: "2025-11-26" })).toEqual({ verdict: "allowed" });
    expect(verdict("extensions", { lastVisit: "2025-11-25" })).toMatchObject({ verdict: "needs" });
    expect(verdict("extensions", { lastVisit: "2005-01-01" }, visit, { consultation: undefined })).toEqual({ verdict: "allowed" });
  });

  test("need no second one", () => {
    expect(verdict("extensions", { lastVisit: null, consulted: true })).toEqual({ verdict: "allowed" });
  });

  test("what is always agreed with a person first stays so", () => {
    expect(verdict("bridal", { lastVisit: "2026-11-01", consulted: true })).toEqual({
      verdict: "needs",
      needs: [{ kind: "person", why: "agreed-first" }],
      ask: [],
    });
  });
});

describe("age", () => {
  const tested = { patchTest: at("09:00", "2026-11-01") };

  test("under the least age a person decides, and it says from when not", () => {
    expect(verdict("colour", { ...tested, birthDate: "2010-11-27" })).toMatchObject({
      needs: [{ kind: "person", why: "too-young", from: "2026-11-27" }, { kind: "guardian" }],
    });
    expect(verdict("colour", { ...tested, age: 15 })).toMatchObject({
      needs: [{ kind: "person", why: "too-young" }, { kind: "guardian" }],
    });
  });

  test("the birthday itself counts", () => {
    expect(verdict("colour", { ...tested, birthDate: "2010-11-26", guardianAgreed: true })).toEqual({ verdict: "allowed" });
    expect(verdict("colour", { ...tested, birthDate: "2008-11-26" })).toEqual({ verdict: "allowed" });
  });

  test("16 and 17 need a guardian's consent in writing", () => {
    expect(verdict("colour", { ...tested, age: 17 })).toEqual({ verdict: "needs", needs: [{ kind: "guardian", below: 18 }], ask: [] });
    expect(verdict("colour", { ...tested, age: 17, guardianAgreed: true })).toEqual({ verdict: "allowed" });
    expect(verdict("colour", { ...tested, age: 18 })).toEqual({ verdict: "allowed" });
  });

  test("is asked once when it is not known, and not at all where no rule is about it", () => {
    expect(verdict("colour", tested)).toEqual({ verdict: "ask", facts: ["age"] });
    expect(verdict("lash", tested)).toEqual({ verdict: "allowed" });
  });

  test("counts on the day of the visit, not today", () => {
    expect(verdict("colour", { ...tested, birthDate: "2010-11-27", guardianAgreed: true }, at("12:00", "2026-11-27"))).toEqual({
      verdict: "allowed",
    });
  });
});

test("what is not known is said beside what is needed", () => {
  expect(verdict("colour", { patchTest: null })).toMatchObject({ needs: [{ kind: "patch-test" }], ask: ["age"] });
});

test("everything that is needed is said at once: consultation, then test, then consent", () => {
  const items = [asked("extensions"), asked("colour")];
  const found = eligibility(salon(), items, { lastVisit: null, patchTest: null, age: 17 }, visit);
  expect(found.verdict === "needs" && found.needs.map(({ kind }) => kind)).toEqual(["consultation", "patch-test", "guardian"]);
});
