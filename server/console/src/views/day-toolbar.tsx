import { fragmentOf } from "../place.ts";
import { addDays, dayWords } from "../salon-time.ts";
import { Icon } from "./icon.tsx";

export interface DayToolbarProps {
  date: string;
  today: string;
  note: string | undefined;
  closed: boolean;
  salon: string;
}

const linkTo = (date: string): string => fragmentOf({ page: "calendar", date, mark: null });

/** Which day it is, and the way to others. */
export function DayToolbar({ date, today, note, closed }: DayToolbarProps) {
  return (
    <header class="day-toolbar">
      <h1>
        {dayWords(date, today)}
        {date === today && <span class="chip staff">Today</span>}
        {closed && <span class="chip quiet">Closed</span>}
        {note && <span class="day-note">{note}</span>}
      </h1>
      <div class="day-steps">
        <a class="icon-button" href={linkTo(addDays(date, -1))} aria-label="Previous day">
          <Icon name="back" />
        </a>
        <a class="button" href={linkTo(today)} aria-current={date === today ? "date" : undefined}>
          Today
        </a>
        <a class="icon-button" href={linkTo(addDays(date, 1))} aria-label="Next day">
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
      <ul class="legend" aria-label="What the colours mean">
        <li class="booked">Booked</li>
        <li class="chatted">Booked by chat</li>
        <li class="held">Held</li>
        <li class="gap">Processing</li>
        <li class="blocked">Blocked or break</li>
      </ul>
    </header>
  );
}
