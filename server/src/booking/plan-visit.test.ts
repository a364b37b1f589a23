import { describe, expect, test } from "vitest";
import type { ClientFacts } from "./client-facts.ts";
import { planSteps, stepsBefore, type PlanStep } from "./plan-visit.ts";
import type { Slot, SlotQuery } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";
import { asked, at, clockOf, takenBy } from "./test-day.ts";
import { testPractitioner, testSalon, testService } from "./test-salon.ts";

// A Sunday afternoon; the salon is open every day from 9 to 18.
const sunday = at("17:00", "2026-11-22");
const services = [
  testService("colour", 60, { patchTest: true, consentBelow: 18, deposit: { amount: 2000, currency: "GBP" } }),
  testService("extensions", 60, { newClientConsultation: true }),
  testService("test", 15, { needs: [], leastNotice: 0 }),
  testService("consult", 30, { needs: [] }),
];
const skills = services.map(({ id }) => ({ serviceId: id }));
const rules = {
  patchTest: { hours: 48, validMonths: 6, voidedBy: [], serviceId: "test" },
  consultation: { newAfterMonths: 12, serviceId: "consult" },
};
const salon = testSalon({ services, practitioners: [testPractitioner("ana", { skills }), testPractitioner("bea", { skills })], rules });
const walkIn = { ...salon, rules: { ...salon.rules, patchTest: { hours: 48, validMonths: 6, voidedBy: [] } } };
const never: ClientFacts = { patchTest: null, lastVisit: null, age: 30 };

function plan(
  serviceId: string,
  from: string,
  to: string,
  facts = never,
  catalogue = salon,
  busy = [takenBy("practitioner", "x", "09:00", "10:00")],
) {
  return plansOf(catalogue, busy, { items: [asked(serviceId)], from, to }, facts, sunday).slice(0, 3);
}

/** Every visit of a query that has a plan, one for each start. */
function plansOf(catalogue: typeof salon, busy: ReturnType<typeof takenBy>[], query: SlotQuery, facts: ClientFacts, now: number): string[] {
  const times = new Map(
    stepsBefore(catalogue, query.items).map((id) => [
      id,
      searchSlots(catalogue, busy, { items: [asked(id)], from: "2026-11-22", to: query.to }, now),
    ]),
  );
  const visits = searchSlots(catalogue, busy, query, now);
  const starts = visits.filter(({ start }, place) => visits.findIndex((one) => one.start === start) === place);
  return starts.flatMap((visit) => {
    const steps = planSteps({ catalogue, items: query.items, times, now }, visit, facts);
    return steps === null ? [] : [inWords(steps, visit)];
  });
}

function inWords(steps: PlanStep[], visit: Slot): string {
  const when = (instant: number): string =>
    `${["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][localParts(instant, "Europe/London").weekday - 1]} ${clockOf(instant)}`;
  const said = steps.map((step) => {
    if ("slot" in step) return `${step.kind} ${when(step.slot.start)}`;
    return "by" in step ? `${step.kind} from ${when(step.from)} by ${when(step.by)}` : step.kind;
  });
  return [...said, `visit ${when(visit.start)}`].join(", ");
}

describe("patch test and visit as one plan", () => {
  test("a test on Sunday evening, colour on Wednesday morning: the first that is legal", () => {
    expect(plan("colour", "2026-11-22", "2026-11-28")[0]).toBe("patch-test Sun 17:00, deposit, visit Wed 09:00");
  });

  test("asked for Thursday: the test before it, the visit on Thursday", () => {
    expect(plan("colour", "2026-11-26", "2026-11-26")[0]).toBe("patch-test Sun 17:00, deposit, visit Thu 09:00");
  });

  test("when the first hours are taken, the test moves and the visit with it", () => {
    const busy = ["ana", "bea"].map((id) => ({ kind: "practitioner" as const, id, start: sunday, end: at("10:30", "2026-11-23") }));
    expect(plan("colour", "2026-11-23", "2026-11-26", never, salon, busy)[0]).toBe("patch-test Mon 10:30, deposit, visit Wed 10:45");
  });

  test("without an appointment: from when and until when the test can be made", () => {
    expect(plan("colour", "2026-11-25", "2026-11-25", never, walkIn)[0]).toBe(
      "patch-test from Sun 17:00 by Mon 09:00, deposit, visit Wed 09:00",
    );
  });

  test("nothing that cannot be legal: too soon for any test", () => {
    expect(plan("colour", "2026-11-23", "2026-11-23")).toEqual([]);
    expect(plan("colour", "2026-11-24", "2026-11-24", never, walkIn)).toEqual([
      "patch-test from Sun 17:00 by Sun 17:00, deposit, visit Tue 17:00",
    ]);
  });

  test("a test made yesterday only needs its hours", () => {
    const yesterday = { ...never, patchTest: at("12:00", "2026-11-21") };
    expect(plan("colour", "2026-11-23", "2026-11-23", yesterday)[0]).toBe("deposit, visit Mon 12:00");
  });

  test("48 hours over the weekend the clock goes forward", () => {
    const friday = at("10:00", "2027-03-26");
    const query = { items: [asked("colour")], from: "2027-03-28", to: "2027-03-28" };
    // Tested on Friday until 10:15: 48 hours later the clock shows an hour more.
    expect(plansOf(salon, [], query, never, friday)[0]).toBe("patch-test Fri 10:00, deposit, visit Sun 11:15");
  });
});

describe("other steps", () => {
  test("a new client's consultation comes first", () => {
    expect(plan("extensions", "2026-11-22", "2026-11-24")[0]).toBe("consultation Mon 09:00, visit Mon 09:30");
    expect(plan("extensions", "2026-11-23", "2026-11-24", { ...never, lastVisit: "2026-10-01" })[0]).toBe("visit Mon 09:00");
  });

  test("a guardian's consent is a step, stated", () => {
    expect(plan("colour", "2026-11-26", "2026-11-26", { ...never, age: 17 })[0]).toBe(
      "patch-test Sun 17:00, guardian, deposit, visit Thu 09:00",
    );
  });

  test("what is not known is no step: the card says the rule", () => {
    expect(plan("colour", "2026-11-26", "2026-11-26", {})[0]).toBe("deposit, visit Thu 09:00");
    expect(plan("colour", "2026-11-26", "2026-11-26", { patchTest: null })[0]).toBe("patch-test Sun 17:00, deposit, visit Thu 09:00");
  });

  test("no plan where a person is needed", () => {
    const facts: ClientFacts = { ...never, happened: [{ what: "reaction" }] };
    expect(plan("colour", "2026-11-26", "2026-11-26", facts)).toEqual([]);
  });

  test("one plan for each start, as many as asked", () => {
    expect(plan("extensions", "2026-11-26", "2026-11-26", { ...never, lastVisit: "2026-10-01" })).toEqual([
      "visit Thu 09:00",
      "visit Thu 09:15",
      "visit Thu 09:30",
    ]);
  });
});
