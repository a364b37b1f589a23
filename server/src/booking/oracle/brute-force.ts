import type { Catalogue } from "../catalogue.ts";
import type { RequestedService, Slot } from "../platform.ts";
import type { OracleCase } from "./oracle-case.ts";
import { readPlace, worksFor, type Place, type Work } from "./read-salon.ts";
import { resourcesSuffice } from "./resources-suffice.ts";
import { laterDate, wallClock } from "./wall-clock.ts";

/** A leg somewhere in a party, in whole minutes from the epoch. */
export interface PlacedWork {
  guest: number;
  /** Which of its guest's services, in the order of the visit. */
  index: number;
  work: Work;
  start: number;
}

/** One day of a case, spread out: who and what is free at which minute. */
interface Day {
  oracle: OracleCase;
  place: Place;
  date: string;
  guests: RequestedService[][];
  works: Work[][][];
  open: { from: number; to: number };
  busy: Map<string, Set<number>>;
  shift: Map<string, Set<number>>;
}

/** Every start and the practitioner who would begin, by trying everything and asking each minute. "start practitioner", sorted. */
export function bruteForce(oracle: OracleCase): string[] {
  const found: string[] = [];
  for (const day of daysOf(oracle)) {
    for (const start of startsOf(day)) {
      for (const opener of day.works[0]?.[0] ?? []) {
        const first: PlacedWork = { guest: 0, index: 0, work: opener, start };
        if (mayStand(day, first, []) && canComplete(day, [first])) found.push(`${start * 60_000} ${opener.practitioner.id}`);
      }
    }
  }
  return found.toSorted();
}

/** Whether a slot that was found is one that may be: times, people, order, waits and resources. */
export function isLawful(oracle: OracleCase, slot: Slot): boolean {
  const day = daysOf(oracle).find((one) => startsOf(one).includes(slot.start / 60_000));
  if (day === undefined || slot.legs.length !== day.guests.flat().length) return false;
  const placed: PlacedWork[] = [];
  for (const [guest, items] of day.guests.entries()) {
    for (const [index, item] of items.entries()) {
      const leg = slot.legs[placed.length];
      const work = day.works[guest]?.[index]?.find((one) => one.practitioner.id === leg?.practitionerId);
      if (leg === undefined || work === undefined || leg.serviceId !== item.serviceId || (leg.guest ?? 0) !== guest) return false;
      const next: PlacedWork = { guest, index, work, start: leg.start / 60_000 };
      if (leg.end - leg.start !== work.length * 60_000 || !isWhereItMay(day, next, placed, slot.start / 60_000)) return false;
      placed.push(next);
    }
  }
  return resourcesSuffice(day.place.units, placed, day.busy);
}

function daysOf(oracle: OracleCase): Day[] {
  const { catalogue, query, now, busy } = oracle;
  const place = readPlace(catalogue, query.locationId);
  const guests = [query.items, ...(query.others ?? [])].map((items) => inOrder(catalogue, items));
  if (place === null || guests.some((items) => items.length === 0)) return [];
  const clock = wallClock(place.zone);
  const today = clock.dateAt(Math.floor(now / 60_000));
  const last = laterDate(today, Math.min(...limits(oracle, "furthestDays")));
  const days: Day[] = [];
  for (let date = query.from; date <= query.to; date = laterDate(date, 1)) {
    const opening = place.openingOn(date);
    if (date < today || date > last || opening === null) continue;
    const open = { from: clock.boundOf(date, opening.from), to: clock.boundOf(date, opening.to) };
    const works = guests.map((items) => items.map((item) => worksFor(catalogue, item, query, date)));
    const day: Day = { oracle, place, date, guests, works, open, busy: busyMinutes(busy), shift: new Map() };
    spreadPeople(day);
    days.push(day);
  }
  return days;
}

function inOrder({ services, categories }: Catalogue, items: RequestedService[]): RequestedService[] {
  const rank = ({ serviceId }: RequestedService): number => {
    const service = services.find(({ id }) => id === serviceId);
    return service?.order ?? categories.find(({ id }) => id === service?.categoryId)?.order ?? 0;
  };
  return items
    .map((item, asked) => ({ item, asked, rank: rank(item) }))
    .toSorted((a, b) => a.rank - b.rank || a.asked - b.asked)
    .map(({ item }) => item);
}

/** What each service of the party says about notice or advance; an add-on only where it says something. */
function limits({ catalogue, query }: OracleCase, rule: "leastNotice" | "furthestDays"): number[] {
  const own = (id: string): number | undefined => catalogue.services.find((service) => service.id === id)?.[rule];
  return [query.items, ...(query.others ?? [])].flat().flatMap(({ serviceId, addOnIds }) => {
    return [own(serviceId) ?? catalogue.rules[rule], ...addOnIds.flatMap((id) => own(id) ?? [])];
  });
}

function busyMinutes(busy: OracleCase["busy"]): Map<string, Set<number>> {
  const minutes = new Map<string, Set<number>>();
  for (const { kind, id, start, end } of busy) mark(minutes, `${kind} ${id}`, start / 60_000, end / 60_000);
  return minutes;
}

function mark(minutes: Map<string, Set<number>>, key: string, from: number, to: number): void {
  const set = minutes.get(key) ?? new Set();
  for (let minute = from; minute < to; minute++) set.add(minute);
  minutes.set(key, set);
}

