import { setTimeout as wait } from "node:timers/promises";
import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { BookedAppointment, OfferedSlot, Proposal, SlotFacts } from "@chairside/shared/facts.ts";
import { afterEach, expect, test } from "vitest";
import type { Assistant, Turn, TurnStep } from "../agent/assistant.ts";
import { announce } from "../agent/announce.ts";
import type { BookingDesk, BookResult } from "../booking/desk.ts";
import { OutcomeUnknown } from "../booking/platform.ts";
import { createLiveFeed } from "../events/create-live-feed.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { createConversations } from "./create-conversations.ts";
import type { ConversationContext } from "./conversation-context.ts";
import { createTurnQueue } from "./turn-queue.ts";

const visitor = { visitorId: "visitor-1", salonId: "juniper-row" };
const stranger = { visitorId: "visitor-2", salonId: "juniper-row" };
const mia = { staffId: "staff-1", name: "Mia", salonId: "juniper-row" };
const elsewhere = { staffId: "staff-9", name: "Eve", salonId: "another-salon" };
const noon = Date.parse("2026-11-22T12:00:00Z");

const slot: SlotFacts = {
  service: "Blonde balayage",
  addOns: [],
  practitioner: "Sarah",
  practitionerLevel: "Director",
  start: "2026-11-26T14:30:00.000Z",
  end: "2026-11-26T17:30:00.000Z",
  timeZone: "Europe/London",
  zoneName: "London time (GMT)",
  day: "Thursday 26 November",
  dayShort: "Thu 26 Nov",
  time: "2:30 pm",
  durationMinutes: 180,
  duration: "3 h",
  price: { amount: 18_000, currency: "GBP", from: true, text: "from £180" },
};
const offered: OfferedSlot = { offer: "offer-1", slot };
const proposal: Proposal = {
  proposalId: "proposal-1",
  hash: "hash-1",
  holdId: "hold-1",
  holdExpiresAt: new Date(noon + 600_000).toISOString(),
  slot,
  offer: "offer-1",
  guest: { name: "Zoë", phone: "+447700900123" },
  place: { name: "Juniper Row", address: "1 Row" },
  conditions: [],
};
const booked: BookedAppointment = {
  appointmentId: "appointment-1",
  reference: "K7PM-4Q",
  proposalId: "proposal-1",
  slot,
  guest: proposal.guest,
  place: proposal.place,
  conditions: [],
};
const onTheTable: Brief = {
  serviceId: "blonde-balayage",
  hold: { holdId: "hold-1", expiresAt: proposal.holdExpiresAt, offered },
  guest: proposal.guest,
  proposal,
};

type Answer = (turn: Turn) => AsyncIterable<TurnStep>;

/** Answers with the turn's words in capitals; the test may replace it. */
async function* echo(turn: Turn): AsyncIterable<TurnStep> {
  const text = turn.said.map((said) => said.text.toUpperCase()).join(" / ");
  yield { type: "draft", text };
  yield { type: "done", outcome: { events: [message(turn, text)], brief: turn.brief, model: "echo" } };
}
const message = (turn: Turn, text: string): EventBody => ({
  type: "message-added",
  messageId: turn.messageId,
  author: { kind: "assistant" },
  text,
});

async function* proposes(turn: Turn): AsyncIterable<TurnStep> {
  yield {
    type: "done",
    outcome: { events: [{ type: "booking-proposed", proposal }, message(turn, "Shall I book it?")], brief: onTheTable, model: "script" },
  };
}

