import { useEffect, useRef } from "preact/hooks";
import type { InboxLook } from "../inbox-look.ts";

const keys: [key: string, meaning: string][] = [
  ["j / k", "next, previous conversation"],
  ["Enter", "open it"],
  ["r", "reply"],
  ["n", "note among staff"],
  ["c", "claim"],
  ["o", "free times: arrows, space to tick, Enter to offer"],
  ["s", "put off"],
  ["t", "pass on"],
  ["e", "close"],
  ["/", "search; in an empty reply: canned replies"],
  ["?", "these keys"],
];

/** What can be done without a mouse. */
export function KeysDialog({ look }: { look: InboxLook }) {
  return look.keysShown.value ? <OpenKeys look={look} /> : null;
}

function OpenKeys({ look }: { look: InboxLook }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="question" aria-labelledby="keys-title" onClose={() => (look.keysShown.value = false)}>
      <h2 id="keys-title">Keys</h2>
      <dl class="keys-list">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="switch-line">
        <input type="checkbox" checked={look.keysOn.value} onChange={(event) => (look.keysOn.value = event.currentTarget.checked)} />
        Single letters do this
      </label>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
