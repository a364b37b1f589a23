import type { MailboxLetter } from "@chairside/shared/mailbox.ts";
import { codeRules } from "./code-rules.ts";
import type { Delivery, Letter, Mailbox } from "./letters.ts";
import { openLetter, sealLetter } from "./seal-letter.ts";

const mostShown = 100;

/** Keeps letters for staff to see instead of sending them, for a day. */
export function mailboxDelivery(mailbox: Mailbox, letterKey: Uint8Array, now: () => number): Delivery {
  return {
    send: (letter) =>
      mailbox.add(
        { letterId: letter.letterId, salonId: letter.salonId, at: now(), sealed: sealLetter(letterKey, letter) },
        now() - codeRules.day,
      ),
    close() {},
  };
}

/** The letters of these kinds in a salon's mailbox, newest first. `now`: epoch milliseconds. */
export async function readMailbox(
  mailbox: Mailbox,
  letterKey: Uint8Array,
  salonId: string,
  kinds: readonly Letter["kind"][],
  now: number,
): Promise<MailboxLetter[]> {
  const kept = await mailbox.latest(salonId, now - codeRules.day, mostShown);
  const letters = kept.map((one) => ({ letter: openLetter(letterKey, one), at: one.at }));
  return letters.filter(({ letter }) => kinds.includes(letter.kind)).map(({ letter, at }) => shownLetter(letter, at));
}

const shownLetter = ({ letterId, to, subject, text }: Letter, at: number): MailboxLetter => ({
  letterId,
  at: new Date(at).toISOString(),
  to: to.address,
  subject,
  text,
});