function spreadPeople({ oracle, place, date, busy, shift }: Day): void {
  const clock = wallClock(place.zone);
  for (const practitioner of oracle.catalogue.practitioners) {
    const { id } = practitioner;
    for (const { from, to } of place.shiftsOn(practitioner, date)) mark(shift, id, clock.boundOf(date, from), clock.boundOf(date, to));
    for (const { from, to } of place.breaksOn(practitioner, date))
      mark(busy, `practitioner ${id}`, clock.boundOf(date, from), clock.boundOf(date, to));
  }
}

function startsOf({ oracle, place, date, guests }: Day): number[] {
  const { catalogue, now } = oracle;
  const opening = place.openingOn(date);
  if (opening === null) return [];
  const steps = guests.map(([first]) => catalogue.services.find(({ id }) => id === first?.serviceId)?.slotStep ?? catalogue.rules.slotStep);
  const soonest = now + Math.max(0, ...limits(oracle, "leastNotice")) * 60_000;
  const starts: number[] = [];
  for (let minute = 0; minute < opening.to; minute += Math.max(...steps)) {
    const start = minute < opening.from ? null : wallClock(place.zone).minuteOf(date, minute);
    if (start !== null && start * 60_000 >= soonest) starts.push(start);
  }
  return starts;
}

function canComplete(day: Day, placed: PlacedWork[]): boolean {
  const next = nextOf(day, placed);
  if (next === null) return resourcesSuffice(day.place.units, placed, day.busy);
  const { guest, index } = next;
  const party = placed[0]?.start ?? 0;
  for (const work of day.works[guest]?.[index] ?? []) {
    for (const start of possibleStarts(day, guest, index, placed, party)) {
      const leg: PlacedWork = { guest, index, work, start };
      if (isWhereItMay(day, leg, placed, party) && canComplete(day, [...placed, leg])) return true;
    }
  }
  return false;
}

function nextOf({ guests }: Day, placed: PlacedWork[]): { guest: number; index: number } | null {
  let count = placed.length;
  for (const [guest, items] of guests.entries()) {
    if (count < items.length) return { guest, index: count };
    count -= items.length;
  }
  return null;
}

/** Every minute it could conceivably begin; whether it may is asked afterwards. */
function possibleStarts({ oracle }: Day, guest: number, index: number, placed: PlacedWork[], party: number): number[] {
  if (index === 0) return [party];
  const own = placed.filter((one) => one.guest === guest);
  const over = Math.max(...own.map(({ start, work }) => start + work.length));
  const waits = Array.from({ length: (oracle.catalogue.rules.longestGap ?? 0) + 1 }, (_, wait) => over + wait);
  return [...new Set([...own.map(({ start }) => start), ...waits])];
}

function isWhereItMay(day: Day, leg: PlacedWork, placed: PlacedWork[], party: number): boolean {
  const own = placed.filter((one) => one.guest === leg.guest);
  if (own.length === 0) return leg.start === party && mayStand(day, leg, placed);
  const over = Math.max(...own.map(({ start, work }) => start + work.length));
  const wait = leg.start - over;
  const follows = wait >= 0 && wait % 5 === 0 && wait <= (day.oracle.catalogue.rules.longestGap ?? 0);
  return (follows || isAtOnce(day, leg, own)) && mayStand(day, leg, placed);
}

/** It begins with the last leg and all that began with that, each pair may be had at once, and each has hands of its own. */
function isAtOnce({ oracle }: Day, leg: PlacedWork, own: PlacedWork[]): boolean {
  const last = Math.max(...own.map(({ start }) => start));
  const beside = own.filter(({ start }) => start === last);
  const { services } = oracle.catalogue;
  const lets = (a: string, b: string): boolean => {
    const [one, other] = [a, b].map((id) => services.find((service) => service.id === id));
    return one?.parallelWith?.some((id) => id === other?.id || id === other?.categoryId) ?? false;
  };
  return (
    oracle.query.parallel !== false &&
    leg.start === last &&
    beside.every(({ work }) => lets(work.serviceId, leg.work.serviceId) || lets(leg.work.serviceId, work.serviceId)) &&
    beside.every(({ work }) => work.practitioner !== leg.work.practitioner)
  );
}

/** Minute by minute: the guest in the opening, the practitioner at work where work is done and free of everybody else. */
function mayStand(day: Day, leg: PlacedWork, placed: PlacedWork[]): boolean {
  const { id } = leg.work.practitioner;
  const end = leg.start + leg.work.length;
  if (leg.start < day.open.from || end > day.open.to) return false;
  const rivals = placed.filter(({ guest, work }) => guest !== leg.guest && work.practitioner.id === id);
  for (let minute = leg.start - leg.work.before; minute < end + leg.work.after; minute++) {
    if (!isWorking(leg, minute)) continue;
    if (day.busy.get(`practitioner ${id}`)?.has(minute) ?? false) return false;
    if (minute < end && !(day.shift.get(id)?.has(minute) ?? false)) return false;
    if (rivals.some((rival) => isWorking(rival, minute))) return false;
  }
  return true;
}

function isWorking({ work, start }: PlacedWork, minute: number): boolean {
  const end = start + work.length;
  if (minute < start - work.before || minute >= end + work.after) return false;
  if (minute < start || minute >= end) return true;
  let until = start;
  for (const { kind, minutes } of work.segments) {
    until += minutes;
    if (minute < until) return kind === "active";
  }
  return false;
}
