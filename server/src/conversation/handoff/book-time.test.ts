import { describe, expect, test } from "vitest";
import { OutcomeUnknown } from "../../booking/platform.ts";
import { ben, chatDesk, guest, mia, thursday } from "../../testing/chat-desk.ts";
import { roomVisitor } from "../../testing/handoff-room.ts";

const chat = chatDesk();
const { actionId, week, offers, oneOffer, all, last, booked, press } = chat;

describe("booking", () => {
  test("is done at once and once, by the press's id, and answers how it ended", async () => {
    const ask = { actionId: actionId(), offer: await oneOffer(), guest };
    const first = await chat.room.conversations.bookTime(mia, chat.id, ask);
    expect(first).toMatchObject({ ok: true, value: { outcome: "booked", reference: expect.stringMatching(/.{4}-.{2}/) } });
    expect(await chat.room.conversations.bookTime(mia, chat.id, ask)).toEqual(first);
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
    await chat.room.conversations.holdTime(mia, chat.id, { actionId: actionId(), offer });
    expect(await chat.room.conversations.bookTime(mia, chat.id, { actionId: actionId(), offer, guest: { name: "Jo" } })).toEqual({
      ok: false,
      code: "bad-request",
    });
    expect(await chat.room.conversations.bookTime(mia, chat.id, { actionId: actionId(), offer, guest })).toMatchObject({
      value: { outcome: "booked" },
    });
    expect((await all()).filter(({ type }) => type === "slot-held")).toHaveLength(1);
  });

  test("two desks at once: one appointment, the other hears that it has gone", async () => {
    const offer = await oneOffer();
    const other = await chat.room.start();
    const answers = await Promise.all([
      chat.room.conversations.bookTime(mia, chat.id, { actionId: actionId(), offer, guest }),
      chat.room.conversations.bookTime(ben, other, { actionId: actionId(), offer, guest }),
    ]);
    expect(answers.filter((answer) => answer.ok && answer.value.outcome === "booked")).toHaveLength(1);
    expect(await booked()).toBe(1);
  });

  test("a calendar that does not say how it ended is looked up, never asked again; what stays open is told as it is", async () => {
    let written = 0;
    chat.desk.book = async (...args) => {
      written++;
      await chat.house.desk.book(...args);
      throw new OutcomeUnknown("cut off");
    };
    const ask = { actionId: actionId(), offer: await oneOffer(), guest };
    expect(await chat.room.conversations.bookTime(mia, chat.id, ask)).toMatchObject({ value: { outcome: "booked" } });
    expect(written).toBe(1);
    const other = await chat.room.start();
    chat.desk.book = () => Promise.reject(new OutcomeUnknown("cut off"));
    chat.desk.findBooked = () => Promise.reject(new OutcomeUnknown("still cut off"));
    const { slots } = await week(undefined, other);
    const second = { actionId: actionId(), offer: slots.at(-1)?.offer ?? "", guest };
    expect(await chat.room.conversations.bookTime(mia, other, second)).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await chat.room.conversations.bookTime(mia, other, second)).toEqual({ ok: true, value: { outcome: "unknown" } });
    const events = await chat.room.events(other);
    expect(events.filter(({ type }) => type === "booking-failed")).toHaveLength(1);
    // Somebody has to tell them how it stands.
    expect(events.at(-1)).toMatchObject({ type: "promise-made", because: "handed-over" });
  });

  test("died between the yes and the calendar: picked up, and booked once", async () => {
    const { book } = chat.desk;
    let die: (error: Error) => void = () => {};
    chat.desk.book = () => new Promise((_, reject) => (die = reject));
    const ask = { actionId: actionId(), offer: await oneOffer(), guest };
    const dead = chat.room.conversations.bookTime(mia, chat.id, ask).catch(() => null);
    while ((await chat.room.events(chat.id)).every(({ type }) => type !== "proposal-accepted"))
      await new Promise((resolve) => setTimeout(resolve, 1));
    // The process that held the queue is gone: another one, over the same log, finds it.
    chat.desk.book = book;
    const next = chat.room.again();
    await next.resume();
    await expect.poll(async () => (await chat.room.events(chat.id)).filter(({ type }) => type === "appointment-booked").length).toBe(1);
    expect(await next.bookTime(mia, chat.id, ask)).toMatchObject({ value: { outcome: "booked" } });
    expect(await booked()).toBe(1);
    die(new Error("killed"));
    await dead;
  });
});

