import { randomInt } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqlChallenges } from "../storage/sql/sql-challenges.ts";
import { sqlOutbox } from "../storage/sql/sql-letters.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { type FixedClock, fixedClock } from "../testing/fixed-clock.ts";
import type { ChallengeStore } from "./challenge-store.ts";
import { codeSpace, hashCode, newCode, sameHash } from "./code.ts";
import { codeRules } from "./code-rules.ts";
import { createVerification } from "./create-verification.ts";
import { createLetterSender, type LetterSender } from "./letter-sender.ts";
import type { Letter } from "./letters.ts";
import type { Verification } from "./verification.ts";

const minute = 60_000;
const known = { kind: "phone" as const, address: "+442079460001" };
const alsoKnown = { kind: "email" as const, address: "zoe@example.com" };
const stranger = { kind: "phone" as const, address: "+442079460999" };
const purpose = "appointments";
const [codeKey, letterKey] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

let clock: FixedClock;
let store: ChallengeStore;
let verification: Verification;
let sender: LetterSender;
let sent: Letter[];
let dump: () => Promise<string>;
let close: () => Promise<void>;
let ids = 0;

beforeEach(async () => {
  clock = fixedClock("2026-11-22T10:00:00Z");
  sent = [];
  const opened = await openDatabase(":memory:");
  store = sqlChallenges(opened.db);
  dump = async () => {
    const tables = opened.db.withTables<Record<string, Record<string, unknown>>>();
    const rows = ["challenge", "outboxLetter", "verifiedContact"].map((table) => tables.selectFrom(table).selectAll().execute());
    return JSON.stringify(await Promise.all(rows));
  };
  const options = { store, codeKey, letterKey, draw: (below: number) => randomInt(below), newId: () => `id-${++ids}`, now: clock.now };
  verification = createVerification(options);
  sender = createLetterSender({
    outbox: sqlOutbox(opened.db),
    delivery: { send: (letter) => Promise.resolve(void sent.push(letter)), close() {} },
    onFile: { has: (_, { address }) => Promise.resolve(address !== stranger.address) },
    letterKey,
    now: clock.now,
    report: (what) => expect.unreachable(what),
  });
  close = opened.close;
});
afterEach(() => close());

const ask = (contact: { kind: "phone" | "email"; address: string } = known, conversationId = "conversation-1") =>
  verification.ask({ salonId: "salon", salonName: "Juniper Row", conversationId, purpose, contact, locale: "en-GB" });

/** Asks, sends, and reads the code off the letter. */
async function codeFor(contact = known as { kind: "phone" | "email"; address: string }, conversationId?: string): Promise<string> {
  await ask(contact, conversationId);
  await sender.sendDue();
  return /^\d{6}/.exec(sent.at(-1)?.text ?? "")?.[0] ?? expect.unreachable("No code went out.");
}
const check = (code: string, conversationId = "conversation-1") => verification.check(conversationId, purpose, code);
const holder = (conversationId = "conversation-1") => verification.verifiedContact(conversationId, purpose);
const otherThan = (code: string, step = 1): string => String((Number(code) + step) % codeSpace).padStart(6, "0");

