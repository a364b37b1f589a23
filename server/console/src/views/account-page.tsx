import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { OpenSignIn } from "@chairside/shared/people.ts";
import { useEffect, useState } from "preact/hooks";
import { formText } from "../form-text.ts";
import { onceRead } from "../once-read.ts";
import { ownRequest } from "../own-request.ts";
import { roleWords } from "../role-words.ts";
import type { Self, SignIn } from "../sign-in.ts";
import type { StaffApi } from "../staff-api.ts";
import type { Device } from "../telling/device.ts";
import type { NoticeChoice } from "../telling/notice-choice.ts";
import { Field } from "./field.tsx";
import { NoticeSection } from "./notice-section.tsx";
import { NoticeTest } from "./notice-test.tsx";
import { PasswordForm } from "./password-form.tsx";
import { RequestNews } from "./request-news.tsx";
import { SignInList } from "./sign-in-list.tsx";
import { ThisBrowser } from "./this-browser.tsx";

export interface AccountPageProps {
  api: StaffApi;
  self: Self;
  clock: FollowClock;
  signIn: SignIn;
  choice: NoticeChoice;
  device: Device;
  /** After signing out everywhere. */
  onLeave(): Promise<void>;
}

/** One's own name, how one is told, password, and the browsers in which one is signed in. */
export function AccountPage({ api, self, clock, signIn, choice, device, onLeave }: AccountPageProps) {
  const [open] = useState(() => onceRead<{ signIns: OpenSignIn[] }>(api, "self/sign-ins"));
  const [request] = useState(ownRequest);
  useEffect(() => void open.read(), []);
  return (
    <main class="own-page">
      <h1>Your account</h1>
      <p class="soft">
        {self.email} · {roleWords[self.role]}
      </p>
      <RequestNews request={request} />
      <section class="own-card" aria-labelledby="name-title">
        <h2 id="name-title">Your name</h2>
        <form
          class="own-form"
          onSubmit={(event) => {
            event.preventDefault();
            const name = formText(event.currentTarget, "name");
            void request.run(() => api.call("POST", "self/name", { name }), "Your name is changed.", signIn.begin);
          }}
        >
          <Field label="Guests see it under your replies">
            <input name="name" required maxLength={80} autocomplete="name" defaultValue={self.name} />
          </Field>
          <div class="buttons">
            <button class="primary" disabled={request.busy.value}>
              Save the name
            </button>
          </div>
        </form>
      </section>
      <NoticeSection self={self} choice={choice} request={request} />
      <ThisBrowser choice={choice} device={device} request={request} timeZone={self.timeZone} now={clock.now()} />
      <NoticeTest api={api} self={self} choice={choice} device={device} />
      <PasswordForm
        hasPassword={self.hasPassword}
        busy={request.busy.value}
        onChange={(change) =>
          request.run(
            () => api.call("POST", "self/password", change),
            "Your password is set. Other browsers are signed out.",
            async () => {
              await Promise.all([open.read(), signIn.begin()]);
            },
          )
        }
      />
      <SignInList
        signIns={open.value.value?.signIns ?? []}
        timeZone={self.timeZone}
        now={clock.now()}
        busy={request.busy.value}
        onEnd={({ signInId, device }) =>
          void request.run(() => api.call("DELETE", `self/sign-ins/${signInId}`), `${device} is signed out.`, open.read)
        }
        onEndAll={() =>
          void request.run(
            () => api.call("DELETE", "self/sign-ins"),
            "You are signed out everywhere.",
            async () => {
              await onLeave();
              await signIn.begin();
            },
          )
        }
      />
    </main>
  );
}
