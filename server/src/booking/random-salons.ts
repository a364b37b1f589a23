import fc from "fast-check";
import { expect } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import type { Leg, Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";
import { active, processing, testPractitioner, testResource, testSalon, testService } from "./test-salon.ts";

/** Salons of random services over a clock-change day, buffers, gaps and shortage included. */
const minutes = fc.integer({ min: 1, max: 8 }).map((quarters) => quarters * 15);
const segments = fc.oneof(
  minutes.map((length) => [active(length)]),
  fc.tuple(minutes, minutes, minutes).map(([first, gap, last]) => [active(first), processing(gap), active(last)]),
  fc.tuple(minutes, minutes).map(([first, gap]) => [active(first), processing(gap)]),
);
const buffer = fc.constantFrom(0, 0, 5, 15, 20);
const service = fc.record({
  segments,
  bufferBefore: buffer,
  bufferAfter: buffer,
  needs: fc.constantFrom<string[]>(["chair"], ["chair", "room"], []),
});
export const salons: fc.Arbitrary<Catalogue> = fc.tuple(service, service, fc.integer({ min: 1, max: 2 })).map(([one, two, chairs]) =>
  testSalon({
    services: [testService("cut", one.segments, one), testService("colour", two.segments, two)],
    practitioners: [testPractitioner("ana", { breaks: { 4: [{ from: 720, to: 750 }] } }), testPractitioner("bea")],
    resources: [
      testResource("room-1", "room"),
      ...Array.from({ length: chairs }, (_, index) => testResource(`chair-${index + 1}`, "chair")),
    ],
  }),
);

/** Counted apart from the engine, in steps of five minutes: nobody works for two guests in the same step. */
export function expectNoOneTwice(catalogue: Catalogue, booked: Slot[]): void {
  const at = new Map<string, number>();
  for (const [visit, { legs }] of booked.entries()) {
    for (const tick of legs.flatMap((leg) => workOf(catalogue, leg))) {
      if ((at.get(tick) ?? visit) !== visit) throw new Error(`two guests at once: ${tick}`);
      at.set(tick, visit);
    }
  }
}

function workOf(catalogue: Catalogue, leg: Leg): string[] {
  const service = catalogue.services.find(({ id }) => id === leg.serviceId);
  const parts = [
    { kind: "active", minutes: service?.bufferBefore ?? 0 },
    ...leg.segments,
    { kind: "active", minutes: service?.bufferAfter ?? 0 },
  ];
  const ticks: string[] = [];
  let at = leg.start - (service?.bufferBefore ?? 0) * minuteMs;
  for (const { kind, minutes: length } of parts) {
    for (const end = at + length * minuteMs; at < end; at += 5 * minuteMs) {
      if (kind === "active") ticks.push(`${leg.practitionerId} ${new Date(at).toISOString()}`);
    }
  }
  return ticks;
}

/** Counted apart from the engine: at no minute do more guests sit than there are chairs. */
export function expectWithinCapacity(catalogue: Catalogue, booked: Slot[]): void {
  for (const kind of ["chair", "room"]) {
    const capacity = catalogue.resources.filter((resource) => resource.kind === kind).length;
    const needing = booked
      .flatMap(({ legs }) => legs)
      .filter(({ serviceId }) => catalogue.services.find(({ id }) => id === serviceId)?.needs.includes(kind));
    for (const { start } of needing) {
      expect(needing.filter((leg) => leg.start <= start && start < leg.end).length).toBeLessThanOrEqual(capacity);
    }
  }
}
