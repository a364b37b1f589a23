import type { CloseOutcome } from "@chairside/shared/events.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import { useEffect, useState } from "preact/hooks";
import { formText } from "../form-text.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { outcomeWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { BlockQuestion } from "./block-question.tsx";
import { Field } from "./field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { SnoozeQuestion } from "./snooze-question.tsx";
import { TakeOverQuestion } from "./take-over-question.tsx";

export interface QuestionProps {
  work: Workplace;
  open: OpenConversation;
  onClose(): void;
}

/** What is being asked about the conversation, if anything is. */
export function HandoffQuestions({ work, open, row }: { work: Workplace; open: OpenConversation; row: InboxRow | undefined }) {
  const { desk } = open;
  const question = desk.question.value;
  const onClose = () => (desk.question.value = null);
  if (question === null) return null;
  if (question === "snooze") return <SnoozeQuestion work={work} open={open} onClose={onClose} />;
  if (question === "transfer") return <TransferQuestion work={work} open={open} onClose={onClose} />;
  if (question === "close") return <CloseQuestion work={work} open={open} onClose={onClose} booked={row?.booked === true} />;
  if (question === "block") return <BlockQuestion open={open} onClose={onClose} />;
  if ("takeOver" in question) return <TakeOverQuestion open={open} from={question.takeOver} onClose={onClose} />;
  return <FaultQuestion work={work} open={open} onClose={onClose} messageId={question.faulted} />;
}

const outcomes = ["answered", "booked", "no-reply", "not-for-us", "spam"] as const satisfies readonly CloseOutcome[];

function CloseQuestion({ open: { desk }, onClose, booked }: QuestionProps & { booked: boolean }) {
  const likely = booked ? "booked" : "answered";
  return (
    <FormDialog
      title="Close the conversation"
      yes="Close it"
      request={desk.request}
      onYes={(form) => desk.close(formText(form, "outcome") as CloseOutcome)}
      onClose={onClose}
    >
      <fieldset class="choices">
        <legend>How did it come out?</legend>
        {outcomes.map((outcome) => (
          <label key={outcome}>
            <input type="radio" name="outcome" value={outcome} defaultChecked={outcome === likely} autofocus={outcome === likely} />
            {outcomeWords[outcome]}
          </label>
        ))}
      </fieldset>
      <p class="hint">If the visitor writes again, the assistant answers.</p>
    </FormDialog>
  );
}

function TransferQuestion({ work: { colleagues, self }, open: { desk, handoff }, onClose }: QuestionProps) {
  useEffect(() => void colleagues.read(), []);
  // Whose it was when it was asked: whoever has it by the time of the answer is not passed over.
  const [from] = useState(handoff.value.claim);
  const others = from !== null && from.staffId !== self.staffId ? from : null;
  return (
    <FormDialog
      title={others ? `${others.name} is replying. Pass it on?` : "Pass it on"}
      yes="Pass it on"
      request={desk.request}
      onYes={(form) => desk.transfer(formText(form, "to") || null, formText(form, "why"), others?.staffId ?? null)}
      onClose={onClose}
    >
      <Field label="To">
        <select name="to">
          <option value="">Whoever is free</option>
          {colleagues.known.value.map(({ staffId, name }) => (
            <option key={staffId} value={staffId}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Why (staff only)">
        <input name="why" maxLength={300} autocomplete="off" />
      </Field>
    </FormDialog>
  );
}

function FaultQuestion({ open: { desk, view }, onClose, messageId }: QuestionProps & { messageId: string }) {
  const said = view.value.entries.find((entry) => entry.kind === "message" && entry.messageId === messageId);
  return (
    <FormDialog
      title="What was wrong?"
      yes="Mark as wrong"
      request={desk.request}
      onYes={(form) => desk.fault(messageId, formText(form, "why"))}
      onClose={onClose}
    >
      {said?.kind === "message" && (
        <blockquote class="quoted" dir="auto">
          {said.text}
        </blockquote>
      )}
      <Field label="Why">
        <textarea name="why" rows={3} required maxLength={500} />
      </Field>
      <p class="hint">Kept with the conversation, so that the assistant can be put right. The visitor does not see it.</p>
    </FormDialog>
  );
}
