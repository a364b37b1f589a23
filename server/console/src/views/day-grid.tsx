import type { DayCalendar } from "@chairside/shared/inbox.ts";
import { useLayoutEffect, useRef } from "preact/hooks";
import { dayLayout } from "../day-layout.ts";
import { localParts, minuteWords } from "../salon-time.ts";
import type { Workplace } from "../workplace.ts";
import { DayColumn } from "./day-column.tsx";

export interface DayGridProps {
  work: Workplace;
  day: DayCalendar;
  isToday: boolean;
  chosenId: string | null;
  onChoose(entryId: string): void;
}

/** A column for each practitioner, from the first hour of the day to the last. */
export function DayGrid({ work, day, isToday, chosenId, onChoose }: DayGridProps) {
  const layout = dayLayout(day);
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useRef("");
  const minute = localParts(work.time.halfMinute.value, day.timeZone).minute;
  const showsNow = isToday && minute >= layout.from && minute <= layout.to;
  const hours = Array.from({ length: (layout.to - layout.from) / 60 + 1 }, (_, index) => layout.from + index * 60);

  useLayoutEffect(() => {
    const target = chosenId ? `#${CSS.escape(`entry-${chosenId}`)}` : showsNow ? ".now" : null;
    const shown = target === null ? null : scroller.current?.querySelector(target);
    // A day that has just come up begins at what matters; later an entry is only brought into sight.
    shown?.scrollIntoView({ block: seen.current === day.date ? "nearest" : "center", inline: "nearest" });
    seen.current = day.date;
  }, [day.date, chosenId]);

  if (layout.columns.every((column) => column.off)) return <p class="empty">The salon is closed on this day.</p>;

  return (
    <div class="day-scroller" ref={scroller} role="region" aria-label="The day" tabIndex={0}>
      <div class="day-grid" style={{ "--begin": String(layout.from), "--length": String(layout.to - layout.from) }}>
        <div class="hours" aria-hidden="true">
          <div class="corner" />
          {hours.map((hour) => (
            <span key={hour} style={{ "--from": String(hour) }}>
              {minuteWords(hour).replace(":00", "")}
            </span>
          ))}
          {showsNow && (
            <strong class="now-time" style={{ "--from": String(minute) }}>
              {minuteWords(minute)}
            </strong>
          )}
        </div>
        {layout.columns.map((column) => (
          <DayColumn key={column.practitioner.id} column={column} hours={hours} chosenId={chosenId} onChoose={onChoose} />
        ))}
        {showsNow && <div class="now" style={{ "--from": String(minute) }} />}
      </div>
    </div>
  );
}
