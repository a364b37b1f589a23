import { expect, test } from "vitest";
import { chatDesk, mia, noon, thursday } from "../testing/chat-desk.ts";

const chat = chatDesk();
const { actionId, oneOffer, offers, all } = chat;
const items = [{ serviceId: "cut-finish", addOnIds: [], practitionerId: "sarah" }];

const isFree = async (start: string | undefined): Promise<boolean> => {
  const free = await chat.house.platform.searchSlots({ items, from: thursday, to: thursday }, chat.room.clock.now);
  return free.some((slot) => slot.start === Date.parse(start ?? ""));
};
const startOf = (offer: string): string | undefined => chat.desk.readOffer(offer, noon)?.slot.start;
const heldNow = async (): Promise<string | undefined> =>
  (await all()).flatMap((event) => (event.type === "brief-updated" ? [event.brief.hold?.holdId] : [])).at(-1);
const round = () => chat.room.conversations.releaseStrayHolds("juniper-row");
const wait = (seconds: number): void => void (chat.room.clock.now += seconds * 1000);
const hold = (offer: string) => chat.room.conversations.holdTime(mia, chat.id, { actionId: actionId(), offer });

test("a time that was held and never written down is free again within a minute, and only staff's log knows", async () => {
  const offer = await oneOffer();
  await chat.desk.hold(chat.id, offer, noon);
  const before = (await all()).length;
  wait(29);
  await round();
  expect(await isFree(startOf(offer))).toBe(false);
  wait(2);
  await round();
  await round();
  expect(await isFree(startOf(offer))).toBe(true);
  expect((await all()).slice(before).map(({ type }) => type)).toEqual(["brief-updated"]);
});

test("of two, the one that the log says went is let go, and the one that it names stays", async () => {
  const [one, two] = [await oneOffer(), (await offers(13)).at(-1) ?? ""];
  await hold(one);
  chat.desk.releaseHold = () => Promise.reject(new Error("it died"));
  await expect(hold(two)).rejects.toThrow("it died");
  chat.desk.releaseHold = chat.house.desk.releaseHold;
  wait(31);
  await round();
  expect([await isFree(startOf(one)), await isFree(startOf(two))]).toEqual([true, false]);
  expect(await heldNow()).toBeDefined();
});

test("who is slow to write it down, as long as a minute, finds it let go and holds it anew", async () => {
  const offer = await oneOffer();
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  chat.desk.catalogue = async () => {
    reached.resolve();
    await gate.promise;
    return chat.house.desk.catalogue();
  };
  const slow = hold(offer);
  await reached.promise;
  expect(await isFree(startOf(offer))).toBe(false);
  wait(60);
  await round();
  expect(await isFree(startOf(offer))).toBe(true);
  gate.resolve();
  expect(await slow).toMatchObject({ ok: true });
  expect(await isFree(startOf(offer))).toBe(false);
  const held = await heldNow();
  expect((await chat.house.platform.idleHolds(chat.room.clock.now, chat.room.clock.now)).map(({ holdId }) => holdId)).toEqual([held]);
});

test("whoever asks for it in the moment in which it is let go has it", async () => {
  const offer = await oneOffer();
  await chat.desk.hold(chat.id, offer, noon);
  wait(31);
  const { releaseHold } = chat.house.desk;
  chat.desk.releaseHold = async (holdId, since) => {
    expect(await hold(offer)).toMatchObject({ ok: true });
    await releaseHold(holdId, since);
  };
  await round();
  expect(await isFree(startOf(offer))).toBe(false);
  expect(await heldNow()).toBeDefined();
});
