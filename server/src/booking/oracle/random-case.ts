import type { Catalogue, Location, MinuteSpan, Practitioner, Resource, Skill } from "../catalogue.ts";
import type { Occupancy } from "../occupancy.ts";
import type { Preferences, RequestedService, SlotQuery } from "../platform.ts";
import { chance, type Chance } from "./chance.ts";
import type { OracleCase } from "./oracle-case.ts";
import { randomService, randomSegments } from "./random-service.ts";
import { isoWeekday, laterDate, wallClock } from "./wall-clock.ts";

/** Days in six zones on which the clock does something, and one on which it does nothing. */
export const days: { zone: string; date: string }[] = [
  { zone: "Europe/London", date: "2027-03-28" },
  { zone: "Europe/London", date: "2026-10-25" },
  { zone: "Europe/London", date: "2026-11-26" },
  { zone: "America/New_York", date: "2027-03-14" },
  { zone: "America/New_York", date: "2026-11-01" },
  // Half an hour each way.
  { zone: "Australia/Lord_Howe", date: "2026-10-04" },
  { zone: "Australia/Lord_Howe", date: "2026-04-05" },
  // Back for Ramadan and on again after it.
  { zone: "Africa/Casablanca", date: "2026-02-15" },
  { zone: "Africa/Casablanca", date: "2026-03-22" },
  // A quarter of an hour, once, at midnight.
  { zone: "Asia/Kathmandu", date: "1986-01-01" },
  { zone: "Asia/Kathmandu", date: "2026-11-26" },
  { zone: "Pacific/Apia", date: "2020-09-27" },
  { zone: "Pacific/Apia", date: "2021-04-04" },
  // The whole day never was.
  { zone: "Pacific/Apia", date: "2011-12-30" },
];

const people = ["ana", "bea", "cy"];
const mainServices = ["cut", "colour", "nails"];

/** A small salon, a day around a change of the clock, what is taken then, and a question. The same seed, the same case. */
export function randomCase(seed: number): OracleCase {
  const at = chance(seed);
  const { zone, date } = at.pick(days);
  const opening = openingSpan(at);
  const locations: Location[] = at.often(0.15) ? [secondPlace(at, opening)] : [];
  const practitioners = people.slice(0, at.pick([1, 2, 2, 3, 3])).map((id) => randomPractitioner(at, id, opening, date, locations));
  const resources = randomResources(at, locations);
  const catalogue: Catalogue = {
    ...emptySalon(zone),
    services: [...mainServices.map((id) => randomService(at, id)), randomService(at, "mask", true)],
    practitioners,
    resources,
    opening: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, opening])),
    exceptions: at.often(0.1) ? [{ date, open: at.often(0.3) ? null : openingSpan(at), reason: "other hours" }] : [],
    rules: randomRules(at),
    ...(locations.length === 0 ? {} : { locations }),
  };
  const query = randomQuery(at, date, practitioners, locations);
  const there = locations.find(({ id }) => id === query.locationId)?.timeZone ?? zone;
  const midnight = wallClock(there).boundOf(date, 0);
  const busy = randomBusy(at, people, resources, midnight + opening.from, opening.to - opening.from);
  return { seed, catalogue, busy, query, now: (midnight - at.pick([2000, 2000, 2000, 1000, 300, -opening.from - 60])) * 60_000 };
}

function emptySalon(timeZone: string): Pick<Catalogue, "salon" | "categories" | "policies"> {
  const contact = { address: "1 Row", phone: "1", email: "a@test.example", website: "https://test.example" };
  return {
    salon: { id: "oracle", name: "Oracle", assistantName: "Assistant", locale: "en-GB", currency: "GBP", timeZone, ...contact },
    categories: [
      { id: "hair", name: "Hair", aliases: [], order: 1 },
      { id: "hands", name: "Hands", aliases: [] },
    ],
    policies: [],
  };
}

function randomRules(at: Chance): Catalogue["rules"] {
  return {
    slotStep: at.pick([10, 15, 20, 30]),
    leastNotice: at.pick([0, 0, 0, 60, 600]),
    furthestDays: at.pick([30, 30, 30, 1]),
    holdMinutes: 10,
    ...(at.often(0.5) ? { longestGap: at.pick([5, 10, 15, 20]) } : {}),
  };
}

/** Near midnight more often than not: that is when clocks change. */
function openingSpan(at: Chance): MinuteSpan {
  const from = at.often(0.7) ? at.fives(0, 180) : at.fives(480, 600);
  return { from, to: from + at.fives(180, 420) };
}

function secondPlace(at: Chance, opening: MinuteSpan): Location {
  const { zone } = at.pick(days);
  const everyDay = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, opening]));
  return { id: "hill", name: "Hill", address: "2 Hill", timeZone: zone, opening: everyDay, exceptions: [] };
}

function randomPractitioner(at: Chance, id: string, opening: MinuteSpan, date: string, locations: Location[]): Practitioner {
  const week = { [isoWeekday(date)]: shifts(at, opening), [isoWeekday(laterDate(date, 1))]: shifts(at, opening) };
  return {
    id,
    name: id,
    nicknames: [],
    pronoun: at.pick(["she", "he"]),
    level: at.pick(["junior", "senior"]),
    about: "",
    languages: at.pick([["English"], ["English", "French"]]),
    skills: randomSkills(at, date, locations),
    week,
    breaks: at.often(0.3) ? { [isoWeekday(date)]: [inside(at, opening, 30)] } : {},
    away: at.often(0.05) ? [{ from: date, to: date, reason: "leave" }] : [],
    ...(at.often(0.15) ? { exceptions: [{ date, shifts: shifts(at, opening), ...(at.often(0.5) ? { breaks: [] } : {}) }] } : {}),
    ...(at.often(0.15) ? { timeOff: [{ date, span: inside(at, opening, 40), reason: "school" }] } : {}),
    ...(locations.length === 0 || at.often(0.3) ? {} : { weekAt: { hill: { [isoWeekday(date)]: shifts(at, opening) } } }),
  };
}

