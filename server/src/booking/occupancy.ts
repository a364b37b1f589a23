import type { Catalogue, Service } from "./catalogue.ts";
import { workParts, type LegShape } from "./leg-shape.ts";
import type { InstantMs, Leg } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";
import { mergeSpans, type Span } from "./windows.ts";

/** A span in which a practitioner works for one guest or a resource is taken, buffers included. */
export interface Occupancy extends Span {
  kind: "practitioner" | "resource";
  /** The practitioner's or the resource's id. */
  id: string;
}

/** `count` resources of a kind, each free from start to end: a guest does not change chairs. */
export interface ResourceNeed extends Span {
  kind: string;
  count: number;
  /** What each must offer. */
  tags: string[];
  /** When the guest leaves; `end` has the after-buffer in it. A resource's changeover counts from here. */
  leaves: InstantMs;
  /** Whose it is: the guest's number in the party. Needs of one guest never stand in each other's way. */
  guest: number;
  /** To be met by the very resource that meets the same need of the party's other guests. */
  inOneRoom: boolean;
}

/** What resource needs are read from: a leg with its time and buffers. */
export interface PlacedLeg extends Span {
  /** Milliseconds. */
  bufferBefore: number;
  bufferAfter: number;
  needs: string[];
  needTags: Record<string, string[]>;
  inOneRoom: boolean;
  guest: number;
}

/** The practitioners' time that a visit takes. A visit never stands in its own way: parts that meet are one. */
export function practitionerTime(catalogue: Catalogue, legs: Leg[]): Occupancy[] {
  const spans = legs.flatMap((leg) => {
    const { bufferBefore, bufferAfter } = buffersOf(catalogue, leg);
    return workParts(leg.segments, bufferBefore, bufferAfter).map(({ from, to }): Occupancy => ({
      kind: "practitioner",
      id: leg.practitionerId,
      start: leg.start + from * minuteMs,
      end: leg.start + to * minuteMs,
    }));
  });
  return [...Map.groupBy(spans, ({ id }) => id).values()].flatMap((own) => mergeSpans(own, joinSpans));
}

/**
 * The resources that a visit needs. A guest's legs that follow each other keep the same chair, as long as they ask the
 * same of it.
 */
export function resourceNeeds(legs: PlacedLeg[]): ResourceNeed[] {
  const alike = Map.groupBy(legs.flatMap(needsOfLeg), ({ guest, kind, tags }) => [guest, kind, ...tags].join(" "));
  return [...alike.values()].flatMap((needs) => (needs.length === 1 ? needs : mergeSpans(needs, joinNeed)));
}

function needsOfLeg(leg: PlacedLeg): ResourceNeed[] {
  const { guest, inOneRoom, needTags, needs } = leg;
  const [start, end, leaves] = [leg.start - leg.bufferBefore, leg.end + leg.bufferAfter, leg.end];
  return [...new Set(needs)].map((kind) => ({
    kind,
    count: needs.filter((need) => need === kind).length,
    tags: (needTags[kind] ?? []).toSorted(),
    start,
    end,
    leaves,
    guest,
    inOneRoom,
  }));
}

function joinNeed(a: ResourceNeed, b: ResourceNeed): ResourceNeed {
  return {
    ...joinSpans(a, b),
    count: Math.max(a.count, b.count),
    leaves: Math.max(a.leaves, b.leaves),
    inOneRoom: a.inOneRoom || b.inOneRoom,
  };
}

/** A leg's shape put at a time. */
export function placeShape(shape: LegShape, start: InstantMs, guest = 0): PlacedLeg {
  const { needs, needTags, inOneRoom } = shape;
  return {
    start,
    end: start + shape.minutes * minuteMs,
    bufferBefore: shape.bufferBefore * minuteMs,
    bufferAfter: shape.bufferAfter * minuteMs,
    needs,
    needTags,
    inOneRoom,
    guest,
  };
}

function buffersOf(catalogue: Catalogue, leg: Leg): { bufferBefore: number; bufferAfter: number } {
  const services = servicesOf(catalogue, leg);
  return {
    bufferBefore: Math.max(0, ...services.map((service) => service.bufferBefore)),
    bufferAfter: Math.max(0, ...services.map((service) => service.bufferAfter)),
  };
}

function servicesOf(catalogue: Catalogue, leg: Leg): Service[] {
  return [leg.serviceId, ...leg.addOnIds].flatMap((id) => catalogue.services.find((service) => service.id === id) ?? []);
}

function joinSpans<S extends Span>(a: S, b: S): S {
  return { ...a, end: Math.max(a.end, b.end) };
}
