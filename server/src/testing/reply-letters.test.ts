import type { Author, EventBody } from "@chairside/shared/events.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPresence } from "../presence/create-presence.ts";
import { silentLine } from "../presence/sign.ts";
import { createLiveFeed } from "../events/create-live-feed.ts";
import { createReplyLetters, type ReplyLetters } from "../reply-letters/create-reply-letters.ts";
import { replyLetterWords } from "../reply-letters/reply-letter-words.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { sqlOutbox } from "../storage/sql/sql-letters.ts";
import { sqlReadMarks } from "../storage/sql/sql-read-marks.ts";
import { sqlReplyLetters } from "../storage/sql/sql-reply-letters.ts";
import { createLetterSender } from "../verification/letter-sender.ts";
import type { Letter } from "../verification/letters.ts";
import { fixedClock, type FixedClock } from "./fixed-clock.ts";

const minutes = (n: number): number => n * 60_000;
const staff = (name = "Mia"): Author => ({ kind: "staff", name });
const said = (messageId: string, author: Author, text: string): EventBody => ({ type: "message-added", messageId, author, text });
const guest = (contact: { email?: string; phone?: string }): EventBody => ({ type: "brief-updated", brief: { guest: contact } });
const started: EventBody = {
  type: "conversation-started",
  salon: { id: "salon", name: "Juniper Row", timeZone: "Europe/London", locale: "en-GB", phone: "020 7946 0000" },
  visitor: { locale: "en-GB", timeZone: "Europe/London" },
};

let clock: FixedClock;
let room: Awaited<ReturnType<typeof openRoom>>;
beforeEach(async () => (room = await openRoom("2026-11-24T12:00:00Z")));
afterEach(() => room.close());

/** A salon with one conversation, whose visitor asked something and left. */
async function openRoom(start: string, contact: { email?: string; phone?: string } = { email: "Jo@mail.example" }) {
  clock = fixedClock(start);
  const { now } = clock;
  const { db, close } = await openDatabase(":memory:");
  const log = sqlEventLog(db);
  const [store, marks, outbox, feed] = [sqlReplyLetters(db), sqlReadMarks(db), sqlOutbox(db), createLiveFeed()];
  const reports: string[] = [];
  const report = (what: string): void => void reports.push(what);
  const letterKey = new Uint8Array(32).fill(7);
  const sent: Letter[] = [];
  const post = { works: true };
  const noLetters = { type: "letters" as const, letters: [], coming: null };
  const presence = createPresence({ marks, line: silentLine, feed, lettersOf: () => Promise.resolve(noLetters), now, report });
  const letters: ReplyLetters = createReplyLetters({ store, marks, log, isHere: presence.visitorHere, onChange() {}, timeZoneOf: () => "Europe/London", letterKey, now, report }); // prettier-ignore
  const delivery = {
    async send(letter: Letter) {
      if (!post.works) throw new Error("the post is down");
      sent.push(letter);
    },
    close() {},
  };
  const sender = createLetterSender({ outbox, delivery, onFile: { has: async () => false }, letterKey, now, report, following: letters });
  const add = async (...bodies: EventBody[]): Promise<void> => void (await log.append("one", bodies, now()));
  await sqlConversations(db).create({ conversationId: "one", salonId: "salon", visitorId: "v", locale: "en-GB", timeZone: "Europe/London", startedAt: now() }); // prettier-ignore
  await add(started, said("q", { kind: "visitor" }, "canary-visitor: is it step-free?"), guest(contact));
  return {
    where: { conversationId: "one", salonId: "salon" },
    letters,
    marks,
    presence,
    sent,
    post,
    reports,
    add,
    /** So much later, the patrol has come round and the post has been taken. */
    async later(ms: number) {
      clock.advance(ms);
      await presence.beat();
      await letters.sweep();
      await sender.sendDue();
    },
    told: () => letters.lettersOf({ conversationId: "one", salonId: "salon" }),
    close: async () => {
      await presence.close();
      await close();
    },
  };
}

