import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConversation } from "../../agent/for-staff/read-conversation.ts";
import { readingWorkspace } from "../../agent/for-staff/reading-workspace.ts";
import { chance } from "../../booking/oracle/chance.ts";
import { createBookingDesk } from "../../booking/booking-desk.ts";
import { type ForStaffRoom, noor, openForStaffRoom } from "./for-staff-room.ts";

let room: ForStaffRoom;
beforeAll(async () => {
  room = await openForStaffRoom();
}, 60_000);
afterAll(async () => room.close());

const wish = "I'd like a blonde balayage with Sarah next Thursday afternoon, I'm Emma Clarke";
const person = "can I talk to a person please";

async function suggestTo(says: string[], locale?: string) {
  const conversationId = await room.talk(says, locale);
  return { conversationId, events: await room.salon.events(conversationId), ...(await room.suggest(conversationId)) };
}

/** Where the visitor said this. */
const seqOf = (events: ConversationEvent[], text: string) =>
  events.find((event) => event.type === "message-added" && event.text === text)?.seq;

describe("two replies", () => {
  test("what was asked is answered with the salon's facts, and times are told in words", async () => {
    const asks = `do you have parking? and ${person}`;
    const { replies, events } = await suggestTo([wish, asks]);
    const [answer, other] = replies;
    expect(answer?.purpose).toBe("answer");
    expect(answer?.text).toMatch(/pay-and-display parking[\s\S]*\d:\d\d pm/);
    expect(other?.purpose).toBe("alternative");
    expect(other?.text).toMatch(/• \w{3} \d+ \w{3}, \d/);
    expect(other?.text).not.toBe(answer?.text);
    for (const { cites } of replies) expect(cites).toEqual([seqOf(events, asks)]);
  });

  test("every time in them is one that the engine has for that wish", async () => {
    const { replies, conversationId } = await suggestTo([wish, person]);
    const { timeZone } = room.salon.catalogue.salon;
    const desk = createBookingDesk({ platform: room.salon.platform, offerKey: new Uint8Array(32).fill(7) });
    const brief: Brief = (await room.salon.events(conversationId)).findLast((event) => event.type === "brief-updated")?.brief ?? {};
    const found = await desk.findSlots({ items: brief.items ?? [], when: brief.when ?? { words: "" }, limit: 200 }, room.salon.clock.now());
    const known = new Set(found.found ? found.slots.map(({ slot }) => slot.time) : []);
    const told = replies[0]?.text.match(/\d{1,2}:\d\d [ap]m/g) ?? [];
    expect(timeZone).toBe("Europe/London");
    expect(told.length).toBeGreaterThan(1);
    for (const time of told) expect(known, time).toContain(time);
  });

  test("what is missing is asked, with what there is to choose from", async () => {
    const { replies } = await suggestTo([person, "a balayage on Friday please"]);
    expect(replies[0]).toMatchObject({ purpose: "ask", text: expect.stringContaining("• Blonde balayage") as string });
    expect(replies[1]?.purpose).toBe("check");
  });

  test("what several that fit cost is told of each", async () => {
    const { replies } = await suggestTo([person, "how much is a balayage?"]);
    expect(replies[0]).toMatchObject({
      purpose: "answer",
      text: expect.stringMatching(/Blonde balayage: from £\d+.*\n.*balayage/u) as string,
    });
  });

  test("in the visitor's language, whatever the browser's", async () => {
    const { replies, summary } = await suggestTo(["Hola, ¿puedo hablar con una persona?", "¿Cuánto cuesta un corte de pelo?"]);
    expect(replies.map(({ text }) => text).join()).toMatch(/[¿áéíóú]/);
    expect(summary.at(-1)?.text).toBe("Asks “¿Cuánto cuesta un corte de pelo?”.");
  });

  test.each([
    ["my throat is swelling up after the lash tint", /999 or 112/, /call you/],
    ["this is awful, my colour came out green and I want my money back", /what happened/, /call you/],
  ])("%s", async (says, first, second) => {
    const { replies } = await suggestTo([says]);
    expect(replies[0]?.text).toMatch(first);
    expect(replies[1]?.text).toMatch(second);
    expect(replies.map(({ text }) => text).join()).not.toMatch(/refund|money back/i);
  });

  test("none where nothing is unanswered; a call for a person is not answered by one being called", async () => {
    const { conversationId, replies } = await suggestTo(["hi", person]);
    expect(replies[0]?.text).toBe("Hi, Noor from Juniper Row here. How can I help?");
    await room.add(conversationId, {
      type: "message-added",
      messageId: "reply-0001",
      author: { kind: "staff", name: "Noor" },
      text: "Hello!",
    });
    const after = await room.suggest(conversationId);
    expect(after.replies).toEqual([]);
    expect(after.upTo).toBeGreaterThan(0);
  });

  test("of another salon there is nothing", async () => {
    const conversationId = await room.talk(["hi"]);
    expect(await room.writing.suggest({ ...noor, salonId: "other" }, conversationId)).toEqual({ ok: false, code: "not-found" });
  });
});

