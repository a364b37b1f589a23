import type { Catalogue, Practitioner } from "../../src/booking/catalogue.ts";
import { toInstant } from "../../src/booking/salon-time.ts";
import { everyDay, testPractitioner, testSalon, testService } from "../../src/booking/test-salon.ts";
import { type DialogueContext, minuteOf } from "./wire.ts";

/** The one service of the salon. */
export const serviceId = "visit";

const hours = { from: 480, to: 1200 };

/** A salon in which the dialogue's providers work from 8 to 20, each with a chair, and do one short service under its everyday names. */
export function providerSalon({ providers, service, timeZone }: DialogueContext): Catalogue {
  const skills = [{ serviceId }];
  return testSalon({
    timeZone,
    services: [testService(serviceId, 15, { aliases: [...usualNames, ...wordsOf(service)], needs: [] })],
    practitioners: providers.map((name, index): Practitioner => testPractitioner(`p${index}`, { name, skills, week: everyDay([hours]) })),
    resources: [],
    opening: everyDay(hours),
    rules: { slotStep: 15, leastNotice: 0, furthestDays: 366 },
  });
}

const usualNames = ["appointment", "haircut", "check-up", "consultation"];

/** "hair stylist / salon": what the dialogue calls it may be said too. */
function wordsOf(service: string): string[] {
  return service.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** The harness's clock as an instant, epoch milliseconds. */
export function instantOf({ reference, timeZone }: DialogueContext): number {
  const instant = toInstant(reference.slice(0, 10), minuteOf(reference.slice(11)), timeZone);
  if (instant === null) throw new Error(`no such local time: ${reference}`);
  return instant;
}
