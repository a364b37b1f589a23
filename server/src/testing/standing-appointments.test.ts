import { setTimeout as wait } from "node:timers/promises";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Visitor } from "../../bin/connect-visitor.ts";
import { type ComposedSalon, openComposedSalon } from "./composed-salon.ts";

/** A Sunday noon in London. */
const start = Date.parse("2026-11-22T12:00:00Z");
const [thursday, friday] = ["2026-11-26", "2026-11-27"];

const clock = { now: start };
let salon: ComposedSalon;
beforeEach(async () => {
  clock.now = start;
  salon = await openComposedSalon(() => clock.now, { unlimited: true });
});
afterEach(() => salon.close());

type Event<T extends EventBody["type"]> = Extract<ConversationEvent, { type: T }>;
const last = <T extends EventBody["type"]>(events: ConversationEvent[], type: T): Event<T> | undefined =>
  events.findLast((event): event is Event<T> => event.type === type);
const textOf = (events: ConversationEvent[]): string => last(events, "message-added")?.text ?? "";
const typesOf = (events: ConversationEvent[]): string[] => events.map(({ type }) => type);
const labelsOf = (events: ConversationEvent[]): string[] => last(events, "message-added")?.choices?.map(({ label }) => label) ?? [];

const anna = "07700 900123";

interface Booked {
  reference: string;
  slot: SlotFacts;
  visitor: Visitor;
}

/** Books in a conversation of its own: the first of the times shown, or the first that has another shown half an hour after it. */
async function booked(day: string, how: { who?: string; movable?: boolean } = {}): Promise<Booked> {
  const visitor = await salon.visitor();
  const heard = await visitor.say(`A skin fade on ${day}. I'm ${how.who ?? `Anna Bell, ${anna}`}`);
  const slots = last(heard, "slots-offered")?.slots ?? [];
  const isFree = (start: number, practitioner: string) =>
    slots.some(({ slot }) => Date.parse(slot.start) === start && slot.practitioner === practitioner);
  const picked = how.movable ? slots.find(({ slot }) => isFree(Date.parse(slot.start) + halfAnHour, slot.practitioner)) : slots[0];
  if (!picked) throw new Error(`nothing to pick: ${slots.map(({ slot }) => `${slot.time} ${slot.practitioner}`).join(", ")}`);
  const card = last(await visitor.say("This one", picked.offer), "booking-proposed")?.proposal ?? expect.unreachable();
  const done = await visitor.confirm(card.proposalId, card.hash);
  const { reference, slot } = last(done, "appointment-booked")?.appointment ?? expect.unreachable();
  return { reference, slot, visitor };
}
const halfAnHour = 1_800_000;
const later = ({ slot }: Booked): string => new Date(Date.parse(slot.start) + halfAnHour).toISOString().replace(".000", "");

const read = new Set<string>();

/** The code of the letter that came last and was not read before. */
async function codeFor(address: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const letter = (await salon.letters()).find(({ to, letterId }) => to === address && !read.has(letterId));
    if (letter) {
      read.add(letter.letterId);
      return letter.text.slice(0, 6);
    }
    await wait(25);
  }
  throw new Error(`no code for ${address}`);
}

/** Shows that Anna's number is the visitor's. */
async function proved(visitor: Visitor, contact = anna): Promise<ConversationEvent[]> {
  await visitor.askForCode(contact);
  const code = await codeFor(`+44${contact.replaceAll(" ", "").slice(1)}`);
  return (await visitor.enterCode(code)) ?? expect.unreachable("the code was not right");
}

/** References and starts of what stands on a day, by the name of the guest. */
async function standing(date: string, guest = "Anna Bell"): Promise<{ reference: string | null | undefined; from: number }[]> {
  return (await salon.calendar(date))
    .filter((entry) => entry.guest === guest && entry.kind === "booked")
    .map(({ reference, from }) => ({ reference, from }));
}

const cardOf = (events: ConversationEvent[]) =>
  last(events, "change-proposed")?.proposal ?? expect.unreachable(`no card: ${textOf(events)}`);
const yesTo = (visitor: Visitor, events: ConversationEvent[]): Promise<ConversationEvent[]> => {
  const { proposalId, hash } = cardOf(events);
  return visitor.confirm(proposalId, hash);
};

