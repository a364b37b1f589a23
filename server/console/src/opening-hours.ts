import type { WeekCalendar } from "@chairside/shared/calendar.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import { addDays, minuteWords } from "./salon-time.ts";
import type { StaffApi } from "./staff-api.ts";

/** Minutes from local midnight; null when the salon is closed. */
export type Opening = { from: number; to: number } | null;

/** When the salon is open in the seven days from a day on, by date; empty until it has been read. */
export interface OpeningHours {
  days: ReadonlySignal<ReadonlyMap<string, Opening>>;
  /** Reads it, unless it has been read for this day. */
  read(today: string): Promise<void>;
}

export function openingHours(api: StaffApi): OpeningHours {
  const days = signal<ReadonlyMap<string, Opening>>(new Map());
  return {
    days,
    async read(today) {
      if (days.value.has(today)) return;
      const answer = await api.call<WeekCalendar>("GET", `calendar/week?from=${today}`);
      if (answer.ok) days.value = new Map(answer.value.days.map(({ date, open }) => [date, open]));
    },
  };
}

/** The first day after `today` on which the salon opens; null where that is not known. */
export function nextOpening(days: ReadonlyMap<string, Opening>, today: string): { date: string; minute: number } | null {
  for (let ahead = 1; ahead < 7; ahead++) {
    const date = addDays(today, ahead);
    const open = days.get(date);
    if (open) return { date, minute: open.from };
  }
  return null;
}

/** "10:00 am to 6:00 pm today"; null where it is not known. */
export function openingWords(days: ReadonlyMap<string, Opening>, today: string): string | null {
  const open = days.get(today);
  if (open === undefined) return null;
  return open ? `${minuteWords(open.from)} to ${minuteWords(open.to)} today` : "closed today";
}