interface Setup {
  answer?: Answer;
  book?: BookingDesk["book"];
  findBooked?: BookingDesk["findBooked"];
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The use cases over the real log, with a scripted assistant and desk. */
async function setUp({ answer = echo, book = async () => ({ ok: true, appointment: booked }), findBooked = async () => null }: Setup = {}) {
  const { db, close } = await openDatabase(":memory:");
  const clock = { now: noon };
  const catalogue = demoCatalogue("2026-11-22");
  const released: string[] = [];
  const reports: string[] = [];
  const desk: Partial<BookingDesk> = {
    catalogue: async () => catalogue,
    openingNow: async () => ({ open: true, words: "We're open until 7 pm today." }),
    findSlots: async () => ({ found: true, slots: [{ ...offered, offer: "offer-2" }], more: false }),
    releaseHold: async (holdId) => void released.push(holdId),
    calendarFile: (appointment) => `BEGIN:VCALENDAR ${appointment.reference}`,
    book,
    findBooked,
  };
  const script = { answer };
  const assistant: Assistant = {
    answer: (turn) => script.answer(turn),
    consent: (said) => (/^yes/i.test(said) ? "yes" : null),
    announce,
  };
  let ids = 0;
  const log = sqlEventLog(db);
  const make = (): ConversationContext => ({
    log,
    feed: createLiveFeed(),
    store: sqlConversations(db),
    assistant,
    deskOf: () => desk as BookingDesk,
    queue: createTurnQueue(),
    now: () => clock.now,
    newId: () => `made-by-server-${++ids}`,
    report: (what) => void reports.push(what),
    turnTimeout: 5_000,
  });
  let conversations = createConversations(make());
  closing.push(async () => {
    await conversations.stop();
    await close();
  });
  const started = await conversations.start(visitor, { locale: "en-GB", timeZone: "Europe/London" });
  if (!started.ok) throw new Error("not started");
  const id = started.value.conversationId;
  const events = (): Promise<ConversationEvent[]> => log.read(id);
  return {
    id,
    clock,
    released,
    reports,
    script,
    events,
    get conversations() {
      return conversations;
    },
    /** As after a kill and a new start: new process state over the same log. */
    async restart() {
      conversations = createConversations(make());
      await conversations.resume();
    },
    say: (text: string, messageId = `message-${text}`) => conversations.receiveMessage(visitor, id, { messageId, text }),
    /** Waits until the log fits. */
    async until(fits: (events: ConversationEvent[]) => boolean): Promise<ConversationEvent[]> {
      for (let tries = 0; tries < 400; tries++) {
        const all = await events();
        if (fits(all)) return all;
        await wait(5);
      }
      throw new Error(`never came about: ${JSON.stringify((await events()).map(({ type }) => type))}`);
    },
  };
}

const texts = (events: ConversationEvent[]): string[] =>
  events.flatMap((event) => (event.type === "message-added" ? [`${event.author.kind}: ${event.text}`] : []));
const types = (events: ConversationEvent[]): string[] => events.map(({ type }) => type);
const has =
  (type: string, count = 1) =>
  (events: ConversationEvent[]): boolean =>
    events.filter((event) => event.type === type).length >= count;

test("a conversation opens by saying that it is an AI assistant", async () => {
  const { events } = await setUp();
  expect(texts(await events())[0]).toMatch(/AI assistant/);
});

test("what is said is answered, and the answer comes with its brief and turn in one append", async () => {
  const { say, until } = await setUp();
  await say("hello");
  const all = await until(has("turn-finished"));
  expect(texts(all).slice(1)).toEqual(["visitor: hello", "assistant: HELLO"]);
  expect(types(all).slice(-3)).toEqual(["message-added", "brief-updated", "turn-finished"]);
});

test("the same message id twice is the same message", async () => {
  const { say, until, events } = await setUp();
  const first = await say("hello", "message-1");
  const second = await say("hello", "message-1");
  expect(second).toEqual(first);
  await until(has("turn-finished"));
  expect(texts(await events()).filter((text) => text === "visitor: hello")).toHaveLength(1);
});

test("messages that come while an answer is being written are answered together afterwards", async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const { say, until, script } = await setUp();
  script.answer = async function* (turn) {
    await gate;
    yield* echo(turn);
  };
  await say("one");
  await wait(10);
  await say("two");
  await say("three");
  release();
  const all = await until(has("turn-finished", 2));
  expect(texts(all).slice(1)).toEqual(["visitor: one", "visitor: two", "visitor: three", "assistant: ONE", "assistant: TWO / THREE"]);
});

test("another visitor and another salon's staff find nothing", async () => {
  const { conversations, id } = await setUp();
  const refused = { ok: false, code: "not-found" };
  expect(await conversations.receiveMessage(stranger, id, { messageId: "message-1", text: "hi" })).toEqual(refused);
  expect(await conversations.confirmProposal(stranger, id, "proposal-1", "hash-1")).toEqual(refused);
  expect(await conversations.calendarFile(stranger, id, "appointment-1")).toEqual(refused);
  expect(await conversations.belongsTo(stranger, id)).toBe(false);
  expect(await conversations.staffReply(elsewhere, id, { messageId: "message-1", text: "hi" })).toEqual(refused);
  expect(await conversations.ofSalon(elsewhere, id)).toBe(false);
});

