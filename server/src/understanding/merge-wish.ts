import type { TimeWish } from "@chairside/shared/brief.ts";

/**
 * What the visitor wants after saying `reading` on top of `previous`: "Thursday afternoon", then "actually Friday" is Friday
 * afternoon; then "2 pm" is Friday at 2. A day and a time together replace everything. With `correction` a new time replaces
 * the old one whole; without it, bounds that agree are kept side by side ("after 3", then "finished by 5").
 */
export function mergeWish(previous: TimeWish | undefined, reading: TimeWish, correction: boolean): TimeWish {
  if (previous === undefined) return reading;
  if (hasDay(reading) && hasTime(reading)) return { ...reading };
  if (!hasDay(reading) && !hasTime(reading) && reading.notOn === undefined && reading.notDates === undefined) return previous;
  const day = hasDay(reading) ? dayOf(reading) : withoutDays(dayOf(previous), reading, correction);
  const time = hasTime(reading) ? mergedTime(timeOf(previous), timeOf(reading), correction) : timeOf(previous);
  return { words: joinedWords(previous, reading), ...day, ...time };
}

type Day = Pick<TimeWish, "from" | "to" | "only" | "notOn" | "notDates">;
type Time = Pick<TimeWish, "at" | "earliest" | "latest" | "endBy">;

function hasDay(wish: TimeWish): boolean {
  return wish.from !== undefined || wish.to !== undefined || wish.only !== undefined;
}

function hasTime(wish: TimeWish): boolean {
  return wish.at !== undefined || wish.earliest !== undefined || wish.latest !== undefined || wish.endBy !== undefined;
}

function dayOf(wish: TimeWish): Day {
  return defined({ from: wish.from, to: wish.to, only: wish.only, notOn: wish.notOn, notDates: wish.notDates });
}

function timeOf(wish: TimeWish): Time {
  return defined({ at: wish.at, earliest: wish.earliest, latest: wish.latest, endBy: wish.endBy });
}

function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** "not Thursday", "not on the 5th": the day goes; a single day that it was goes with it. */
function withoutDays(day: Day, refused: Pick<TimeWish, "notOn" | "notDates">, correction: boolean): Day {
  if (refused.notOn === undefined && refused.notDates === undefined) return day;
  const notOn = joined(correction ? [] : day.notOn, refused.notOn)?.toSorted((a, b) => a - b);
  const notDates = joined(correction ? [] : day.notDates, refused.notDates)?.toSorted();
  const only = day.only?.filter((weekday) => !(notOn?.includes(weekday) ?? false));
  const { from } = day;
  const single =
    from !== undefined && from === day.to && ((notOn?.includes(weekdayOf(from)) ?? false) || (notDates?.includes(from) ?? false));
  const kept: Day = single ? {} : { from: day.from, to: day.to, only: only !== undefined && only.length > 0 ? only : undefined };
  return defined<Day>({ from: kept.from, to: kept.to, only: kept.only, notOn, notDates });
}

/** Both lists without repeats; absent where both are. */
function joined<T>(before: readonly T[] | undefined, more: readonly T[] | undefined): T[] | undefined {
  const all = [...new Set([...(before ?? []), ...(more ?? [])])];
  return all.length > 0 ? all : undefined;
}

/** ISO weekday of a local day. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function mergedTime(before: Time, now: Time, correction: boolean): Time {
  if (correction || now.at !== undefined) {
    const keepEnd = !correction && now.endBy === undefined && before.endBy !== undefined && before.endBy > (now.at ?? 0);
    return keepEnd ? { ...now, endBy: before.endBy } : now;
  }
  const onlyEnd = now.endBy !== undefined && now.earliest === undefined && now.latest === undefined;
  if (onlyEnd) return { ...before, endBy: now.endBy };
  return narrowed(before, now);
}

/** A new bound inside the old span narrows it ("afternoon", then "after 3"); outside of it, it starts a new one. */
function narrowed(before: Time, now: Time): Time {
  const merged: Time = { ...now };
  if (now.endBy === undefined && before.endBy !== undefined && before.endBy > (now.earliest ?? 0)) merged.endBy = before.endBy;
  if (now.earliest === undefined && now.latest !== undefined && before.earliest !== undefined && before.earliest <= now.latest)
    merged.earliest = before.earliest;
  if (now.latest === undefined && now.earliest !== undefined && before.latest !== undefined && before.latest >= now.earliest)
    merged.latest = before.latest;
  return merged;
}

function joinedWords(previous: TimeWish, reading: TimeWish): string {
  const words = previous.words === "" || previous.words === reading.words ? reading.words : `${previous.words}, ${reading.words}`;
  return words.length > 200 ? reading.words.slice(0, 200) : words;
}
