import { afterEach, beforeEach, expect, test } from "vitest";
import { conversationState } from "../conversation/conversation-state.ts";
import type { NoticeStore } from "../notices/notice-store.ts";
import { handoffFaults } from "./handoff-faults.ts";
import { type HandoffRoom, openHandoffRoom, roomVisitor } from "./handoff-room.ts";
import { type NoticeRoom, openNoticeRoom } from "./notice-room.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const mia = { staffId: "mia", name: "Mia", salonId: "juniper-row" };
let room: HandoffRoom;
let notices: NoticeRoom;
beforeEach(async () => {
  room = await openHandoffRoom(Date.parse("2026-11-23T12:00:00Z"));
  notices = openNoticeRoom(room);
});
afterEach(() => room.close());

async function called(): Promise<string> {
  const id = await room.start();
  await room.conversations.requestPerson(roomVisitor, id);
  return id;
}
const reply = (id: string) => room.conversations.staffReply(mia, id, { messageId: `reply-${id}`, text: "hello" });
const taken = (id?: string): string[] =>
  notices.taken.filter(({ conversationId }) => id === undefined || conversationId === id).map(({ level, channel, staffId }) => `${level} ${staffId ?? channel}`).toSorted((a, b) => a.localeCompare(b)); // prettier-ignore
const deskTold = ["desk max", "desk mia", "desk noor", "desk webhook"];

