import { useEffect, useRef } from "preact/hooks";
import type { DeskRequest, Doubt } from "../desk-request.ts";
import { Field } from "./field.tsx";

/** Asks why something is to stand over something else or outside working hours. It is a question, not a wall. */
export function OverrideDialog({ request }: { request: DeskRequest<never> }) {
  const doubt = request.doubt.value;
  return doubt === null ? null : <OpenDialog doubt={doubt} request={request} />;
}

function OpenDialog({ doubt, request }: { doubt: Doubt; request: DeskRequest<never> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="override-title"
      aria-describedby="override-words"
      onClose={request.giveUp}
      // Escape here closes this, and not what lies below.
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const words = reason.current?.value.trim();
          if (words) void request.sendAnyway(words);
        }}
      >
        <h2 id="override-title">{titles[doubt]}</h2>
        <p id="override-words">{words[doubt]}</p>
        <Field label="Why all the same">
          <input ref={reason} required maxLength={200} autocomplete="off" />
        </Field>
        <div class="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Choose another time
          </button>
          <button class="primary" disabled={request.busy.value}>
            Put it there
          </button>
        </div>
      </form>
    </dialog>
  );
}

const titles: Record<Doubt, string> = { overlap: "Something is there already", "outside-hours": "Nobody works then" };
const words: Record<Doubt, string> = {
  overlap: "Somebody, a chair or a room is taken at this time. If both are to stand there, say why. It is kept with the entry.",
  "outside-hours":
    "It is outside the salon’s hours or the shift, or in a break. If it is to stand there, say why. It is kept with the entry.",
};
