import type { SlotWeek } from "@chairside/shared/chat-desk.ts";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BookingDesk } from "../../booking/desk.ts";
import { OutcomeUnknown } from "../../booking/platform.ts";
import { handoffFaults } from "../../testing/handoff-faults.ts";
import { type HandoffRoom, openHandoffRoom, roomVisitor } from "../../testing/handoff-room.ts";
import { type HouseDesk, openHouseDesk } from "../../testing/house-desk.ts";

const noon = Date.parse("2026-11-23T12:00:00Z");
const mia = { staffId: "staff-1", name: "Mia", salonId: "juniper-row" };
const ben = { staffId: "staff-2", name: "Ben", salonId: "juniper-row" };
const stranger = { staffId: "staff-9", name: "Eve", salonId: "another-salon" };
const guest = { name: "Jo Marsh", email: "jo@example.com" };
const thursday = "2026-11-26";

let house: HouseDesk;
let desk: BookingDesk;
let room: HandoffRoom;
let id: string;
beforeEach(async () => {
  house = await openHouseDesk(() => room?.clock.now ?? noon);
  desk = { ...house.desk };
  room = await openHandoffRoom(noon, (log) => log, desk);
  id = await room.start();
});
afterEach(async () => {
  await room.close();
  await house.close();
});

let made = 0;
const actionId = (): string => `action-${++made}`;
async function week(choice: object = { serviceId: "cut-finish", practitionerId: "sarah", day: thursday }, of = id): Promise<SlotWeek> {
  const answer = await room.conversations.slotWeek(mia, of, choice);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
async function offers(count: number): Promise<string[]> {
  const { slots } = await week();
  if (slots.length < count) throw new Error(`only ${slots.length} are free`);
  return slots.slice(0, count).map(({ offer }) => offer);
}
async function oneOffer(): Promise<string> {
  const [offer] = await offers(1);
  if (offer === undefined) throw new Error("nothing is free");
  return offer;
}
const all = async (of = id): Promise<ConversationEvent[]> => {
  await room.idle(of);
  const events = await room.events(of);
  expect(handoffFaults(events)).toEqual([]);
  expect(room.reports).toEqual([]);
  return events;
};
const last = async <T extends EventBody["type"]>(type: T): Promise<Extract<ConversationEvent, { type: T }> | undefined> =>
  (await all()).findLast((event): event is Extract<ConversationEvent, { type: T }> => event.type === type);
const booked = async (): Promise<number> =>
  (await house.platform.readDay(thursday, room.clock.now)).entries.filter(
    (entry) => entry.conversationId !== undefined && entry.kind === "booked",
  ).length;
const press = async (offer: string) => {
  const answer = await room.conversations.receiveMessage(roomVisitor, id, { messageId: `visitor-${++made}`, text: "That one", offer });
  await room.idle(id);
  return answer;
};
const knowGuest = () => room.conversations.receiveMessage(roomVisitor, id, { messageId: `visitor-${++made}`, text: "jo@example.com" });

describe("the strip", () => {
  test("has seven days from today and all legal times of one, the assistant's own choice marked", async () => {
    const found = await week();
    expect(found).toMatchObject({ service: { serviceId: "cut-finish" }, practitionerId: "sarah", today: "2026-11-23", date: thursday });
    expect(found.days.map(({ date }) => date)).toEqual(["23", "24", "25", "26", "27", "28", "29"].map((day) => `2026-11-${day}`));
    expect(found.days.find(({ date }) => date === thursday)?.free).toBe(found.slots.length);
    const items = [{ serviceId: "cut-finish", addOnIds: [], practitionerId: "sarah" }];
    const legal = await house.platform.searchSlots({ items, from: thursday, to: thursday }, noon);
    expect(found.slots.map(({ slot }) => Date.parse(slot.start))).toEqual(legal.map(({ start }) => start));
    const visitors = await house.desk.findSlots({ items, when: { words: "", from: thursday, to: thursday } }, noon);
    if (!visitors.found) throw new Error("the visitor finds nothing");
    expect(found.slots.filter(({ best }) => best).map(({ slot }) => slot.start)).toEqual(visitors.slots.map(({ slot }) => slot.start));
  });

  test("says why a day has none, and nothing of a service that nobody has named", async () => {
    expect(await week({ serviceId: "cut-finish", practitionerId: "sarah", day: "2026-11-25" })).toMatchObject({
      slots: [],
      why: "practitioner-off",
    });
    expect(await week({})).toMatchObject({ service: null, slots: [], date: "2026-11-23" });
    expect(await week({ serviceId: "cut-finish", day: "2020-01-01" })).toMatchObject({ date: "2026-11-23" });
    expect(await room.conversations.slotWeek(stranger, id, {})).toEqual({ ok: false, code: "not-found" });
  });
});

describe("offering", () => {
  test("takes the conversation on, says so, and puts the times up in one append; whoever gets it back knows of them", async () => {
    const chosen = await offers(3);
    expect(await room.conversations.offerTimes(mia, id, { actionId: actionId(), offers: chosen })).toMatchObject({ ok: true });
    const types = (await all()).map(({ type }) => type);
    expect(types.slice(-5)).toEqual(["answerer-changed", "claim-taken", "message-added", "slots-offered", "brief-updated"]);
    expect((await last("message-added"))?.text).toBe("These times are free. Tap the one that suits you.");
    const brief = (await last("brief-updated"))?.brief;
    expect(brief).toMatchObject({ items: [{ serviceId: "cut-finish" }], asked: { about: "slot" } });
    expect(brief?.offered).toHaveLength(3);
  });

  test("in one's own words, or in the visitor's language", async () => {
    const [offer] = await offers(1);
    await room.conversations.offerTimes(mia, id, { actionId: actionId(), offers: [offer ?? ""], text: "How about this?" });
    expect((await last("message-added"))?.text).toBe("How about this?");
    const german = await room.conversations.start(roomVisitor, { locale: "de-DE", timeZone: "Europe/Berlin", fresh: true });
    if (!german.ok) throw new Error(german.code);
    id = german.value.conversationId;
    await room.conversations.offerTimes(mia, id, { actionId: actionId(), offers: await offers(2) });
    expect((await last("message-added"))?.text).toMatch(/^Diese Zeiten sind frei/);
  });

  test("is done once for a press, and not against a colleague", async () => {
    const ask = { actionId: actionId(), offers: await offers(2) };
    const first = await room.conversations.offerTimes(mia, id, ask);
    expect(await room.conversations.offerTimes(mia, id, ask)).toEqual(first);
    expect(await room.conversations.offerTimes(ben, id, { ...ask, actionId: actionId() })).toEqual({ ok: false, code: "claimed" });
    expect((await all()).filter(({ type }) => type === "slots-offered")).toHaveLength(1);
  });

  test("of a time that was taken meanwhile puts up nothing", async () => {
    const chosen = await offers(2);
    const other = await room.start();
    expect(await room.conversations.holdTime(ben, other, { actionId: actionId(), offer: chosen[1] ?? "" })).toMatchObject({ ok: true });
    expect(await room.conversations.offerTimes(mia, id, { actionId: actionId(), offers: chosen })).toEqual({
      ok: false,
      code: "slot-taken",
    });
    expect(await room.conversations.offerTimes(mia, id, { actionId: actionId(), offers: ["o2.made.up"] })).toEqual({
      ok: false,
      code: "slot-taken",
    });
    expect((await all()).map(({ type }) => type)).not.toContain("answerer-changed");
  });
});

describe("holding", () => {
  test("keeps the time for this conversation, and lets go of the one before", async () => {
    const [one = "", two = ""] = await offers(2);
    await room.conversations.holdTime(mia, id, { actionId: actionId(), offer: one });
    const held = await last("slot-held");
    expect(await last("booking-proposed")).toBeUndefined();
    await room.conversations.holdTime(mia, id, { actionId: actionId(), offer: two });
    expect(await last("hold-released")).toMatchObject({ holdId: held?.holdId, reason: "changed" });
    const kept = (await house.platform.readDay(thursday, noon)).entries.filter(({ kind }) => kind === "held");
    expect(new Set(kept.map(({ appointmentId }) => appointmentId)).size).toBe(1);
    expect((await last("brief-updated"))?.brief.hold?.offered.offer).toBe(two);
  });

  test("brings the card to say yes to when it is known who they are, and the visitor's yes books while staff answer", async () => {
    await room.conversations.claim(mia, id);
    await knowGuest();
    await room.conversations.holdTime(mia, id, { actionId: actionId(), offer: await oneOffer() });
    expect(await last("booking-proposed")).toBeUndefined();
  });

  test("a second desk finds it taken", async () => {
    const offer = await oneOffer();
    const other = await room.start();
    const answers = await Promise.all([
      room.conversations.holdTime(mia, id, { actionId: actionId(), offer }),
      room.conversations.holdTime(ben, other, { actionId: actionId(), offer }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, code: "slot-taken" });
  });
});

describe("booking", () => {
  test("is done at once and once, by the press's id, and answers how it ended", async () => {
    const ask = { actionId: actionId(), offer: await oneOffer(), guest };
    const first = await room.conversations.bookTime(mia, id, ask);
    expect(first).toMatchObject({ ok: true, value: { outcome: "booked", reference: expect.stringMatching(/.{4}-.{2}/) } });
    expect(await room.conversations.bookTime(mia, id, ask)).toEqual(first);
    expect(await booked()).toBe(1);
    const types = (await all()).map(({ type }) => type);
    expect(types.slice(2)).toEqual([
      "answerer-changed",
      "claim-taken",
      "message-added",
      "slot-held",
      "booking-proposed",
      "brief-updated",
      "proposal-accepted",
      "appointment-booked",
      "brief-updated",
    ]);
    expect((await last("appointment-booked"))?.appointment.guest).toEqual(guest);
  });

  test("of what is held here already, and needs a way to reach the guest", async () => {
    const offer = await oneOffer();
    await room.conversations.holdTime(mia, id, { actionId: actionId(), offer });
    expect(await room.conversations.bookTime(mia, id, { actionId: actionId(), offer, guest: { name: "Jo" } })).toEqual({
      ok: false,
      code: "bad-request",
    });
    expect(await room.conversations.bookTime(mia, id, { actionId: actionId(), offer, guest })).toMatchObject({
      value: { outcome: "booked" },
    });
    expect((await all()).filter(({ type }) => type === "slot-held")).toHaveLength(1);
  });

  test("two desks at once: one appointment, the other hears that it has gone", async () => {
    const offer = await oneOffer();
    const other = await room.start();
    const answers = await Promise.all([
      room.conversations.bookTime(mia, id, { actionId: actionId(), offer, guest }),
      room.conversations.bookTime(ben, other, { actionId: actionId(), offer, guest }),
    ]);
    expect(answers.filter((answer) => answer.ok && answer.value.outcome === "booked")).toHaveLength(1);
    expect(await booked()).toBe(1);
  });

  test("a calendar that does not say how it ended is looked up, never asked again; what stays open is told as it is", async () => {
    let written = 0;
    desk.book = async (...args) => {
      written++;
      await house.desk.book(...args);
      throw new OutcomeUnknown("cut off");
    };
    const ask = { actionId: actionId(), offer: await oneOffer(), guest };
    expect(await room.conversations.bookTime(mia, id, ask)).toMatchObject({ value: { outcome: "booked" } });
    expect(written).toBe(1);
    const other = await room.start();
    desk.book = () => Promise.reject(new OutcomeUnknown("cut off"));
    desk.findBooked = () => Promise.reject(new OutcomeUnknown("still cut off"));
    const { slots } = await week(undefined, other);
    const second = { actionId: actionId(), offer: slots.at(-1)?.offer ?? "", guest };
    expect(await room.conversations.bookTime(mia, other, second)).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await room.conversations.bookTime(mia, other, second)).toEqual({ ok: true, value: { outcome: "unknown" } });
    const events = await room.events(other);
    expect(events.filter(({ type }) => type === "booking-failed")).toHaveLength(1);
    // Somebody has to tell them how it stands.
    expect(events.at(-1)).toMatchObject({ type: "promise-made", because: "handed-over" });
  });

  test("died between the yes and the calendar: picked up, and booked once", async () => {
    const { book } = desk;
    let die: (error: Error) => void = () => {};
    desk.book = () => new Promise((_, reject) => (die = reject));
    const ask = { actionId: actionId(), offer: await oneOffer(), guest };
    const dead = room.conversations.bookTime(mia, id, ask).catch(() => null);
    while ((await room.events(id)).every(({ type }) => type !== "proposal-accepted"))
      await new Promise((resolve) => setTimeout(resolve, 1));
    // The process that held the queue is gone: another one, over the same log, finds it.
    desk.book = book;
    const next = room.again();
    await next.resume();
    await expect.poll(async () => (await room.events(id)).filter(({ type }) => type === "appointment-booked").length).toBe(1);
    expect(await next.bookTime(mia, id, ask)).toMatchObject({ value: { outcome: "booked" } });
    expect(await booked()).toBe(1);
    die(new Error("killed"));
    await dead;
  });
});

describe("a visitor's press on a time that staff put up", () => {
  const offered = async (): Promise<string> => {
    await room.conversations.offerTimes(mia, id, { actionId: actionId(), offers: await offers(2) });
    return (await last("slots-offered"))?.slots[0]?.offer ?? "";
  };

  test("holds it at once, and waits for who they are", async () => {
    const offer = await offered();
    await press(offer);
    expect(await last("slot-held")).toMatchObject({ slot: { practitioner: "Sarah Okafor" } });
    expect(await last("booking-proposed")).toBeUndefined();
    expect((await last("brief-updated"))?.brief).toMatchObject({ hold: { offered: { offer } }, asked: { about: "name" } });
    // Pressed again, nothing more happens.
    const { length } = await all();
    await press(offer);
    expect((await all()).slice(length).map(({ type }) => type)).toEqual(["message-added", "brief-updated"]);
  });

  test("brings the card when it is known who they are; their yes books, while staff answer", async () => {
    await room.conversations.bookTime(mia, id, { actionId: actionId(), offer: (await week()).slots.at(-1)?.offer ?? "", guest });
    await press(await offered());
    const card = (await last("booking-proposed"))?.proposal;
    expect(card?.guest).toEqual(guest);
    expect(await room.conversations.confirmProposal(roomVisitor, id, card?.proposalId ?? "", card?.hash ?? "")).toMatchObject({ ok: true });
    expect((await last("appointment-booked"))?.appointment.proposalId).toBe(card?.proposalId);
    expect(await booked()).toBe(2);
  });

  test("that was taken meanwhile says so and offers what is left", async () => {
    const offer = await offered();
    const other = await room.start();
    await room.conversations.bookTime(ben, other, { actionId: actionId(), offer, guest });
    await press(offer);
    const types = (await all()).map(({ type }) => type);
    expect(types.slice(-3)).toEqual(["booking-failed", "slots-offered", "brief-updated"]);
    expect((await last("slots-offered"))?.slots.map((one) => one.offer)).not.toContain(offer);
    expect(await last("slot-held")).toBeUndefined();
  });

  test("is left to staff where the assistant had put it up", async () => {
    const { slots } = await week();
    await room.conversations.claim(mia, id);
    await press(slots[0]?.offer ?? "");
    expect(await last("slot-held")).toBeUndefined();
  });

  test("after they handed back is the assistant's to take up, with all that is known", async () => {
    const offer = await offered();
    await room.conversations.changeAnswerer(mia, id, "assistant");
    await press(offer);
    expect(await last("slot-held")).toBeUndefined();
    expect((await last("brief-updated"))?.brief).toMatchObject({ items: [{ serviceId: "cut-finish" }], offered: [{ offer }, {}] });
  });

  test("is picked up after a crash", async () => {
    const offer = await offered();
    const { hold } = desk;
    let die: ((error: Error) => void) | undefined;
    desk.hold = () => new Promise((_, reject) => (die = reject));
    await room.conversations.receiveMessage(roomVisitor, id, { messageId: `visitor-${++made}`, text: "That one", offer });
    await expect.poll(() => die).toBeDefined();
    desk.hold = hold;
    await room.again().resume();
    await expect.poll(async () => (await room.events(id)).filter(({ type }) => type === "slot-held").length).toBe(1);
    die?.(new Error("killed"));
  });
});

describe("staff's booking and the visitor's own yes", () => {
  test("at the same moment make one appointment, and both hear the same", async () => {
    const anyone = { serviceId: "cut-finish", practitionerId: "anyone", day: thursday };
    for (let round = 0; round < 4; round++) {
      id = await room.start();
      await room.conversations.bookTime(mia, id, { actionId: actionId(), offer: (await week(anyone)).slots.at(-1)?.offer ?? "", guest });
      const before = await booked();
      await room.conversations.offerTimes(mia, id, { actionId: actionId(), offers: [(await week(anyone)).slots[0]?.offer ?? ""] });
      const offer = (await last("slots-offered"))?.slots[0]?.offer ?? "";
      await press(offer);
      const card = (await last("booking-proposed"))?.proposal;
      const ask = { actionId: actionId(), offer, guest };
      const yes = () => room.conversations.confirmProposal(roomVisitor, id, card?.proposalId ?? "", card?.hash ?? "");
      const [staff, visitor] =
        round % 2 === 0
          ? await Promise.all([room.conversations.bookTime(mia, id, ask), yes()])
          : await Promise.all([yes(), room.conversations.bookTime(mia, id, ask)]).then(([a, b]) => [b, a] as const);
      await all();
      expect(await booked()).toBe(before + 1);
      expect(staff).toMatchObject({ ok: true, value: { outcome: "booked" } });
      expect(visitor.ok || visitor.code === "proposal-closed").toBe(true);
    }
  });
});

describe("asking for a code", () => {
  test("puts the card up as staff, and proving while they answer starts no turn when it is handed back", async () => {
    await room.conversations.askForProof(mia, id, { actionId: actionId() });
    expect((await all()).map(({ type }) => type).slice(-2)).toEqual(["message-added", "verification-requested"]);
    room.prove();
    expect(await room.conversations.proveContact(roomVisitor, id, "123456")).toEqual({ ok: true, value: { verified: true } });
    await room.conversations.changeAnswerer(mia, id, "assistant");
    const handedBack = await last("answerer-changed");
    const after = (await all()).filter(({ seq }) => seq > (handedBack?.seq ?? 0));
    expect(after.map(({ type }) => type)).toEqual(["message-added"]);
  });
});

describe("who the visitor is", () => {
  const who = async () => {
    const answer = await room.conversations.readClient(mia, id, { practitionerId: null });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };

  test("is nobody, then a contact that proves nothing and opens nothing, then known", async () => {
    expect(await who()).toEqual({ standing: "nobody", asked: false, card: null });
    await room.conversations.bookTime(mia, id, { actionId: actionId(), offer: await oneOffer(), guest });
    expect(await who()).toEqual({ standing: "typed", contact: "j•••@example.com", asked: false, card: null });
    expect(await room.conversations.lookUpClient(mia, id)).toMatchObject({
      ok: true,
      value: { standing: "typed", card: { name: "Jo Marsh" } },
    });
    room.prove();
    expect(await who()).toMatchObject({
      standing: "verified",
      provenUntil: expect.any(String),
      card: { upcoming: [{ status: "booked" }] },
    });
    room.clock.now += 3_600_000;
    const later = await who();
    expect(later).toMatchObject({ standing: "verified", card: { name: "Jo Marsh" } });
    expect(later.provenUntil).toBeUndefined();
  });
});
