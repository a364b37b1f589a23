import type { DayCalendar } from "@chairside/shared/inbox.ts";
import { useSignal } from "@preact/signals";
import { dayLayout, roomLayout, weekLayout } from "../day-layout.ts";
import { fragmentOf, type Place } from "../place.ts";
import { dayWords, mondayOf } from "../salon-time.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { CalendarGrid } from "./calendar-grid.tsx";
import { CalendarSide } from "./calendar-side.tsx";
import { CalendarToolbar } from "./calendar-toolbar.tsx";
import { WeekOverview } from "./week-overview.tsx";

export type CalendarPlace = Extract<Place, { page: "calendar" | "week" }>;

/** The salon's calendar: a day by people or rooms, a week of one practitioner, or everybody's week at a glance. */
export function CalendarPage({ work, place }: { work: Workplace; place: CalendarPlace }) {
  const byRooms = useSignal(false);
  const isWeek = place.page === "week";
  const date = place.date ?? work.today.value;
  const shown = isWeek ? work.week : work.day;
  const week = isWeek && work.week.value.value?.from === mondayOf(date) ? work.week.value.value : null;
  const day = !isWeek && work.day.value.value?.date === date ? work.day.value.value : null;
  const days: readonly DayCalendar[] = week?.days ?? (day ? [day] : []);
  const chosen = days.flatMap((one) => one.entries.filter((entry) => isMarked(entry, place.mark)).map((entry) => ({ entry, day: one })))[0];
  const practitionerId = isWeek ? place.practitionerId : null;
  // Choosing entries is not a way through pages: Back leaves the day.
  const choose = (mark: string | null) => location.replace(fragmentOf({ ...place, date, mark }));
  const isOpen = work.desk.place.value !== null || chosen !== undefined;
  const grid = { work, chosenId: chosen?.entry.id ?? null, chosenVisit: chosen?.entry.appointmentId ?? null, onChoose: choose };

  return (
    <main class={isOpen ? "calendar with-details" : "calendar"}>
      <CalendarToolbar work={work} place={place} date={date} days={days} byRooms={byRooms} />
      {shown.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(shown.trouble.value)}
        </p>
      )}
      {days.length === 0 && !shown.trouble.value && <p class="empty">Reading the calendar …</p>}
      {day && (day.open !== null || dayLayout(day).columns.some((column) => !column.off)) && (
        <CalendarGrid {...grid} layout={byRooms.value ? roomLayout(day) : dayLayout(day)} label={dayWords(date)} shown={date} />
      )}
      {day?.open === null && dayLayout(day).columns.every((column) => column.off) && <p class="empty">The salon is closed on this day.</p>}
      {week && practitionerId !== null && (
        <CalendarGrid {...grid} layout={weekLayout(week, practitionerId)} label="The week" shown={`${week.from} ${practitionerId}`} />
      )}
      {week && practitionerId === null && <WeekOverview week={week} today={work.today.value} />}
      {days.length > 0 && <CalendarSide work={work} place={place} date={date} days={days} chosen={chosen} onChoose={choose} />}
      {days.length > 0 && place.mark !== null && !chosen && (
        <p class="not-there" role="status">
          The entry that was looked for is not on this day any more.
        </p>
      )}
    </main>
  );
}

interface Marked {
  id: string;
  reference?: string | undefined;
  conversationId?: string | undefined;
  appointmentId?: string | undefined;
}

const isMarked = ({ id, reference, conversationId, appointmentId }: Marked, mark: string | null): boolean =>
  mark !== null && [id, reference, conversationId, appointmentId].includes(mark);
