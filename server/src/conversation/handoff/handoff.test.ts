import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handoffFaults } from "../../testing/handoff-faults.ts";
import { type HandoffRoom, openHandoffRoom, roomVisitor } from "../../testing/handoff-room.ts";

const noon = Date.parse("2026-11-23T12:00:00Z");
const minute = 60_000;
const mia = { staffId: "staff-1", name: "Mia", salonId: "juniper-row" };
const ben = { staffId: "staff-2", name: "Ben", salonId: "juniper-row" };
const stranger = { staffId: "staff-9", name: "Eve", salonId: "another-salon" };

let room: HandoffRoom;
let id: string;
beforeEach(async () => {
  room = await openHandoffRoom(noon);
  id = await room.start();
});
afterEach(() => room.close());

let said = 0;
const write = (text: string) => room.conversations.receiveMessage(roomVisitor, id, { messageId: `visitor-${++said}`, text });
const reply = (staff: typeof mia, text: string) => room.conversations.staffReply(staff, id, { messageId: `staff-${++said}`, text });
const all = async () => {
  await room.idle(id);
  const events = await room.events(id);
  expect(handoffFaults(events)).toEqual([]);
  return events;
};
const last = async (type: string) => (await all()).findLast((event) => event.type === type);
const after = async (minutes: number) => {
  room.clock.now += minutes * minute;
  await room.conversations.keepPromises();
};

describe("a claim", () => {
  test("is one staff member's; the other sees that it is taken, and cannot reply, close, snooze, pass on or hand back", async () => {
    expect(await room.conversations.claim(mia, id)).toMatchObject({ ok: true });
    const taken = { ok: false, code: "claimed" };
    expect(await room.conversations.claim(ben, id)).toEqual(taken);
    expect(await reply(ben, "hi")).toEqual(taken);
    expect(await room.conversations.close(ben, id, "answered")).toEqual(taken);
    expect(await room.conversations.snooze(ben, id, noon + minute)).toEqual(taken);
    expect(await room.conversations.transfer(ben, id, null)).toEqual(taken);
    expect(await room.conversations.changeAnswerer(ben, id, "assistant")).toEqual(taken);
    expect((await all()).filter(({ type }) => type === "claim-taken")).toHaveLength(1);
  });

  test("of another salon's is not found", async () => {
    expect(await room.conversations.claim(stranger, id)).toEqual({ ok: false, code: "not-found" });
    expect(await room.conversations.addNote(stranger, id, { noteId: "n", text: "hm", mentions: [] })).toEqual({
      ok: false,
      code: "not-found",
    });
  });

  test("goes back to the queue when nothing is heard of who has it, and the visitor is told by when somebody replies", async () => {
    await room.conversations.requestPerson(roomVisitor, id);
    await room.conversations.claim(mia, id);
    await after(1);
    await room.conversations.claim(mia, id);
    await after(1.5);
    expect(await last("claim-ended")).toBeUndefined();
    await after(1);
    expect(await last("claim-ended")).toMatchObject({ how: "lapsed", of: { name: "Mia" } });
    expect(await room.conversations.claim(ben, id)).toMatchObject({ ok: true });
  });

  test("that lapses after its promise was kept promises anew only to who waits", async () => {
    await reply(mia, "hello");
    await after(3);
    expect(await last("claim-ended")).toMatchObject({ how: "lapsed" });
    expect(await last("promise-made")).toBeUndefined();
    await write("are you there?");
    expect(await last("promise-made")).toMatchObject({ because: "visitor-wrote", level: "desk" });
  });

  test("given back while a visitor waits leaves a promise", async () => {
    await room.conversations.claim(mia, id);
    await room.conversations.release(mia, id);
    expect(await last("promise-made")).toMatchObject({ because: "claim-ended", words: expect.stringContaining("12:10 pm") });
  });
});

