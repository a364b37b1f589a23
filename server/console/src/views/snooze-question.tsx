import { useEffect, useState } from "preact/hooks";
import { formText } from "../form-text.ts";
import { addDays, fieldMinute, instantOf, localParts } from "../salon-time.ts";
import { snoozeTimes } from "../snooze-times.ts";
import { Field } from "./field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import type { QuestionProps } from "./handoff-questions.tsx";

/** Until when the conversation is put off: one of the times that suggest themselves, or any. */
export function SnoozeQuestion({ work, open: { desk }, onClose }: QuestionProps) {
  const { hours, self, today } = work;
  const [now] = useState(work.time.second.peek());
  const [own, setOwn] = useState(false);
  useEffect(() => void hours.read(today.value), []);
  const times = snoozeTimes(now, self.timeZone, hours.days.value);
  const untilOf = (form: HTMLFormElement): number => {
    if (!own) return Number(formText(form, "until"));
    return instantOf(formText(form, "date"), fieldMinute(formText(form, "time")) ?? 0, self.timeZone);
  };
  return (
    <FormDialog title="Put it off" yes="Put it off" request={desk.request} onYes={(form) => desk.snooze(untilOf(form))} onClose={onClose}>
      <fieldset class="choices">
        <legend>Until</legend>
        {times.map(({ label, words, until }, index) => (
          <label key={label}>
            <input
              type="radio"
              name="until"
              value={until}
              defaultChecked={index === 0}
              autofocus={index === 0}
              onChange={() => setOwn(false)}
            />
            {label}
            <span class="soft">{words}</span>
          </label>
        ))}
        <label>
          <input type="radio" name="until" value="own" onChange={() => setOwn(true)} />
          Another time
        </label>
      </fieldset>
      {own && (
        <div class="side-by-side">
          <Field label="Day">
            <input
              type="date"
              name="date"
              required
              min={today.value}
              max={addDays(today.value, 30)}
              defaultValue={localParts(now, self.timeZone).date}
            />
          </Field>
          <Field label="Time">
            <input type="time" name="time" required />
          </Field>
        </div>
      )}
      <p class="hint">It comes back then, or as soon as the visitor writes.</p>
    </FormDialog>
  );
}