describe("what is booked, by whoever proves to be whose it is", () => {
  test("is looked at: first the code, then the card", async () => {
    const { reference } = await booked("Thursday");
    const visitor = await salon.visitor();
    const asked = await visitor.say("When am I booked?");
    expect(typesOf(asked)).toContain("verification-requested");
    expect(textOf(asked)).not.toContain("2");
    const shown = await proved(visitor);
    expect(last(shown, "contact-verified")?.contact).toBe("•••• 0123");
    expect(last(shown, "appointments-shown")?.appointments.map((one) => one.reference)).toEqual([reference]);
  });

  test("is moved: Friday, same stylist; the calendar has it there and nowhere else", async () => {
    const { reference } = await booked("Thursday");
    const visitor = await salon.visitor();
    await visitor.say("move it to Friday, same stylist");
    const offered = await proved(visitor);
    const slots = last(offered, "slots-offered")?.slots ?? [];
    expect(slots.length).toBeGreaterThan(1);
    expect(new Set(slots.map(({ slot }) => `${slot.day} ${slot.practitioner}`))).toEqual(
      new Set([`Friday 27 November ${slots[0]?.slot.practitioner}`]),
    );
    const card = await visitor.say("the second one");
    expect(cardOf(card)).toMatchObject({ kind: "move", appointment: { reference }, to: { start: slots[1]?.slot.start } });
    expect(await standing(thursday)).toHaveLength(1);
    const moved = await visitor.say("yes please");
    expect(last(moved, "appointment-moved")?.appointment.reference).toBe(reference);
    expect(textOf(moved)).toContain("Friday 27 November");
    expect(await standing(thursday)).toEqual([]);
    expect((await standing(friday)).map((one) => one.reference)).toEqual([reference]);
  });

  test("is moved, not with who has it: said before the code, and what comes of it after", async () => {
    const { slot } = await booked("Thursday");
    const [robin = ""] = slot.practitioner.split(" ");
    const visitor = await salon.visitor();
    await visitor.say(`move my appointment to Friday, but not with ${robin}`);
    // Said while the code is on its way, it takes nothing of that back.
    await visitor.say("Friday afternoon would be best");
    const heard = await proved(visitor);
    // Nobody else does a skin fade: that is said, and whose the times are that are shown.
    expect(textOf(heard)).toMatch(new RegExp(`Without ${robin} we have nobody for|can't be done here without ${robin}`));
    expect(textOf(heard)).toMatch(new RegExp(`below (?:are|is) with ${robin}`));
    expect(last(heard, "slots-offered")?.slots.map((one) => one.slot.practitioner)).toContain(slot.practitioner);
  });

  test("is cancelled: tomorrow, please; for what the card shows", async () => {
    const { reference } = await booked("Thursday");
    clock.now = Date.parse("2026-11-25T18:00:00Z");
    const visitor = await salon.visitor();
    await visitor.say("cancel tomorrow please");
    const card = await proved(visitor);
    const proposal = cardOf(card);
    expect(proposal).toMatchObject({ kind: "cancel", appointment: { reference } });
    const fee = proposal.kind === "cancel" ? proposal.fee : null;
    expect(fee).not.toBeNull();
    expect(textOf(card)).toContain(fee?.text);
    const gone = await yesTo(visitor, card);
    expect(last(gone, "appointment-cancelled")).toMatchObject({ fee, appointment: { reference, status: "cancelled" } });
    expect(textOf(gone)).toContain(fee?.text);
    expect(await standing(thursday)).toEqual([]);
  });

  test("half an hour later: the card at once", async () => {
    const before = await booked("Thursday", { movable: true });
    const visitor = await salon.visitor();
    await visitor.say("can I come half an hour later on Thursday?");
    const came = await proved(visitor);
    expect(cardOf(came)).toMatchObject({ kind: "move", to: { start: later(before), practitioner: before.slot.practitioner } });
    const moved = await yesTo(visitor, came);
    expect(last(moved, "appointment-moved")?.appointment.slot.start).toBe(later(before));
    expect((await standing(thursday)).map((one) => one.reference)).toEqual([before.reference]);
  });

  test("which of the two: asked with buttons, then the one that was meant", async () => {
    const { reference: first } = await booked("Thursday");
    const { reference: second } = await booked("Friday");
    const visitor = await salon.visitor();
    await visitor.say("I need to cancel my appointment");
    const which = await proved(visitor);
    expect(last(which, "appointments-shown")?.appointments.map((one) => one.reference)).toEqual([first, second]);
    expect(labelsOf(which)).toHaveLength(2);
    const card = await visitor.say("the second one");
    expect(cardOf(card).appointment.reference).toBe(second);
    await visitor.say("yes");
    expect((await standing(thursday)).map((one) => one.reference)).toEqual([first]);
    expect(await standing(friday)).toEqual([]);
  });

  test("cancel both: one card for each, one after the other", async () => {
    await booked("Thursday");
    await booked("Friday");
    const visitor = await salon.visitor();
    await visitor.say("please cancel both my appointments");
    const first = await proved(visitor);
    const next = await yesTo(visitor, first);
    expect(typesOf(next)).toEqual(expect.arrayContaining(["appointment-cancelled", "change-proposed"]));
    await yesTo(visitor, next);
    expect([...(await standing(thursday)), ...(await standing(friday))]).toEqual([]);
  });

  test("never mind: all stays as it is", async () => {
    const { reference } = await booked("Thursday");
    const visitor = await salon.visitor();
    await visitor.say("cancel my appointment");
    await proved(visitor);
    const kept = await visitor.say("actually keep it");
    expect(last(kept, "proposal-withdrawn")?.reason).toBe("declined");
    expect((await standing(thursday)).map((one) => one.reference)).toEqual([reference]);
  });

  test("booked in this very conversation, it needs no code", async () => {
    const before = await booked("Thursday", { movable: true });
    const { visitor } = before;
    const asked = await visitor.say("can I come half an hour later?");
    expect(typesOf(asked)).not.toContain("verification-requested");
    const moved = await yesTo(visitor, asked);
    expect(last(moved, "appointment-moved")?.appointment.slot.start).toBe(later(before));
    await yesTo(visitor, await visitor.say("cancel it"));
    expect(await standing(thursday)).toEqual([]);
    // What was booked elsewhere is not theirs by that.
    expect(typesOf(await visitor.say("when is my appointment?"))).toContain("verification-requested");
  });
});