describe("a visitor's press on a time that staff put up", () => {
  const offered = async (): Promise<string> => {
    await chat.room.conversations.offerTimes(mia, chat.id, { actionId: actionId(), offers: await offers(2) });
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
    await chat.room.conversations.bookTime(mia, chat.id, { actionId: actionId(), offer: (await week()).slots.at(-1)?.offer ?? "", guest });
    await press(await offered());
    const card = (await last("booking-proposed"))?.proposal;
    expect(card?.guest).toEqual(guest);
    expect(await chat.room.conversations.confirmProposal(roomVisitor, chat.id, card?.proposalId ?? "", card?.hash ?? "")).toMatchObject({
      ok: true,
    });
    expect((await last("appointment-booked"))?.appointment.proposalId).toBe(card?.proposalId);
    expect(await booked()).toBe(2);
  });

  test("that was taken meanwhile says so and offers what is left", async () => {
    const offer = await offered();
    const other = await chat.room.start();
    await chat.room.conversations.bookTime(ben, other, { actionId: actionId(), offer, guest });
    await press(offer);
    const types = (await all()).map(({ type }) => type);
    expect(types.slice(-3)).toEqual(["booking-failed", "slots-offered", "brief-updated"]);
    expect((await last("slots-offered"))?.slots.map((one) => one.offer)).not.toContain(offer);
    expect(await last("slot-held")).toBeUndefined();
  });

  test("is left to staff where the assistant had put it up", async () => {
    const { slots } = await week();
    await chat.room.conversations.claim(mia, chat.id);
    await press(slots[0]?.offer ?? "");
    expect(await last("slot-held")).toBeUndefined();
  });

  test("after they handed back is the assistant's to take up, with all that is known", async () => {
    const offer = await offered();
    await chat.room.conversations.changeAnswerer(mia, chat.id, "assistant");
    await press(offer);
    expect(await last("slot-held")).toBeUndefined();
    expect((await last("brief-updated"))?.brief).toMatchObject({ items: [{ serviceId: "cut-finish" }], offered: [{ offer }, {}] });
  });

  test("is picked up after a crash", async () => {
    const offer = await offered();
    const { hold } = chat.desk;
    let die: ((error: Error) => void) | undefined;
    chat.desk.hold = () => new Promise((_, reject) => (die = reject));
    await chat.room.conversations.receiveMessage(roomVisitor, chat.id, { messageId: actionId(), text: "That one", offer });
    await expect.poll(() => die).toBeDefined();
    chat.desk.hold = hold;
    await chat.room.again().resume();
    await expect.poll(async () => (await chat.room.events(chat.id)).filter(({ type }) => type === "slot-held").length).toBe(1);
    die?.(new Error("killed"));
  });
});

describe("staff's booking and the visitor's own yes", () => {
  test("at the same moment make one appointment, and both hear the same", async () => {
    const anyone = { serviceId: "cut-finish", practitionerId: "anyone", day: thursday };
    for (let round = 0; round < 4; round++) {
      chat.turnTo(await chat.room.start());
      await chat.room.conversations.bookTime(mia, chat.id, {
        actionId: actionId(),
        offer: (await week(anyone)).slots.at(-1)?.offer ?? "",
        guest,
      });
      const before = await booked();
      await chat.room.conversations.offerTimes(mia, chat.id, {
        actionId: actionId(),
        offers: [(await week(anyone)).slots[0]?.offer ?? ""],
      });
      const offer = (await last("slots-offered"))?.slots[0]?.offer ?? "";
      await press(offer);
      const card = (await last("booking-proposed"))?.proposal;
      const ask = { actionId: actionId(), offer, guest };
      const yes = () => chat.room.conversations.confirmProposal(roomVisitor, chat.id, card?.proposalId ?? "", card?.hash ?? "");
      const [staff, visitor] =
        round % 2 === 0
          ? await Promise.all([chat.room.conversations.bookTime(mia, chat.id, ask), yes()])
          : await Promise.all([yes(), chat.room.conversations.bookTime(mia, chat.id, ask)]).then(([a, b]) => [b, a] as const);
      await all();
      expect(await booked()).toBe(before + 1);
      expect(staff).toMatchObject({ ok: true, value: { outcome: "booked" } });
      expect(visitor.ok || visitor.code === "proposal-closed").toBe(true);
    }
  });
});
