import type { Catalogue, LocalDate, MinuteSpan, Practitioner } from "./catalogue.ts";
import { weekdayOf } from "./salon-time.ts";

/** When the salon is open on a day. An exception replaces the week's hours altogether; its reason is the salon's wording. */
export function openingOf(catalogue: Catalogue, date: LocalDate): { open: MinuteSpan | null; reason?: string } {
  const exception = catalogue.exceptions.find((one) => one.date === date);
  if (exception !== undefined) return { open: exception.open, reason: exception.reason };
  return { open: catalogue.opening[weekdayOf(date)] ?? null };
}

/** A practitioner's shifts on a day, in order, neighbours joined; none on a day off or away. Breaks and hours off are not taken out. */
export function shiftsOf(practitioner: Practitioner, date: LocalDate): MinuteSpan[] {
  if (awayOn(practitioner, date) !== undefined) return [];
  const shifts = exceptionOn(practitioner, date)?.shifts ?? practitioner.week[weekdayOf(date)] ?? [];
  const joined: MinuteSpan[] = [];
  for (const shift of shifts.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && shift.from <= last.to) last.to = Math.max(last.to, shift.to);
    else joined.push({ ...shift });
  }
  return joined;
}

export function breaksOf(practitioner: Practitioner, date: LocalDate): MinuteSpan[] {
  return exceptionOn(practitioner, date)?.breaks ?? practitioner.breaks[weekdayOf(date)] ?? [];
}

/** Hours off within the day, each with its reason. */
export function timeOffOn(practitioner: Practitioner, date: LocalDate): { span: MinuteSpan; reason: string }[] {
  return (practitioner.timeOff ?? []).filter((one) => one.date === date);
}

export function awayOn(practitioner: Practitioner, date: LocalDate): Practitioner["away"][number] | undefined {
  return practitioner.away.find(({ from, to }) => from <= date && date <= to);
}

function exceptionOn({ exceptions }: Practitioner, date: LocalDate): NonNullable<Practitioner["exceptions"]>[number] | undefined {
  return exceptions?.find((one) => one.date === date);
}
