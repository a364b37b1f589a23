import type { Catalogue } from "../src/booking/catalogue.ts";
import type { Occupancy } from "../src/booking/occupancy.ts";
import type { InstantMs } from "../src/booking/platform.ts";
import { addDays, eachDay, minuteMs, toInstant } from "../src/booking/salon-time.ts";
import { benchFrom } from "./bench-salon.ts";

/** What the sweep makes of a start: less than a slot, but something. */
interface SweptStart {
  start: InstantMs;
  practitionerIds: string[];
}

interface Gap {
  start: InstantMs;
  end: InstantMs;
}

/**
 * The least that could be called a search: sort what is taken, walk over it once a practitioner-day, read the starts off
 * the gaps. It knows no chairs, buffers, breaks, shifts, notice, levels, prices or order; a leg after the first goes to
 * whoever has the gap. `lengths` are the legs' minutes.
 */
export function plainSweep(catalogue: Catalogue, busy: Occupancy[], days: number, lengths: number[]): SweptStart[] {
  const taken = Map.groupBy(
    busy.filter(({ kind }) => kind === "practitioner").toSorted((a, b) => a.start - b.start),
    ({ id }) => id,
  );
  const cursors = new Map<string, number>();
  const found: SweptStart[] = [];
  for (const date of eachDay(benchFrom, addDays(benchFrom, days - 1))) {
    const opens = toInstant(date, 540, catalogue.salon.timeZone) ?? 0;
    const closes = toInstant(date, 1140, catalogue.salon.timeZone) ?? 0;
    const gaps = catalogue.practitioners.map(({ id }) => ({ id, gaps: gapsOf(taken.get(id) ?? [], cursors, id, opens, closes) }));
    for (let start = opens; start < closes; start += 15 * minuteMs) {
      for (const opener of gaps) {
        if (!fits(opener.gaps, start, lengths[0] ?? 0)) continue;
        const rest = restOf(gaps, start, lengths);
        if (rest !== null) found.push({ start, practitionerIds: [opener.id, ...rest] });
      }
    }
  }
  return found;
}

function gapsOf(taken: Occupancy[], cursors: Map<string, number>, id: string, opens: InstantMs, closes: InstantMs): Gap[] {
  const gaps: Gap[] = [];
  let free = opens;
  let index = cursors.get(id) ?? 0;
  for (let one = taken[index]; one !== undefined && one.start < closes; one = taken[++index]) {
    if (one.start > free) gaps.push({ start: free, end: one.start });
    if (one.end > free) free = one.end;
  }
  cursors.set(id, index);
  if (free < closes) gaps.push({ start: free, end: closes });
  return gaps;
}

function fits(gaps: Gap[], start: InstantMs, minutes: number): boolean {
  return gaps.some((gap) => gap.start <= start && start + minutes * minuteMs <= gap.end);
}

function restOf(people: { id: string; gaps: Gap[] }[], start: InstantMs, [first = 0, ...later]: number[]): string[] | null {
  const ids: string[] = [];
  let at = start + first * minuteMs;
  for (const minutes of later) {
    const who = people.find(({ gaps }) => fits(gaps, at, minutes));
    if (who === undefined) return null;
    ids.push(who.id);
    at += minutes * minuteMs;
  }
  return ids;
}
