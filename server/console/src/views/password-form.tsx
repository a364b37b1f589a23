import { useId } from "preact/hooks";
import { Field } from "./field.tsx";

export interface PasswordFormProps {
  hasPassword: boolean;
  busy: boolean;
  /** Answers whether it was done. */
  onChange(change: { password: string; present?: string }): Promise<boolean>;
}

/** Sets a password, or another one. Typed as it is: spaces count. */
export function PasswordForm({ hasPassword, busy, onChange }: PasswordFormProps) {
  const hint = useId();
  const send = async (form: HTMLFormElement) => {
    const [password, present] = ["password", "present"].map((name) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLInputElement ? field.value : "";
    });
    if (await onChange({ password: password ?? "", ...(present && { present }) })) form.reset();
  };
  return (
    <section class="own-card" aria-labelledby="password-title">
      <h2 id="password-title">{hasPassword ? "Another password" : "A password"}</h2>
      <form
        class="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        {hasPassword && (
          <Field label="Present password (not needed right after a sign-in by link)">
            <input name="present" type="password" maxLength={256} autocomplete="current-password" />
          </Field>
        )}
        <Field label="New password">
          <input
            name="password"
            type="password"
            required
            minLength={12}
            maxLength={256}
            autocomplete="new-password"
            aria-describedby={hint}
          />
        </Field>
        <p id={hint} class="soft">
          At least 12 characters. Three or four words that only you would put together are easy to keep and hard to guess.
        </p>
        <div class="buttons">
          <button class="primary" disabled={busy}>
            Set the password
          </button>
        </div>
      </form>
    </section>
  );
}