describe("the summary", () => {
  test("says who wants what, what was offered and what is asked, each where it can be read", async () => {
    const asks = `do I need a patch test? ${person}`;
    const { summary, events } = await suggestTo([wish, asks]);
    const offered = events.find(({ type }) => type === "slots-offered")?.seq;
    const [first, second] = summary;
    expect(first?.text).toMatch(
      /^Emma Clarke wants Blonde balayage with Sarah \w+ “next Thursday afternoon” \(Thu 26 Nov, 12:00 pm to 5:00 pm\)\.$/,
    );
    expect(first?.cites).toEqual([seqOf(events, wish)]);
    expect(second?.text).toMatch(/^Was offered Thu 26 Nov .* with Sarah \w+, (?:has not taken it|took neither|took none of them)\.$/);
    expect(second?.cites).toEqual([offered]);
    expect(summary.at(-1)).toEqual({ text: `Asks “${asks}”.`, cites: [seqOf(events, asks)] });
  });

  test("what the visitor wants known and what colleagues noted are in it", async () => {
    const conversationId = await room.talk(["I'd like a cut tomorrow, I'm allergic to PPD by the way", person]);
    const { length } = await room.salon.events(conversationId);
    await room.add(conversationId, { type: "note-added", noteId: "note-0001", by: noor, text: "Her mother called too", mentions: [] });
    const { summary } = await room.suggest(conversationId);
    expect(summary.some(({ text }) => /Told us: “.*PPD/.test(text))).toBe(true);
    expect(summary).toContainEqual({ text: "Noor Haddad noted “Her mother called too”.", cites: [length + 1] });
  });
});

const words = [
  wish, person, "a skin fade tomorrow", "the first one", "Friday instead", "how much is that?", "do you have parking?", "no", "yes",
  "my name is Emma Clarke, 020 7946 0821", "anything later?", "with anyone", "cancel it", "what have I booked?", "put me on the waiting list",
  "forget it", "two of us", "Quiero un corte mañana", "Kann ich am Freitag kommen?", "is it ok when pregnant?", "I'm not happy with my nails",
]; // prettier-ignore

/** All that a draft may call. */
const reading = /^(?:log\.read|feed\.subscribe|platform\.(?:catalogue|find\w*|read\w*|get\w*|search\w*|capabilities))$/;

test("property: a draft changes nothing, and calls nothing that could", { timeout: 120_000 }, async () => {
  const luck = chance(20_261_122);
  const runs = Number(process.env["DRAFTS"] ?? 25);
  for (let run = 0; run < runs; run += 1) {
    const conversationId = await room.talk(Array.from({ length: luck.whole(1, 6) }, () => luck.pick(words)));
    if (luck.often(0.5)) await room.add(conversationId, { type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } });
    const [events, writes] = [await room.salon.events(conversationId), room.salon.writes.length];
    room.calls.length = 0;
    const { replies, summary, upTo } = await room.suggest(conversationId);
    expect(room.calls.filter((call) => !reading.test(call))).toEqual([]);
    expect(room.calls).toContain("platform.catalogue");
    expect(await room.salon.events(conversationId)).toEqual(events);
    expect(room.salon.writes).toHaveLength(writes);
    // Whatever was said: different replies, and nothing is said to rest on what is not there.
    expect([0, 2]).toContain(replies.length);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(replies.length);
    expect(summary.length).toBeLessThanOrEqual(5);
    for (const { cites } of [...replies, ...summary]) for (const seq of cites) expect(seq >= 1 && seq <= upTo).toBe(true);
  }
});

test("what could write is not there to be called", async () => {
  const conversationId = await room.talk([wish, "the first one"]);
  const events = await room.salon.events(conversationId);
  const desk = createBookingDesk({ platform: room.salon.platform, offerKey: new Uint8Array(32).fill(7) });
  const brief = events.findLast((event) => event.type === "brief-updated")?.brief ?? {};
  expect(brief.hold).toBeDefined();
  const conversation = { conversationId, visitor: { locale: "en", timeZone: "Europe/London" }, now: room.salon.clock.now(), events, brief, desk, staffName: "Noor", signal: new AbortController().signal }; // prettier-ignore
  const { turn, brief: shown } = await readingWorkspace(conversation, readConversation(events));
  expect(Object.keys(turn.desk).toSorted()).toEqual(["catalogue", "describeService", "findSlots", "offeredVisit", "openingNow", "openingOn", "readOffer"]); // prettier-ignore
  expect(Object.keys(turn.waitlist)).toEqual([]);
  expect(shown).not.toHaveProperty("hold");
});
