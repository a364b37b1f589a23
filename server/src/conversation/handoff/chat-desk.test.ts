import { describe, expect, test } from "vitest";
import { ben, chatDesk, guest, mia, noon, stranger, thursday } from "../../testing/chat-desk.ts";
import { roomVisitor } from "../../testing/handoff-room.ts";

const chat = chatDesk();
const { actionId, week, offers, oneOffer, all, last, knowGuest } = chat;

describe("the strip", () => {
  test("has seven days from today and all legal times of one, the assistant's own choice marked", async () => {
    const found = await week();
    expect(found).toMatchObject({ service: { serviceId: "cut-finish" }, practitionerId: "sarah", today: "2026-11-23", date: thursday });
    expect(found.days.map(({ date }) => date)).toEqual(["23", "24", "25", "26", "27", "28", "29"].map((day) => `2026-11-${day}`));
    expect(found.days.find(({ date }) => date === thursday)?.free).toBe(found.slots.length);
    const items = [{ serviceId: "cut-finish", addOnIds: [], practitionerId: "sarah" }];
    const legal = await chat.house.platform.searchSlots({ items, from: thursday, to: thursday }, noon);
    expect(found.slots.map(({ slot }) => Date.parse(slot.start))).toEqual(legal.map(({ start }) => start));
    const visitors = await chat.house.desk.findSlots({ items, when: { words: "", from: thursday, to: thursday } }, noon);
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
    expect(await chat.room.conversations.slotWeek(stranger, chat.id, {})).toEqual({ ok: false, code: "not-found" });
  });
});

describe("offering", () => {
  test("takes the conversation on, says so, and puts the times up in one append; whoever gets it back knows of them", async () => {
    const chosen = await offers(3);
    expect(await chat.room.conversations.offerTimes(mia, chat.id, { actionId: actionId(), offers: chosen })).toMatchObject({ ok: true });
    const types = (await all()).map(({ type }) => type);
    expect(types.slice(-5)).toEqual(["answerer-changed", "claim-taken", "message-added", "slots-offered", "brief-updated"]);
    expect((await last("message-added"))?.text).toBe("These times are free. Tap the one that suits you.");
    const brief = (await last("brief-updated"))?.brief;
    expect(brief).toMatchObject({ items: [{ serviceId: "cut-finish" }], asked: { about: "slot" } });
    expect(brief?.offered).toHaveLength(3);
  });

  test("in one's own words, or in the visitor's language", async () => {
    const [offer] = await offers(1);
    await chat.room.conversations.offerTimes(mia, chat.id, { actionId: actionId(), offers: [offer ?? ""], text: "How about this?" });
    expect((await last("message-added"))?.text).toBe("How about this?");
    const german = await chat.room.conversations.start(roomVisitor, { locale: "de-DE", timeZone: "Europe/Berlin", fresh: true });
    if (!german.ok) throw new Error(german.code);
    chat.turnTo(german.value.conversationId);
    await chat.room.conversations.offerTimes(mia, chat.id, { actionId: actionId(), offers: await offers(2) });
    expect((await last("message-added"))?.text).toMatch(/^Diese Zeiten sind frei/);
  });

  test("is done once for a press, and not against a colleague", async () => {
    const ask = { actionId: actionId(), offers: await offers(2) };
    const first = await chat.room.conversations.offerTimes(mia, chat.id, ask);
    expect(await chat.room.conversations.offerTimes(mia, chat.id, ask)).toEqual(first);
    expect(await chat.room.conversations.offerTimes(ben, chat.id, { ...ask, actionId: actionId() })).toEqual({
      ok: false,
      code: "claimed",
    });
    expect((await all()).filter(({ type }) => type === "slots-offered")).toHaveLength(1);
  });

  test("of a time that was taken meanwhile puts up nothing", async () => {
    const chosen = await offers(2);
    const other = await chat.room.start();
    expect(await chat.room.conversations.holdTime(ben, other, { actionId: actionId(), offer: chosen[1] ?? "" })).toMatchObject({
      ok: true,
    });
    expect(await chat.room.conversations.offerTimes(mia, chat.id, { actionId: actionId(), offers: chosen })).toEqual({
      ok: false,
      code: "slot-taken",
    });
    expect(await chat.room.conversations.offerTimes(mia, chat.id, { actionId: actionId(), offers: ["o2.made.up"] })).toEqual({
      ok: false,
      code: "slot-taken",
    });
    expect((await all()).map(({ type }) => type)).not.toContain("answerer-changed");
  });
});

