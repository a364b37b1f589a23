import type { Guest } from "@chairside/shared/facts.ts";
import type { Catalogue } from "./booking/catalogue.ts";
import { dayMs } from "./booking/salon-time.ts";
import { signAnswer } from "./booking/waitlist/answer-token.ts";
import type { WaitlistSweepOptions } from "./booking/waitlist/sweep-waitlist.ts";
import { lettersPerDay } from "./booking/waitlist/waitlist-rules.ts";
import type { Config } from "./config/read-config.ts";
import { type Failpoint, withFailpoints } from "./failpoints/with-failpoints.ts";
import type { Stores } from "./storage/stores.ts";
import type { Contact } from "./verification/contact.ts";
import { deliveryByContact } from "./verification/delivery-by-contact.ts";
import { createLetterSender, type LetterSenderOptions } from "./verification/letter-sender.ts";
import { mailboxDelivery } from "./verification/mailbox-delivery.ts";
import { sealLetter } from "./verification/seal-letter.ts";
import { smtpDelivery } from "./verification/smtp-delivery.ts";
import { waitlistLetter } from "./verification/waitlist-letter.ts";
import { webhookDelivery } from "./verification/webhook-delivery.ts";

export interface ComposeLettersOptions extends Pick<LetterSenderOptions, "outbox" | "following" | "letterKey" | "now" | "report"> {
  config: Pick<Config, "smtp" | "smsWebhook">;
  stores: Pick<Stores, "mailbox" | "contactsOnFile" | "waitlist">;
  /** Signs the links that the waitlist's letters are answered by. */
  answerKey: Uint8Array;
  salon: Catalogue["salon"];
  /** Where the world reaches us by now. */
  urlNow(): string;
  fetch: typeof fetch;
  failpoint: Failpoint | undefined;
}

/** How letters leave: by mail server, by the texts' webhook, or to the mailbox in the console. */
export function composeLetters(options: ComposeLettersOptions) {
  const { config, stores, outbox, following, letterKey, answerKey, salon, urlNow, fetch, failpoint, now, report } = options;
  const toMailbox = mailboxDelivery(stores.mailbox, letterKey, now);
  const delivery = deliveryByContact({
    email: config.smtp ? smtpDelivery(config.smtp) : toMailbox,
    phone: config.smsWebhook ? webhookDelivery({ ...config.smsWebhook, fetch, now }) : toMailbox,
  });
  const sending = withFailpoints("delivery", delivery, failpoint);
  const letters = createLetterSender({ outbox, delivery: sending, onFile: stores.contactsOnFile, following, letterKey, now, report });

  const waitlistLetterFor: WaitlistSweepOptions["letterFor"] = async ({ guest, locale }, { offerId, until }, { offered }) => {
    const to = contactOf(guest);
    if (to === null || (await stores.waitlist.lettersTo(to.address, now() - dayMs)) >= lettersPerDay) return null;
    const link = `${urlNow()}/v1/waitlist/${signAnswer({ offerId, until }, answerKey)}`;
    const words = waitlistLetter({ slot: offered.slot, until, salon: salon.name, link }, locale);
    const letter = { letterId: `waitlist-${offerId}`, salonId: salon.id, to, kind: "waitlist-offer" as const, ...words };
    const { letterId, salonId } = letter;
    return { letterId, salonId, sealed: sealLetter(letterKey, letter), dueAt: now(), expiresAt: until, to: to.address };
  };
  return { delivery, letters, waitlistLetterFor };
}

/** Where a guest of the waitlist is written to. */
function contactOf({ phone, email }: Guest): Contact | null {
  if (phone !== undefined) return { kind: "phone", address: phone };
  return email === undefined ? null : { kind: "email", address: email };
}
