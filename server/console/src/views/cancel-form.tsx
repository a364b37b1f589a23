import type { CancelIn, CancelPreview } from "@chairside/shared/calendar.ts";
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { deskRequest } from "../desk-request.ts";
import { formText } from "../form-text.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Field } from "./field.tsx";

export interface CancelFormProps {
  work: Workplace;
  appointmentId: string;
  onClose(): void;
  onDone(): void;
}

/** What would go and what it would cost, and then the deed. */
export function CancelForm({ work, appointmentId, onClose, onDone }: CancelFormProps) {
  const preview = useSignal<CancelPreview | null>(null);
  const trouble = useSignal<string | null>(null);
  const by = useSignal<CancelIn["by"]>("guest");
  const [request] = useState(() =>
    deskRequest<Pick<CancelIn, "by" | "reason">, unknown>(
      work.newId,
      (operation) => work.desk.cancel(appointmentId, operation),
      () => {
        work.announcement.value = "The appointment is cancelled. Its time is free.";
        onDone();
      },
    ),
  );
  useEffect(() => {
    void work.desk.previewCancel(appointmentId).then((answer) => {
      if (answer.ok) preview.value = answer.value;
      else trouble.value = answer.code;
    });
  }, [appointmentId]);
  const failed = request.trouble.value ?? trouble.value;
  return (
    <form
      class="desk-form"
      aria-label="Cancel the appointment"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = formText(event.currentTarget, "reason");
        void request.send({ by: by.value, reason });
      }}
    >
      {preview.value ? (
        <Preview preview={preview.value} by={by.value} onBy={(one) => (by.value = one)} />
      ) : (
        !failed && <p class="hint">One moment …</p>
      )}
      <Field label="Why">
        <input name="reason" required maxLength={200} autocomplete="off" />
      </Field>
      {failed && (
        <p class="trouble" role="alert">
          {troubleWords(failed)}
        </p>
      )}
      <div class="buttons">
        <button type="button" onClick={onClose}>
          Keep it
        </button>
        <button class="danger" disabled={request.busy.value || preview.value === null}>
          Cancel the appointment
        </button>
      </div>
    </form>
  );
}

function Preview({ preview, by, onBy }: { preview: CancelPreview; by: CancelIn["by"]; onBy(by: CancelIn["by"]): void }) {
  const { goes, fee, freeUntil } = preview;
  return (
    <>
      <div class="goes">
        <p>This goes:</p>
        <ul>
          {goes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <fieldset>
        <legend>Who cancels</legend>
        <label class="tick">
          <input type="radio" name="by" checked={by === "guest"} onChange={() => onBy("guest")} />
          <span>
            The guest: <strong>{fee ? `owes ${fee.text}` : "owes nothing"}</strong>
            {freeUntil && <small>{fee ? `It was free until ${freeUntil}` : `Free until ${freeUntil}`}</small>}
          </span>
        </label>
        <label class="tick">
          <input type="radio" name="by" checked={by === "salon"} onChange={() => onBy("salon")} />
          <span>
            The salon: <strong>the guest owes nothing</strong>
          </span>
        </label>
      </fieldset>
    </>
  );
}
