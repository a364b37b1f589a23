import { type BookedStrings, enBooked } from "../strings/en-booked.ts";
import type { Verification } from "./verification.ts";

interface VerificationCardProps {
  of: Verification;
  t: BookedStrings;
}

/** First where the code is to go, then the code. What is said is the same whether or not the salon knows the contact. */
export function VerificationCard({ of, t }: VerificationCardProps) {
  const { contact, sent, trouble, round, again, waiting, busy } = of.state.value;
  const submit = (field: HTMLInputElement) => {
    of.submit(field.value);
    // Should it be wrong, the next one is typed over it.
    field.select();
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.querySelector("input");
        if (field) submit(field);
      }}
    >
      {/* What is wrong with what was typed marks the field; what is wrong with the moment does not. A field of its own for each step: a phone's keyboard and a screen reader notice the change. */}
      <label key={round}>
        {sent ? t.code : t.contact}
        <input
          required
          ref={round ? focus : null}
          defaultValue={sent ? "" : contact}
          inputmode={sent ? "numeric" : "email"}
          autocomplete={sent ? "one-time-code" : "email"}
          aria-describedby="note"
          aria-invalid={(trouble && trouble.kind in enBooked.trouble) || undefined}
          onInput={({ currentTarget: field }) => {
            if (!sent) return;
            field.value = field.value.replaceAll(/\D/g, "").slice(0, 6);
            if (field.value.length === 6) submit(field);
          }}
        />
      </label>
      <p role="status" id="note" class="muted">
        {trouble ? t.trouble[trouble.kind](trouble.count) : sent && t.codeSent(contact)}
      </p>
      <div class="row">
        <button class="primary" aria-disabled={busy || undefined}>
          {sent ? t.check : t.sendCode}
        </button>
        {again && (
          <button type="button" class="link" onClick={of.sendAgain}>
            {t.sendAgain}
          </button>
        )}
        {sent && (
          <button type="button" class="link" onClick={of.otherContact}>
            {t.otherContact}
          </button>
        )}
        {waiting && (
          <button type="button" class="link" onClick={of.backToCode}>
            {t.haveCode}
          </button>
        )}
      </div>
    </form>
  );
}

const focus = (field: HTMLElement | null) => field?.focus();
