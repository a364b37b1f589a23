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

/** The letters of a salon's mailbox, newest first. `now`: epoch milliseconds. */
export async function readMailbox(mailbox: Mailbox, letterKey: Uint8Array, salonId: string, now: number): Promise<MailboxLetter[]> {
  const kept = await mailbox.latest(salonId, now - codeRules.day, mostShown);
  return kept.map((one) => shownLetter(openLetter(letterKey, one), one.at));
}

const shownLetter = ({ letterId, to, subject, text }: Letter, at: number): MailboxLetter => ({
  letterId,
  at: new Date(at).toISOString(),
  to: to.address,
  subject,
  text,
});
