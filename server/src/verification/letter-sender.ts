import { openLetter } from "./seal-letter.ts";
import type { ClaimedLetter, ContactsOnFile, Delivery, Letter, LetterFollowing, Outbox } from "./letters.ts";

export interface LetterSenderOptions {
  outbox: Outbox;
  delivery: Delivery;
  onFile: ContactsOnFile;
  letterKey: Uint8Array;
  /** Epoch milliseconds. */
  now(): number;
  following?: LetterFollowing;
  /** For what could not be sent: no address and no text. */
  report(what: string, letterId: string | null, error: unknown): void;
  /** Between two looks into the outbox, milliseconds. */
  everyMs?: number;
}

export interface LetterSender {
  /** Sends what is due, one after the other, and resolves when nothing is. */
  sendDue(): Promise<void>;
  /** Looks into the outbox again and again until `stop`. */
  start(): void;
  /** Resolves when the letter in hand has left or failed, and the delivery is closed. */
  stop(): Promise<void>;
}

/** Longer than a delivery may take: who is slower than that shares the letter with somebody else. */
const claimMs = 60_000;
const longestPauseMs = 60_000;

/** How long to wait after so many attempts that failed: 1 s, 2 s, 4 s … at most a minute. */
export const pauseAfter = (attempts: number): number => Math.min(longestPauseMs, 1000 * 2 ** (attempts - 1));

/**
 * Sends the outbox's letters. A letter is recorded with its reason, sent, then removed: a crash before the removal sends it again, so each
 * is sent at least once, and only a process that dies or a line that breaks in that moment sends one twice, with the same `letterId`.
 * A letter that cannot leave before it expires is dropped and reported.
 */
export function createLetterSender(options: LetterSenderOptions): LetterSender {
  const { outbox, delivery, letterKey, now, report, following, everyMs = 1_000 } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  async function sendDue(): Promise<void> {
    await outbox.clear(now());
    while (!stopping.signal.aborted) {
      const claimed = await outbox.claim(now(), now() + claimMs);
      if (!claimed) return;
      await sendOne(claimed);
    }
  }

  async function sendOne(claimed: ClaimedLetter): Promise<void> {
    if (claimed.expiresAt <= now()) {
      report("a letter could not be sent in time", claimed.letterId, null);
      await following?.ended(claimed, "failed");
      return outbox.remove(claimed.letterId);
    }
    let isWanted = true;
    try {
      const letter = openLetter(letterKey, claimed);
      isWanted = (await following?.isWanted(letter)) ?? true;
      if (isWanted && (await mayGo(letter, options.onFile))) await delivery.send(letter);
    } catch (error) {
      report("a letter was not sent, and is tried again", claimed.letterId, error);
      return outbox.postpone(claimed, now() + pauseAfter(claimed.attempts));
    }
    await following?.ended(claimed, isWanted ? "sent" : "unwanted");
    await outbox.remove(claimed.letterId);
  }

  function work(): void {
    working = sendDue()
      .catch((error: unknown) => report("the outbox cannot be read", null, error))
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(work, everyMs).unref();
      });
  }

  return {
    sendDue,
    start: work,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await working;
      delivery.close();
    },
  };
}

/** A code goes to nobody the salon does not know: nobody can have the salon write to strangers. */
const mayGo = async ({ kind, salonId, to }: Letter, onFile: ContactsOnFile): Promise<boolean> =>
  kind !== "verification-code" || onFile.has(salonId, to);