function randomSkills(at: Chance, date: string, locations: Location[]): Skill[] {
  const known = mainServices.filter(() => at.often(0.92)).map((serviceId) => randomSkill(at, serviceId, date));
  if (at.often(0.3)) known.push({ serviceId: "mask" });
  if (locations.length > 0 && at.often(0.5)) known.push({ serviceId: "cut", locationId: "hill", segments: randomSegments(at) });
  return known;
}

function randomSkill(at: Chance, serviceId: string, date: string): Skill {
  return {
    serviceId,
    ...(at.often(0.25) ? { segments: randomSegments(at) } : {}),
    ...(at.often(0.2) ? { validTo: laterDate(date, at.whole(-1, 1)) } : {}),
  };
}

function shifts(at: Chance, { from, to }: MinuteSpan): MinuteSpan[] {
  const early = Math.max(0, from - at.fives(0, 60));
  if (at.often(0.6)) return [{ from: early, to: to + at.fives(0, 60) }];
  const pause = inside(at, { from, to }, 40);
  // Now and then a shift of no length, or two that touch.
  return [
    { from: pause.to, to: Math.max(pause.to, to) },
    { from: early, to: at.often(0.2) ? pause.to : pause.from },
  ];
}

function inside(at: Chance, { from, to }: MinuteSpan, longest: number): MinuteSpan {
  const start = at.fives(from, to - 5);
  return { from: start, to: start + at.fives(5, longest) };
}

function randomResources(at: Chance, locations: Location[]): Resource[] {
  const chairs = Array.from({ length: at.whole(1, 3) }, (_, index) => randomResource(at, `chair-${index + 1}`, "chair"));
  const all = [...chairs, randomResource(at, "room-1", "room"), ...(at.often(0.5) ? [randomResource(at, "room-2", "room")] : [])];
  const there = locations.flatMap(({ id }) => all.map((one) => ({ ...one, id: `${one.id}-${id}`, locationId: id })));
  return [...all, ...there];
}

function randomResource(at: Chance, id: string, kind: string): Resource {
  return {
    id,
    kind,
    name: id,
    ...(at.often(0.4) ? { tags: at.pick([["quiet"], ["couples"], ["quiet", "couples"]]) } : {}),
    ...(at.often(0.3) ? { capacity: at.whole(1, 3) } : {}),
    ...(at.often(0.2) ? { shared: true } : {}),
    ...(at.often(0.5) ? { changeover: at.fives(0, 40) } : {}),
  };
}

function randomQuery(at: Chance, date: string, practitioners: Practitioner[], locations: Location[]): SlotQuery {
  const others = at.often(0.3) ? Array.from({ length: at.whole(1, 2) }, () => randomItems(at, practitioners, 1)) : [];
  const items = randomItems(at, practitioners, others.length > 1 ? 1 : others.length > 0 ? 2 : 3);
  return {
    items,
    from: laterDate(date, -at.whole(0, 1)),
    to: laterDate(date, at.whole(0, 1)),
    ...(others.length === 0 ? {} : { others }),
    ...(at.often(0.2) ? { preferences: randomPreferences(at) } : {}),
    ...(locations.length > 0 && at.often(0.7) ? { locationId: at.often(0.9) ? "hill" : "nowhere" } : {}),
    ...(at.often(0.2) ? { parallel: at.often(0.5) } : {}),
  };
}

function randomItems(at: Chance, practitioners: Practitioner[], most: number): RequestedService[] {
  return Array.from({ length: at.whole(1, most) }, () => ({
    serviceId: at.pick(mainServices),
    addOnIds: at.often(0.15) ? ["mask"] : [],
    ...(at.often(0.15) ? { practitionerId: at.pick(practitioners).id } : {}),
  }));
}

function randomPreferences(at: Chance): Preferences {
  return {
    ...(at.often(0.4) ? { pronouns: [at.pick(["she", "he"] as const)] } : {}),
    ...(at.often(0.3) ? { languages: ["french"] } : {}),
    ...(at.often(0.5) ? { resourceTags: ["quiet"] } : {}),
  };
}

function randomBusy(at: Chance, ids: string[], resources: Resource[], from: number, length: number): Occupancy[] {
  const places = resources.flatMap(({ id, capacity = 1, shared = false }) => (shared && capacity > 1 ? [id, `${id}#2`] : [id]));
  return Array.from({ length: at.whole(0, 12) }, (): Occupancy => {
    // Most calendars know fives; walk-ins do not.
    const start = from + (at.often(0.8) ? at.fives(-60, length) : at.whole(-60, length));
    const span = { start: start * 60_000, end: (start + (at.often(0.8) ? at.fives(5, 60) : at.whole(1, 60))) * 60_000 };
    return at.often(0.5) ? { kind: "practitioner", id: at.pick(ids), ...span } : { kind: "resource", id: at.pick(places), ...span };
  });
}
