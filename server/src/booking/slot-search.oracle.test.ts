import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue, Practitioner, Segment, Service } from "./catalogue.ts";
import type { Occupancy } from "./occupancy.ts";
import type { RequestedService } from "./platform.ts";
import { minuteMs, toInstant } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";
import { active, everyDay, processing, testPractitioner, testResource, testSalon, testService } from "./test-salon.ts";

/**
 * The engine against a solver that knows no intervals: it walks every minute of every assignment and asks whether each
 * person and thing is free at that minute. Times here are multiples of five minutes, so five minutes are its step.
 */
const step = 5;

test("every feasible start, and no other, as minute by minute", () => {
  fc.assert(
    fc.property(salon, fc.constantFrom("2026-11-26", "2027-03-28", "2026-10-25"), busyMinutes, visit, (catalogue, date, taken, items) => {
      const busy = taken.map(({ from, length, ...one }): Occupancy => {
        const start = instant(date, from);
        return { ...one, start, end: start + length * minuteMs };
      });
      const now = instant(date, 0) - 3_600_000;
      const found = searchSlots(catalogue, busy, { items, from: date, to: date }, now).map(
        ({ start, legs }) => `${start} ${legs[0]?.practitionerId}`,
      );
      expect(found.toSorted()).toEqual(bruteForce(catalogue, busy, items, date).toSorted());
    }),
    { numRuns: 500 },
  );
});

function bruteForce(catalogue: Catalogue, busy: Occupancy[], items: RequestedService[], date: string): string[] {
  const starts: string[] = [];
  for (let minute = 0; minute < 1440; minute += catalogue.rules.slotStep) {
    const start = toInstant(date, minute, catalogue.salon.timeZone);
    if (start === null) continue;
    const openers = new Set(
      assignments(catalogue, items)
        .filter((people) => feasible(catalogue, busy, items, people, date, start))
        .map(([one]) => one?.id),
    );
    for (const id of openers) starts.push(`${start} ${id}`);
  }
  return starts;
}

function assignments({ practitioners }: Catalogue, items: RequestedService[]): Practitioner[][] {
  return items.reduce<Practitioner[][]>(
    (done, { practitionerId, serviceId }) =>
      done.flatMap((people) =>
        practitioners
          .filter(({ id, skills }) => (practitionerId ?? id) === id && skills.some((skill) => skill.serviceId === serviceId))
          .map((one) => [...people, one]),
      ),
    [[]],
  );
}

/** Who and what is in use at each step of the visit, one set for each. */
function feasible(
  catalogue: Catalogue,
  busy: Occupancy[],
  items: RequestedService[],
  people: Practitioner[],
  date: string,
  start: number,
): boolean {
  const needed = new Map<string, number[]>();
  let at = start;
  for (const [index, { serviceId }] of items.entries()) {
    const service = catalogue.services.find(({ id }) => id === serviceId);
    const person = people[index];
    if (service === undefined || person === undefined) return false;
    const segments = person.skills.find((skill) => skill.serviceId === serviceId)?.segments ?? service.segments;
    if (!legFeasible(catalogue, busy, service, segments, person, date, at)) return false;
    const end = at + total(segments) * minuteMs;
    for (const kind of service.needs) {
      const ticks = needed.get(kind) ?? [];
      for (let tick = at - service.bufferBefore * minuteMs; tick < end + service.bufferAfter * minuteMs; tick += step * minuteMs)
        ticks.push(tick);
      needed.set(kind, ticks);
    }
    at = end;
  }
  // In these salons the legs of a visit follow at once, so whatever kind two of them need is needed throughout.
  return [...needed].every(([kind, ticks]) =>
    catalogue.resources.some((one) => one.kind === kind && ticks.every((tick) => !isBusy(busy, "resource", one.id, tick))),
  );
}

