import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handoffFaults } from "../../testing/handoff-faults.ts";
import { type HandoffRoom, openHandoffRoom, roomVisitor } from "../../testing/handoff-room.ts";

const noon = Date.parse("2026-11-23T12:00:00Z");
const mia = { staffId: "staff-1", name: "Mia", salonId: "juniper-row" };
const noor = { staffId: "staff-2", name: "Noor", salonId: "juniper-row" };
const ben = { staffId: "staff-3", name: "Ben", salonId: "juniper-row" };
const stranger = { staffId: "staff-9", name: "Eve", salonId: "another-salon" };

let room: HandoffRoom;
let id: string;
beforeEach(async () => {
  room = await openHandoffRoom(noon);
  id = await room.start();
});
afterEach(() => room.close());

const all = async () => {
  await room.idle(id);
  const events = await room.events(id);
  expect(handoffFaults(events)).toEqual([]);
  return events;
};
const fromNoor = { from: noor.staffId, why: "she is at lunch" };

describe("a colleague's claim", () => {
  test("is taken over on purpose: the log says from whom, by whom and why; what she then sends is refused, and what was promised stands", async () => {
    await room.conversations.requestPerson(roomVisitor, id);
    await room.conversations.claim(noor, id);
    expect(await room.conversations.takeOver(mia, id, fromNoor)).toMatchObject({ ok: true });
    const events = await all();
    expect(events.find(({ type }) => type === "claim-ended")).toMatchObject({ of: { name: "Noor" }, how: "taken-over", by: { name: "Mia" }, why: "she is at lunch" }); // prettier-ignore
    expect(events.at(-1)).toMatchObject({ type: "claim-taken", by: { name: "Mia" } });
    expect(events.filter(({ type }) => type === "promise-made")).toHaveLength(1);
    expect(await room.conversations.staffReply(noor, id, { messageId: "noor-1", text: "hi" })).toEqual({ ok: false, code: "claimed" });
    expect(await room.conversations.staffReply(mia, id, { messageId: "mia-1", text: "hello" })).toMatchObject({ ok: true });
    await all();
  });

  test("that is somebody else's by now is not: who pressed saw another name", async () => {
    await room.conversations.claim(noor, id);
    await room.conversations.release(noor, id);
    await room.conversations.claim(ben, id);
    expect(await room.conversations.takeOver(mia, id, fromNoor)).toEqual({ ok: false, code: "claimed" });
    expect(await room.conversations.transfer(mia, id, null, { from: noor.staffId })).toEqual({ ok: false, code: "claimed" });
    expect((await all()).filter(({ type }) => type === "claim-taken")).toHaveLength(2);
  });

  test("that has ended meanwhile is simply taken on; one's own stays; another salon's is not found", async () => {
    expect(await room.conversations.takeOver(stranger, id, fromNoor)).toEqual({ ok: false, code: "not-found" });
    expect(await room.conversations.takeOver(mia, id, fromNoor)).toMatchObject({ ok: true });
    const before = (await all()).length;
    expect(await room.conversations.takeOver(mia, id, fromNoor)).toMatchObject({ ok: true });
    expect(await all()).toHaveLength(before);
  });

  test("of two who take it over one wins, and the other sees who", async () => {
    await room.conversations.claim(noor, id);
    const answers = await Promise.all([mia, ben].map((staff) => room.conversations.takeOver(staff, id, fromNoor)));
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await all()).filter(({ type }) => type === "claim-taken")).toHaveLength(2);
  });

  test("is passed on by who may, and she is told by whom", async () => {
    await room.conversations.claim(noor, id);
    expect(await room.conversations.transfer(mia, id, { staffId: ben.staffId, name: ben.name })).toEqual({ ok: false, code: "claimed" });
    const how = { from: noor.staffId, why: "his guest" };
    expect(await room.conversations.transfer(mia, id, { staffId: ben.staffId, name: ben.name }, how)).toMatchObject({ ok: true });
    const events = await all();
    expect(events.find(({ type }) => type === "claim-ended")).toMatchObject({
      how: "transferred",
      of: { name: "Noor" },
      by: { name: "Mia" },
    });
    expect(events.find(({ type }) => type === "conversation-assigned")).toMatchObject({ to: { name: "Ben" }, why: "his guest" });
  });
});

describe("a blocked visitor", () => {
  const say = (messageId: string) => room.conversations.receiveMessage(roomVisitor, id, { messageId, text: "you again" });
  const begin = (fresh: boolean) => room.conversations.start(roomVisitor, { locale: "en-GB", timeZone: "Europe/London", fresh });

  test("is told where to ring, and nothing is taken of them any more; what was said stays", async () => {
    expect(await say("message-1")).toMatchObject({ ok: true });
    await room.conversations.requestPerson(roomVisitor, id);
    expect(await room.conversations.block(mia, id, "insults")).toMatchObject({ ok: true });
    const events = await all();
    expect(events.findLast(({ type }) => type === "message-added")).toMatchObject({ text: expect.stringContaining("020 7946 0142") });
    expect(events.some((event) => event.type === "message-added" && event.text === "you again")).toBe(true);
    expect(events.findLast(({ type }) => type === "answerer-changed")).toMatchObject({ answerer: "assistant", quiet: true });
    const refused = { ok: false, code: "blocked" };
    expect(await say("message-2")).toEqual(refused);
    expect(await room.conversations.requestPerson(roomVisitor, id)).toEqual(refused);
    expect(await room.conversations.confirmProposal(roomVisitor, id, "p", "h")).toEqual(refused);
    expect(await room.conversations.proveContact(roomVisitor, id, "123456")).toEqual(refused);
    expect(await room.conversations.isBlocked(roomVisitor)).toBe(true);
    // What came before and is sent again, since its answer was lost, was taken.
    expect(await say("message-1")).toMatchObject({ ok: true });
    expect((await all()).filter((event) => event.type === "message-added" && event.author.kind === "visitor")).toHaveLength(1);
  });

  test("begins nothing new, and finds what was said, also days later", async () => {
    await room.conversations.block(mia, id, "insults");
    room.clock.now += 3 * 24 * 3_600_000;
    expect(await begin(true)).toEqual({ ok: false, code: "blocked" });
    expect(await begin(false)).toEqual({ ok: true, value: { conversationId: id, created: false } });
    expect(await room.conversations.start({ ...roomVisitor, visitorId: "visitor-2" }, { locale: "en-GB", timeZone: "Europe/London" })).toMatchObject({ ok: true }); // prettier-ignore
  });

  test("is let in again by their salon, is blocked once, and not while a colleague replies", async () => {
    await room.conversations.claim(noor, id);
    expect(await room.conversations.block(mia, id, "insults")).toEqual({ ok: false, code: "claimed" });
    expect(await say("message-1")).toMatchObject({ ok: true });
    await room.conversations.block(noor, id, "insults");
    const before = (await all()).length;
    expect(await room.conversations.block(noor, id, "insults")).toMatchObject({ ok: true });
    expect(await all()).toHaveLength(before);
    expect(await room.conversations.unblock(stranger, roomVisitor.visitorId)).toEqual({ ok: false, code: "not-found" });
    expect(await room.conversations.unblock(mia, roomVisitor.visitorId)).toMatchObject({ ok: true });
    expect(await room.conversations.unblock(mia, roomVisitor.visitorId)).toEqual({ ok: false, code: "not-found" });
    expect(await say("message-2")).toMatchObject({ ok: true });
    expect((await all()).at(-1)).toMatchObject({ type: "turn-finished" });
  });
});
