import type { LocalDate } from "./catalogue.ts";
import { addMonths, type ClientFacts } from "./client-facts.ts";
import type { PatchTestRules } from "./condition-rules.ts";
import type { InstantMs } from "./platform.ts";
import { localParts } from "./salon-time.ts";

/** Where a guest stands with the patch test for a visit that begins at an instant. */
export type PatchTestState =
  | { holds: true }
  | { holds: false; why: "unknown" | "none" | "expired" | "voided" | "older-than-last-visit" }
  /** There is a good one, made too short a time before. */
  | { holds: false; why: "too-recent"; visitFrom: InstantMs };

const hourMs = 3_600_000;

/** The hours are elapsed ones: on the weekend the clock goes forward, 48 of them end an hour later by the clock. */
export function patchTestState(rules: PatchTestRules, facts: ClientFacts, visit: InstantMs, zone: string): PatchTestState {
  const { patchTest, lastVisit } = facts;
  if (patchTest === undefined) return { holds: false, why: "unknown" };
  if (patchTest === null) return { holds: false, why: "none" };
  const testedOn = localParts(patchTest, zone).date;
  if (lastDayOf(rules, testedOn) < localParts(visit, zone).date) return { holds: false, why: "expired" };
  if (isVoided(rules, facts, testedOn)) return { holds: false, why: "voided" };
  if (rules.everyTime === true && typeof lastVisit === "string" && testedOn <= lastVisit)
    return { holds: false, why: "older-than-last-visit" };
  const visitFrom = legalFrom(rules, patchTest);
  return visit < visitFrom ? { holds: false, why: "too-recent", visitFrom } : { holds: true };
}

/** The earliest start of a visit after a test at an instant. */
export function legalFrom({ hours }: PatchTestRules, tested: InstantMs): InstantMs {
  return tested + hours * hourMs;
}

/** The last day on which a visit may be with a test of that day. */
export function lastDayOf({ validMonths }: PatchTestRules, testedOn: LocalDate): LocalDate {
  return addMonths(testedOn, validMonths);
}

/** By anything on the day of the test or after it; what has no date may have been after it. */
function isVoided({ voidedBy }: PatchTestRules, { happened = [] }: ClientFacts, testedOn: LocalDate): boolean {
  return happened.some(({ what, on }) => voidedBy.includes(what) && (on === undefined || on >= testedOn));
}
