import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { NoteForm } from "./note-form.tsx";
import { ReplyForm } from "./reply-form.tsx";

/** Where staff write: to the visitor, or a note among themselves that looks nothing like it. */
export function WriteBox({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { writing } = open.desk;
  const claim = open.handoff.value.claim;
  const owner = claim && claim.staffId !== work.self.staffId ? claim.name : null;
  const isNote = writing.value === "note";
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
      </div>
      {isNote ? <NoteForm work={work} open={open} /> : <ReplyForm work={work} open={open} owner={owner} />}
    </div>
  );
}
