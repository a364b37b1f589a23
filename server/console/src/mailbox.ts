import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { MailboxLetter } from "@chairside/shared/mailbox.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

/** The salon's mailbox while it is looked at. */
export interface Mailbox {
  /** Newest first; null until it has been read. */
  letters: ReadonlySignal<MailboxLetter[] | null>;
  /** Why it could not be read the last time. */
  trouble: ReadonlySignal<string | null>;
  close(): void;
}

const pollMs = 2_000;

/** Reads the mailbox now and every two seconds: somebody waits for what is in it. */
export function openMailbox({ api, clock }: { api: StaffApi; clock: FollowClock }): Mailbox {
  const letters = signal<MailboxLetter[] | null>(null);
  const trouble = signal<string | null>(null);
  let closed = false;
  let cancelNext = () => {};

  const read = async (): Promise<void> => {
    const answer = await api.call<{ letters: MailboxLetter[] }>("GET", "mailbox");
    if (closed) return;
    if (answer.ok) letters.value = answer.value.letters;
    trouble.value = answer.ok ? null : answer.code;
    cancelNext = clock.after(pollMs, () => void read());
  };
  void read();

  return {
    letters,
    trouble,
    close() {
      closed = true;
      cancelNext();
    },
  };
}
