import type { LocalDate } from "./catalogue.ts";
import type { InstantMs, Slot } from "./platform.ts";
import { localParts, minuteMs } from "./salon-time.ts";

/** A slot being weighed for an offer. */
export interface Candidate {
  slot: Slot;
  date: LocalDate;
  /** Minutes from local midnight. */
  minute: number;
  /** How many gaps too short to sell it would leave beside it: 0 to 2. */
  orphans: number;
  /** Starts its practitioner has free that day. */
  freeThatDay: number;
}

/** What gaps are read from. Minutes. */
export interface SlotGrid {
  /** Between possible starts. */
  step: number;
  /** A gap shorter than this is hardly ever sold. */
  shortestSold: number;
}

export const usualShortestSold = 30;
/** Most offers on one day while other days have some too. */
const mostADay = 3;

/**
 * Weighs all slots of a search. Gaps are read from the starts alone, so it works for any platform: a practitioner's free
 * time is a run of starts one step apart, and a start near but not at the end of its run leaves a gap there.
 */
export function weighSlots(slots: Slot[], grid: SlotGrid, zone: string): Candidate[] {
  const local = slots.map((slot) => ({ slot, ...localParts(slot.start, zone) }));
  const days = Map.groupBy(local, ({ slot, date }) => `${date} ${practitionersOf(slot)}`);
  return [...days.values()].flatMap((day) => {
    const ends = runEnds(
      day.map(({ slot }) => slot.start),
      grid.step * minuteMs,
    );
    return day.map(({ slot, date, minute }, index): Candidate => {
      const run = ends[index] ?? { first: slot.start, last: slot.start };
      const isOrphan = (gap: number): boolean => gap > 0 && gap < grid.shortestSold * minuteMs;
      const orphans = Number(isOrphan(slot.start - run.first)) + Number(isOrphan(run.last - slot.start));
      return { slot, date, minute, orphans, freeThatDay: day.length };
    });
  });
}

export function practitionersOf({ legs }: Slot): string {
  return legs.map(({ practitionerId }) => practitionerId).join(" ");
}

/** For each start, the first and last start of its run. */
function runEnds(starts: InstantMs[], step: number): { first: InstantMs; last: InstantMs }[] {
  const ends: { first: InstantMs; last: InstantMs }[] = [];
  let run = { first: -Infinity, last: -Infinity };
  for (const start of starts) {
    if (start - run.last > step) run = { first: start, last: start };
    else run.last = start;
    ends.push(run);
  }
  return ends;
}

/**
 * One candidate for each start, in order. Of several services the shortest visit. Among practitioners free at the same time the one whose day is left with the
 * fewest unsellable gaps, then the one with most free time: work goes round.
 */
export function onePerStart(candidates: Candidate[]): Candidate[] {
  const best = new Map<InstantMs, Candidate>();
  for (const candidate of candidates) {
    const rival = best.get(candidate.slot.start);
    if (rival === undefined || isFairer(candidate, rival)) best.set(candidate.slot.start, candidate);
  }
  return [...best.values()].toSorted((a, b) => a.slot.start - b.slot.start);
}

function isFairer(a: Candidate, b: Candidate): boolean {
  // Side by side rather than one after the other, and no wait where there need be none.
  if (a.slot.legs.length > 1 && a.slot.end !== b.slot.end) return a.slot.end < b.slot.end;
  return a.orphans === b.orphans ? a.freeThatDay > b.freeThatDay : a.orphans < b.orphans;
}

/**
 * The few to put up, out of one candidate per start in order.
 * One day: spread over it, the first always among them. Several days: the first days first, at most three of each while
 * that fills the offer. With a named point of time: nearest to it first, each day's best before any day's second best.
 */
export function chooseSlots(candidates: Candidate[], limit: number, at: number | undefined): Candidate[] {
  const days = [...Map.groupBy(candidates, ({ date }) => date).values()];
  if (at !== undefined) return nearestFirst(days, limit, at);
  const chosen = days.length === 1 ? spread(candidates, limit) : [];
  for (const day of days.length > 1 ? days : []) chosen.push(...spread(day, Math.min(mostADay, limit - chosen.length)));
  for (const candidate of candidates) {
    if (chosen.length >= limit) break;
    if (!chosen.includes(candidate)) chosen.push(candidate);
  }
  return chosen.toSorted((a, b) => a.slot.start - b.slot.start);
}

function nearestFirst(days: Candidate[][], limit: number, at: number): Candidate[] {
  const distance = ({ minute }: Candidate): number => Math.abs(minute - at);
  const ranked = days.flatMap((day) =>
    day.toSorted((a, b) => distance(a) - distance(b) || a.orphans - b.orphans).map((candidate, rank) => ({ candidate, rank })),
  );
  // Within half an hour days count before minutes: Tuesday at 2:45 goes before Friday at 2:30.
  const bucket = (candidate: Candidate): number => Math.ceil(distance(candidate) / 30);
  ranked.sort(
    (a, b) =>
      (days.length > 1 ? Number(a.rank > 0) - Number(b.rank > 0) || bucket(a.candidate) - bucket(b.candidate) : 0) ||
      (days.length > 1 ? a.candidate.date.localeCompare(b.candidate.date) : 0) ||
      distance(a.candidate) - distance(b.candidate) ||
      a.candidate.orphans - b.candidate.orphans ||
      a.candidate.minute - b.candidate.minute,
  );
  return ranked.slice(0, limit).map(({ candidate }) => candidate);
}

/** Evenly over the day. An orphan gap weighs as much as being a quarter of an hour off the even place. */
function spread(day: Candidate[], count: number): Candidate[] {
  const [first] = day;
  const last = day.at(-1);
  if (first === undefined || last === undefined || day.length <= count) return day.slice(0, Math.max(0, count));
  const chosen: Candidate[] = count > 0 ? [first] : [];
  while (chosen.length < count) {
    const target = first.minute + ((last.minute - first.minute) * chosen.length) / (count - 1);
    const cost = (candidate: Candidate): number => Math.abs(candidate.minute - target) + candidate.orphans * 15;
    const left = day.filter((candidate) => !chosen.includes(candidate));
    chosen.push(left.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best)));
  }
  return chosen;
}
