import type { Catalogue, Service } from "./catalogue.ts";
import { joinNeeds, workParts } from "./leg-shape.ts";
import type { Leg } from "./platform.ts";
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
}

/** What resource needs are read from: a leg with its time and buffers. */
export interface PlacedLeg extends Span {
  /** Milliseconds. */
  bufferBefore: number;
  bufferAfter: number;
  needs: string[];
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

/** The resources that a visit of one guest needs. Legs that follow each other keep the same chair. */
export function resourceNeeds(legs: PlacedLeg[]): ResourceNeed[] {
  const needs = legs.flatMap((leg) =>
    [...Map.groupBy(leg.needs, (kind) => kind)].map(([kind, { length }]): ResourceNeed => ({
      kind,
      count: length,
      start: leg.start - leg.bufferBefore,
      end: leg.end + leg.bufferAfter,
    })),
  );
  return [...Map.groupBy(needs, ({ kind }) => kind).values()].flatMap((alike) =>
    mergeSpans(alike, (a, b) => ({ ...joinSpans(a, b), count: Math.max(a.count, b.count) })),
  );
}

/** A booked or offered leg with the catalogue's buffers and needs. */
export function placeLeg(catalogue: Catalogue, leg: Leg): PlacedLeg {
  const { bufferBefore, bufferAfter } = buffersOf(catalogue, leg);
  const needs = joinNeeds(servicesOf(catalogue, leg).map((service) => service.needs));
  return { start: leg.start, end: leg.end, bufferBefore: bufferBefore * minuteMs, bufferAfter: bufferAfter * minuteMs, needs };
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
