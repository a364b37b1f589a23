import { afterEach, beforeEach, expect, test } from "vitest";
import { conversationState } from "../conversation/conversation-state.ts";
import { defaultSettings } from "../notices/notice-settings.ts";
import { handoffFaults } from "./handoff-faults.ts";
import { type HandoffRoom, openHandoffRoom, roomVisitor } from "./handoff-room.ts";
import { type NoticeRoom, openNoticeRoom } from "./notice-room.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const mia = { staffId: "mia", name: "Mia", salonId: "juniper-row" };
const sarah = { staffId: "sarah", name: "Sarah" };
const byPush = { settings: { ...defaultSettings, email: false } };
const off = { settings: { ...defaultSettings, email: false, push: false }, browserIds: [] };

let room: HandoffRoom;
let notices: NoticeRoom;
beforeEach(async () => {
  room = await openHandoffRoom(Date.parse("2026-11-23T12:00:00Z"));
  notices = openNoticeRoom(room);
  notices.change("mia", { ...byPush, browserIds: ["mia-phone", "mia-till"] });
  notices.change("max", { ...byPush, browserIds: ["max-phone"] });
  notices.change("noor", { ...byPush, browserIds: ["noor-phone"] });
});
afterEach(() => room.close());

async function called(): Promise<string> {
  const id = await room.start();
  await room.conversations.requestPerson(roomVisitor, id);
  return id;
}
const reply = (id: string) => room.conversations.staffReply(mia, id, { messageId: `reply-${id}`, text: "hello" });
const taken = (id?: string): string[] =>
  notices.taken.filter(({ conversationId }) => id === undefined || conversationId === id).map(({ level, channel, staffId, browserId }) => `${level} ${browserId ?? staffId ?? channel}${channel === "email" ? " by e-mail" : ""}`).toSorted((a, b) => a.localeCompare(b)); // prettier-ignore
const deskTold = ["desk max-phone", "desk mia-phone", "desk mia-till", "desk noor-phone", "desk webhook"];
const higher = ["manager max-phone", "manager webhook", "owner mia-phone", "owner mia-till", "owner webhook"];

test("with push services down for an hour every promise is kept or goes higher; afterwards each browser is told once, and not of what was settled", async () => {
  const [kept, closed, open, taken60] = [await called(), await called(), await called(), await called()];
  const all = [kept, closed, open, taken60];
  notices.line.up = false;
  await notices.round();
  expect(notices.attempts).toHaveLength(all.length * deskTold.length);
  for (let at = 1; at <= 60; at++) {
    if (at === 3) await reply(kept);
    if (at === 20) await room.conversations.close(mia, closed, "answered");
    if (at === 60) await room.conversations.claim(mia, taken60);
    await notices.pass(minute, minute);
    for (const id of all) {
      const events = await room.events(id);
      expect(handoffFaults(events)).toEqual([]);
      const { promise } = conversationState(events);
      if (promise) expect(Date.parse(promise.due)).toBeGreaterThan(room.clock.now);
    }
  }
  expect(notices.taken).toEqual([]);
  await room.conversations.claim(mia, taken60);
  notices.line.up = true;
  await notices.pass(65 * second, second);
  expect(taken(open)).toEqual([...deskTold, ...higher]);
  expect([kept, closed, taken60].flatMap((id) => taken(id))).toEqual([]);
  const ids = notices.taken.map(({ noticeId }) => noticeId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a browser that is no more leaves nobody without word: they are written to, once, and not when it was settled by then", async () => {
  for (const id of ["mia-phone", "mia-till", "noor-phone"]) notices.gone.add(id);
  const id = await called();
  await notices.round();
  await notices.pass(5 * second, second);
  expect(taken(id)).toEqual(["desk max-phone", "desk mia by e-mail", "desk noor by e-mail", "desk webhook"]);

  notices.line.up = false;
  const settled = await called();
  await notices.round();
  await reply(settled);
  notices.line.up = true;
  await notices.pass(2 * minute, second);
  expect(taken(settled)).toEqual([]);
});

test("where everybody has switched everything off, the owner is written to at each level: none is silent", async () => {
  for (const id of ["mia", "max", "noor"]) notices.change(id, off);
  const id = await called();
  await notices.round();
  await notices.pass(hour, minute);
  expect(taken(id)).toEqual(["desk mia by e-mail", "desk webhook", "manager mia by e-mail", "manager webhook", "owner mia by e-mail", "owner webhook"]); // prettier-ignore
});

test("at night each is told by their own quiet hours, and the webhook at once; in the morning nobody is told of what was answered", async () => {
  room.clock.now = Date.parse("2026-11-23T23:00:00Z");
  notices.change("noor", { settings: { ...byPush.settings, quiet: null } });
  notices.change("max", { settings: { ...byPush.settings, quiet: { from: 22 * 60, to: 23 * 60 + 30 } } });
  const [open, answered] = [await called(), await called()];
  await notices.round();
  expect(taken(open)).toEqual(["desk noor-phone", "desk webhook"]);
  await notices.pass(29 * minute, minute);
  await reply(answered);
  await notices.pass(minute, minute);
  expect(taken(open)).toEqual(["desk max-phone", "desk noor-phone", "desk webhook"]);
  room.clock.now = Date.parse("2026-11-24T07:59:00Z");
  await notices.pass(2 * minute, minute);
  expect(taken(open).slice(0, 5)).toEqual(deskTold);
  expect(taken(answered)).toEqual(["desk noor-phone", "desk webhook"]);
});

test("a practitioner is told what is passed on to them and what a note asks of them, once, and of nothing else", async () => {
  notices.change("sarah", { ...byPush, browserIds: ["sarah-phone"] });
  const [others, passed, noted] = [await called(), await called(), await called()];
  await notices.round();
  await room.conversations.transfer(mia, passed, sarah, { why: "she knows her" });
  await room.conversations.addNote(mia, noted, { noteId: "note-0001", text: "@Sarah, which colour?", mentions: ["sarah"] });
  await notices.pass(5 * second, second);
  const hers = () =>
    notices.taken.flatMap(({ conversationId, because, staffId }) => (staffId === "sarah" ? [[conversationId, because]] : []));
  expect(hers()).toEqual([[passed, "passed-on"], [noted, "mentioned"]]); // prettier-ignore
  expect(taken(others)).toEqual(deskTold);
  // What was told is told no more; what was answered before it was told is not.
  notices.line.up = false;
  await room.conversations.addNote(mia, others, { noteId: "note-0002", text: "@Sarah?", mentions: ["sarah"] });
  await notices.round();
  await reply(others);
  notices.line.up = true;
  await notices.pass(2 * minute, second);
  expect(hers()).toHaveLength(2);
});
