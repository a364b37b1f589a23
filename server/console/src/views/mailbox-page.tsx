import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { MailboxLetter } from "@chairside/shared/mailbox.ts";
import { useEffect, useState } from "preact/hooks";
import { type Mailbox, openMailbox } from "../mailbox.ts";
import { clockTime } from "../salon-time.ts";
import type { StaffApi } from "../staff-api.ts";
import { troubleWords } from "../words.ts";

/** What the salon would have sent to people's telephones and e-mail addresses. */
export function MailboxPage({ api, clock, timeZone }: { api: StaffApi; clock: FollowClock; timeZone: string }) {
  const [mailbox, setMailbox] = useState<Mailbox | null>(null);
  useEffect(() => {
    const opened = openMailbox({ api, clock });
    setMailbox(opened);
    return () => opened.close();
  }, []);
  const letters = mailbox?.letters.value;
  const trouble = mailbox?.trouble.value;
  return (
    <main class="own-page" tabIndex={0}>
      <h1>Messages the salon would have sent</h1>
      <p class="soft">They stay here for a day, because no way to send them is set up. Newest first.</p>
      {trouble && (
        <p class="trouble" role="alert">
          {troubleWords(trouble)}
        </p>
      )}
      {letters?.length === 0 && <p class="empty">Nothing yet. A code shows up here when a visitor asks for one.</p>}
      <ol class="log" aria-label="Messages" aria-live="polite">
        {letters?.map((letter) => (
          <LetterEntry key={letter.letterId} letter={letter} timeZone={timeZone} />
        ))}
      </ol>
    </main>
  );
}

function LetterEntry({ letter, timeZone }: { letter: MailboxLetter; timeZone: string }) {
  return (
    <li>
      <p class="letter-to">
        <strong>{letter.to}</strong> <time dateTime={letter.at}>{clockTime(letter.at, timeZone)}</time>
      </p>
      {letter.to.includes("@") && <p class="soft">{letter.subject}</p>}
      <p class="letter-text">{letter.text}</p>
    </li>
  );
}
