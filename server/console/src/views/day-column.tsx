import type { Column } from "../day-layout.ts";
import { DayEntryBox } from "./day-entry-box.tsx";
import { span } from "./span.ts";

export interface DayColumnProps {
  column: Column;
  /** Minutes of the full hours. */
  hours: number[];
  chosenId: string | null;
  onChoose(entryId: string): void;
}

/** One practitioner's day. */
export function DayColumn({ column: { practitioner, placed, off }, hours, chosenId, onChoose }: DayColumnProps) {
  const titleId = `column-${practitioner.id}`;
  return (
    <section class={off ? "column off" : "column"} aria-labelledby={titleId}>
      <header>
        <span class="initial" aria-hidden="true">
          {practitioner.name.charAt(0)}
        </span>
        <h2 id={titleId}>{practitioner.name}</h2>
        <p>{off ? "Not in" : practitioner.level}</p>
      </header>
      <div class="track">
        {practitioner.shifts.map((shift) => (
          <div key={shift.from} class="shift" style={span(shift)} />
        ))}
        {hours.map((hour) => (
          <div key={hour} class="hour-line" style={{ "--from": String(hour) }} />
        ))}
        {placed.length > 0 && (
          <ol>
            {placed.map((one) => (
              <DayEntryBox key={one.entry.id} placed={one} chosen={one.entry.id === chosenId} onChoose={onChoose} />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
