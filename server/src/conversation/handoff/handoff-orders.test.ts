import { afterEach, expect, test } from "vitest";
import { handoffFaults, lostMessages } from "../../testing/handoff-faults.ts";
import { type HandoffRoom, openHandoffRoom, roomVisitor } from "../../testing/handoff-room.ts";
import { type HouseDesk, openHouseDesk } from "../../testing/house-desk.ts";
import { seededRandom } from "../../testing/linearizability/seeded-random.ts";
import { type Choose, createTurnstile, type Turnstile } from "../../testing/turnstile.ts";

const noon = Date.parse("2026-11-23T12:00:00Z");
const mia = { staffId: "staff-1", name: "Mia", salonId: "juniper-row" };
const ben = { staffId: "staff-2", name: "Ben", salonId: "juniper-row" };

let room: HandoffRoom;
let house: HouseDesk;
let turnstile: Turnstile;
async function open(): Promise<void> {
  turnstile = createTurnstile();
  house = await openHouseDesk(() => noon);
  room = await openHandoffRoom(noon, (log) => turnstile.around(log), house.desk);
}
afterEach(async () => {
  await room.close();
  await house.close();
});

interface Sent {
  text: string;
  seq: number;
}
type Step = (id: string, sent: Sent[]) => Promise<unknown>;

const writes =
  (text: string): Step =>
  async (id, sent) => {
    const answer = await room.conversations.receiveMessage(roomVisitor, id, { messageId: `visitor-${text}`, text });
    if (answer.ok) sent.push({ text, seq: answer.value.seq });
  };
const replies =
  (staff: typeof mia, text: string): Step =>
  async (id, sent) => {
    const answer = await room.conversations.staffReply(staff, id, { messageId: `${staff.staffId}-${text}`, text });
    if (answer.ok) sent.push({ text, seq: answer.value.seq });
  };
const claims =
  (staff: typeof mia): Step =>
  (id) =>
    room.conversations.claim(staff, id);
const releases =
  (staff: typeof mia): Step =>
  (id) =>
    room.conversations.release(staff, id);
const handsBack =
  (staff: typeof mia): Step =>
  (id) =>
    room.conversations.changeAnswerer(staff, id, "assistant");
const closes =
  (staff: typeof mia): Step =>
  (id) =>
    room.conversations.close(staff, id, "answered");
const snoozes =
  (staff: typeof mia): Step =>
  (id) =>
    room.conversations.snooze(staff, id, noon + 3_600_000);
const passesOn =
  (staff: typeof mia): Step =>
  (id) =>
    room.conversations.transfer(staff, id, null);
let actions = 0;
/** A free time of another day for each play, so that none is used up. */
async function freeTime(): Promise<string> {
  const day = `2026-12-${String(1 + (actions % 23)).padStart(2, "0")}`;
  const found = await house.desk.findSlots(
    { items: [{ serviceId: "cut-finish", addOnIds: [] }], when: { words: "", from: day, to: "2027-02-28" } },
    noon,
  );
  return (found.found ? found.slots[0]?.offer : undefined) ?? "";
}
const offers =
  (staff: typeof mia): Step =>
  async (id, sent) => {
    const actionId = `offer-${++actions}`;
    const text = `Free? ${actionId}`;
    const answer = await room.conversations.offerTimes(staff, id, { actionId, text, offers: [await freeTime()] });
    if (answer.ok) sent.push({ text, seq: answer.value.seq });
  };
/** Pressed twice, as by somebody in a hurry: it is done once. */
const books =
  (staff: typeof mia): Step =>
  async (id, sent) => {
    const actionId = `book-${++actions}`;
    const text = `Yours. ${actionId}`;
    const ask = { actionId, text, offer: await freeTime(), guest: { name: "Jo", email: "jo@example.com" } };
    const answers = await Promise.all([room.conversations.bookTime(staff, id, ask), room.conversations.bookTime(staff, id, ask)]);
    const said = (await room.events(id)).find((event) => event.type === "message-added" && event.messageId === actionId);
    // A colleague may have had it when the one came, and no more when the other did.
    if (answers.some(({ ok }) => ok) && said) sent.push({ text, seq: said.seq });
  };
const presses: Step = async (id, sent) => {
  const offered = (await room.events(id)).findLast((event) => event.type === "slots-offered");
  const offer = offered?.type === "slots-offered" ? offered.slots[0]?.offer : undefined;
  const text = `That one ${++actions}`;
  const answer = await room.conversations.receiveMessage(roomVisitor, id, {
    messageId: `press-${actions}`,
    text,
    ...(offer ? { offer } : {}),
  });
  if (answer.ok) sent.push({ text, seq: answer.value.seq });
};
const saysYes: Step = async (id) => {
  const card = (await room.events(id)).findLast((event) => event.type === "booking-proposed");
  if (card?.type === "booking-proposed")
    await room.conversations.confirmProposal(roomVisitor, id, card.proposal.proposalId, card.proposal.hash);
};
const takesOver =
  (staff: typeof mia, from: typeof mia): Step =>
  (id) =>
    room.conversations.takeOver(staff, id, { from: from.staffId, why: "at lunch" });
const passesOnAnothers =
  (staff: typeof mia, from: typeof mia): Step =>
  (id) =>
    room.conversations.transfer(staff, id, null, { from: from.staffId });
const asksForPerson: Step = (id) => room.conversations.requestPerson(roomVisitor, id);
const carriesOn: Step = (id) => room.conversations.cancelPersonRequest(roomVisitor, id);
const clockStrikes: Step = () => room.conversations.keepPromises();

