import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { PlaceField } from "../desk-actions.ts";
import { minuteWords, shortDay } from "../salon-time.ts";
import type { Workplace } from "../workplace.ts";
import { BlockForm } from "./block-form.tsx";
import { BookForm } from "./book-form.tsx";
import { Icon } from "./icon.tsx";
import type { Person } from "./when-fields.tsx";

export interface NewEntryProps {
  work: Workplace;
  place: PlaceField;
  people: readonly Person[];
  onClose(): void;
  onDone(date: string, entryId: string): void;
}

/** Something new at an empty place: a guest, or time for something else. */
export function NewEntry({ work, place, people, onClose, onDone }: NewEntryProps) {
  const what = useSignal<"book" | "block">("book");
  const heading = useRef<HTMLHeadingElement>(null);
  const { date, minute, practitionerId } = place.value;
  useEffect(() => heading.current?.focus({ preventScroll: true }), [date, minute, practitionerId]);
  const Form = what.value === "book" ? BookForm : BlockForm;
  return (
    <aside class="details making" aria-labelledby="new-title">
      <header>
        <h2 id="new-title" ref={heading} tabIndex={-1}>
          {`${shortDay(date)}, ${minuteWords(minute)}`}
        </h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <fieldset class="switch">
        <legend class="unseen">What to put there</legend>
        {(["book", "block"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="what" checked={what.value === one} onChange={() => (what.value = one)} />
            <span>{one === "book" ? "Book a guest" : "Block time"}</span>
          </label>
        ))}
      </fieldset>
      <Form work={work} place={place} people={people} onDone={onDone} />
    </aside>
  );
}
