import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { guestName } from "../brief-lines.ts";
import { cannedFor, fillFields, openField, type ReplyFields } from "../canned-replies.ts";
import { longestReply } from "../longest-reply.ts";
import { openingWords } from "../opening-hours.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { useWriting } from "../use-writing.ts";
import { AttachPhoto, ReplyPhotoRow } from "../photos/reply-photo-row.tsx";
import { WriteField } from "./write-field.tsx";

/** Characters left from which on they are counted. */
const countFrom = 200;

export interface ReplyFormProps {
  work: Workplace;
  open: OpenConversation;
  /** The colleague who has the conversation: then one cannot reply, and what one was writing is kept. */
  owner: string | null;
}

/** A reply to the visitor. Enter sends, Shift+Enter starts a new line; "/" brings canned replies. */
export function ReplyForm({ work, open, owner }: ReplyFormProps) {
  const text = work.replyText(open.conversationId);
  const field = useRef<HTMLTextAreaElement>(null);
  const dismissed = useSignal("");
  useWriting(open, text.value, owner === null);
  const left = longestReply - text.value.length;
  const reply = work.photos.replyOf(open.conversationId);
  const ready = reply.photos.value.some(({ state }) => state === "ready");
  const onTheWay = reply.photos.value.some(({ state }) => state === "sending");
  const sendable = owner === null && (text.value.trim() !== "" || ready) && !onTheWay && left >= 0;
  const { blocked } = open.handoff.value;
  const takesOver = open.view.value.caughtUp && open.view.value.answerer === "assistant";
  const canned = owner === null && dismissed.value !== text.value ? (cannedFor(text.value) ?? []) : [];
  const fields = fieldsOf(work, open);
  useEffect(() => {
    if (text.value.startsWith("/")) void work.hours.read(work.today.value);
  }, [text.value.startsWith("/")]);

  const send = () => {
    if (!sendable) return;
    work.outbox.add(open.conversationId, text.value.trim(), reply.take());
    text.value = "";
    field.current?.focus();
  };
  const take = (index: number) => {
    const one = canned[index];
    if (one) text.value = fillFields(one.text, fieldsOf(work, open));
    const gap = openField(text.value);
    // Once the box has the text.
    setTimeout(() => gap && field.current?.setSelectionRange(gap.from, gap.to), 0);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ReplyPhotoRow work={work} conversationId={open.conversationId} />
      <div class="reply-with">
        <AttachPhoto work={work} conversationId={open.conversationId} disabled={owner !== null} />
        <WriteField
          field={field}
          text={text}
          label="Your reply"
          placeholder={owner === null ? "Write a reply, or /" : `${owner} has this conversation`}
          readOnly={owner !== null}
          onEnter={send}
          suggesting="Canned replies"
          suggestions={canned.map((one) => ({ name: one.name, text: fillFields(one.text, fields) }))}
          onTake={take}
          onDismiss={() => (dismissed.value = text.value)}
        />
      </div>
      <button class="primary" disabled={!sendable}>
        <Icon name="send" />
        <span class="unseen-if-narrow">Send</span>
      </button>
      <p id="write-hint" class="hint">
        {owner !== null && (
          <strong>{text.value ? `${owner} has this conversation. Your draft is kept.` : `${owner} has this conversation.`}</strong>
        )}
        {blocked && "They can read this, and not answer. "}
        {owner === null && takesOver && !blocked && "Sending takes the conversation over from the assistant. "}
        {owner === null && <span class="keys">Enter sends, Shift + Enter makes a new line, / brings canned replies.</span>}
        {left <= countFrom && <span class={left < 0 ? "left bad" : "left"}>{left < 0 ? `${-left} too many` : `${left} left`}</span>}
      </p>
    </form>
  );
}

function fieldsOf({ self, hours, today }: Workplace, { view }: OpenConversation): ReplyFields {
  return {
    // "Emma" of "Emma Clarke": as one says hello.
    name: guestName(view.value)?.split(" ")[0] ?? null,
    salon: view.value.salon?.name ?? self.salon,
    phone: view.value.salon?.phone ?? null,
    opening: openingWords(hours.days.value, today.value),
    "my name": self.name.split(" ")[0] ?? self.name,
  };
}