describe("nobody gets at what is not theirs", () => {
  test("five wrong codes close it for the right one too, and nothing is recorded", async () => {
    await booked("Thursday");
    const visitor = await salon.visitor();
    await visitor.say("when am I booked?");
    await visitor.askForCode(anna);
    const code = await codeFor("+447700900123");
    const before = visitor.heard.length;
    for (let n = 1; n <= 5; n++) expect(await visitor.enterCode(String((Number(code) + n) % 1_000_000).padStart(6, "0"))).toBeNull();
    expect(await visitor.enterCode(code)).toBeNull();
    expect(visitor.heard).toHaveLength(before);
    expect(typesOf(await visitor.say("so, when am I booked?"))).not.toContain("appointments-shown");
  });

  test("a contact that the salon knows and one that it does not are answered alike at every step", async () => {
    await booked("Thursday");
    const talks = [];
    for (const contact of [anna, "07700 900999"]) {
      const visitor = await salon.visitor();
      await visitor.say("when am I booked?");
      await visitor.say(`it's ${contact.replace("123", "555").replace("999", "555")}`);
      await visitor.askForCode(contact);
      await visitor.enterCode("000000");
      await visitor.say("is that number on file?");
      await visitor.say("cancel it please");
      talks.push(
        visitor.heard.map(({ seq, ...event }) => [
          seq,
          event.type,
          event.type === "message-added" ? [event.author.kind, event.text, event.choices] : null,
        ]),
      );
    }
    expect(talks[1]).toEqual(talks[0]);
    expect(JSON.stringify(talks)).not.toContain("contact-verified");
  });

  test("a code shows nothing in another conversation, and proves nothing there", async () => {
    await booked("Thursday");
    const [visitor, thief] = [await salon.visitor(), await salon.visitor()];
    await thief.say("when am I booked?");
    await visitor.say("when am I booked?");
    await visitor.askForCode(anna);
    const code = await codeFor("+447700900123");
    expect(await thief.enterCode(code)).toBeNull();
    expect(await visitor.enterCode(code)).not.toBeNull();
    expect(typesOf(await thief.say("cancel my appointment"))).not.toContain("change-proposed");
    expect(await thief.enterCode(code)).toBeNull();
  });

  test("somebody else's reference and one that never was get the same answer", async () => {
    const theirs = await booked("Friday", { who: "Bea Cole, 07700 900456" });
    await booked("Thursday");
    const answers = [];
    for (const reference of [theirs.reference, "ZZZZ-99"]) {
      const visitor = await salon.visitor();
      await visitor.say(`cancel my booking ${reference}`);
      const heard = await proved(visitor);
      expect(typesOf(heard)).not.toContain("change-proposed");
      answers.push([typesOf(heard), textOf(heard).replaceAll(reference, ""), labelsOf(heard)]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect((await standing(friday, "Bea Cole")).map((one) => one.reference)).toEqual([theirs.reference]);
  });

  test("a code typed into the chat is not kept, and the card is pointed to", async () => {
    const visitor = await salon.visitor();
    await visitor.say("when am I booked?");
    const answer = await visitor.say("123456");
    expect(textOf(answer)).toMatch(/in the card above|in the card/i);
    expect(JSON.stringify(visitor.heard)).not.toContain("123456");
  });
});

describe("a card is carried out once and as it was shown", () => {
  test("twenty presses at once are one", async () => {
    await booked("Thursday");
    const visitor = await salon.visitor();
    await visitor.say("cancel my appointment");
    const card = await proved(visitor);
    // Who presses as fast as this is held up now and then, and not every press is followed by a word of its own.
    for (let n = 0; n < 20; n++) void yesTo(visitor, card).catch(() => {});
    await visitor.until(({ type }) => type === "appointment-cancelled");
    await wait(500);
    expect(visitor.heard.filter(({ type }) => type === "appointment-cancelled")).toHaveLength(1);
    expect(visitor.heard.filter(({ type }) => type === "proposal-accepted")).toHaveLength(1);
    expect(await standing(thursday)).toEqual([]);
  });

  test("what staff cancelled meanwhile is not cancelled again, and the visitor hears so", async () => {
    await booked("Thursday");
    const visitor = await salon.visitor();
    await visitor.say("cancel my appointment");
    const card = await proved(visitor);
    const { appointmentId } = cardOf(card).appointment;
    const body = { operationId: "desk-cancels-1", by: "salon", reason: "Robin is ill" };
    expect((await salon.asStaff(`/v1/staff/appointments/${appointmentId}/cancel`, body)).status).toBe(200);
    const failed = await yesTo(visitor, card);
    expect(last(failed, "change-failed")?.reason).toBe("changed");
    expect(typesOf(failed)).not.toContain("appointment-cancelled");
  });

  test("moved after the last moment for nothing, it keeps its fee: the card says so, and so does the next one", async () => {
    await booked("Thursday");
    clock.now = Date.parse("2026-11-25T20:00:00Z");
    const visitor = await salon.visitor();
    await visitor.say("move my appointment to Friday next week");
    const offered = await proved(visitor);
    expect(last(offered, "slots-offered")).toBeDefined();
    const card = await visitor.say("the first one");
    const proposal = cardOf(card);
    const late = proposal.kind === "move" ? proposal.lateMove : undefined;
    expect(late?.text).toContain(late?.fee.text);
    await yesTo(visitor, card);
    const cancel = cardOf(await visitor.say("actually cancel my appointment"));
    expect(cancel).toMatchObject({ kind: "cancel", fee: { amount: late?.fee.amount } });
  });

  test("of one who moves and one who books, only one gets a time both reach for, and nothing is lost", async () => {
    const before = await booked("Thursday");
    const [mover, other] = [await salon.visitor(), await salon.visitor()];
    await mover.say("move my appointment to Friday");
    const [mine = []] = [last(await proved(mover), "slots-offered")?.slots];
    const [theirs = []] = [last(await other.say("A skin fade on Friday. I'm Bea Cole, 07700 900456"), "slots-offered")?.slots];
    const shared = mine.find(({ slot }) =>
      theirs.some((one) => one.slot.start === slot.start && one.slot.practitioner === slot.practitioner),
    );
    const same = theirs.find(({ slot }) => slot.start === shared?.slot.start);
    if (!shared || !same) throw new Error("they are shown no time in common");
    const [moving, booking] = await Promise.all([mover.say("This one", shared.offer), other.say("This one", same.offer)]);
    const [moves, books] = [last(moving, "change-proposed"), last(booking, "booking-proposed")];
    expect([moves, books].filter(Boolean)).toHaveLength(1);
    if (moves) await mover.confirm(moves.proposal.proposalId, moves.proposal.hash);
    if (books) await other.confirm(books.proposal.proposalId, books.proposal.hash);
    const all = [...(await standing(thursday)), ...(await standing(friday))];
    expect(all.map((one) => one.reference)).toEqual([before.reference]);
    expect(await standing(friday, "Bea Cole")).toHaveLength(books ? 1 : 0);
  });
});