describe("a code", () => {
  test("verifies whoever can read it, for its conversation, for half an hour", async () => {
    const code = await codeFor();
    expect(sent.map(({ to }) => to)).toEqual([known]);
    expect(await holder()).toBeNull();
    expect(await check(code)).toBe(true);
    expect(await holder()).toEqual(known);
    expect(await holder("conversation-2")).toBeNull();
    expect(await verification.verifiedContact("conversation-1", "profile")).toBeNull();
    clock.advance(codeRules.verifiedLife - 1);
    expect(await holder()).toEqual(known);
    clock.advance(1);
    expect(await holder()).toBeNull();
  });

  test("works once: shown again, in the same conversation or another, it is nothing", async () => {
    const code = await codeFor();
    expect(await check(code)).toBe(true);
    expect(await check(code)).toBe(false);
    expect(await check(code, "conversation-2")).toBe(false);
  });

  test("works once also when it is shown many times at once", async () => {
    const code = await codeFor();
    const shown = await Promise.all(Array.from({ length: 5 }, () => check(code)));
    expect(shown.filter(Boolean)).toHaveLength(1);
  });

  test("of one conversation opens no other, not even one that asked for the same contact", async () => {
    const code = await codeFor(known, "conversation-1");
    let other = await codeFor(known, "conversation-2");
    while (other === code) other = await codeFor(known, "conversation-2");
    expect(await check(code, "conversation-2")).toBe(false);
    expect(await check(other, "conversation-1")).toBe(false);
    expect(await holder("conversation-2")).toBeNull();
    expect(await check(code, "conversation-1")).toBe(true);
  });

  test("for one purpose proves nothing for another", async () => {
    const code = await codeFor();
    expect(await verification.check("conversation-1", "profile", code)).toBe(false);
  });

  test("ends after ten minutes, to the millisecond", async () => {
    const early = await codeFor();
    clock.advance(codeRules.codeLife - 1);
    expect(await check(early)).toBe(true);
    const late = await codeFor();
    clock.advance(codeRules.codeLife);
    expect(await check(late)).toBe(false);
  });

  test("A9: is void when another is sent, and when another contact is given", async () => {
    const first = await codeFor();
    let second = await codeFor();
    if (second === first) second = await codeFor();
    expect(await check(first)).toBe(false);
    await codeFor(alsoKnown);
    expect(await check(second)).toBe(false);
    expect(await holder()).toBeNull();
  });

  test("of the new contact verifies the new contact, and it alone", async () => {
    expect(await check(await codeFor(known))).toBe(true);
    expect(await check(await codeFor(alsoKnown))).toBe(true);
    expect(await holder()).toEqual(alsoKnown);
  });

  test("is nowhere to be read, neither while it waits to be sent nor after", async () => {
    await ask();
    const waiting = await dump();
    const code = await codeFor();
    expect(await check(code)).toBe(true);
    for (const { text } of sent) {
      const digits = text.slice(0, 6);
      expect(waiting).not.toContain(`"${digits}"`);
      expect(await dump()).not.toContain(`"${digits}"`);
      expect(waiting).not.toContain("Juniper Row");
    }
    // Whoever has the rows has a million hashes to try only with the key.
    const [[row]] = JSON.parse(waiting) as [[{ challengeId: string; codeHash: string }]];
    const binding = { challengeId: row.challengeId, conversationId: "conversation-1", purpose, address: known.address };
    const firstCode = sent[0]?.text.slice(0, 6) ?? "";
    expect(row.codeHash).toBe(hashCode(codeKey, firstCode, binding));
    expect(row.codeHash).not.toBe(hashCode(letterKey, firstCode, binding));
  });
});

describe("guessing", () => {
  test("A8: five wrong tries close a code to the right one as well", async () => {
    const code = await codeFor();
    for (let n = 1; n <= 5; n++) expect(await check(otherThan(code, n))).toBe(false);
    expect(await check(code)).toBe(false);
    expect(await holder()).toBeNull();
  });

  test("four wrong tries do not", async () => {
    const code = await codeFor();
    for (let n = 1; n <= 4; n++) expect(await check(otherThan(code, n))).toBe(false);
    expect(await check(code)).toBe(true);
  });

  test("a hundred tries at once are five", async () => {
    const code = await codeFor();
    const spent: unknown[] = [];
    const spendTry = store.spendTry.bind(store);
    store.spendTry = async (...args) => {
      const challenge = await spendTry(...args);
      if (challenge) spent.push(challenge);
      return challenge;
    };
    await Promise.all(Array.from({ length: 100 }, (_, n) => check(otherThan(code, n + 1))));
    expect(spent).toHaveLength(5);
  });

  test("from a thousand conversations in a day gives 50 tries at one contact: a chance of 1 in 20,000", async () => {
    let chances = 0;
    const spendTry = store.spendTry.bind(store);
    store.spendTry = async (...args) => {
      const challenge = await spendTry(...args);
      if (challenge?.live) chances++;
      return challenge;
    };
    for (let n = 0; n < 1000; n++) {
      const conversationId = `conversation-${n}`;
      expect(await ask(known, conversationId)).toMatchObject({ ok: true });
      for (let guess = 0; guess < 7; guess++) await check(String(guess).padStart(6, "x"), conversationId);
      clock.advance(Math.floor(codeRules.day / 1001));
    }
    expect(chances).toBe(codeRules.sendsPerDay * codeRules.triesPerCode);
    expect(chances / codeSpace).toBeLessThanOrEqual(1e-4);
  }, 60_000);

  test("a code beyond the limits of its contact opens nothing, not even when it is guessed right", async () => {
    const fixed = createVerification({ store, codeKey, letterKey, draw: () => 4711, newId: () => `fixed-${++ids}`, now: clock.now });
    const askFixed = (conversationId: string) =>
      fixed.ask({ salonId: "salon", salonName: "Juniper Row", conversationId, purpose, contact: known, locale: "en" });
    for (const n of [1, 2, 3, 4]) await askFixed(`conversation-${n}`);
    expect(await check("004711", "conversation-4")).toBe(false);
    expect(await check("004711", "conversation-3")).toBe(true);
  });

  test("codes are drawn evenly over all six digits", () => {
    const asked: number[] = [];
    expect(newCode((below) => (asked.push(below), 0))).toBe("000000");
    expect(newCode(() => 999_999)).toBe("999999");
    expect(asked).toEqual([1_000_000]);
    const firsts = Array.from({ length: 20_000 }, () => newCode(randomInt).charCodeAt(0) - 48);
    for (let digit = 0; digit < 10; digit++) {
      const share = firsts.filter((first) => first === digit).length / firsts.length;
      // Off by a quarter is 11 standard deviations.
      expect(Math.abs(share - 0.1)).toBeLessThan(0.025);
    }
  });

  test("hashes are told apart at their first and at their last digit", () => {
    const hash = "ab".repeat(32);
    expect(sameHash(hash, hash)).toBe(true);
    expect(sameHash(hash, `x${hash.slice(1)}`)).toBe(false);
    expect(sameHash(hash, `${hash.slice(0, -1)}x`)).toBe(false);
    expect(sameHash(hash, "")).toBe(false);
  });
});