describe("a promise", () => {
  test("is made with every call for a person, by the visitor or the assistant", async () => {
    await room.conversations.requestPerson(roomVisitor, id);
    expect(await last("promise-made")).toMatchObject({
      because: "handed-over",
      due: "2026-11-23T12:10:00.000Z",
      words: "The Juniper Row team will reply here by 12:10 pm.",
    });
    const other = await room.start();
    room.assistantHandsOver(true);
    await room.conversations.receiveMessage(roomVisitor, other, { messageId: "visitor-other", text: "hm" });
    await room.idle(other);
    expect((await room.events(other)).at(-1)).toMatchObject({ type: "promise-made", because: "handed-over" });
  });

  test("at night is for half an hour into the next day", async () => {
    room.clock.now = Date.parse("2026-11-23T23:00:00Z");
    await room.conversations.requestPerson(roomVisitor, id);
    expect(await last("promise-made")).toMatchObject({
      words:
        "The Juniper Row team will reply here by 9:30 am tomorrow, Tuesday. Leave a phone number or an email and they can reach you if you close this page.",
    });
  });

  test("is kept by a reply, in the same append", async () => {
    await room.conversations.requestPerson(roomVisitor, id);
    await reply(mia, "hello");
    const types = (await all()).map(({ type }) => type);
    expect(types.slice(-3)).toEqual(["claim-taken", "message-added", "promise-ended"]);
    await after(60);
    expect(await last("promise-made")).toMatchObject({ because: "handed-over" });
  });

  test("that is not kept is made anew, said sorry for, and goes from desk to manager to owner; nobody is left without one", async () => {
    await room.conversations.requestPerson(roomVisitor, id);
    const levels = [];
    for (let round = 0; round < 8; round++) {
      await after(20);
      const promise = await last("promise-made");
      if (promise?.type !== "promise-made") throw new Error("no promise");
      expect(Date.parse(promise.due)).toBeGreaterThan(room.clock.now);
      if (round > 0 && promise.because === "late") expect(promise.words).toContain("Sorry");
      levels.push(promise.level);
    }
    expect([...new Set(levels)]).toEqual(["manager", "owner"]);
  });

  test("twice the same clock does nothing twice", async () => {
    await room.conversations.requestPerson(roomVisitor, id);
    await after(11);
    const before = (await all()).length;
    await Promise.all([room.conversations.keepPromises(), room.conversations.keepPromises()]);
    expect((await all()).length).toBe(before);
  });
});

test("a contact that is left while staff are waited for is kept for them", async () => {
  await room.conversations.requestPerson(roomVisitor, id);
  await write("ann@example.org");
  expect(await last("brief-updated")).toMatchObject({ brief: { guest: { email: "ann@example.org" } } });
});

describe("leaving", () => {
  test("handing back ends claim and promise, and the assistant answers with all that was said", async () => {
    await room.conversations.requestPerson(roomVisitor, id);
    await room.conversations.claim(mia, id);
    await write("one more thing");
    await room.conversations.changeAnswerer(mia, id, "assistant");
    const events = await all();
    expect(events.some(({ type }) => type === "claim-ended")).toBe(true);
    expect(events.findLast((event) => event.type === "message-added")).toMatchObject({
      author: { kind: "assistant" },
      text: "ONE MORE THING",
    });
  });

  test("closing ends everything; who writes again is answered by the assistant", async () => {
    await reply(mia, "all done");
    expect(await room.conversations.close(mia, id, "answered")).toMatchObject({ ok: true });
    const closed = (await all()).length;
    expect(await room.conversations.close(mia, id, "answered")).toMatchObject({ ok: true });
    expect((await all()).length).toBe(closed);
    await write("thanks");
    expect((await all()).findLast((event) => event.type === "message-added")).toMatchObject({ text: "THANKS" });
  });

  test("snoozing brings it back at its time, or when the visitor writes", async () => {
    await reply(mia, "I'll ask Sarah");
    await room.conversations.snooze(mia, id, noon + 60 * minute);
    expect(await last("promise-made")).toMatchObject({ because: "snoozed", due: "2026-11-23T13:00:00.000Z" });
    await write("any news?");
    expect(await last("promise-made")).toMatchObject({ because: "visitor-wrote", due: "2026-11-23T12:10:00.000Z" });
  });

  test("passing on names for whom and why, and whoever is meant can take it", async () => {
    await room.conversations.claim(mia, id);
    await room.conversations.transfer(mia, id, { staffId: ben.staffId, name: ben.name }, { why: "it is your guest" });
    expect(await last("conversation-assigned")).toMatchObject({ to: { name: "Ben" }, why: "it is your guest" });
    expect(await reply(ben, "hello")).toMatchObject({ ok: true });
  });
});

describe("remarks", () => {
  test("a note is there once per id", async () => {
    const note = { noteId: "note-1", text: "VIP", mentions: ["staff-2"] };
    const first = await room.conversations.addNote(mia, id, note);
    expect(await room.conversations.addNote(mia, id, note)).toEqual(first);
    expect((await all()).filter(({ type }) => type === "note-added")).toHaveLength(1);
  });

  test("only the assistant's messages can be faulted", async () => {
    await write("hello");
    const events = await all();
    const of = (kind: string) => events.find((event) => event.type === "message-added" && event.author.kind === kind);
    const fault = (event: ReturnType<typeof of>) =>
      room.conversations.faultAnswer(mia, id, { messageId: event?.type === "message-added" ? event.messageId : "", why: "wrong" });
    expect(await fault(of("visitor"))).toEqual({ ok: false, code: "not-found" });
    expect(await fault(of("assistant"))).toMatchObject({ ok: true });
  });
});
