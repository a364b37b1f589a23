import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlChallenges } from "../storage/sql/sql-challenges.ts";
import { sqlMailbox, sqlOutbox } from "../storage/sql/sql-letters.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { type FixedClock, fixedClock } from "../testing/fixed-clock.ts";
import { codeRules } from "./code-rules.ts";
import { createVerification } from "./create-verification.ts";
import { createLetterSender } from "./letter-sender.ts";
import type { Delivery, Letter, Outbox } from "./letters.ts";
import { mailboxDelivery, readMailbox } from "./mailbox-delivery.ts";

const letterKey = new Uint8Array(32).fill(2);
let clock: FixedClock;
let opened: Awaited<ReturnType<typeof openDatabase>>;
let outbox: Outbox;
let reported: string[];
let sent: Letter[];
let ids = 0;

beforeEach(async () => {
  clock = fixedClock("2026-11-22T10:00:00Z");
  opened = await openDatabase(":memory:");
  outbox = sqlOutbox(opened.db);
  [reported, sent] = [[], []];
});
afterEach(() => opened.close());

const ask = (conversationId = "conversation-1") =>
  createVerification({
    store: sqlChallenges(opened.db),
    codeKey: new Uint8Array(32),
    letterKey,
    draw: () => 4711,
    newId: () => `id-${++ids}`,
    now: clock.now,
  }).ask({
    salonId: "salon",
    salonName: "Juniper Row",
    conversationId,
    purpose: "appointments",
    contact: { kind: "email", address: "zoe@example.com" },
    locale: "de-CH",
  });

const sender = (delivery: Delivery["send"], rest: { outbox?: Outbox; known?: boolean } = {}) =>
  createLetterSender({
    outbox: rest.outbox ?? outbox,
    delivery: { send: delivery, close() {} },
    onFile: { has: () => Promise.resolve(rest.known ?? true) },
    letterKey,
    now: clock.now,
    report: (what, _, error) => void reported.push(`${what}: ${error instanceof Error ? error.message : "-"}`),
    everyMs: 5,
  });
const take = (letter: Letter): Promise<void> => Promise.resolve(void sent.push(letter));

test("a letter leaves once, in the visitor's language", async () => {
  await ask();
  await sender(take).sendDue();
  await sender(take).sendDue();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ subject: "Ihr Code für Juniper Row", to: { kind: "email", address: "zoe@example.com" } });
  expect(sent[0]?.text).toMatch(/^004711 ist Ihr Code/);
});

test("what fails is tried again later and later, with the same id, until it expires", async () => {
  await ask();
  const at: number[] = [];
  const begun = clock.now();
  const failing = sender((letter) => {
    sent.push(letter);
    at.push((clock.now() - begun) / 1000);
    return Promise.reject(new Error("mail.example is down"));
  });
  for (let n = 0; n < 700; n++) {
    await failing.sendDue();
    clock.advance(1000);
  }
  expect(at.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 123]);
  expect(at.at(-1)).toBeLessThan(600);
  expect(new Set(sent.map(({ letterId }) => letterId)).size).toBe(1);
  expect(reported.at(-1)).toBe("a letter could not be sent in time: -");
  expect(await outbox.claim(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBeNull();
});

test("what failed leaves when the way is free again", async () => {
  await ask();
  await sender(() => Promise.reject(new Error("down"))).sendDue();
  await sender(take).sendDue();
  expect(sent).toEqual([]);
  clock.advance(1000);
  await sender(take).sendDue();
  expect(sent).toHaveLength(1);
});

test("one that fails keeps no other back", async () => {
  await ask("conversation-1");
  await ask("conversation-2");
  let first = true;
  await sender((letter) => {
    if (!first) return take(letter);
    first = false;
    return Promise.reject(new Error("no such address"));
  }).sendDue();
  expect(sent).toHaveLength(1);
});

test("a crash between recording and sending loses nothing; one between sending and removal sends again, with the same id", async () => {
  await ask();
  // A process that dies: nothing after it is done.
  const dies = { ...outbox, remove: () => new Promise<void>(() => {}) };
  void sender(take, { outbox: dies }).sendDue();
  await expect.poll(() => sent.length).toBe(1);
  clock.advance(59_999);
  await sender(take).sendDue();
  expect(sent).toHaveLength(1);
  clock.advance(1);
  await sender(take).sendDue();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  clock.advance(codeRules.codeLife);
  await sender(take).sendDue();
  expect(sent).toHaveLength(2);
});

test("two senders share the work and send nothing twice", async () => {
  for (let n = 0; n < 3; n++) await ask(`conversation-${n}`);
  await Promise.all([sender(take), sender(take), sender(take)].map((one) => one.sendDue()));
  expect(new Set(sent.map(({ letterId }) => letterId)).size).toBe(3);
  expect(sent).toHaveLength(3);
});

test("nothing goes to whom the salon does not know, and that is not tried again", async () => {
  await ask();
  await sender(take, { known: false }).sendDue();
  clock.advance(120_000);
  await sender(take).sendDue();
  expect(sent).toEqual([]);
  expect(reported).toEqual([]);
});

test("started, it sends what comes until it is stopped", async () => {
  const running = sender(take);
  running.start();
  await ask();
  await expect.poll(() => sent.length).toBe(1);
  await running.stop();
  await ask("conversation-2");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(sent).toHaveLength(1);
});

test("the mailbox shows what it was sent, once, for a day", async () => {
  const mailbox = sqlMailbox(opened.db);
  const { send } = mailboxDelivery(mailbox, letterKey, clock.now);
  await ask();
  await sender(async (letter) => {
    await send(letter);
    await send(letter);
  }).sendDue();
  const read = () => readMailbox(mailbox, letterKey, "salon", ["verification-code"], clock.now());
  expect(await read()).toEqual([
    expect.objectContaining({ to: "zoe@example.com", at: "2026-11-22T10:00:00.000Z", text: expect.stringMatching(/^004711 /) as string }),
  ]);
  clock.advance(codeRules.day + 1);
  expect(await read()).toEqual([]);
});