function legFeasible(
  catalogue: Catalogue,
  busy: Occupancy[],
  service: Service,
  segments: Segment[],
  person: Practitioner,
  date: string,
  start: number,
): boolean {
  const { opening } = catalogue;
  const open = opening[1] ?? { from: 0, to: 0 };
  const end = start + total(segments) * minuteMs;
  if (start < instant(date, open.from) || end > instant(date, open.to)) return false;
  const within = (spans: { from: number; to: number }[], tick: number): boolean =>
    spans.some(({ from, to }) => instant(date, from) <= tick && tick < instant(date, to));
  const free = (tick: number): boolean => !isBusy(busy, "practitioner", person.id, tick) && !within(person.breaks[1] ?? [], tick);
  for (let tick = start - service.bufferBefore * minuteMs; tick < end + service.bufferAfter * minuteMs; tick += step * minuteMs) {
    const after = tick >= end;
    const working = after || tick < start || kindAt(segments, (tick - start) / minuteMs) === "active";
    if (working && (!free(tick) || (!after && !within(person.week[1] ?? [], tick)))) return false;
  }
  return true;
}

function kindAt(segments: Segment[], minute: number): Segment["kind"] | undefined {
  let end = 0;
  return segments.find(({ minutes }) => (end += minutes) > minute)?.kind;
}

function isBusy(busy: Occupancy[], kind: Occupancy["kind"], id: string, tick: number): boolean {
  return busy.some((one) => one.kind === kind && one.id === id && one.start <= tick && tick < one.end);
}

function total(segments: Segment[]): number {
  return segments.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A bound that the clock skips is the end of the jump. */
function instant(date: string, minute: number): number {
  return toInstant(date, minute, "Europe/London") ?? instant(date, minute + step);
}

const fives = (min: number, max: number) => fc.integer({ min: min / step, max: max / step }).map((count) => count * step);
const span = (min: number, max: number) =>
  fc.tuple(fives(min, max), fives(min, max)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + step }));
const segments = fc.oneof(
  fives(5, 90).map((minutes) => [active(minutes)]),
  fc.tuple(fives(5, 60), fives(5, 60), fives(5, 60)).map(([a, gap, b]) => [active(a), processing(gap), active(b)]),
  fc.tuple(fives(5, 60), fives(5, 60)).map(([a, gap]) => [active(a), processing(gap)]),
  fc.tuple(fives(5, 60), fives(5, 60)).map(([gap, a]) => [processing(gap), active(a)]),
);
const buffer = fc.constantFrom(0, 0, 5, 10, 20);
const needs = fc.constantFrom<string[]>([], ["chair"], ["chair"], ["chair", "room"]);
const service = (id: string) =>
  fc.record({ segments, bufferBefore: buffer, bufferAfter: buffer, needs }).map((one) => testService(id, one.segments, one));
const practitioner = (id: string) =>
  fc
    .record({
      week: fc.array(span(0, 500), { minLength: 1, maxLength: 2 }),
      breaks: fc.array(span(100, 400), { maxLength: 1 }),
      own: fc.option(segments),
    })
    .map(({ week, breaks, own }) =>
      testPractitioner(id, {
        week: everyDay(week),
        breaks: everyDay(breaks),
        skills: [own === null ? { serviceId: "cut" } : { serviceId: "cut", segments: own }, { serviceId: "colour" }],
      }),
    );
const salon = fc
  .record({
    services: fc.tuple(service("cut"), service("colour")),
    practitioners: fc.tuple(practitioner("ana"), practitioner("bea")),
    open: span(0, 500),
    slotStep: fc.constantFrom(5, 15, 20),
  })
  .map(({ services, practitioners, open, slotStep }) =>
    testSalon({
      services,
      practitioners,
      opening: everyDay(open),
      resources: [testResource("chair-1", "chair"), testResource("chair-2", "chair"), testResource("room-1", "room")],
      rules: { slotStep, leastNotice: 0 },
    }),
  );
const busyMinutes = fc.array(
  fc
    .record({ from: fives(0, 500), length: fives(5, 60) })
    .chain((one) =>
      fc.constantFrom(
        ...["ana", "bea"].map((id) => ({ kind: "practitioner" as const, id, ...one })),
        ...["chair-1", "chair-2", "room-1"].map((id) => ({ kind: "resource" as const, id, ...one })),
      ),
    ),
  { maxLength: 14, size: "max" },
);
const item = fc.record({
  serviceId: fc.constantFrom("cut", "colour"),
  addOnIds: fc.constant<string[]>([]),
  practitionerId: fc.constantFrom(undefined, undefined, "bea"),
});
const visit = fc.array(item, { minLength: 1, maxLength: 2 });
