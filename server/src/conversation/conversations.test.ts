import { noPhotos } from "../testing/no-photos.ts";
import { setTimeout as wait } from "node:timers/promises";
import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { BookedAppointment, ChangeProposal, OfferedSlot, Proposal, SlotFacts, StandingAppointment } from "@chairside/shared/facts.ts";
import { afterEach, describe, expect, test } from "vitest";
import type { Assistant, Turn, TurnStep } from "../agent/assistant.ts";
import { announce } from "../agent/announce.ts";
import type { BookingDesk, BookResult } from "../booking/desk.ts";
import { type GuestContact, OutcomeUnknown } from "../booking/platform.ts";
import { createLiveFeed } from "../events/create-live-feed.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { sqlVisitorBlocks } from "../storage/sql/sql-visitor-blocks.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { createConversations } from "./create-conversations.ts";
import type { ConversationContext } from "./conversation-context.ts";
import type { ProvenContacts } from "./prove-contact.ts";
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
  items: [{ serviceId: "blonde-balayage", addOnIds: [] }],
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
  /** The desk's answers about changing what is booked. */
  changes?: Partial<Pick<BookingDesk, "change" | "findChanged" | "proposeCancel" | "offerMove">>;
}

const rightCode = "246810";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The use cases over the real log, with a scripted assistant and desk. */
async function setUp({
  answer = echo,
  book = async () => ({ ok: true, appointment: booked }),
  findBooked = async () => null,
  changes = {},
}: Setup = {}) {
  const { db, close } = await openDatabase(":memory:");
  const clock = { now: noon };
  const catalogue = demoCatalogue("2026-11-22");
  const released: string[] = [];
  const reports: string[] = [];
  const desk: Partial<BookingDesk> = {
    catalogue: async () => catalogue,
    openingNow: async () => ({ open: true, words: "We're open until 7 pm today." }),
    replyBy: async (now, minutes) => ({ due: now + minutes * 60_000, words: `By ${minutes} minutes from now.` }),
    findSlots: async () => ({ found: true, slots: [{ ...offered, offer: "offer-2" }], more: false }),
    releaseHold: async (holdId) => void released.push(holdId),
    calendarFile: (appointment) => `BEGIN:VCALENDAR ${appointment.reference}`,
    book,
    findBooked,
    ...changes,
  };
  const script = { answer };
  const proof: { contact: GuestContact | null } = { contact: null };
  const contacts: ProvenContacts = {
    async prove(_conversationId, code) {
      if (code !== rightCode || proof.contact !== null) return false;
      proof.contact = { kind: "phone", address: "+447700900123" };
      return true;
    },
    proven: async () => proof.contact,
    lastProof: async () => proof.contact && { contact: proof.contact, until: clock.now + 1_800_000 },
  };
  const assistant: Assistant = {
    answer: (turn) => script.answer(turn),
    consent: (said) => (/^yes/i.test(said) ? "yes" : null),
    announce,
  };
  const unasked = (): Promise<never> => Promise.reject(new Error("nobody waits here"));
  let ids = 0;
  const log = sqlEventLog(db);
  const make = (): ConversationContext => ({
    log,
    feed: createLiveFeed(),
    store: sqlConversations(db),
    assistant,
    deskOf: () => desk as BookingDesk,
    waitlistOf: () => ({ join: unasked, entriesOf: unasked, leave: unasked }),
    queue: createTurnQueue(),
    readGuest: (text) => (text.includes("@") ? { email: text } : {}),
    readWish: () => ({}),
    contacts,
    photos: noPhotos,
    blocks: sqlVisitorBlocks(db),
    keepFault: async () => {},
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
    contacts,
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
  expect(all.findLast(({ type }) => type === "brief-updated")).toMatchObject({
    brief: { items: [{ serviceId: "blonde-balayage", addOnIds: [] }] },
  });
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

test("H3: staff who take over in mid-answer are never talked over, and the assistant resumes only when handed back", async () => {
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
  expect(asked.at(-2)).toMatchObject({ type: "answerer-changed", answerer: "staff", reason: "asked-for-person" });
  expect(asked.at(-1)).toMatchObject({ type: "promise-made", because: "handed-over", words: "By 10 minutes from now." });
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
  expect(all.at(-2)).toMatchObject({ answerer: "staff", reason: "assistant-failed" });
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

const standing: StandingAppointment = {
  appointmentId: "appointment-1",
  reference: "K7PM-4Q",
  status: "booked",
  slot,
  guest: proposal.guest,
  place: proposal.place,
  conditions: [],
  changeable: true,
};
const fee = { amount: 9_000, currency: "GBP", from: false, text: "£90" };
const cancelCard: ChangeProposal = { kind: "cancel", proposalId: "change-1", hash: "hash-c1", appointment: standing, fee, freeUntil: null };
const moveCard: ChangeProposal = {
  kind: "move",
  proposalId: "change-2",
  hash: "hash-c2",
  appointment: standing,
  to: { ...slot, day: "Friday 27 November", dayShort: "Fri 27 Nov", start: "2026-11-27T14:30:00.000Z", end: "2026-11-27T17:30:00.000Z" },
  offer: "offer-3",
  holdId: "hold-2",
  holdExpiresAt: new Date(noon + 600_000).toISOString(),
};
const moved = { ...standing, slot: moveCard.kind === "move" ? moveCard.to : slot };

/** Puts a card for changing something up, with its hold where it has one. */
const puts = (card: ChangeProposal, more: Brief["change"] = { task: card.kind }): Answer =>
  async function* (turn) {
    const hold =
      card.kind === "move" ? { holdId: card.holdId, expiresAt: card.holdExpiresAt, offered: { offer: card.offer, slot: card.to } } : null;
    const brief: Brief = { ...(hold ? { hold } : {}), change: { ...more, appointmentId: "appointment-1", proposal: card } };
    const events: EventBody[] = [{ type: "change-proposed", proposal: card }, message(turn, "Shall I?")];
    yield { type: "done", outcome: { events, brief, model: "script" } };
  };

describe("a proved contact", () => {
  async function* asks(turn: Turn): AsyncIterable<TurnStep> {
    const brief: Brief = { change: { task: "look", words: "when am I booked?", waiting: true } };
    const events: EventBody[] = [{ type: "verification-requested" }, message(turn, "Please enter your contact.")];
    yield { type: "done", outcome: { events, brief, model: "script" } };
  }

  test("goes on with what was asked for, once, and the log has neither code nor contact", async () => {
    const { conversations, id, say, until, script, events } = await setUp({ answer: asks });
    await say("when am I booked?");
    await until(has("verification-requested"));
    const turns: Turn[] = [];
    script.answer = (turn) => {
      turns.push(turn);
      return echo(turn);
    };
    expect(await conversations.proveContact(visitor, id, "000000")).toEqual({ ok: true, value: { verified: false } });
    expect(await conversations.proveContact(stranger, id, rightCode)).toEqual({ ok: false, code: "not-found" });
    const tries = await Promise.all([1, 2, 3].map(() => conversations.proveContact(visitor, id, rightCode)));
    expect(tries.some((reply) => reply.ok && reply.value.verified)).toBe(true);
    await until(has("turn-finished", 2));
    await wait(20);
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ said: [{ text: "", proved: true }], verifiedContact: { address: "+447700900123" } });
    const all = await events();
    expect(all.filter(({ type }) => type === "contact-verified")).toMatchObject([{ contact: "•••• 0123" }]);
    expect(JSON.stringify(all)).not.toMatch(/246810|447700900123/);
  });

  test("is answered after a crash that came right after it", async () => {
    const setup = await setUp({ answer: asks });
    await setup.say("when am I booked?");
    await setup.until(has("verification-requested"));
    setup.script.answer = async function* (turn) {
      await new Promise(() => {});
      yield* echo(turn);
    };
    await setup.conversations.proveContact(visitor, setup.id, rightCode);
    await wait(20);
    setup.script.answer = async function* (turn) {
      yield* echo({ ...turn, said: [{ text: turn.said[0]?.proved ? "goes on" : "lost" }] });
    };
    await setup.restart();
    expect(texts(await setup.until(has("turn-finished", 2))).at(-1)).toBe("assistant: GOES ON");
  });

  test("a right code whose record a crash has lost is recorded with the next try", async () => {
    const { conversations, id, say, until, contacts } = await setUp({ answer: asks });
    await say("when am I booked?");
    await until(has("verification-requested"));
    expect(await contacts.prove(id, rightCode)).toBe(true);
    expect(await conversations.proveContact(visitor, id, rightCode)).toEqual({ ok: true, value: { verified: true } });
    await until(has("contact-verified"));
  });

  test("a code typed into the chat is not kept, any other number is", async () => {
    const { say, until, events } = await setUp({ answer: asks });
    await say("my number is 654321");
    await until(has("verification-requested"));
    await say("it is 246 810 I think");
    await until(has("turn-finished", 2));
    expect(texts(await events()).filter((text) => text.startsWith("visitor"))).toEqual([
      "visitor: my number is 654321",
      "visitor: it is •••••• I think",
    ]);
    // The end of a telephone number is no code, however it is set.
    for (const [place, text] of ["it's 07911 123456", "+44 7911 123 456", "(07911) 123-456, Anna"].entries()) {
      await say(text);
      await until(has("turn-finished", 3 + place));
      expect(texts(await events()).findLast((line) => line.startsWith("visitor"))).toBe(`visitor: ${text}`);
    }
  });
});

describe("a card for changing what is booked", () => {
  test("is carried out once, however often yes is pressed; what it cost is recorded as it was shown", async () => {
    let calls = 0;
    const change: BookingDesk["change"] = async () => {
      calls++;
      return { ok: true, what: "cancel", appointment: { ...standing, status: "cancelled" }, fee };
    };
    const { conversations, id, say, until, events } = await setUp({ answer: puts(cancelCard), changes: { change } });
    await say("cancel it");
    await until(has("change-proposed"));
    expect(await conversations.confirmProposal(visitor, id, "change-1", "other")).toEqual({ ok: false, code: "proposal-changed" });
    await Promise.all(Array.from({ length: 20 }, () => conversations.confirmProposal(visitor, id, "change-1", "hash-c1")));
    await until(has("appointment-cancelled"));
    expect((await conversations.confirmProposal(visitor, id, "change-1", "hash-c1")).ok).toBe(true);
    const all = await events();
    expect(calls).toBe(1);
    expect(all.filter(({ type }) => type === "appointment-cancelled")).toMatchObject([{ fee, proposalId: "change-1" }]);
    expect(texts(all).at(-1)).toContain("£90");
    expect(all.findLast(({ type }) => type === "brief-updated")).toMatchObject({ brief: {} });
  });

  test("a plain yes in words moves it, past any model; the calendar file is of its new time", async () => {
    const change: BookingDesk["change"] = async () => ({ ok: true, what: "move", appointment: moved });
    const { conversations, id, say, until, script } = await setUp({ answer: puts(moveCard), changes: { change } });
    await say("move it to Friday");
    await until(has("change-proposed"));
    script.answer = () => {
      throw new Error("the model must not be asked");
    };
    await say("yes please");
    const all = await until(has("appointment-moved"));
    expect(all.find(({ type }) => type === "proposal-accepted")).toMatchObject({ by: "words", hash: "hash-c2" });
    expect(texts(all).at(-1)).toContain("Friday 27 November");
    expect(await conversations.calendarFile(visitor, id, "appointment-1")).toMatchObject({ ok: true });
  });

  test("turned down, nothing has changed, and the time kept for it is let go", async () => {
    const { conversations, id, say, until, released, script } = await setUp({ answer: puts(moveCard) });
    await say("move it to Friday");
    await until(has("change-proposed"));
    script.answer = echo;
    for (const _ of [1, 2]) expect((await conversations.declineProposal(visitor, id, "change-2")).ok).toBe(true);
    expect(released).toEqual(["hold-2", "hold-2"]);
    expect(await conversations.confirmProposal(visitor, id, "change-2", "hash-c2")).toEqual({ ok: false, code: "proposal-closed" });
    const all = await until(has("hold-released"));
    expect(texts(all).at(-1)).toMatch(/stays as it is/);
    expect(all.findLast(({ type }) => type === "brief-updated")).toEqual(expect.objectContaining({ brief: {} }));
  });

  test("no longer what it showed: nothing is done, and the card of how it stands now comes up", async () => {
    const again: ChangeProposal = { ...cancelCard, proposalId: "change-3", hash: "hash-c3" };
    const { conversations, id, say, until } = await setUp({
      answer: puts(cancelCard),
      changes: { change: async () => ({ ok: false, reason: "changed" }), proposeCancel: async () => ({ ok: true, proposal: again }) },
    });
    await say("cancel it");
    await until(has("change-proposed"));
    await conversations.confirmProposal(visitor, id, "change-1", "hash-c1");
    const all = await until(has("change-failed"));
    expect(all.find(({ type }) => type === "change-failed")).toMatchObject({ reason: "changed", proposalId: "change-1" });
    expect(all.findLast(({ type }) => type === "change-proposed")).toMatchObject({ proposal: { proposalId: "change-3" } });
    expect(await conversations.confirmProposal(visitor, id, "change-1", "hash-c1")).toEqual({ ok: false, code: "proposal-closed" });
    expect((await conversations.confirmProposal(visitor, id, "change-3", "hash-c3")).ok).toBe(true);
  });

  test("cancelling both puts the second card up when the first is done", async () => {
    const second: ChangeProposal = { ...cancelCard, proposalId: "change-4", hash: "hash-c4", fee: null };
    const { conversations, id, say, until } = await setUp({
      answer: puts(cancelCard, { task: "cancel", next: ["appointment-2"] }),
      changes: {
        change: async (_id, { appointment }) => ({ ok: true, what: "cancel", appointment, fee }),
        proposeCancel: async () => ({ ok: true, proposal: second }),
      },
    });
    await say("cancel both");
    await until(has("change-proposed"));
    await conversations.confirmProposal(visitor, id, "change-1", "hash-c1");
    const all = await until(has("change-proposed", 2));
    expect(texts(all).at(-1)).toMatch(/next one/);
    await conversations.confirmProposal(visitor, id, "change-4", "hash-c4");
    await until(has("appointment-cancelled", 2));
  });

  test("without a clear answer it is looked up; what stays open goes to staff, and the visitor hears so", async () => {
    const broken = async (): Promise<never> => {
      throw new OutcomeUnknown("no answer");
    };
    const found = { ok: true, what: "move", appointment: moved } as const;
    for (const findChanged of [async () => found, async () => null]) {
      const { conversations, id, say, until } = await setUp({ answer: puts(moveCard), changes: { change: broken, findChanged } });
      await say("move it to Friday");
      await until(has("change-proposed"));
      await conversations.confirmProposal(visitor, id, "change-2", "hash-c2");
      const ended = await findChanged();
      const all = await until(has(ended ? "appointment-moved" : "change-failed"));
      expect(types(all).includes("answerer-changed")).toBe(ended === null);
      if (ended) continue;
      expect(all.find(({ type }) => type === "change-failed")).toMatchObject({ reason: "unknown" });
      expect(texts(all).at(-1)).toMatch(/don't try again.*asked the team/);
      expect(all.findLast(({ type }) => type === "brief-updated")).toMatchObject({ brief: { change: { appointmentId: "appointment-1" } } });
    }
  });

  test("a yes that a crash left without an outcome is finished at the next start, and staff are not talked over", async () => {
    let restarted = false;
    const setup = await setUp({
      answer: puts(cancelCard),
      changes: {
        change: async () => (restarted ? { ok: true, what: "cancel", appointment: standing, fee } : new Promise<never>(() => {})),
      },
    });
    await setup.say("cancel it");
    await setup.until(has("change-proposed"));
    await setup.conversations.confirmProposal(visitor, setup.id, "change-1", "hash-c1");
    await wait(20);
    await setup.conversations.changeAnswerer(mia, setup.id, "staff");
    restarted = true;
    await setup.restart();
    const all = await setup.until(has("appointment-cancelled"));
    expect(all.filter(({ type }) => type === "appointment-cancelled")).toHaveLength(1);
    expect(texts(all).at(-1)).toBe("assistant: Shall I?");
  });

  test("a time kept for moving that lapses takes its card along, and the appointment stays", async () => {
    const setup = await setUp();
    setup.script.answer = (turn) => puts({ ...moveCard, holdExpiresAt: new Date(setup.clock.now + 40).toISOString() })(turn);
    await setup.say("move it to Friday");
    await setup.until(has("change-proposed"));
    setup.clock.now += 60;
    const all = await setup.until(has("hold-released"));
    expect(all.find(({ type }) => type === "proposal-withdrawn")).toMatchObject({ proposalId: "change-2", reason: "expired" });
    expect(texts(all).at(-1)).toMatch(/Your appointment stays where it is/);
    expect(setup.released).toEqual(["hold-2"]);
  });
});
