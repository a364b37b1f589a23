import type { SlotWeek } from "@chairside/shared/chat-desk.ts";
import { addDays, shortDay } from "../salon-time.ts";
import { Icon } from "./icon.tsx";
import { moveByArrows } from "./move-by-arrows.ts";

/** Seven days, and how many times each has free. */
export function StripDays({ week, onDay }: { week: SlotWeek; onDay(day: string): void }) {
  const { days, date, today } = week;
  const [first] = days;
  const isFirst = first !== undefined && first.date <= today;
  return (
    <div class="strip-days">
      <div class="strip-weeks">
        <button
          type="button"
          class="icon-button"
          aria-label="Seven days earlier"
          disabled={isFirst}
          onClick={() => onDay(addDays(date, -7) < today ? today : addDays(date, -7))}
        >
          <Icon name="back" />
        </button>
        <strong aria-live="polite">{shortDay(date)}</strong>
        {date !== today && (
          <button type="button" class="quiet" onClick={() => onDay(today)}>
            Today
          </button>
        )}
        <button type="button" class="icon-button" aria-label="Seven days later" onClick={() => onDay(addDays(date, 7))}>
          <Icon name="next" />
        </button>
      </div>
      <div role="group" aria-label="Days" class="seven" onKeyDown={(event) => moveByArrows(event, event.currentTarget, "button")}>
        {days.map((day) => {
          const [weekday, number] = parts(day.date);
          return (
            <button
              key={day.date}
              type="button"
              aria-pressed={day.date === date}
              tabIndex={day.date === date ? 0 : -1}
              class={day.free === 0 ? "none" : ""}
              onClick={() => onDay(day.date)}
            >
              <span class="unseen">
                {day.dayShort}: {day.free === 0 ? "nothing free" : `${day.free} free, first at ${day.first ?? ""}`}
              </span>
              <span aria-hidden="true">{weekday}</span>
              <b aria-hidden="true">{number}</b>
              <span aria-hidden="true">{day.free === 0 ? "–" : day.free}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

function parts(date: string): [weekday: string, number: string] {
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }).format(new Date(date));
  return [weekday.slice(0, 2), String(Number(date.slice(8)))];
}
