import type { BlockIn } from "@chairside/shared/calendar.ts";
import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { PlaceField } from "../desk-actions.ts";
import { deskRequest } from "../desk-request.ts";
import { formText } from "../form-text.ts";
import { fieldMinute, fieldTime, minuteWords, shortDay } from "../salon-time.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Field } from "./field.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import { type Person, WhenFields } from "./when-fields.tsx";

export interface BlockFormProps {
  work: Workplace;
  place: PlaceField;
  people: readonly Person[];
  onDone(date: string, blockId: string): void;
}

/** Keeps somebody's time free of guests. */
export function BlockForm({ work, place, people, onDone }: BlockFormProps) {
  const to = useSignal(Math.min(1440, place.value.minute + 60, place.value.until ?? 1440));
  const { practitionerId, date, minute } = place.value;
  const [request] = useState(() =>
    deskRequest<Omit<BlockIn, "operationId" | "overrideReason">, { blockId: string }>(work.newId, work.desk.block, ({ blockId }) => {
      const { date, minute } = place.value;
      work.announcement.value = `Blocked from ${shortDay(date)}, ${minuteWords(minute)}.`;
      onDone(date, blockId);
    }),
  );
  return (
    <>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          const reason = formText(event.currentTarget, "reason");
          void request.send({ practitionerId, date, from: minute, to: to.value, reason });
        }}
      >
        <WhenFields place={place} people={people} label="Whose time" />
        <Field label="Until">
          <input
            type="time"
            required
            step={300}
            value={fieldTime(to.value)}
            onChange={({ currentTarget: { value } }) => {
              // Midnight as an end is the end of this day.
              to.value = fieldMinute(value) || 1440;
            }}
          />
        </Field>
        <Field label="What for">
          <input name="reason" required maxLength={200} autocomplete="off" placeholder="Training, dentist, ordering …" />
        </Field>
        {to.value <= minute && <p class="hint">It ends before it begins.</p>}
        {request.trouble.value && (
          <p class="trouble" role="alert">
            {troubleWords(request.trouble.value)}
          </p>
        )}
        <button class="primary" disabled={request.busy.value || to.value <= minute}>
          Block this time
        </button>
      </form>
      <OverrideDialog request={request} />
    </>
  );
}
