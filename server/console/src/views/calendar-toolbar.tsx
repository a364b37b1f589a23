import type { DayCalendar } from "@chairside/shared/inbox.ts";
import type { Signal } from "@preact/signals";
import { fragmentOf } from "../place.ts";
import { addDays, dayWords, mondayOf, shortDay } from "../salon-time.ts";
import type { Workplace } from "../workplace.ts";
import type { CalendarPlace } from "./calendar-page.tsx";
import { Icon } from "./icon.tsx";

export interface CalendarToolbarProps {
  work: Workplace;
  place: CalendarPlace;
  date: string;
  days: readonly DayCalendar[];
  byRooms: Signal<boolean>;
}

/** Which day or week it is, of whom, and the way to others. */
export function CalendarToolbar({ work, place, date, days, byRooms }: CalendarToolbarProps) {
  const today = work.today.value;
  const isWeek = place.page === "week";
  const linkTo = (to: string): string => fragmentOf({ ...place, date: to, mark: null });
  const monday = mondayOf(date);
  const step = isWeek ? 7 : 1;
  const [day] = isWeek ? [] : days;
  const isNow = isWeek ? monday === mondayOf(today) : date === today;
  return (
    <header class="day-toolbar">
      <h1>
        {isWeek ? `${shortDay(monday)} to ${shortDay(addDays(monday, 6))}` : dayWords(date, today)}
        {isNow && <span class="chip staff">{isWeek ? "This week" : "Today"}</span>}
        {day?.open === null && <span class="chip quiet">Closed</span>}
        {day?.note && <span class="day-note">{day.note}</span>}
      </h1>
      <div class="day-steps">
        <a class="icon-button" href={linkTo(addDays(date, -step))} aria-label={isWeek ? "Previous week" : "Previous day"}>
          <Icon name="back" />
        </a>
        <a class="button" href={linkTo(today)} aria-current={isNow ? "date" : undefined}>
          Today
        </a>
        <a class="icon-button" href={linkTo(addDays(date, step))} aria-label={isWeek ? "Next week" : "Next day"}>
          <Icon name="next" />
        </a>
        <input
          type="date"
          aria-label="Go to a day"
          value={date}
          required
          onChange={({ currentTarget: { value } }) => {
            if (value) location.hash = linkTo(value);
          }}
        />
      </div>
      <nav class="view-switch" aria-label="Day or week">
        <a href={fragmentOf({ page: "calendar", date, mark: null })} aria-current={isWeek ? undefined : "page"}>
          Day
        </a>
        <a href={fragmentOf({ page: "week", date, practitionerId: null, mark: null })} aria-current={isWeek ? "page" : undefined}>
          Week
        </a>
      </nav>
      {place.page === "week" ? (
        <select
          aria-label="Whose week"
          value={place.practitionerId ?? ""}
          onChange={({ currentTarget: { value } }) => {
            location.hash = fragmentOf({ ...place, date, practitionerId: value || null, mark: null });
          }}
        >
          <option value="">Everyone</option>
          {(days[0]?.practitioners ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <label class="tick">
          <input type="checkbox" checked={byRooms.value} onChange={({ currentTarget }) => (byRooms.value = currentTarget.checked)} />
          By rooms
        </label>
      )}
      {!(place.page === "week" && place.practitionerId === null) && <Legend />}
    </header>
  );
}

function Legend() {
  return (
    <ul class="legend" aria-label="What the colours mean">
      <li class="booked">Booked</li>
      <li class="chatted">Booked by chat</li>
      <li class="held">Held</li>
      <li class="requested">Waits for you</li>
      <li class="gap">Processing</li>
      <li class="blocked">Blocked or break</li>
    </ul>
  );
}
