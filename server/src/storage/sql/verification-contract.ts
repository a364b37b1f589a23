import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Challenge, ChallengeStore } from "../../verification/challenge-store.ts";
import type { AskedCode } from "../../verification/code-rules.ts";
import type { ContactsOnFile, Mailbox, Outbox, SealedLetter } from "../../verification/letters.ts";
import type { CalendarEntry, HouseCalendar } from "../../platforms/house/house-calendar.ts";

export interface VerificationUnderTest {
  challenges: ChallengeStore;
  outbox: Outbox;
  mailbox: Mailbox;
  onFile: ContactsOnFile;
  calendar: HouseCalendar;
  close(): Promise<void>;
}

const go = () => ({ ok: true, live: true }) as const;
const purpose = "appointments";

const challenge = (n: number, rest: Partial<Challenge> = {}): Omit<Challenge, "live"> => ({
  challengeId: `challenge-${n}`,
  salonId: "salon",
  conversationId: "conversation-1",
  purpose,
  kind: "phone",
  address: "+442079460001",
  codeHash: `hash-${n}`,
  askedAt: 1000 + n,
  expiresAt: 9000,
  ...rest,
});
const letter = (n: number, dueAt = 1000 + n): SealedLetter => ({
  letterId: `letter-${n}`,
  salonId: "salon",
  sealed: `sealed-${n}`,
  dueAt,
  expiresAt: 9000,
});

