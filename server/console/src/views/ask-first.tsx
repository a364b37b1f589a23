import { useEffect, useRef } from "preact/hooks";

export interface AskFirstProps {
  title: string;
  words: string;
  yes: string;
  onYes(): void;
  onClose(): void;
}

/** Asks before something that cannot be undone. */
export function AskFirst({ title, words, yes, onYes, onClose }: AskFirstProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="question" aria-labelledby="ask-title" aria-describedby="ask-words" onClose={onClose}>
      <h2 id="ask-title">{title}</h2>
      <p id="ask-words">{words}</p>
      <div class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          No, keep it so
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            dialog.current?.close();
            onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