describe("whether a contact is known", () => {
  test("shows in no answer", async () => {
    const answers = [await ask(known, "conversation-1"), await ask(stranger, "conversation-2")];
    expect(answers[1]).toEqual(answers[0]);
    await sender.sendDue();
    expect(sent.map(({ to }) => to)).toEqual([known]);
    expect(await check("123456", "conversation-2")).toBe(false);
    const limits = [];
    for (const [contact, conversationId] of [
      [known, "conversation-3"],
      [stranger, "conversation-4"],
    ] as const) {
      limits.push(await Promise.all([1, 2, 3, 4].map(() => ask(contact, conversationId))));
    }
    expect(limits[1]).toEqual(limits[0]);
  });

  test("is not looked up before the answer, and the same is written for both", async () => {
    const shape = async (contact: typeof known, conversationId: string) => {
      const before = JSON.parse(await dump()) as unknown[][];
      await ask(contact, conversationId);
      const after = JSON.parse(await dump()) as unknown[][];
      const lengths = after.map((rows) => JSON.stringify(rows.at(-1) ?? null).length);
      return [after.map((rows, n) => rows.length - (before[n]?.length ?? 0)), lengths];
    };
    expect(await shape(stranger, "conversation-2")).toEqual(await shape(known, "conversation-1"));
  });

  test("does not show in the time of the answers", async () => {
    const spans: Record<"known" | "stranger", number[]> = { known: [], stranger: [] };
    for (let n = 0; n < 400; n++) {
      const which = n % 2 === 0 ? "known" : "stranger";
      const contact = { kind: "phone" as const, address: which === "known" ? known.address : stranger.address };
      // Each pair beyond the limits of both: the same work.
      const from = performance.now();
      await ask(contact, `conversation-${n}`);
      await check("000000", `conversation-${n}`);
      spans[which].push(performance.now() - from);
    }
    const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const ratio = median(spans.known) / median(spans.stranger);
    expect(ratio).toBeGreaterThan(0.67);
    expect(ratio).toBeLessThan(1.5);
  });

  test("failures are all alike: no code, wrong, late, used, void, of a stranger, too many tries", async () => {
    const fails = [await check("123456", "never")];
    const code = await codeFor();
    fails.push(await check(otherThan(code)));
    await ask(stranger, "conversation-2");
    fails.push(await check("123456", "conversation-2"), await check("", "conversation-1"), await check("x".repeat(500), "conversation-1"));
    expect(await check(code)).toBe(true);
    fails.push(await check(code));
    const late = await codeFor();
    clock.advance(codeRules.codeLife);
    fails.push(await check(late));
    expect(new Set(fails)).toEqual(new Set([false]));
  });
});

describe("sending again", () => {
  test("three times in a quarter of an hour, then the visitor is told until when to wait", async () => {
    for (let n = 0; n < 3; n++) expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toEqual({ ok: false, retryAt: clock.now() + 15 * minute });
    expect(await ask(alsoKnown)).toMatchObject({ ok: false });
    await sender.sendDue();
    // The first two were void before they could leave; all that were asked for went out.
    expect(sent).toHaveLength(3);
    clock.advance(15 * minute);
    expect(await ask()).toMatchObject({ ok: true });
  });

  test("a refusal leaves the last code good", async () => {
    for (let n = 0; n < 2; n++) await ask();
    const code = await codeFor();
    expect(await ask()).toMatchObject({ ok: false });
    expect(await check(code)).toBe(true);
  });

  test("from other conversations is answered as ever, and the contact hears no more of it", async () => {
    for (let n = 1; n <= 6; n++) expect(await ask(known, `conversation-${n}`)).toMatchObject({ ok: true });
    await sender.sendDue();
    expect(sent).toHaveLength(3);
  });
});