/** Runs actors side by side, each its steps in order, in the order that `choose` makes of all their calls of the log. */
async function play(actors: Step[][], choose: Choose): Promise<string[]> {
  const id = await room.start();
  const sent: Sent[] = [];
  turnstile.shut();
  const done = Promise.all(actors.map(async (steps) => { for (const step of steps) await step(id, sent); })); // prettier-ignore
  await turnstile.run(choose);
  await done;
  await room.idle(id);
  const events = await room.events(id);
  // The same message sent twice is one, and both senders are told the same.
  const once = sent.filter((one, place) => sent.findIndex(({ seq }) => seq === one.seq) === place);
  return [...handoffFaults(events), ...lostMessages(events, once), ...room.reports];
}

/** All orders: every choice that is not the last of its kind is followed by the next, until there is none. Answers how many there were. */
async function everyOrder(actors: Step[][]): Promise<number> {
  let path: { chosen: number; of: number }[] = [];
  for (let orders = 1; ; orders++) {
    let at = 0;
    const taken: typeof path = [];
    const faults = await play(actors, (waiting) => {
      const chosen = path[at++]?.chosen ?? 0;
      taken.push({ chosen, of: waiting });
      return chosen;
    });
    expect(faults, `order ${taken.map(({ chosen }) => chosen).join("")}`).toEqual([]);
    while (taken.length > 0 && (taken.at(-1)?.chosen ?? 0) + 1 >= (taken.at(-1)?.of ?? 0)) taken.pop();
    const last = taken.pop();
    if (!last) return orders;
    path = [...taken, { ...last, chosen: last.chosen + 1 }];
  }
}

const small: [string, Step[][]][] = [
  ["two claim", [[claims(mia)], [claims(ben)]]],
  ["two reply", [[replies(mia, "hi")], [replies(ben, "hello")]]],
  ["an answer and a claim", [[writes("hello")], [claims(mia)]]],
  ["an answer and a reply", [[writes("hello")], [replies(mia, "hi")]]],
  ["the visitor calls for a person whom staff have sent already", [[asksForPerson], [replies(mia, "hi")]]],
  ["closed while the visitor writes", [[closes(mia)], [writes("hello")]]],
  ["taken over while its owner replies", [[claims(mia), replies(mia, "hi")], [takesOver(ben, mia)]]],
  ["two offer times", [[offers(mia)], [offers(ben)]]],
];
/** Minutes: by `EVERY_ORDER=1`. */
const large: [string, Step[][]][] = [
  ["a claim, a hand-back and a reply of another", [[claims(mia), handsBack(mia)], [replies(ben, "hi")]]],
  ["the visitor calls for a person and goes on without", [[asksForPerson, carriesOn], [replies(mia, "hi")]]],
  ["an answer and an offer of staff's", [[writes("hello")], [offers(mia)]]],
  ["one books what another offers", [[books(mia)], [offers(ben)]]],
  ["claimed and closed while the visitor writes", [[claims(mia), closes(mia)], [writes("hello")]]],
];

test.each(process.env["EVERY_ORDER"] === "1" ? [...small, ...large] : small)(
  "in every order: %s",
  { timeout: 600_000 },
  async (_, actors) => {
    await open();
    expect(await everyOrder(actors)).toBeGreaterThan(1);
  },
);

const anything: Step[] = [
  writes("one"),
  writes("two"),
  replies(mia, "hi"),
  replies(ben, "hello"),
  claims(mia),
  claims(ben),
  releases(mia),
  handsBack(mia),
  handsBack(ben),
  closes(mia),
  snoozes(ben),
  passesOn(mia),
  takesOver(ben, mia),
  takesOver(mia, ben),
  passesOnAnothers(ben, mia),
  asksForPerson,
  carriesOn,
  clockStrikes,
  offers(mia),
  offers(ben),
  books(mia),
  presses,
  saysYes,
];

/** 1,000 by `INTERLEAVINGS=1000`. */
const interleavings = Number(process.env["INTERLEAVINGS"] ?? 150);

test(`${interleavings} interleavings of everything that visitor, assistant, staff and clock do`, { timeout: 600_000 }, async () => {
  await open();
  for (let seed = 0; seed < interleavings; seed++) {
    const random = seededRandom(seed);
    const draw = (): Step => anything[Math.floor(random() * anything.length)] ?? claims(mia);
    room.assistantHandsOver(random() < 0.3);
    const actors = [[writes("hello")], ...Array.from({ length: 3 }, () => [draw(), draw()])];
    const faults = await play(actors, (waiting) => Math.floor(random() * waiting));
    expect(faults, `seed ${seed}`).toEqual([]);
  }
});

test("what would be a fault is found", () => {
  const at = "2026-11-23T12:00:00.000Z";
  const by = { staffId: "staff-1", name: "Mia" };
  const over = { seq: 1, at, type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } } as const;
  const said = { seq: 2, at, type: "message-added", messageId: "m", author: { kind: "assistant" }, text: "But" } as const;
  expect(handoffFaults([over, said])).toEqual(["the assistant talks over staff at 2", "a visitor waits, and nobody has promised anything"]);
  const claim = { seq: 2, at, type: "claim-taken", by, until: at } as const;
  expect(handoffFaults([over, claim, { ...claim, seq: 3, by: { staffId: "staff-2", name: "Ben" } }])).toEqual([
    "Ben takes what is Mia's at 3",
  ]);
  expect(lostMessages([], [{ text: "hello", seq: 2 }])).toEqual(["sent 2: hello; there is "]);
});
