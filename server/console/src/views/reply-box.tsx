import { useLayoutEffect, useRef } from "preact/hooks";
import { longestReply } from "../longest-reply.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";

/** Characters left from which on they are counted. */
const countFrom = 200;

/** Where staff write. Enter sends, Shift+Enter starts a new line. */
export function ReplyBox({ work, open }: { work: Workplace; open: OpenConversation }) {
  const text = work.replyText(open.conversationId);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = longestReply - text.value.length;
  const sendable = text.value.trim() !== "" && left >= 0;
  const takesOver = open.view.value.caughtUp && open.view.value.answerer === "assistant";

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text.value]);

  const send = () => {
    if (!sendable) return;
    work.outbox.add(open.conversationId, text.value.trim());
    text.value = "";
    field.current?.focus();
  };
  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        aria-label="Your reply"
        aria-describedby="reply-hint"
        placeholder="Write a reply"
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
      <button class="primary" disabled={!sendable}>
        <Icon name="send" />
        <span class="unseen-if-narrow">Send</span>
      </button>
      <p id="reply-hint" class="hint">
        {takesOver ? "Sending takes the conversation over from the assistant. " : ""}
        <span class="keys">Enter sends, Shift + Enter makes a new line.</span>
        {left <= countFrom && <span class={left < 0 ? "left bad" : "left"}>{left < 0 ? `${-left} too many` : `${left} left`}</span>}
      </p>
    </form>
  );
}
