import { useLayoutEffect, useRef } from "preact/hooks";
import type { GridLayout } from "../day-layout.ts";
import { localParts, minuteWords } from "../salon-time.ts";
import type { Workplace } from "../workplace.ts";
import { DayColumn } from "./day-column.tsx";

export interface CalendarGridProps {
  work: Workplace;
  layout: GridLayout;
  /** What it is, for who hears it. */
  label: string;
  /** Changes with what is shown: then it begins at what matters. */
  shown: string;
  chosenId: string | null;
  chosenVisit: string | null;
  onChoose(entryId: string): void;
}

/** Columns over the hours of a day: of people, of rooms, or of the days of a week. */
export function CalendarGrid({ work, layout, label, shown, chosenId, chosenVisit, onChoose }: CalendarGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useRef("");
  const { today, self, desk } = work;
  const { minute } = localParts(work.time.halfMinute.value, self.timeZone);
  const showsToday = layout.columns.some(({ date }) => date === today.value);
  const showsNow = showsToday && minute >= layout.from && minute <= layout.to;
  const hours = Array.from({ length: (layout.to - layout.from) / 60 + 1 }, (_, index) => layout.from + index * 60);

  useLayoutEffect(() => {
    const target = chosenId ? `#${CSS.escape(`entry-${chosenId}`)}` : showsNow ? ".now" : null;
    const found = target === null ? null : scroller.current?.querySelector(target);
    // What has just come up begins at what matters; later an entry is only brought into sight.
    found?.scrollIntoView({ block: seen.current === shown ? "nearest" : "center", inline: "nearest" });
    seen.current = shown;
  }, [shown, chosenId]);

  return (
    <div class="day-scroller" ref={scroller} role="region" aria-label={label} tabIndex={0}>
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
          <DayColumn
            key={column.key}
            column={column}
            hours={hours}
            chosenId={chosenId}
            chosenVisit={chosenVisit}
            picked={desk.place.value}
            isToday={column.date === today.value && column.key === column.date}
            onChoose={onChoose}
            onPick={(place) => {
              if (work.arranges) desk.place.value = place;
            }}
          />
        ))}
        {showsNow && <div class="now" style={{ "--from": String(minute) }} />}
      </div>
    </div>
  );
}
