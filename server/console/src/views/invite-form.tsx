import type { InvitationIn, Role } from "@chairside/shared/people.ts";
import { formText } from "../form-text.ts";
import type { Self } from "../sign-in.ts";
import { Field } from "./field.tsx";
import type { Team } from "./people-page.tsx";
import { RoleFields } from "./role-fields.tsx";

export interface InviteFormProps {
  self: Self;
  practitioners: Team["practitioners"];
  busy: boolean;
  /** Answers whether it was done. */
  onInvite(invitation: InvitationIn): Promise<boolean>;
}

/** Invites somebody by e-mail. */
export function InviteForm({ self, practitioners, busy, onInvite }: InviteFormProps) {
  const send = async (form: HTMLFormElement) => {
    const practitionerId = formText(form, "practitionerId") || null;
    const invitation = {
      name: formText(form, "name"),
      email: formText(form, "email"),
      role: formText(form, "role") as Role,
      practitionerId,
    };
    if (await onInvite(invitation)) form.reset();
  };
  return (
    <section class="own-card" aria-labelledby="invite-title">
      <h2 id="invite-title">Invite somebody</h2>
      <form
        class="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <Field label="Name">
          <input name="name" required maxLength={80} autocomplete="off" />
        </Field>
        <Field label="E-mail address">
          <input name="email" type="email" required maxLength={254} autocomplete="off" />
        </Field>
        <RoleFields self={self} practitioners={practitioners} role="desk" practitionerId={null} />
        <div class="buttons">
          <button class="primary" disabled={busy}>
            Invite
          </button>
        </div>
      </form>
    </section>
  );
}
