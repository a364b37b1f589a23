import type { Signal } from "@preact/signals-core";
import type { Strings } from "../strings/en.ts";
import type { Chat } from "./chat.ts";
import { Icon } from "./icon.tsx";
import { longestMessage } from "./longest-message.ts";

/** Characters left from which on they are counted. */
const countFrom = 200;

export interface ComposerProps {
  chat: Pick<Chat, "say" | "typing">;
  t: Strings;
  text: Signal<string>;
}

/** Where the visitor writes. Enter sends, Shift+Enter starts a new line. */
export function Composer({ chat, t, text }: ComposerProps) {
  const left = longestMessage - text.value.length;
  const sendable = text.value.trim() !== "" && left >= 0;
  const send = (form: HTMLFormElement) => {
    if (!sendable) return;
    chat.say(text.value.trim());
    text.value = "";
    const field = form.querySelector("textarea");
    if (field) fit(field);
    field?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      {left <= countFrom && (
        <p class="count" role="status">
          {t.left(left, longestMessage)}
        </p>
      )}
      <textarea
        rows={1}
        value={text.value}
        dir="auto"
        aria-label={t.write}
        aria-invalid={left < 0 || undefined}
        placeholder={t.write}
        enterkeyhint="send"
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          chat.typing();
          fit(currentTarget);
        }}
        onKeyDown={(event) => {
          const { form } = event.currentTarget;
          // While an input method composes, Enter belongs to it.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing || !form) return;
          event.preventDefault();
          send(form);
        }}
      />
      <button class="primary send" aria-label={t.send} disabled={!sendable}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** As high as its text; the stylesheet says where that ends. */
function fit(field: HTMLTextAreaElement) {
  field.style.height = "";
  field.style.height = `${field.scrollHeight}px`;
}
