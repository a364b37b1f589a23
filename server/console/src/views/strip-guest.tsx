import type { Brief } from "@chairside/shared/brief.ts";
import { useEffect, useRef } from "preact/hooks";
import { formText } from "../form-text.ts";
import type { SlotStrip, StripGuest } from "../slot-strip.ts";
import { Field } from "./field.tsx";

/** Who is booked for, where a name or a way to reach them is missing. */
export function StripGuestForm({ strip, guest = {}, onClose }: { strip: SlotStrip; guest: Brief["guest"]; onClose(): void }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input:placeholder-shown")?.focus(), []);
  return (
    <form
      ref={form}
      class="strip-guest"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = guestOf(event.currentTarget);
        if (typed) void strip.book(typed).then((done) => done && onClose());
        else event.currentTarget.querySelector<HTMLInputElement>("[name=phone]")?.focus();
      }}
    >
      <p>A name, and a telephone number or an e-mail address:</p>
      <Field label="Name">
        <input name="name" required maxLength={120} placeholder=" " autocomplete="off" defaultValue={guest.name} />
      </Field>
      <Field label="Telephone">
        <input name="phone" type="tel" maxLength={40} placeholder=" " autocomplete="off" defaultValue={guest.phone} />
      </Field>
      <Field label="E-mail">
        <input name="email" type="email" maxLength={254} placeholder=" " autocomplete="off" defaultValue={guest.email} />
      </Field>
      <div class="buttons">
        <button type="button" onClick={onClose}>
          Cancel
        </button>
        <button class="primary" disabled={strip.busy.value}>
          Book
        </button>
      </div>
    </form>
  );
}

function guestOf(form: HTMLFormElement): StripGuest | null {
  const [name, phone, email] = [formText(form, "name"), formText(form, "phone"), formText(form, "email")];
  return name && (phone || email) ? { name, ...(phone && { phone }), ...(email && { email }) } : null;
}

/** The guest as the conversation knows them, where that is enough to book. */
export function completeGuest({ name, phone, email }: NonNullable<Brief["guest"]> = {}): StripGuest | null {
  return name && (phone ?? email) ? { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) } : null;
}
