import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { formText } from "../form-text.ts";
import type { SignIn, SignInState } from "../sign-in.ts";
import { troubleWords } from "../words.ts";
import { Field } from "./field.tsx";
import { Mark } from "./icon.tsx";

type Why = Extract<SignInState, { at: "out" }>["why"];

/** Outside: what happened, and how to get in. */
export function SignInPage({ why, signIn }: { why: Why; signIn: SignIn }) {
  const [title, text] = words[why];
  const again = why === "network" || why === "too-many";
  useEffect(() => {
    document.title = "Sign in";
  }, []);
  return (
    <main class="door">
      <section class="door-card" aria-labelledby="door-title">
        <Mark />
        <h1 id="door-title">{title}</h1>
        <p>{text}</p>
        {again ? (
          <button type="button" class="primary" onClick={() => void signIn.begin()}>
            Try again
          </button>
        ) : (
          <SignInForm signIn={signIn} />
        )}
      </section>
    </main>
  );
}

/** One address, two ways: a password, or a link by e-mail for who has none or has forgotten it. */
function SignInForm({ signIn }: { signIn: SignIn }) {
  const busy = useSignal(false);
  const trouble = useSignal<string | null>(null);
  const sentTo = useSignal<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // Also for whoever was signed out in the middle of something: the keyboard goes on from here.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const doing = async (work: () => Promise<string | null>): Promise<boolean> => {
    busy.value = true;
    [trouble.value, sentTo.value] = [null, null];
    trouble.value = await work();
    busy.value = false;
    return trouble.value === null;
  };
  const send = async (form: HTMLFormElement, byLink: boolean) => {
    const email = formText(form, "email");
    const password = form.elements.namedItem("password");
    if (!byLink) await doing(() => signIn.byPassword(email, password instanceof HTMLInputElement ? password.value : ""));
    else if (await doing(() => signIn.askLink(email))) sentTo.value = email;
  };
  return (
    <form
      ref={form}
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        const byLink = event.submitter?.getAttribute("name") === "by-link";
        void send(event.currentTarget, byLink);
      }}
    >
      <Field label="E-mail address">
        <input name="email" type="email" required maxLength={254} autocomplete="username" />
      </Field>
      <Field label="Password">
        <input name="password" type="password" maxLength={256} autocomplete="current-password" />
      </Field>
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value === "bad-request" ? "Please type your e-mail address and your password." : troubleWords(trouble.value)}
        </p>
      )}
      <div class="buttons">
        <button class="primary" disabled={busy.value}>
          Sign in
        </button>
        <button name="by-link" disabled={busy.value}>
          E-mail me a link
        </button>
      </div>
      <p role="status" class={sentTo.value ? "good-news" : ""}>
        {sentTo.value && `If ${sentTo.value} belongs to somebody here, a link is on its way. It works once, for 15 minutes.`}
      </p>
      <p class="soft">The owner gets in for the first time by the link that Chairside prints as it starts.</p>
    </form>
  );
}

const words: Record<Why, [title: string, text: string]> = {
  none: ["Please sign in", "With your password, or with a link that we send you."],
  ended: ["You were signed out", "Your sign-in has ended. Nothing is lost by that."],
  "signed-out": ["You are signed out", "See you next time."],
  "link-used": ["This link does not work any more", "It has been used already, or it is not complete. Sign in here, or ask for another."],
  "link-expired": ["This link is too old", "It was not opened in time. Sign in here, or ask for another."],
  "too-many": ["Too many tries", "There were many sign-ins from here. Please wait a minute, then try again."],
  network: [
    "There is no connection",
    "The salon's server cannot be reached, so nothing can be shown. Please check this device's network. A link that you opened is still good.",
  ],
};
