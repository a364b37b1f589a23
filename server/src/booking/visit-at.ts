import type { Catalogue } from "./catalogue.ts";
import { addUp, shapesFor } from "./leg-shape.ts";
import type { InstantMs, Leg, RequestedService, Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";

/** The visit that begins at `start`, one service after the other, free or not; null when somebody named does not perform it so. */
export function visitAt(catalogue: Catalogue, items: RequestedService[], start: InstantMs): Slot | null {
  const legs: Leg[] = [];
  let at = start;
  for (const item of items) {
    const [shape] = shapesFor(catalogue, item);
    if (shape === undefined) return null;
    const { serviceId, addOnIds, practitionerId, segments, price, priceFrom } = shape;
    const end = at + shape.minutes * minuteMs;
    legs.push({ serviceId, addOnIds, practitionerId, start: at, end, segments, price, priceFrom });
    at = end;
  }
  if (legs.length === 0) return null;
  return { start, end: at, legs, price: addUp(legs.map(({ price }) => price)), priceFrom: legs.some(({ priceFrom }) => priceFrom) };
}

/** The same visit at another time. */
export function shiftVisit(slot: Slot, start: InstantMs): Slot {
  const by = start - slot.start;
  return { ...slot, start, end: slot.end + by, legs: slot.legs.map((leg) => ({ ...leg, start: leg.start + by, end: leg.end + by })) };
}