describe("a reply to a visitor who is away", () => {
  test("goes out after three minutes, once, and says who, what and how to answer, and nothing else", async () => {
    await room.add(said("a", staff(), "It is. Ring at the back entrance."));
    await room.add({ type: "note-added", noteId: "n", by: { staffId: "mia", name: "Mia" }, text: "canary-note", mentions: [] });
    await room.later(minutes(3) - 1);
    expect(room.sent).toEqual([]);
    expect(await room.told()).toEqual({ type: "letters", letters: [], coming: { by: "email", at: "2026-11-24T12:03:00.000Z" } });
    await room.later(1);
    await room.later(minutes(60));
    expect(room.sent).toHaveLength(1);
    const [letter] = room.sent;
    expect(letter).toMatchObject({ to: { kind: "email", address: "jo@mail.example" }, kind: "reply" });
    for (const words of ["Mia", "Juniper Row", "It is. Ring at the back entrance.", "020 7946 0000", "open the chat on our website"])
      expect(letter?.text).toContain(words);
    expect(JSON.stringify(letter)).not.toMatch(/canary/);
    expect(await room.told()).toMatchObject({ letters: [{ upTo: 4, by: "email", state: "sent", at: "2026-11-24T12:03:00.000Z" }], coming: null }); // prettier-ignore
  });

  test("goes to nobody who has read it, is there, wrote back, left no contact, or was closed as spam", async () => {
    await room.add(said("a", staff(), "It is."));
    await room.marks.mark("one", { side: "visitor" }, 4, clock.now());
    await room.later(minutes(5));
    await room.add(said("b", staff(), "Anything else?"));
    const leave = room.presence.visitorComes(room.where);
    await room.later(minutes(5));
    leave();
    await room.add(said("c", { kind: "visitor" }, "No, thanks"), said("d", staff(), "Then good-bye."), guest({}));
    await room.add({ type: "conversation-closed", outcome: "spam", by: { staffId: "mia", name: "Mia" } });
    await room.later(minutes(10));
    expect([room.sent, room.reports]).toEqual([[], []]);
  });

  test("whoever has just gone is given time to come back", async () => {
    const leave = room.presence.visitorComes(room.where);
    await room.presence.beat();
    await room.add(said("a", staff(), "It is."));
    await room.later(minutes(4));
    leave();
    await room.presence.beat();
    clock.advance(10_000);
    await room.presence.beat();
    expect(room.presence.visitorHere("one")).toBe(false);
    await room.later(60_000);
    expect(room.sent).toEqual([]);
    await room.later(40_000);
    expect(room.sent).toHaveLength(1);
  });

  test("a run of replies is one letter; what follows within half an hour waits for the next", async () => {
    await room.add(said("a", staff(), "It is."));
    await room.later(minutes(2));
    await room.add(said("b", staff("Noor"), "And there is a lift."));
    await room.later(minutes(2));
    expect(room.sent).toEqual([]);
    await room.later(minutes(1));
    expect(room.sent.map(({ text }) => text.split("\n\n")[1])).toEqual(["It is."]);
    expect(room.sent[0]?.subject).toBe("A reply from Mia and Noor at Juniper Row");
    expect(room.sent[0]?.text).toContain("And there is a lift.");
    await room.add(said("c", staff(), "We close at 7."));
    await room.later(minutes(29));
    expect(room.sent).toHaveLength(1);
    await room.later(minutes(1));
    expect(room.sent).toHaveLength(2);
    expect(room.sent[1]?.text).not.toContain("It is.");
  });

  test("a run that does not end goes out after ten minutes", async () => {
    for (let minute = 0; minute < 10; minute++) {
      await room.add(said(`a${minute}`, staff(), `Line ${minute}`));
      await room.later(minutes(1));
      expect(room.sent.length, String(minute)).toBe(minute < 9 ? 0 : 1);
    }
  });

  test("one that was read before it could leave does not leave", async () => {
    await room.add(said("a", staff(), "It is."));
    room.post.works = false;
    await room.later(minutes(3));
    expect(await room.told()).toMatchObject({ letters: [{ state: "leaving" }] });
    await room.presence.visitorSigns(room.where, { seen: 4 });
    room.post.works = true;
    await room.later(minutes(1));
    expect(room.sent).toEqual([]);
    expect(await room.told()).toMatchObject({ letters: [{ state: "read" }], coming: null });
  });

  test("one that could not leave for a day is said to have failed", async () => {
    await room.add(said("a", staff(), "It is."));
    room.post.works = false;
    await room.later(minutes(3));
    room.post.works = true;
    await room.later(minutes(24 * 60));
    expect(room.sent).toEqual([]);
    expect(await room.told()).toMatchObject({ letters: [{ state: "failed" }], coming: null });
    expect(room.reports.at(-1)).toBe("a letter could not be sent in time");
  });

  test("patrols that come round at once make one letter", async () => {
    await room.add(said("a", staff(), "It is."));
    clock.advance(minutes(3));
    await Promise.all([room.letters.sweep(), room.letters.sweep(), room.letters.sweep()]);
    await room.later(0);
    expect([room.sent.length, room.reports]).toEqual([1, []]);
  });

  test("whoever dies between sending and noting it has it sent once more, under the same id, and noted once", async () => {
    await room.add(said("a", staff(), "It is."));
    const { ended } = room.letters;
    room.letters.ended = async () => Promise.reject(new Error("killed"));
    await expect(room.later(minutes(3))).rejects.toThrow("killed");
    expect(await room.told()).toMatchObject({ letters: [{ state: "leaving" }] });
    room.letters.ended = ended;
    await room.later(minutes(1));
    await room.later(minutes(60));
    expect(room.sent.map(({ letterId }) => letterId)).toEqual(["reply-one-0", "reply-one-0"]);
    expect(await room.told()).toMatchObject({ letters: [{ state: "sent" }], coming: null });
  });

  test("six letters a day and no more", async () => {
    for (let letter = 0; letter < 9; letter++) {
      await room.add(said(`a${letter}`, staff(), `Line ${letter}`));
      await room.later(minutes(31));
    }
    expect(room.sent).toHaveLength(6);
    expect((await room.told()).coming).toBeNull();
  });
});