test("a yes by click books once, however often it is pressed", async () => {
  let calls = 0;
  const { conversations, id, say, until, events } = await setUp({
    answer: proposes,
    book: async () => {
      calls++;
      return { ok: true, appointment: booked };
    },
  });
  await say("that one");
  await until(has("booking-proposed"));
  expect(await conversations.confirmProposal(visitor, id, "proposal-1", "another-hash")).toEqual({ ok: false, code: "proposal-changed" });
  await Promise.all(Array.from({ length: 20 }, () => conversations.confirmProposal(visitor, id, "proposal-1", "hash-1")));
  await until(has("appointment-booked"));
  expect((await conversations.confirmProposal(visitor, id, "proposal-1", "hash-1")).ok).toBe(true);
  const all = await events();
  expect(all.filter(({ type }) => type === "appointment-booked")).toHaveLength(1);
  expect(all.filter(({ type }) => type === "proposal-accepted")).toHaveLength(1);
  expect(calls).toBe(1);
  expect(texts(all).at(-1)).toContain("K7PM-4Q");
  expect((await conversations.calendarFile(visitor, id, "appointment-1")).ok).toBe(true);
});

test("a plain yes in words books what the card shows, and no model is asked", async () => {
  const { say, until, script } = await setUp({ answer: proposes });
  await say("that one");
  await until(has("booking-proposed"));
  script.answer = () => {
    throw new Error("the model must not be asked");
  };
  await say("yes please");
  const all = await until(has("appointment-booked"));
  expect(all.find(({ type }) => type === "proposal-accepted")).toMatchObject({ by: "words", hash: "hash-1" });
});

test("a declined card is gone, and so is its hold", async () => {
  const { conversations, id, say, until, released, script } = await setUp({ answer: proposes });
  await say("that one");
  await until(has("booking-proposed"));
  script.answer = echo;
  expect((await conversations.declineProposal(visitor, id, "proposal-1")).ok).toBe(true);
  expect(released).toEqual(["hold-1"]);
  expect(await conversations.confirmProposal(visitor, id, "proposal-1", "hash-1")).toEqual({ ok: false, code: "proposal-closed" });
  const all = await until(has("hold-released"));
  expect(all.findLast(({ type }) => type === "brief-updated")).toMatchObject({ brief: { serviceId: "blonde-balayage" } });
});

test.each<[string, BookResult | "unknown" | "broken", string]>([
  ["taken", { ok: false, reason: "slot-taken" }, "slot-taken"],
  ["broken", "broken", "refused"],
  ["unknown", "unknown", "unknown"],
])("a booking that ends %s is told as it is", async (_, outcome, reason) => {
  const { conversations, id, say, until } = await setUp({
    answer: proposes,
    book: async () => {
      if (outcome === "unknown") throw new OutcomeUnknown("no answer");
      if (outcome === "broken") throw new Error("secret detail");
      return outcome;
    },
  });
  await say("that one");
  await until(has("booking-proposed"));
  await conversations.confirmProposal(visitor, id, "proposal-1", "hash-1");
  const all = await until(has("booking-failed"));
  expect(all.find(({ type }) => type === "booking-failed")).toMatchObject({ reason });
  expect(types(all)).not.toContain("appointment-booked");
  expect(JSON.stringify(all)).not.toContain("secret detail");
  // Unknown: staff look it up, and nothing else is offered meanwhile.
  expect(types(all).includes("slots-offered")).toBe(reason !== "unknown");
  expect(types(all).includes("answerer-changed")).toBe(reason === "unknown");
});

test("an unknown outcome that turns out to be booked is told as booked", async () => {
  const { conversations, id, say, until } = await setUp({
    answer: proposes,
    book: async () => {
      throw new OutcomeUnknown("no answer");
    },
    findBooked: async () => booked,
  });
  await say("that one");
  await until(has("booking-proposed"));
  await conversations.confirmProposal(visitor, id, "proposal-1", "hash-1");
  await until(has("appointment-booked"));
});

test("a yes that a crash left without an outcome is finished at the next start", async () => {
  let calls = 0;
  let restarted = false;
  const setup = await setUp({
    answer: proposes,
    book: async () => {
      calls++;
      // The process is killed inside the call: the first one never returns.
      return restarted ? { ok: true, appointment: booked } : new Promise(() => {});
    },
  });
  await setup.say("that one");
  await setup.until(has("booking-proposed"));
  await setup.conversations.confirmProposal(visitor, setup.id, "proposal-1", "hash-1");
  await setup.until(() => calls === 1);
  restarted = true;
  await setup.restart();
  const all = await setup.until(has("appointment-booked"));
  expect(all.filter(({ type }) => type === "appointment-booked")).toHaveLength(1);
  expect(calls).toBe(2);
});

