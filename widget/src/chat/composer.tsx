import { longestMessage } from "./longest-message.ts";
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";
import type { PanelProps } from "./panel.tsx";

/** Characters left from which on they are counted. */
const countFrom = 200;

/** Where the visitor writes. Enter sends, Shift+Enter starts a new line. */
export function Composer({ chat, t }: Pick<PanelProps, "chat" | "t">) {
  const text = useSignal("");
  const field = useRef<HTMLTextAreaElement>(null);
  const left = longestMessage - text.value.length;
  const sendable = text.value.trim() !== "" && left >= 0;

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  }, [text.value]);

  const send = () => {
    if (!sendable) return;
    chat.say(text.value.trim());
    text.value = "";
    field.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {left <= countFrom && (
        <p class="count" role="status">
          {t.left(left)}
        </p>
      )}
      <textarea
        ref={field}
        rows={1}
        value={text}
        dir="auto"
        aria-label={t.write}
        placeholder={t.write}
        enterkeyhint="send"
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          // While an input method composes, Enter belongs to it.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button class="primary send" aria-label={t.send} disabled={!sendable}>
        <Icon name="send" />
      </button>
    </form>
  );
}