describe("by text message", () => {
  const phone = { phone: "+447700900123" };
  const reopen = async (contact: { email?: string; phone?: string }): Promise<void> => {
    await room.close();
    room = await openRoom("2026-11-24T20:58:30Z", contact);
  };

  test("e-mail goes before it, at any hour", async () => {
    await reopen({ ...phone, email: "jo@mail.example" });
    await room.add(said("a", staff(), "It is."));
    await room.later(minutes(4));
    expect(room.sent.map(({ to }) => to.kind)).toEqual(["email"]);
  });

  test("what is due at night leaves in the morning, cut where it is long, in the language that was written", async () => {
    await reopen(phone);
    const german: EventBody = { type: "brief-updated", brief: { locale: "de", guest: phone } };
    await room.add(german, said("a", staff(), `${"Sehr gern. ".repeat(80)}Ende`));
    expect((await room.told()).coming).toEqual({ by: "phone", at: "2026-11-25T08:00:00.000Z" });
    await room.later(minutes(10));
    expect(room.sent).toEqual([]);
    await room.later(minutes(11 * 60));
    expect(room.sent.map(({ to }) => to)).toEqual([{ kind: "phone", address: "+447700900123" }]);
    expect(room.sent[0]?.text).toMatch(/^Antwort von Mia, Juniper Row, im Chat:/);
    expect(room.sent[0]?.text).toMatch(/… \(Der Rest steht im Chat\.\)\nZum Antworten .* 020 7946 0000$/);
    expect(room.sent[0]?.text.length).toBeLessThan(760);
  });

  test("one that cannot leave before the night is said to have failed", async () => {
    await reopen(phone);
    clock.advance(minutes(11 * 60 + 2));
    await room.add(said("a", staff(), "It is."));
    room.post.works = false;
    await room.later(minutes(3));
    await room.later(minutes(13 * 60));
    expect(await room.told()).toMatchObject({ letters: [{ by: "phone", state: "failed" }] });
  });
});

test.each(["en", "de", "es", "fr", "it", "nl", "pt", "ja"])("in %s it names who, the salon, the words and the telephone", (locale) => {
  const replies = [
    { seq: 1, at: 0, who: "Mia", text: "10:30?" },
    { seq: 2, at: 0, who: "Mia", text: "" },
  ];
  const { subject, text } = replyLetterWords({ replies, salon: { name: "Juniper Row", phone: "020 7946 0000" } }, "email", locale);
  for (const words of ["Mia", "Juniper Row"]) expect(subject).toContain(words);
  for (const words of ["Mia", "Juniper Row", "10:30?", "020 7946 0000"]) expect(text).toContain(words);
  expect(text.split("\n\n")).toHaveLength(4);
});
