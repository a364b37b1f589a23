import type { Signal } from "@preact/signals-core";
import type { Chat } from "./chat.ts";
import { Icon } from "./icon.tsx";
import { longestMessage } from "./longest-message.ts";
import { OrPlace } from "./or-place.tsx";
import type { PanelProps } from "./panel.tsx";

/** Characters left from which on they are counted. */
const countFrom = 200;

export interface ComposerProps extends Pick<PanelProps, "photos" | "picked" | "t"> {
  chat: Pick<Chat, "say" | "typing">;
  text: Signal<string>;
}

/** Where the visitor writes. Enter sends, Shift+Enter starts a new line. */
export function Composer({ chat, photos, picked, t, text }: ComposerProps) {
  const left = longestMessage - text.value.length;
  const tray = photos.made.value;
  // Below zero while one is on its way.
  const ready = tray?.ready.value ?? 0;
  const sendable = left >= 0 && ready >= (text.value.trim() ? 0 : 1);
  const send = (form: HTMLFormElement) => {
    if (!sendable) return;
    chat.say(text.value.trim(), undefined, tray?.take());
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
      {picked.value && <OrPlace of={photos} t={t} draw={(made) => made.tray()} />}
      <button type="button" class="bare" aria-label={t.addPhoto} onClick={() => (picked.value = [])}>
        <Icon name="photo" />
      </button>
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
