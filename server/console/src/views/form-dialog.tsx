import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { OwnRequest } from "../own-request.ts";
import { troubleWords } from "../words.ts";

export interface FormDialogProps {
  title: string;
  yes: string;
  /** What it does takes something from somebody. */
  danger?: boolean;
  request: OwnRequest;
  /** Answers whether it was done: then the dialog closes. */
  onYes(form: HTMLFormElement): Promise<boolean>;
  onClose(): void;
  children: ComponentChildren;
}

/** Asks for what a change needs, and stays open with the reason when it was refused. */
export function FormDialog({ title, yes, danger = false, request, onYes, onClose, children }: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    onClose();
    // What asked may be gone with the change: the keyboard goes on from the top of the conversation.
    setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById("thread-title")?.focus();
    }, 0);
  };
  return (
    <dialog ref={dialog} class="question" aria-labelledby="form-dialog-title" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onYes(event.currentTarget).then((done) => done && dialog.current?.close());
        }}
      >
        <h2 id="form-dialog-title">{title}</h2>
        {children}
        {request.trouble.value && (
          <p class="trouble" role="alert">
            {troubleWords(request.trouble.value)}
          </p>
        )}
        <div class="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button class={danger ? "danger" : "primary"} disabled={request.busy.value}>
            {yes}
          </button>
        </div>
      </form>
    </dialog>
  );
}