test("with nobody taking notices for an hour every promise is kept or goes higher; afterwards each goes out once, and not what was settled", async () => {
  const [kept, held, closed, back, open, taken60] = [await called(), await called(), await called(), await called(), await called(), await called()]; // prettier-ignore
  const all = [kept, held, closed, back, open, taken60];
  notices.line.up = false;
  await notices.round();
  expect(notices.attempts.length).toBe(all.length * 4);
  for (let at = 1; at <= 60; at++) {
    if (at === 3) await reply(kept);
    if (at >= 5) await room.conversations.claim(mia, held);
    if (at === 20) await room.conversations.close(mia, closed, "answered");
    if (at === 25) await room.conversations.changeAnswerer(mia, back, "assistant");
    if (at === 60) await room.conversations.claim(mia, taken60);
    await notices.pass(minute, minute);
    for (const id of all) {
      const events = await room.events(id);
      expect(handoffFaults(events)).toEqual([]);
      const { promise } = conversationState(events);
      // Whose promise is due has a newer one, or was answered: nobody waits in silence.
      if (promise) expect(Date.parse(promise.due)).toBeGreaterThan(room.clock.now);
    }
  }
  expect(notices.taken).toEqual([]);
  const levels = (await room.events(open)).flatMap((event) => (event.type === "promise-made" ? [event.level] : []));
  expect(levels).toEqual(["desk", "manager", "owner"]);

  for (const id of [held, taken60]) await room.conversations.claim(mia, id);
  notices.line.up = true;
  await notices.pass(65 * second, second);
  const higher = ["manager max", "manager webhook", "owner mia", "owner webhook"];
  expect(taken(open)).toEqual([...deskTold, ...higher]);
  // Who has it and does not reply is late like anybody: those above them hear of it.
  expect(taken(held)).toEqual(higher);
  expect([kept, closed, back, taken60].flatMap((id) => taken(id))).toEqual([]);
  const ids = notices.taken.map(({ noticeId }) => noticeId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a claim before anything left is an answer to it; whoever gives it back has the others told", async () => {
  notices.line.up = false;
  const id = await called();
  await notices.round();
  await room.conversations.claim(mia, id);
  notices.line.up = true;
  await notices.pass(minute, second);
  expect(taken()).toEqual([]);
  await room.conversations.release(mia, id);
  await notices.pass(minute, second);
  expect(taken()).toEqual(deskTold);
  await reply(id);
});

test("who claims and vanishes leaves it to be told; who claims and replies does not", async () => {
  notices.line.up = false;
  const [left, answered] = [await called(), await called()];
  await notices.round();
  await room.conversations.claim(mia, left);
  await reply(answered);
  notices.line.up = true;
  await notices.pass(2 * minute, second);
  expect(taken()).toEqual([]);
  await notices.pass(2 * minute, second);
  expect(taken(left)).toEqual(deskTold);
  expect(taken(answered)).toEqual([]);
});

test("what is not taken is tried again after 1, 2, 4 … seconds, at most a minute, for a day, and then not any more", async () => {
  notices.line.up = false;
  const id = await called();
  await notices.round();
  await notices.pass(4 * minute, second);
  const first = notices.attempts.filter(({ noticeId }) => noticeId === notices.attempts[0]?.noticeId);
  const start = first[0]?.at ?? 0;
  expect(first.map(({ at }) => (at - start) / second)).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
  await notices.pass(24 * hour, 10 * minute);
  const isWebhook = ({ noticeId }: { noticeId: string }): boolean => noticeId === first[0]?.noticeId;
  const last = notices.attempts.findLast(isWebhook);
  expect(last?.at).toBeLessThan(start + 24 * hour);
  expect(last?.at).toBeGreaterThan(start + 23 * hour);
  notices.line.up = true;
  await notices.pass(hour, minute);
  expect(notices.taken.some(isWebhook)).toBe(false);
  expect(conversationState(await room.events(id)).promise).not.toBeNull();
});

test("who dies between sending and recording has the same notice sent again, with the same id", async () => {
  await called();
  const dying = (store: NoticeStore): NoticeStore => ({ ...store, finish: () => Promise.reject(new Error("dead")) });
  await expect(notices.round(dying)).rejects.toThrow("dead");
  const before = notices.taken.map(({ noticeId }) => noticeId);
  expect(before.length).toBeGreaterThan(0);
  await notices.round();
  await notices.pass(2 * minute, 10 * second);
  const times = before.map((id) => notices.taken.filter(({ noticeId }) => noticeId === id).length);
  expect(new Set(times)).toEqual(new Set([2]));
  expect([...new Set(taken())]).toEqual(deskTold);
});

test("who dies between making notices and anything else has made them once", async () => {
  await called();
  const dying = (store: NoticeStore): NoticeStore => ({
    ...store,
    async tell(...told) {
      await store.tell(...told);
      throw new Error("dead");
    },
  });
  await expect(notices.round(dying)).rejects.toThrow("dead");
  await notices.round();
  await notices.round();
  expect(taken()).toEqual(deskTold);
});

test("at night the webhook is told at once, people in the morning, and of what was answered by then nobody", async () => {
  room.clock.now = Date.parse("2026-11-23T23:00:00Z");
  const [open, answered] = [await called(), await called()];
  await notices.pass(hour, minute);
  expect(taken()).toEqual(["desk webhook", "desk webhook"]);
  await reply(answered);
  room.clock.now = Date.parse("2026-11-24T07:58:00Z");
  await notices.round();
  await notices.pass(minute, minute);
  expect(taken()).toHaveLength(2);
  await notices.pass(minute, minute);
  expect(taken(open)).toEqual(deskTold);
  expect(taken(answered)).toEqual(["desk webhook"]);
});

test("rounds at the same time send each notice once", async () => {
  await Promise.all([called(), called(), called()]);
  await Promise.all([notices.round(), notices.round(), notices.round()]);
  await notices.round();
  expect(taken()).toHaveLength(3 * deskTold.length);
  expect(new Set(notices.taken.map(({ noticeId }) => noticeId)).size).toBe(3 * deskTold.length);
});

test("what staff put off is told to nobody", async () => {
  const id = await room.start();
  await room.conversations.requestPerson(roomVisitor, id);
  await room.conversations.snooze(mia, id, room.clock.now + hour);
  await notices.pass(30 * minute, minute);
  expect(taken()).toEqual([]);
});
