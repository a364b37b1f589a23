import { useEffect } from "preact/hooks";
import type { SignInState } from "../sign-in.ts";
import { Mark } from "./icon.tsx";

type Why = Extract<SignInState, { at: "out" }>["why"];

/** Outside: what happened, and how to get in. */
export function SignInPage({ why, onRetry }: { why: Why; onRetry(): void }) {
  const [title, text] = words[why];
  const again = why === "network" || why === "too-many";
  useEffect(() => {
    document.title = "Sign in · Inbox";
  }, []);
  return (
    <main class="door">
      <section class="door-card" aria-labelledby="door-title">
        <Mark />
        <h1 id="door-title">{title}</h1>
        <p>{text}</p>
        {again ? (
          <button type="button" class="primary" onClick={onRetry}>
            Try again
          </button>
        ) : (
          <p class="soft">
            A sign-in link works once, within 30 minutes. For a new one, restart Chairside: it prints the link to the staff inbox as it
            starts. Nothing is lost by that.
          </p>
        )}
      </section>
    </main>
  );
}

const words: Record<Why, [title: string, text: string]> = {
  none: ["Please sign in", "Open the sign-in link of your salon's inbox in this browser."],
  ended: ["You were signed out", "Your sign-in has ended. Open a new sign-in link to go on."],
  "signed-out": ["You are signed out", "See you next time."],
  "link-used": ["This link does not work any more", "It has been used already, or it is not complete."],
  "link-expired": ["This link is too old", "It was not opened in time."],
  "too-many": ["Too many tries", "There were many sign-ins from here. Please wait a minute, then try again."],
  network: ["The salon's server cannot be reached", "Check the connection. Your link is still good."],
};
