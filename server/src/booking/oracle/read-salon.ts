import type { Catalogue, MinuteSpan, Practitioner, Resource, Segment, Service } from "../catalogue.ts";
import type { RequestedService, SlotQuery } from "../platform.ts";
import { isoWeekday } from "./wall-clock.ts";

/** A service in the hands of one practitioner, as the solver wants to know it. Minutes. */
export interface Work {
  serviceId: string;
  practitioner: Practitioner;
  segments: Segment[];
  length: number;
  before: number;
  after: number;
  needs: { kind: string; count: number; tags: string[] }[];
  inOneRoom: boolean;
}

/** The salon at the place asked for, read from the facts alone; null for a place it does not have. */
export interface Place {
  zone: string;
  openingOn(date: string): MinuteSpan | null;
  shiftsOn(practitioner: Practitioner, date: string): MinuteSpan[];
  breaksOn(practitioner: Practitioner, date: string): MinuteSpan[];
  /** Resources that are there; a shared one stands once for each of its places. */
  units: { id: string; resource: Resource; partyCapacity: number }[];
}

export function readPlace(catalogue: Catalogue, locationId: string | undefined): Place | null {
  const location = (catalogue.locations ?? []).find(({ id }) => id === locationId);
  if (locationId !== undefined && location === undefined) return null;
  const { opening, exceptions } = location ?? catalogue;
  const special = (practitioner: Practitioner, date: string) =>
    location === undefined ? practitioner.exceptions?.find((one) => one.date === date) : undefined;
  return {
    zone: location?.timeZone ?? catalogue.salon.timeZone,
    openingOn: (date) => {
      const exception = exceptions.find((one) => one.date === date);
      return exception === undefined ? (opening[isoWeekday(date)] ?? null) : exception.open;
    },
    shiftsOn: (practitioner, date) => {
      if (practitioner.away.some(({ from, to }) => from <= date && date <= to)) return [];
      const week = location === undefined ? practitioner.week : (practitioner.weekAt?.[location.id] ?? {});
      return special(practitioner, date)?.shifts ?? week[isoWeekday(date)] ?? [];
    },
    breaksOn: (practitioner, date) => [
      ...(special(practitioner, date)?.breaks ?? practitioner.breaks[isoWeekday(date)] ?? []),
      ...(practitioner.timeOff ?? []).filter((one) => one.date === date).map(({ span }) => span),
    ],
    units: catalogue.resources.filter((one) => one.locationId === locationId).flatMap(unitsOf),
  };
}

function unitsOf(resource: Resource): Place["units"] {
  const { id, capacity = 1, shared = false } = resource;
  if (!shared) return [{ id, resource, partyCapacity: capacity }];
  return Array.from({ length: capacity }, (_, index) => ({ id: index === 0 ? id : `${id}#${index + 1}`, resource, partyCapacity: 1 }));
}

/** Everybody who may do what is asked on a day, as preferred. */
export function worksFor(catalogue: Catalogue, item: RequestedService, query: SlotQuery, date: string): Work[] {
  return catalogue.practitioners.flatMap((practitioner) => workOf(catalogue, item, practitioner, query, date) ?? []);
}

function workOf(catalogue: Catalogue, item: RequestedService, practitioner: Practitioner, query: SlotQuery, date: string): Work | null {
  const { preferences = {}, locationId } = query;
  if (item.practitionerId !== undefined && item.practitionerId !== practitioner.id) return null;
  if (preferences.pronouns !== undefined && !preferences.pronouns.includes(practitioner.pronoun)) return null;
  const speaks = (language: string): boolean => practitioner.languages.some((one) => one.toLowerCase() === language.toLowerCase());
  if (preferences.languages !== undefined && !preferences.languages.some(speaks)) return null;
  const main = catalogue.services.find(({ id }) => id === item.serviceId);
  if (main === undefined || main.addOnOnly) return null;
  const parts: { service: Service; segments: Segment[] }[] = [];
  for (const id of [item.serviceId, ...item.addOnIds]) {
    const service = catalogue.services.find((one) => one.id === id);
    if (service === undefined || (service !== main && !main.addOnIds.includes(id))) return null;
    const segments = timeFor(catalogue, service, practitioner, locationId, date, service !== main);
    if (segments === null) return null;
    parts.push({ service, segments });
  }
  const segments = combine(parts.map((part) => part.segments));
  const needs = needsOf(
    catalogue,
    parts.map(({ service }) => service),
    preferences.resourceTags ?? [],
    locationId,
  );
  if (needs === null) return null;
  return {
    serviceId: item.serviceId,
    practitioner,
    segments,
    length: segments.reduce((sum, { minutes }) => sum + minutes, 0),
    before: Math.max(...parts.map(({ service }) => service.bufferBefore)),
    after: Math.max(...parts.map(({ service }) => service.bufferAfter)),
    needs,
    inOneRoom: parts.some(({ service }) => service.inOneRoom === true),
  };
}

function timeFor(
  catalogue: Catalogue,
  service: Service,
  practitioner: Practitioner,
  locationId: string | undefined,
  date: string,
  isAddOn: boolean,
): Segment[] | null {
  const skills = practitioner.skills.filter((skill) => skill.serviceId === service.id);
  const skill =
    skills.find((one) => locationId !== undefined && one.locationId === locationId) ?? skills.find((one) => one.locationId === undefined);
  const isSomebodys = catalogue.practitioners.some((one) => one.skills.some(({ serviceId }) => serviceId === service.id));
  if (skill === undefined && (!isAddOn || isSomebodys)) return null;
  if (skill?.validTo !== undefined && skill.validTo < date) return null;
  if (skill?.segments !== undefined) return skill.segments;
  const terms = service.terms ?? [];
  const stated = (level: string | undefined, place: string | undefined): Segment[] | undefined =>
    terms.find((one) => one.level === level && one.locationId === place && one.segments !== undefined)?.segments;
  const both = locationId === undefined ? undefined : stated(practitioner.level, locationId);
  const place = locationId === undefined ? undefined : stated(undefined, locationId);
  return both ?? stated(practitioner.level, undefined) ?? place ?? service.segments;
}

/** Add-ons go before the last active part; all of it stays in order. */
function combine([main = [], ...addOns]: Segment[][]): Segment[] {
  let finish = main.length;
  for (const [index, { kind }] of main.entries()) if (kind === "active") finish = index;
  return [...main.slice(0, finish), ...addOns.flat(), ...main.slice(finish)];
}

function needsOf(catalogue: Catalogue, services: Service[], wishes: string[], locationId: string | undefined): Work["needs"] | null {
  const kinds = [...new Set(services.flatMap(({ needs }) => needs))];
  const here = catalogue.resources.filter((one) => one.locationId === locationId);
  const knows = (kind: string, tag: string): boolean => here.some((one) => one.kind === kind && (one.tags ?? []).includes(tag));
  if (wishes.some((tag) => !kinds.some((kind) => knows(kind, tag)))) return null;
  return kinds.map((kind) => ({
    kind,
    count: Math.max(...services.map(({ needs }) => needs.filter((one) => one === kind).length)),
    tags: [
      ...new Set([...services.flatMap(({ needTags }) => needTags?.[kind] ?? []), ...wishes.filter((tag) => knows(kind, tag))]),
    ].toSorted(),
  }));
}
