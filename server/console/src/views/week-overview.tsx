import type { WeekCalendar } from "@chairside/shared/calendar.ts";
import { fragmentOf } from "../place.ts";
import { lengthWords, shortDay } from "../salon-time.ts";
import { dayLoad } from "../day-load.ts";
import { countWords } from "../words.ts";

/** Everybody's week at a glance: how full each day is, and the way into it. */
export function WeekOverview({ week: { days }, today }: { week: WeekCalendar; today: string }) {
  const people = days[0]?.practitioners ?? [];
  return (
    <div class="day-scroller" role="region" aria-label="The week" tabIndex={0}>
      <table class="week-overview">
        <thead>
          <tr>
            <td />
            {days.map(({ date, open, note }) => (
              <th key={date} scope="col" class={date === today ? "today" : undefined}>
                <a href={fragmentOf({ page: "calendar", date, mark: null })}>{shortDay(date)}</a>
                {(open === null || note) && <small>{note ?? "Closed"}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">
                <a href={fragmentOf({ page: "week", date: days[0]?.date ?? today, practitionerId: id, mark: null })}>{name}</a>
              </th>
              {days.map((day) => {
                const { guests, working, taken, waiting } = dayLoad(day, id);
                return (
                  <td key={day.date} class={working === 0 && guests === 0 ? "off" : undefined}>
                    {working === 0 && guests === 0 ? (
                      "Not in"
                    ) : (
                      <>
                        <span>{countWords(guests, "guest", "guests")}</span>
                        {waiting > 0 && <span class="chip waiting">{`${waiting} waiting`}</span>}
                        <span class="load" aria-hidden="true">
                          <span style={{ "--share": String(Math.min(1, working === 0 ? 1 : taken / working)) }} />
                        </span>
                        <small>{working > taken ? `${lengthWords(working - taken)} free` : "Full"}</small>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
