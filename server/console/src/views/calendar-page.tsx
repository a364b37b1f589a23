import { useEffect } from "preact/hooks";
import type { Place } from "../place.ts";
import { fragmentOf } from "../place.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { DayGrid } from "./day-grid.tsx";
import { DayToolbar } from "./day-toolbar.tsx";
import { EntryDetails } from "./entry-details.tsx";

/** A day of the salon, and one entry of it in full when it is chosen. */
export function CalendarPage({ work, place }: { work: Workplace; place: Extract<Place, { page: "calendar" }> }) {
  const { day: shown, today, self } = work;
  const date = place.date ?? today.value;
  const day = shown.day.value?.date === date ? shown.day.value : null;
  const chosen = day?.entries.find((entry) => isMarked(entry, place.mark));
  // Choosing entries is not a way through pages: Back leaves the day.
  const choose = (mark: string | null) => location.replace(fragmentOf({ page: "calendar", date, mark }));
  const close = () => {
    choose(null);
    if (chosen) document.getElementById(`entry-${chosen.id}`)?.focus();
  };

  useEffect(() => {
    if (!chosen) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  return (
    <main class={chosen ? "calendar with-details" : "calendar"}>
      <DayToolbar date={date} today={today.value} note={day?.note} closed={day?.open === null} salon={self.salon} />
      {shown.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(shown.trouble.value)}
        </p>
      )}
      {day ? (
        <DayGrid work={work} day={day} isToday={date === today.value} chosenId={chosen?.id ?? null} onChoose={choose} />
      ) : (
        !shown.trouble.value && <p class="empty">Reading the day …</p>
      )}
      {day && chosen && <EntryDetails entry={chosen} day={day} onClose={close} />}
      {day && place.mark !== null && !chosen && (
        <p class="not-there" role="status">
          The entry that was looked for is not on this day any more.
        </p>
      )}
    </main>
  );
}

const isMarked = (
  entry: { id: string; reference?: string | undefined; conversationId?: string | undefined },
  mark: string | null,
): boolean => mark !== null && [entry.id, entry.reference, entry.conversationId].includes(mark);
