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

async function codeFor(address: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const letter = (await salon.letters()).find(({ to }) => to === address);
    if (letter) return letter.text.slice(0, 6);
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
    await visitor.say("Can I move my appointment to Friday, same stylist?");
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
