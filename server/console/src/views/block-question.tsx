import { formText } from "../form-text.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { Field } from "./field.tsx";
import { FormDialog } from "./form-dialog.tsx";

/** Asks before nothing is taken of a visitor any more. */
export function BlockQuestion({ open: { desk }, onClose }: { open: OpenConversation; onClose(): void }) {
  return (
    <FormDialog
      title="Block this visitor?"
      yes="Block"
      danger
      request={desk.request}
      onYes={(form) => desk.block(formText(form, "why"))}
      onClose={onClose}
    >
      <p>They can no longer write here or begin a new chat, and are told to ring the salon. What was said and booked stays.</p>
      <p class="hint">It holds for this browser of theirs. Somebody who uses another one comes as a new visitor.</p>
      <Field label="Why (staff only)">
        <input name="why" required maxLength={300} autocomplete="off" />
      </Field>
    </FormDialog>
  );
}
