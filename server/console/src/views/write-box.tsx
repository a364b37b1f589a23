import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { useDurableDraft } from "../use-durable-draft.ts";
import { BegunDraft } from "./begun-draft.tsx";
import { Icon } from "./icon.tsx";
import { NoteForm } from "./note-form.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { ReplyTranslation } from "./reply-translation.tsx";
import { SuggestPanel } from "./suggest-panel.tsx";

/** Where staff write: to the visitor, or a note among themselves that looks nothing like it. */
export function WriteBox({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { writing } = open.desk;
  const claim = open.handoff.value.claim;
  const owner = claim && claim.staffId !== work.self.staffId ? claim.name : null;
  const isNote = writing.value === "note";
  useDurableDraft(work, open);
  const { drafting } = open;
  return (
    <div class={isNote ? "reply noting" : "reply"}>
      <div class="reply-kinds" role="group" aria-label="Write">
        <button type="button" class="quiet" aria-pressed={!isNote} onClick={() => (writing.value = "reply")}>
          Reply
        </button>
        <button type="button" class="quiet" aria-pressed={isNote} onClick={() => (writing.value = "note")}>
          <Icon name="note" />
          Note among staff
        </button>
        <button type="button" class="quiet suggesting" disabled={drafting.busy.value} onClick={() => void drafting.suggest()}>
          <Icon name="spark" />
          Suggest
        </button>
      </div>
      <SuggestPanel work={work} open={open} owner={owner} />
      <BegunDraft work={work} open={open} owner={owner} />
      {isNote ? <NoteForm work={work} open={open} /> : <ReplyForm work={work} open={open} owner={owner} />}
      {!isNote && <ReplyTranslation work={work} open={open} owner={owner} />}
    </div>
  );
}
