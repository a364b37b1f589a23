import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { longestReply } from "../longest-reply.ts";
import { colleaguesNamed, mentionBeing, mentionsIn } from "../mentions.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { WriteField } from "./write-field.tsx";

/** A note among staff; "@" names a colleague. */
export function NoteForm({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { colleagues } = work;
  const text = work.noteText(open.conversationId);
  const field = useRef<HTMLTextAreaElement>(null);
  const dismissed = useSignal("");
  useEffect(() => void colleagues.read(), []);
  const being = dismissed.value === text.value ? null : mentionBeing(text.value, field.current?.selectionStart ?? text.value.length);
  const named = being ? colleaguesNamed(being.query, colleagues.known.value).slice(0, 8) : [];
  const busy = open.desk.request.busy.value;

  const add = async () => {
    const note = text.value.trim();
    if (note === "" || busy) return;
    if (!(await open.desk.note(note, mentionsIn(note, colleagues.known.value)))) return;
    // Unless one has gone on writing.
    if (text.value.trim() === note) text.value = "";
    field.current?.focus();
  };
  const take = (index: number) => {
    const [one, area] = [named[index], field.current];
    if (!one || !being || !area) return;
    const start = `${text.value.slice(0, being.from)}@${one.name} `;
    text.value = start + text.value.slice(area.selectionStart).trimStart();
    dismissed.value = text.value;
    setTimeout(() => area.setSelectionRange(start.length, start.length), 0);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <WriteField
        field={field}
        text={text}
        label="Your note"
        placeholder="Only staff see this. @ names a colleague"
        longest={longestReply}
        onEnter={() => void add()}
        suggesting="Colleagues"
        suggestions={named.map(({ name }) => ({ name, text: "" }))}
        onTake={take}
        onDismiss={() => (dismissed.value = text.value)}
      />
      <button class="primary" disabled={busy || text.value.trim() === ""}>
        <Icon name="note" />
        <span class="unseen-if-narrow">Add note</span>
      </button>
      <p id="write-hint" class="hint">
        <strong>The visitor does not see notes.</strong>
        <span class="keys">Enter adds it, Shift + Enter makes a new line.</span>
      </p>
    </form>
  );
}
