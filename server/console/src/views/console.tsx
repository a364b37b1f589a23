import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Place } from "../place.ts";
import type { Self, SignIn } from "../sign-in.ts";
import type { StaffApi } from "../staff-api.ts";
import type { Surroundings } from "../surroundings.ts";
import { leaveNothing } from "../telling/leave-nothing.ts";
import { openWorkplace, type Workplace } from "../workplace.ts";
import { BlockedPage } from "./blocked-page.tsx";
import { WrongAnswersPage } from "./wrong-answers-page.tsx";
import { AccountPage } from "./account-page.tsx";
import { NumbersLater } from "../numbers/numbers-later.tsx";
import { CalendarPage } from "./calendar-page.tsx";
import { InboxPage } from "./inbox-page.tsx";
import { LogPage } from "./log-page.tsx";
import { MailboxPage } from "./mailbox-page.tsx";
import { PeoplePage } from "./people-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { TopBar } from "./top-bar.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { WaitlistPage } from "./waitlist-page.tsx";

export interface ConsoleProps {
  api: StaffApi;
  base: string;
  place: ReadonlySignal<Place>;
  signIn: SignIn;
  surroundings: Surroundings;
}

/** The whole console: the door, and behind it the workplace. */
export function Console(props: ConsoleProps) {
  const state = props.signIn.state.value;
  if (state.at === "checking") return <main class="door" aria-busy="true" aria-label="Inbox" />;
  if (state.at === "out") return <SignInPage why={state.why} signIn={props.signIn} />;
  return <SignedIn key={`${state.self.staffId} ${state.self.name} ${state.self.role}`} {...props} self={state.self} />;
}

function SignedIn({ self, api, base, place, signIn, surroundings }: ConsoleProps & { self: Self }) {
  const [work, setWork] = useState<Workplace | null>(null);
  useEffect(() => {
    const opened = openWorkplace({ self, api, base, place, surroundings, onSignedOut: () => void signIn.begin() });
    setWork(opened);
    return () => opened.close();
  }, []);
  const workplace = useRef<HTMLDivElement>(null);
  useKeptFocus(workplace, work !== null);
  if (!work) return null;

  const { page } = place.value;
  return (
    <div class={`workplace ${page}-open`} ref={workplace}>
      <TitleOf work={work} page={page} />
      <TopBar work={work} page={page} onSignOut={() => void signIn.signOut()} />
      {place.value.page === "mailbox" && <MailboxPage api={api} clock={surroundings.clock} timeZone={self.timeZone} />}
      {place.value.page === "waitlist" && <WaitlistPage api={api} clock={surroundings.clock} timeZone={self.timeZone} />}
      {place.value.page === "inbox" && <InboxPage work={work} place={place.value} />}
      {(place.value.page === "calendar" || place.value.page === "week") && <CalendarPage work={work} place={place.value} />}
      {place.value.page === "people" && <PeoplePage api={api} self={self} clock={surroundings.clock} />}
      {place.value.page === "log" && <LogPage api={api} self={self} clock={surroundings.clock} />}
      {place.value.page === "numbers" && (
        <NumbersLater api={api} clock={surroundings.clock} timeZone={self.timeZone} today={work.today.value} place={place.value} />
      )}
      {place.value.page === "wrong-answers" && <WrongAnswersPage api={api} base={base} self={self} clock={surroundings.clock} />}
      {place.value.page === "blocked" && <BlockedPage api={api} self={self} clock={surroundings.clock} work={work} />}
      {place.value.page === "account" && (
        <AccountPage
          api={api}
          self={self}
          clock={surroundings.clock}
          signIn={signIn}
          choice={work.choice}
          device={surroundings.device}
          onLeave={() => leaveNothing(surroundings.storage, surroundings.device)}
        />
      )}
      <p class="unseen" role="status">
        {work.announcement}
      </p>
    </div>
  );
}

const titles: Record<Place["page"], string> = {
  inbox: "Inbox",
  calendar: "Calendar",
  week: "Calendar",
  waitlist: "Waitlist",
  mailbox: "Mailbox",
  numbers: "Numbers",
  people: "People",
  log: "Log",
  "wrong-answers": "Wrong answers",
  blocked: "Blocked visitors",
  account: "Your account",
};

/** How many wait is seen from any other tab. */
function TitleOf({ work, page }: { work: Workplace; page: Place["page"] }) {
  const title = `${work.waiting.value > 0 ? `(${work.waiting.value}) ` : ""}${titles[page]} · ${work.self.salon}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