describe("holding", () => {
  test("keeps the time for this conversation, and lets go of the one before", async () => {
    const [one = "", two = ""] = await offers(2);
    await chat.room.conversations.holdTime(mia, chat.id, { actionId: actionId(), offer: one });
    const held = await last("slot-held");
    expect(await last("booking-proposed")).toBeUndefined();
    await chat.room.conversations.holdTime(mia, chat.id, { actionId: actionId(), offer: two });
    expect(await last("hold-released")).toMatchObject({ holdId: held?.holdId, reason: "changed" });
    const kept = (await chat.house.platform.readDay(thursday, noon)).entries.filter(({ kind }) => kind === "held");
    expect(new Set(kept.map(({ appointmentId }) => appointmentId)).size).toBe(1);
    expect((await last("brief-updated"))?.brief.hold?.offered.offer).toBe(two);
  });

  test("brings the card to say yes to when it is known who they are, and the visitor's yes books while staff answer", async () => {
    await chat.room.conversations.claim(mia, chat.id);
    await knowGuest();
    await chat.room.conversations.holdTime(mia, chat.id, { actionId: actionId(), offer: await oneOffer() });
    expect(await last("booking-proposed")).toBeUndefined();
  });

  test("a second desk finds it taken", async () => {
    const offer = await oneOffer();
    const other = await chat.room.start();
    const answers = await Promise.all([
      chat.room.conversations.holdTime(mia, chat.id, { actionId: actionId(), offer }),
      chat.room.conversations.holdTime(ben, other, { actionId: actionId(), offer }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, code: "slot-taken" });
  });
});

describe("asking for a code", () => {
  test("puts the card up as staff, and proving while they answer starts no turn when it is handed back", async () => {
    await chat.room.conversations.askForProof(mia, chat.id, { actionId: actionId() });
    expect((await all()).map(({ type }) => type).slice(-2)).toEqual(["message-added", "verification-requested"]);
    chat.room.prove();
    expect(await chat.room.conversations.proveContact(roomVisitor, chat.id, "123456")).toEqual({ ok: true, value: { verified: true } });
    await chat.room.conversations.changeAnswerer(mia, chat.id, "assistant");
    const handedBack = await last("answerer-changed");
    const after = (await all()).filter(({ seq }) => seq > (handedBack?.seq ?? 0));
    expect(after.map(({ type }) => type)).toEqual(["message-added"]);
  });
});

describe("who the visitor is", () => {
  const who = async () => {
    const answer = await chat.room.conversations.readClient(mia, chat.id, { practitionerId: null });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };

  test("is nobody, then a contact that proves nothing and opens nothing, then known", async () => {
    expect(await who()).toEqual({ standing: "nobody", asked: false, card: null });
    await chat.room.conversations.bookTime(mia, chat.id, { actionId: actionId(), offer: await oneOffer(), guest });
    expect(await who()).toEqual({ standing: "typed", contact: "j•••@example.com", asked: false, card: null });
    expect(await chat.room.conversations.lookUpClient(mia, chat.id)).toMatchObject({
      ok: true,
      value: { standing: "typed", card: { name: "Jo Marsh" } },
    });
    chat.room.prove();
    expect(await who()).toMatchObject({
      standing: "verified",
      provenUntil: expect.any(String),
      card: { upcoming: [{ status: "booked" }] },
    });
    chat.room.clock.now += 3_600_000;
    const later = await who();
    expect(later).toMatchObject({ standing: "verified", card: { name: "Jo Marsh" } });
    expect(later.provenUntil).toBeUndefined();
  });
});