test("a message that a crash left unanswered is answered at the next start", async () => {
  let hangs = true;
  const setup = await setUp();
  setup.script.answer = async function* (turn) {
    if (hangs) await new Promise(() => {});
    yield* echo(turn);
  };
  await setup.say("are you there");
  await wait(10);
  hangs = false;
  await setup.restart();
  const all = await setup.until(has("turn-finished"));
  expect(texts(all).filter((text) => text === "assistant: ARE YOU THERE")).toHaveLength(1);
});

test("staff who take over in mid-answer are never talked over, and the assistant resumes only when handed back", async () => {
  let aborted = false;
  const { conversations, id, say, until, events, script } = await setUp();
  script.answer = async function* (turn) {
    yield { type: "draft", text: "I was just about to" };
    await wait(500, undefined, { signal: turn.signal }).catch(() => (aborted = true));
    yield* echo(turn);
  };
  await say("hello");
  await wait(20);
  await conversations.staffReply(mia, id, { messageId: "staff-message-1", text: "Hi, Mia here" });
  await until(() => aborted);
  await say("hi Mia");
  await wait(30);
  expect(texts(await events()).slice(1)).toEqual(["visitor: hello", "staff: Hi, Mia here", "visitor: hi Mia"]);
  script.answer = echo;
  await conversations.changeAnswerer(mia, id, "assistant");
  const all = await until(has("turn-finished"));
  expect(texts(all).at(-1)).toBe("assistant: HI MIA");
});

test("a turn that ends after a takeover it did not notice adds nothing", async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const { conversations, id, say, events, script } = await setUp();
  script.answer = async function* (turn) {
    await gate;
    yield* echo(turn);
  };
  await say("hello");
  await wait(10);
  await conversations.changeAnswerer(mia, id, "staff");
  release();
  await wait(30);
  expect(texts(await events()).slice(1)).toEqual(["visitor: hello"]);
});

test("a visitor who asks for a person is heard at once, and may go on with the assistant until somebody replied", async () => {
  const { conversations, id, until, events } = await setUp();
  await conversations.requestPerson(visitor, id);
  const asked = await until(has("answerer-changed"));
  expect(asked.at(-1)).toMatchObject({ type: "answerer-changed", answerer: "staff", reason: "asked-for-person" });
  expect(texts(asked).at(-1)).toContain("We're open until 7 pm today.");
  expect((await conversations.cancelPersonRequest(visitor, id)).ok).toBe(true);
  await conversations.requestPerson(visitor, id);
  await conversations.staffReply(mia, id, { messageId: "staff-message-1", text: "Hello" });
  expect(await conversations.cancelPersonRequest(visitor, id)).toEqual({ ok: false, code: "answerer-changed" });
  expect((await events()).findLast(({ type }) => type === "answerer-changed")).toMatchObject({ answerer: "staff" });
});

test("a turn that breaks tells the visitor and brings a person in", async () => {
  const { say, until, reports } = await setUp({
    answer: () => {
      throw new Error("secret detail");
    },
  });
  await say("hello");
  const all = await until(has("answerer-changed"));
  expect(all.at(-1)).toMatchObject({ answerer: "staff", reason: "assistant-failed" });
  expect(JSON.stringify(all)).not.toContain("secret detail");
  expect(reports).toEqual(["a turn failed"]);
});

test("a hold that lapses is told, once", async () => {
  const setup = await setUp({ answer: proposes });
  setup.script.answer = async function* (turn) {
    const expiresAt = new Date(setup.clock.now + 40).toISOString();
    const brief: Brief = { ...onTheTable, hold: { holdId: "hold-1", expiresAt, offered } };
    yield {
      type: "done",
      outcome: { events: [{ type: "booking-proposed", proposal }, message(turn, "Shall I?")], brief, model: "script" },
    };
  };
  await setup.say("that one");
  await setup.until(has("booking-proposed"));
  setup.clock.now += 60;
  const all = await setup.until(has("hold-released"));
  expect(types(all)).toContain("proposal-withdrawn");
  expect(texts(all).at(-1)).toMatch(/stopped holding 2:30 pm/);
  await wait(100);
  expect((await setup.events()).filter(({ type }) => type === "hold-released")).toHaveLength(1);
});
