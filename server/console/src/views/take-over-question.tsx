import type { StaffRef } from "@chairside/shared/events.ts";
import { formText } from "../form-text.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { Field } from "./field.tsx";
import { FormDialog } from "./form-dialog.tsx";

/** Asks before a conversation is taken from a colleague. Theirs is what was seen when it was asked: whoever has it by then is not passed over. */
export function TakeOverQuestion({ open: { desk }, from, onClose }: { open: OpenConversation; from: StaffRef; onClose(): void }) {
  return (
    <FormDialog
      title={`${from.name} is replying. Take it over?`}
      yes="Take it over"
      request={desk.request}
      onYes={(form) => desk.takeOver(from.staffId, formText(form, "why"))}
      onClose={onClose}
    >
      <p>{from.name} is told at once and can no longer reply here. What they have written stays with them.</p>
      <Field label="Why (staff only)">
        <input name="why" required maxLength={300} autocomplete="off" />
      </Field>
    </FormDialog>
  );
}
