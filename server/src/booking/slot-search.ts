import { arrangeParty, endOf, needsOf, type PlacedStep } from "./arrange-party.ts";
import { atLocation } from "./at-location.ts";
import type { Catalogue, LocalDate } from "./catalogue.ts";
import { frameDay } from "./day-frame.ts";
import { addUp } from "./leg-shape.ts";
import type { Occupancy } from "./occupancy.ts";
import { prepareParty, type Party, type PartyStep } from "./party.ts";
import type { InstantMs, Leg, Slot, SlotQuery } from "./platform.ts";
import { addDays, eachDay, localParts, minuteMs } from "./salon-time.ts";
import { openSearchDay, placeWindows, stepWindows, type SearchDay } from "./search-day.ts";
import { indexTaken } from "./taken-index.ts";
import { furthestDaysOf, leastNoticeOf, stepOf } from "./visit-rules.ts";
import { windowsInBoth, type Window } from "./windows.ts";

/**
 * Every feasible start in the range, earliest first: one slot for each practitioner who could begin the visit then.
 * `busy` is all that is taken around the range; what a visit takes itself is worded in `leg-shape.ts`.
 *
 * - The guest's whole time lies in the salon's opening; all the practitioner's work but the after-buffer in a shift; none
 *   of it in a break. Least notice counts elapsed minutes, the furthest day counts calendar days.
 * - Several services follow one another in the visit's order, with waits of at most `BookingRules.longestGap` in steps of
 *   five minutes. Services that may be had at once begin together, with a practitioner each. A start is found if any
 *   assignment exists, and not every assignment is listed.
 * - An after-buffer between two legs of one visit blocks its practitioner and resource for other guests only.
 * - A party starts together, all or none; a practitioner may serve two of its guests when the work does not meet.
 * - A resource is taken from the before-buffer to the end of the after-buffer, or of its changeover if that is later.
 *
 * Cost: for each practitioner-day one sort of what is taken then; starts are read off what remains.
 */
export function searchSlots(catalogue: Catalogue, busy: Occupancy[], query: SlotQuery, now: InstantMs): Slot[] {
  const here = atLocation(catalogue, query.locationId);
  const party = here === null ? null : prepareParty(here, query);
  if (here === null || party === null) return [];
  const taken = indexTaken(busy);
  const soonest = now + leastNoticeOf(here, query) * minuteMs;
  const step = stepOf(here, query);
  const slots: Slot[] = [];
  for (const date of bookableDays(here, query, now)) {
    const frame = frameDay(here, date, step);
    if (frame === null || frame.open.end <= soonest) continue;
    for (const placed of searchDay(openSearchDay(here, frame, taken), party, soonest)) slots.push(makeSlot(placed, query));
  }
  return slots;
}

/** The days of a query between today and the furthest day that its services allow, by the clock of the catalogue's place. */
export function bookableDays(
  catalogue: Catalogue,
  query: Pick<SlotQuery, "items" | "others" | "from" | "to">,
  now: InstantMs,
): LocalDate[] {
  const today = localParts(now, catalogue.salon.timeZone).date;
  const last = addDays(today, furthestDaysOf(catalogue, query));
  return eachDay(query.from < today ? today : query.from, query.to > last ? last : query.to);
}

function* searchDay(day: SearchDay, party: Party, soonest: InstantMs): Generator<PlacedStep[]> {
  const [step] = party.steps;
  if (step === undefined) return;
  const alone = party.steps.length === 1;
  const openers = stepWindows(day, step).map((windows, choice) => ({
    choice,
    windows: alone ? housed(day, step, choice, windows) : windows,
    at: 0,
  }));
  for (const start of day.frame.starts) {
    if (start < soonest) continue;
    for (const opener of openers) {
      let window = opener.windows[opener.at];
      while (window !== undefined && window.last < start) window = opener.windows[++opener.at];
      const shape = step.choices[opener.choice];
      if (window === undefined || window.first > start || shape === undefined) continue;
      const first: PlacedStep = { step, choice: opener.choice, shape, start };
      const placed = alone ? [first] : arrangeParty(day, party, first);
      if (placed !== null) yield placed;
    }
  }
}

/** A visit of one leg needs no arranging: when its resources are free is worked out for the whole day. */
function housed(day: SearchDay, step: PartyStep, choice: number, windows: Window[]): Window[] {
  const shape = step.choices[choice];
  if (shape === undefined || windows.length === 0) return [];
  return needsOf([{ step, shape, start: 0 }]).reduce((left, need) => {
    const places = placeWindows(day, need).map(({ first, last }): Window => ({ first: first - need.start, last: last - need.start }));
    return windowsInBoth(left, places);
  }, windows);
}

function makeSlot(placed: PlacedStep[], { locationId, preferences }: SlotQuery): Slot {
  const legs = placed.map(toLeg);
  const tags = preferences?.resourceTags ?? [];
  return {
    start: Math.min(...legs.map(({ start }) => start)),
    end: Math.max(...legs.map(({ end }) => end)),
    legs,
    price: addUp(legs.map(({ price }) => price)),
    priceFrom: legs.some(({ priceFrom }) => priceFrom),
    ...(locationId === undefined ? {} : { locationId }),
    ...(tags.length === 0 ? {} : { resourceTags: tags }),
  };
}

function toLeg(placed: PlacedStep): Leg {
  const { serviceId, addOnIds, practitionerId, segments, price, priceFrom } = placed.shape;
  const { guest } = placed.step;
  const leg: Leg = { serviceId, addOnIds, practitionerId, start: placed.start, end: endOf(placed), segments, price, priceFrom };
  return guest === 0 ? leg : { ...leg, guest };
}
