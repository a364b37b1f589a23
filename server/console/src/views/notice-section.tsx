import type { NoticeSettings } from "@chairside/shared/notices.ts";
import { useComputed } from "@preact/signals";
import { useState } from "preact/hooks";
import { onTheDot, minuteOf } from "../telling/quiet-words.ts";
import type { NoticeChoice } from "../telling/notice-choice.ts";
import type { OwnRequest } from "../own-request.ts";
import type { Self } from "../sign-in.ts";
import { troubleWords } from "../words.ts";

export interface NoticeSectionProps {
  self: Self;
  choice: NoticeChoice;
  request: OwnRequest;
}

/** How one is told that a visitor needs a person, wherever one is. */
export function NoticeSection({ self, choice, request }: NoticeSectionProps) {
  const kept = choice.kept.value;
  const trouble = useComputed(() => choice.trouble.value);
  return (
    <section class="own-card" aria-labelledby="notices-title">
      <h2 id="notices-title">How you are told</h2>
      {kept ? (
        <NoticeForm
          key={JSON.stringify(kept.settings)}
          self={self}
          settings={kept.settings}
          busy={request.busy.value}
          hasBrowser={kept.browsers.length > 0}
          onSave={(settings) => void request.run(() => choice.change(settings), "How you are told is changed.")}
        />
      ) : (
        trouble.value && (
          <p class="trouble" role="alert">
            {troubleWords(trouble.value)}
          </p>
        )
      )}
    </section>
  );
}

interface NoticeFormProps {
  self: Self;
  settings: NoticeSettings;
  /** Some browser of theirs is told while closed. */
  hasBrowser: boolean;
  busy: boolean;
  onSave(settings: NoticeSettings): void;
}

const ways = [
  { name: "email", label: "By e-mail", hint: "Also while the console is closed." },
  { name: "push", label: "In browsers and phones that you add below", hint: "Also while they are closed." },
  { name: "page", label: "By a notification, while this page is open in the background", hint: "In browsers where you allow it below." },
  { name: "sound", label: "By a sound, while this page is open", hint: "Not for what you have in front of you." },
] as const;

/** At night: nine to eight. */
const usual = { from: 21 * 60, to: 8 * 60 };

function NoticeForm({ self, settings, hasBrowser, busy, onSave }: NoticeFormProps) {
  const [chosen, setChosen] = useState(settings);
  const choose = (change: Partial<NoticeSettings>) => setChosen({ ...chosen, ...change });
  const { quiet } = chosen;
  const changed = JSON.stringify(chosen) !== JSON.stringify(settings);
  const silent = silentWords(self, chosen, hasBrowser);
  return (
    <form
      class="own-form notice-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(chosen);
      }}
    >
      <fieldset>
        <legend>When a visitor needs a person</legend>
        {ways.map(({ name, label, hint }) => (
          <label class="choice" key={name}>
            <input type="checkbox" checked={chosen[name]} onChange={({ currentTarget }) => choose({ [name]: currentTarget.checked })} />
            <span>
              {label}
              <span class="soft">{name === "email" ? `To ${self.email}. ${hint}` : hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {self.role === "practitioner" ? (
        <p class="soft">You are told of conversations that are passed on to you, and of notes for you.</p>
      ) : (
        <fieldset>
          <legend>Of what</legend>
          <Which value="all" chosen={chosen.which} onChoose={choose} label="Everything that needs a person" />
          <Which
            value="mine"
            chosen={chosen.which}
            onChoose={choose}
            label="Only what is mine"
            hint="Passed on to me, taken on by me, with a note for me, or late and gone up to me."
          />
        </fieldset>
      )}
      <fieldset>
        <legend>Quiet hours</legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={quiet !== null}
            onChange={({ currentTarget }) => choose({ quiet: currentTarget.checked ? usual : null })}
          />
          <span>
            No e-mail and nothing to closed browsers
            <span class="soft">By the salon's clock. What waits then reaches you afterwards, unless it is settled.</span>
          </span>
        </label>
        {quiet && (
          <div class="quiet-hours">
            <label class="field">
              <span>From</span>
              <input
                type="time"
                required
                value={onTheDot(quiet.from)}
                onChange={({ currentTarget }) => choose({ quiet: { ...quiet, from: minuteOf(currentTarget.value) ?? quiet.from } })}
              />
            </label>
            <label class="field">
              <span>To</span>
              <input
                type="time"
                required
                value={onTheDot(quiet.to)}
                onChange={({ currentTarget }) => choose({ quiet: { ...quiet, to: minuteOf(currentTarget.value) ?? quiet.to } })}
              />
            </label>
          </div>
        )}
      </fieldset>
      {silent && <p class="notice-warning">{silent}</p>}
      <div class="buttons">
        <button class="primary" disabled={busy || !changed}>
          Save how I am told
        </button>
      </div>
    </form>
  );
}

interface WhichProps {
  value: NoticeSettings["which"];
  chosen: NoticeSettings["which"];
  label: string;
  hint?: string;
  onChoose(change: Partial<NoticeSettings>): void;
}

function Which({ value, chosen, label, hint, onChoose }: WhichProps) {
  return (
    <label class="choice">
      <input type="radio" name="which" checked={chosen === value} onChange={() => onChoose({ which: value })} />
      <span>
        {label}
        {hint && <span class="soft">{hint}</span>}
      </span>
    </label>
  );
}

/** What somebody should know who hears of nothing while the console is closed. */
function silentWords(self: Self, { email, push }: NoticeSettings, hasBrowser: boolean): string | null {
  if (email || (push && hasBrowser)) return null;
  const nothing = push
    ? "You have added no browser, so you hear of nothing while this page is closed."
    : "You hear of nothing while this page is closed.";
  if (self.role === "owner")
    return `${nothing} Where nobody else would be told, you get an e-mail all the same: no visitor waits in silence.`;
  return `${nothing} Where nobody at your level would be told, the owners are.`;
}
