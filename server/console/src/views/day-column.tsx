import type { Column } from "../day-layout.ts";
import type { EmptyPlace } from "../desk-actions.ts";
import { minuteWords } from "../salon-time.ts";
import { DayEntryBox } from "./day-entry-box.tsx";
import { Icon } from "./icon.tsx";
import { span } from "./span.ts";

export interface DayColumnProps {
  column: Column;
  /** Minutes of the full hours; the first and the last are the track's ends. */
  hours: number[];
  chosenId: string | null;
  /** The appointment that the chosen entry is part of. */
  chosenVisit: string | null;
  /** The empty place that something is being made for. */
  picked: EmptyPlace | null;
  isToday: boolean;
  onChoose(entryId: string): void;
  onPick(place: EmptyPlace): void;
}

/** Pointing is as exact as this, minutes. */
const grid = 15;

/** One practitioner's day, or one room's. Where nothing stands, something can be put. */
export function DayColumn({ column, hours, chosenId, chosenVisit, picked, isToday, onChoose, onPick }: DayColumnProps) {
  const { key, date, practitionerId, title, note, shifts, placed, off } = column;
  const titleId = `column-${key}`;
  const here = picked?.date === date && picked.practitionerId === practitionerId ? picked : null;
  const pick = (minute: number) => {
    if (practitionerId === null) return;
    const next = Math.min(...placed.map(({ entry }) => entry.from).filter((from) => from > minute));
    onPick({ date, practitionerId, minute, ...(next < Infinity && { until: next }) });
  };
  const pickByPointer = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    if (event.target instanceof Element && event.target.closest(".entry")) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const [first = 0, last = 1440] = [hours[0], hours.at(-1)];
    const minute = first + ((event.clientY - top) / height) * (last - first);
    pick(Math.max(first, Math.min(last - grid, Math.floor(minute / grid) * grid)));
  };
  return (
    <section class={off ? "column off" : "column"} aria-labelledby={titleId}>
      <header class={isToday ? "today" : undefined}>
        <h2 id={titleId}>{title}</h2>
        <p>{off ? "Not in" : note}</p>
        {practitionerId !== null && (
          <button
            type="button"
            class="icon-button add"
            aria-label={`Book or block: ${title}`}
            onClick={() => pick(firstFree(column, hours[0] ?? 0))}
          >
            <Icon name="plus" />
          </button>
        )}
      </header>
      <div class={practitionerId === null ? "track" : "track open"} onClick={pickByPointer}>
        {shifts.map((shift) => (
          <div key={shift.from} class="shift" style={span(shift)} />
        ))}
        {hours.map((hour) => (
          <div key={hour} class="hour-line" style={{ "--from": String(hour) }} />
        ))}
        {here && (
          <div class="picked" style={span({ from: here.minute, to: here.minute + 30 })} aria-hidden="true">
            {minuteWords(here.minute)}
          </div>
        )}
        {placed.length > 0 && (
          <ol>
            {placed.map((one) => (
              <DayEntryBox
                key={one.entry.id}
                placed={one}
                chosen={one.entry.id === chosenId}
                related={chosenVisit !== null && one.entry.appointmentId === chosenVisit}
                onChoose={onChoose}
              />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

/** The first quarter of an hour of the working day that nothing stands on. */
function firstFree({ shifts, placed }: Column, from: number): number {
  const [begin, end] = [shifts[0]?.from ?? from, shifts.at(-1)?.to ?? from];
  for (let minute = begin; minute < end; minute += grid) {
    if (!placed.some(({ entry }) => entry.from < minute + grid && minute < entry.to)) return minute;
  }
  return begin;
}
