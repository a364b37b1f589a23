import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";
import { useEffect } from "preact/hooks";
import { placeField } from "../desk-actions.ts";
import { fragmentOf } from "../place.ts";
import type { Workplace } from "../workplace.ts";
import type { CalendarPlace } from "./calendar-page.tsx";
import { EntryDetails } from "./entry-details.tsx";
import { NewEntry } from "./new-entry.tsx";

export interface CalendarSideProps {
  work: Workplace;
  place: CalendarPlace;
  date: string;
  days: readonly DayCalendar[];
  chosen: { entry: DayEntry; day: DayCalendar } | undefined;
  onChoose(mark: string | null): void;
}

/** Beside the calendar: what is being made, or the entry that is chosen. Escape closes it. */
export function CalendarSide({ work, place, date, days, chosen, onChoose }: CalendarSideProps) {
  const { desk } = work;
  const making = desk.place.value;
  const close = () => {
    if (desk.place.value !== null) {
      desk.place.value = null;
      focusGrid();
    } else if (chosen) {
      onChoose(null);
      document.getElementById(`entry-${chosen.entry.id}`)?.focus();
    }
  };
  const show = async (on: string, mark: string | null) => {
    desk.place.value = null;
    await work.rereadCalendar();
    // Where it stands now may be another day than the one on screen.
    const there = place.page === "week" && place.practitionerId !== null ? { ...place, date: on, mark } : null;
    location.replace(fragmentOf(there ?? { page: "calendar", date: on, mark }));
    if (mark === null) focusGrid();
  };
  useEffect(() => {
    desk.place.value = null;
  }, [place.page, date]);
  useEffect(() => {
    if (!chosen && making === null) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && close();
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const people = days[0]?.practitioners ?? [];
  if (making)
    return (
      <NewEntry work={work} place={placeField(desk.place)} people={people} onClose={close} onDone={(on, mark) => void show(on, mark)} />
    );
  return chosen ? (
    <EntryDetails work={work} entry={chosen.entry} day={chosen.day} onClose={close} onChanged={(on, mark) => void show(on, mark)} />
  ) : null;
}

/** Where the focus goes when what had it is gone. */
function focusGrid(): void {
  document.querySelector<HTMLElement>(".day-scroller")?.focus({ preventScroll: true });
}