/** What every store of codes and letters must do. `open` answers empty ones. */
export function verificationContract(name: string, open: () => Promise<VerificationUnderTest>): void {
  describe(`verification: ${name}`, () => {
    let subject: VerificationUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    test("a challenge is found again as it was kept, and its letter with it", async () => {
      const { challenges, outbox } = subject;
      expect(await challenges.spendTry("conversation-1", purpose, 5, 1001)).toBeNull();
      expect(await challenges.ask(challenge(1), letter(1), 0, go)).toEqual({ ok: true, live: true });
      expect(await challenges.spendTry("conversation-1", purpose, 5, 1001)).toEqual({ ...challenge(1), live: true });
      expect(await outbox.claim(1001, 2000)).toEqual({ ...letter(1), dueAt: 2000, attempts: 1 });
    });

    test("what is refused leaves nothing", async () => {
      const { challenges, outbox } = subject;
      expect(await challenges.ask(challenge(1), letter(1), 0, () => ({ ok: false, retryAt: 7 }))).toEqual({ ok: false, retryAt: 7 });
      expect(await challenges.spendTry("conversation-1", purpose, 5, 1001)).toBeNull();
      expect(await outbox.claim(5000, 6000)).toBeNull();
    });

    test("what is not live is kept, and its letter never leaves", async () => {
      const { challenges, outbox } = subject;
      await challenges.ask(challenge(1), letter(1), 0, () => ({ ok: true, live: false }));
      expect(await challenges.spendTry("conversation-1", purpose, 5, 1001)).toMatchObject({ live: false });
      expect(await outbox.claim(8999, 9999)).toBeNull();
      await outbox.clear(9000);
    });

    test("so many tries and no more, also when they come at once", async () => {
      const { challenges } = subject;
      await challenges.ask(challenge(1), letter(1), 0, go);
      const tries = await Promise.all(Array.from({ length: 12 }, () => challenges.spendTry("conversation-1", purpose, 5, 1500)));
      expect(tries.filter(Boolean)).toHaveLength(5);
    });

    test("no try for another conversation, another purpose, or after the end", async () => {
      const { challenges } = subject;
      await challenges.ask(challenge(1), letter(1), 0, go);
      expect(await challenges.spendTry("conversation-2", purpose, 5, 1500)).toBeNull();
      expect(await challenges.spendTry("conversation-1", "profile", 5, 1500)).toBeNull();
      expect(await challenges.spendTry("conversation-1", purpose, 5, 9000)).toBeNull();
      expect(await challenges.spendTry("conversation-1", purpose, 5, 8999)).not.toBeNull();
    });

    test("a new challenge makes the conversation's old one void, and nobody else's", async () => {
      const { challenges } = subject;
      await challenges.ask(challenge(1), letter(1), 0, go);
      await challenges.ask(challenge(2, { conversationId: "conversation-2" }), letter(2), 0, go);
      await challenges.ask(challenge(3, { address: "+442079460002" }), letter(3), 0, go);
      expect(await challenges.spendTry("conversation-1", purpose, 5, 1500)).toMatchObject({ challengeId: "challenge-3" });
      expect(await challenges.spendTry("conversation-2", purpose, 5, 1500)).toMatchObject({ challengeId: "challenge-2" });
      expect(await challenges.confirm("challenge-1", verified("conversation-1"))).toBe(false);
    });

    test("who decides sees what the conversation and what the contact asked for, and nothing else or older", async () => {
      const { challenges } = subject;
      const own = challenge(1, { address: "+442079460009" });
      const sent = challenge(2, { conversationId: "conversation-2" });
      const other = challenge(3, { conversationId: "conversation-3", address: "+442079460008" });
      const old = challenge(-900);
      for (const [n, one] of [own, sent, other, old].entries()) await challenges.ask(one, letter(n), 0, go);
      let seen: readonly AskedCode[] = [];
      await challenges.ask(challenge(5), letter(5), 500, (recent) => {
        seen = recent;
        return { ok: false, retryAt: 0 };
      });
      expect(seen.toSorted((a, b) => a.askedAt - b.askedAt)).toEqual([
        { conversationId: "conversation-1", address: "+442079460009", askedAt: 1001, live: true },
        { conversationId: "conversation-2", address: "+442079460001", askedAt: 1002, live: true },
      ]);
    });

    test("those who ask at once for one contact see each other", async () => {
      const { challenges } = subject;
      const most = (recent: readonly AskedCode[]) => ({ ok: true as const, live: recent.filter(({ live }) => live).length < 3 });
      const asked = await Promise.all(
        Array.from({ length: 10 }, (_, n) => challenges.ask(challenge(n, { conversationId: `conversation-${n}` }), letter(n), 0, most)),
      );
      expect(asked.filter((one) => one.ok && one.live)).toHaveLength(3);
    });

    test("a challenge proves once, also when it is shown many times at once", async () => {
      const { challenges } = subject;
      await challenges.ask(challenge(1), letter(1), 0, go);
      const shown = await Promise.all(Array.from({ length: 5 }, () => challenges.confirm("challenge-1", verified("conversation-1"))));
      expect(shown.filter(Boolean)).toHaveLength(1);
      expect(await challenges.spendTry("conversation-1", purpose, 5, 1500)).toBeNull();
    });

    test("what is verified holds for its conversation and purpose until it ends; the next takes its place", async () => {
      const { challenges } = subject;
      await challenges.ask(challenge(1), letter(1), 0, go);
      await challenges.confirm("challenge-1", verified("conversation-1"));
      expect(await challenges.verified("conversation-1", purpose, 4999)).toEqual({ kind: "phone", address: "+442079460001" });
      expect(await challenges.verified("conversation-1", purpose, 5000)).toBeNull();
      // Over, and still known to staff.
      const last = { contact: { kind: "phone", address: "+442079460001" }, expiresAt: 5000 };
      expect(await challenges.lastVerified("conversation-1", purpose)).toEqual(last);
      expect(await challenges.lastVerified("conversation-2", purpose)).toBeNull();
      expect(await challenges.verified("conversation-2", purpose, 2000)).toBeNull();
      expect(await challenges.verified("conversation-1", "profile", 2000)).toBeNull();
      await challenges.ask(challenge(2), letter(2), 0, go);
      const contact = { kind: "email" as const, address: "zoe@example.com" };
      await challenges.confirm("challenge-2", { ...verified("conversation-1"), contact });
      expect(await challenges.verified("conversation-1", purpose, 2000)).toEqual(contact);
    });

    test("letters leave in the order they are due, each to one sender, and come back when that one dies", async () => {
      const { challenges, outbox } = subject;
      for (const n of [1, 2, 3]) await challenges.ask(challenge(n, { conversationId: `conversation-${n}` }), letter(n, 1000 - n), 0, go);
      expect(await outbox.claim(996, 5000)).toBeNull();
      const claimed = await Promise.all(Array.from({ length: 6 }, () => outbox.claim(1000, 5000)));
      expect(claimed.flatMap((one) => (one ? [one.letterId] : [])).toSorted()).toEqual(["letter-1", "letter-2", "letter-3"]);
      await outbox.remove("letter-2");
      expect(await outbox.claim(4999, 6000)).toBeNull();
      const again = [await outbox.claim(5000, 6000), await outbox.claim(5000, 6000), await outbox.claim(5000, 6000)];
      expect(again.map((one) => one?.attempts)).toEqual([2, 2, undefined]);
    });

    test("a letter is postponed by who has it, not by who had it", async () => {
      const { challenges, outbox } = subject;
      await challenges.ask(challenge(1), letter(1), 0, go);
      const slow = await outbox.claim(1001, 2000);
      const quick = await outbox.claim(2000, 3000);
      if (!slow || !quick) throw new Error("The letter is due twice.");
      await outbox.postpone(slow, 2001);
      expect(await outbox.claim(2999, 4000)).toBeNull();
      await outbox.postpone(quick, 2500);
      expect(await outbox.claim(2500, 4000)).toMatchObject({ attempts: 3 });
    });

    test("the mailbox keeps a letter once, newest first, each salon its own, for a while", async () => {
      const { mailbox } = subject;
      const kept = (n: number, salonId = "salon") => ({ letterId: `letter-${n}`, salonId, at: n, sealed: `sealed-${n}` });
      for (const one of [kept(1), kept(3), kept(2), kept(3), kept(4, "other")]) await mailbox.add(one, 0);
      expect(await mailbox.latest("salon", 0, 10)).toEqual([kept(3), kept(2), kept(1)]);
      expect(await mailbox.latest("salon", 2, 10)).toEqual([kept(3), kept(2)]);
      expect(await mailbox.latest("salon", 0, 1)).toEqual([kept(3)]);
      await mailbox.add(kept(9), 3);
      expect(await mailbox.latest("salon", 0, 10)).toEqual([kept(9), kept(3)]);
    });

    test("guests of appointments are on file, whatever became of those; who only held a time is not", async () => {
      const { calendar, onFile } = subject;
      const add = (entryId: string, rest: Partial<CalendarEntry>) =>
        calendar.write((writer) => writer.add({ entry: { ...entry, entryId, ...rest }, takes: [] }));
      await add("entry-1", { guest: { name: "Zoe", phone: "+442079460001", email: "Zoe@Example.com" } });
      const cancellation = { at: 1, by: "guest" as const, reason: "", fee: null };
      await add("entry-2", { status: "cancelled", cancellation, guest: { phone: "+442079460002" } });
      await add("entry-3", { status: "held", holdExpiresAt: 9, guest: { phone: "+442079460003" } });
      const knows = (kind: "phone" | "email", address: string) => onFile.has("salon", { kind, address });
      expect(await knows("phone", "+442079460001")).toBe(true);
      expect(await knows("email", "zoe@example.com")).toBe(true);
      expect(await knows("phone", "+442079460002")).toBe(true);
      expect(await knows("phone", "+442079460003")).toBe(false);
      expect(await knows("email", "+442079460001")).toBe(false);
      expect(await knows("phone", "+4420794600")).toBe(false);
    });
  });
}

const verified = (conversationId: string) => ({
  conversationId,
  purpose,
  contact: { kind: "phone" as const, address: "+442079460001" },
  verifiedAt: 1500,
  expiresAt: 5000,
});

const entry: CalendarEntry = {
  entryId: "entry",
  status: "booked",
  slot: { start: 0, end: 1, legs: [], price: { amount: 0, currency: "GBP" }, priceFrom: false },
  guest: {},
  notes: [],
  conversationId: null,
  reference: null,
  holdKey: null,
  holdExpiresAt: null,
  bookKey: null,
  bookedContent: null,
  seedKey: null,
  createdAt: 0,
  movedFrom: null,
  cancellation: null,
  override: null,
};
