import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConversationStore } from "../conversation/conversation-store.ts";
import type { EventLog } from "./event-log.ts";

export interface EventLogSubject {
  log: EventLog;
  conversations: ConversationStore;
  close(): Promise<void>;
}

const at = Date.parse("2026-11-22T10:00:00.000Z");

/** What every event log must do, run over every store. `make` answers a log without conversations. */
export function eventLogContract(name: string, make: () => Promise<EventLogSubject>): void {
  describe(`event log: ${name}`, () => {
    let subject: EventLogSubject;
    let log: EventLog;
    beforeEach(async () => {
      subject = await make();
      ({ log } = subject);
      for (const conversationId of ["first-conversation", "other-conversation"]) {
        await subject.conversations.create({
          conversationId,
          salonId: "salon",
          visitorId: "visitor-1",
          locale: "en",
          timeZone: "Europe/London",
          startedAt: at,
        });
      }
    });
    afterEach(() => subject.close());

    test("numbers from 1 without gaps, for each conversation by itself, and stamps in UTC", async () => {
      const one = await log.append("first-conversation", [said("m-1"), said("m-2")], at);
      await log.append("other-conversation", [said("m-1")], at);
      await log.append("first-conversation", [handedOver], at + 1000);
      expect(one).toEqual({ ok: true, events: await log.read("first-conversation", 0, 2) });
      expect((await log.read("first-conversation")).map(({ seq, at, type }) => ({ seq, at, type }))).toEqual([
        { seq: 1, at: "2026-11-22T10:00:00.000Z", type: "message-added" },
        { seq: 2, at: "2026-11-22T10:00:00.000Z", type: "message-added" },
        { seq: 3, at: "2026-11-22T10:00:01.000Z", type: "answerer-changed" },
      ]);
      expect((await log.read("other-conversation")).map((event) => event.seq)).toEqual([1]);
    });

    test("gives back exactly what was appended", async () => {
      const body = said("m-1", "Grüße 💇🏽‍♀️\n\u{1F3F4}\u0000'\"\\ ‮");
      await log.append("first-conversation", [body], at);
      expect(await log.read("first-conversation")).toEqual([{ seq: 1, at: new Date(at).toISOString(), ...body }]);
    });

    test("reads after a seq, a limited number", async () => {
      await log.append(
        "first-conversation",
        [1, 2, 3, 4, 5].map((n) => said(`m-${n}`)),
        at,
      );
      expect((await log.read("first-conversation", 2, 2)).map((event) => event.seq)).toEqual([3, 4]);
      expect(await log.read("first-conversation", 5)).toEqual([]);
    });

    test("numbers without gap or repeat when many append at once", async () => {
      await Promise.all(Array.from({ length: 40 }, (_, n) => log.append("first-conversation", [said(`a-${n}`), said(`b-${n}`)], at)));
      const events = await log.read("first-conversation");
      expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
      const ids = events.map((event) => (event.type === "message-added" ? event.messageId : ""));
      for (let n = 0; n < 80; n += 2) expect(ids[n]?.slice(1)).toBe(ids[n + 1]?.slice(1));
    });

    test("adds a message once, also when it is sent twenty times at once", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => log.appendMessage("first-conversation", said("same"), at)));
      expect(answers.filter((answer) => answer.added)).toHaveLength(1);
      expect(new Set(answers.map((answer) => answer.event.seq))).toEqual(new Set([1]));
      const again = await log.appendMessage("first-conversation", said("same", "another text"), at + 5000);
      expect(again).toEqual({ added: false, event: { seq: 1, at: new Date(at).toISOString(), ...said("same") } });
      expect(await log.read("first-conversation")).toHaveLength(1);
      expect((await log.appendMessage("other-conversation", said("same"), at)).added).toBe(true);
    });

    test("appends all or nothing", async () => {
      await log.append("first-conversation", [said("m-1")], at);
      await expect(log.append("first-conversation", [handedOver, said("m-1")], at)).rejects.toThrow();
      expect(await log.read("first-conversation")).toHaveLength(1);
      const next = await log.append("first-conversation", [said("m-2")], at, { answerer: "assistant" });
      expect(next.ok && next.events[0]?.seq).toBe(2);
    });

    test("refuses when the answerer has changed", async () => {
      expect(await log.append("first-conversation", [said("m-1")], at, { answerer: "staff" })).toEqual({
        ok: false,
        reason: "answerer-changed",
      });
      await log.append("first-conversation", [handedOver], at);
      expect(await log.append("first-conversation", [said("m-1")], at, { answerer: "assistant" })).toEqual({
        ok: false,
        reason: "answerer-changed",
      });
      expect((await log.append("first-conversation", [said("m-1")], at, { answerer: "staff" })).ok).toBe(true);
      await log.append("first-conversation", [{ ...handedOver, answerer: "assistant" }], at);
      expect((await log.append("first-conversation", [said("m-2")], at, { answerer: "assistant" })).ok).toBe(true);
    });

    test("a take-over inside one append counts for the next", async () => {
      const both = await log.append("first-conversation", [handedOver, { ...handedOver, answerer: "assistant" }], at);
      expect(both.ok).toBe(true);
      expect((await log.append("first-conversation", [], at, { answerer: "staff" })).ok).toBe(false);
    });

    test("refuses when something newer of the named types is there", async () => {
      await log.append("first-conversation", [said("m-1"), handedOver], at);
      const since = (seq: number, types: EventBody["type"][]) =>
        log.append("first-conversation", [], at, { unchangedSince: { seq, types } }).then((result) => result.ok);
      expect(await since(0, ["message-added"])).toBe(false);
      expect(await since(1, ["message-added"])).toBe(true);
      expect(await since(1, ["message-added", "answerer-changed"])).toBe(false);
      expect(await since(1, [])).toBe(true);
      expect(await since(2, ["message-added", "answerer-changed"])).toBe(true);
    });

    test("exactly one of many conditional appends wins", async () => {
      const condition = { unchangedSince: { seq: 0, types: ["message-added" as const] } };
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, n) => log.append("first-conversation", [said(`m-${n}`)], at, condition)),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
    });

    test("an unknown conversation is an error everywhere", async () => {
      await expect(log.append("nowhere-at-all", [said("m-1")], at)).rejects.toThrow("No such conversation");
      await expect(log.appendMessage("nowhere-at-all", said("m-1"), at)).rejects.toThrow("No such conversation");
      await expect(log.read("nowhere-at-all")).rejects.toThrow("No such conversation");
    });

    test("knows which conversations wait for an answer", async () => {
      const { conversations } = subject;
      expect(await conversations.unanswered()).toEqual([]);
      await log.append("first-conversation", [said("m-1")], at);
      await log.append("other-conversation", [{ ...said("m-1"), author: { kind: "assistant" } }], at);
      expect(await conversations.unanswered()).toEqual(["first-conversation"]);
      await log.append("first-conversation", [said("m-2"), finished(1)], at);
      expect(await conversations.unanswered()).toEqual(["first-conversation"]);
      await log.append("first-conversation", [finished(2)], at);
      expect(await conversations.unanswered()).toEqual([]);
      await log.append("other-conversation", [{ type: "proposal-accepted", proposalId: "p", hash: "h", by: "click" }], at);
      expect(await conversations.unanswered()).toEqual(["other-conversation"]);
      await log.append("other-conversation", [{ type: "booking-failed", proposalId: "p", reason: "slot-taken" }], at);
      expect(await conversations.unanswered()).toEqual([]);
    });

    test("what waits for staff is no work for the assistant, until it is handed back; a booking in hand always is", async () => {
      const { conversations } = subject;
      await log.append("first-conversation", [said("m-1"), handedOver], at);
      expect(await conversations.unanswered()).toEqual([]);
      await log.append("first-conversation", [{ ...handedOver, answerer: "assistant" }], at);
      expect(await conversations.unanswered()).toEqual(["first-conversation"]);
      await log.append("other-conversation", [{ type: "proposal-accepted", proposalId: "p", hash: "h", by: "click" }, handedOver], at);
      expect((await conversations.unanswered()).toSorted()).toEqual(["first-conversation", "other-conversation"]);
    });

    test("a time that was pressed while staff answer is work until something came of it, or they replied", async () => {
      const { conversations } = subject;
      const pressed = (messageId: string) => ({ ...said(messageId), offer: "an offer" });
      await log.append("first-conversation", [pressed("m-1"), handedOver], at);
      expect(await conversations.unanswered()).toEqual([]);
      const ends: EventBody[] = [
        { type: "slot-held", holdId: "h", expiresAt: held.expiresAt, slot: held.offered.slot },
        { type: "slots-offered", slots: [held.offered] },
        { type: "booking-failed", proposalId: "m", reason: "slot-taken" },
        { ...said("reply"), author: { kind: "staff", name: "Mia" } },
      ];
      for (const [index, end] of ends.entries()) {
        await log.appendMessage("first-conversation", pressed(`press-${index}`), at);
        expect(await conversations.unanswered()).toEqual(["first-conversation"]);
        await log.append("first-conversation", [end], at);
        expect(await conversations.unanswered()).toEqual([]);
      }
    });

    test("knows in which conversations a time is held", async () => {
      const { conversations } = subject;
      await log.append("first-conversation", [{ type: "brief-updated", brief: { hold: held } }, said("m-1")], at);
      expect(await conversations.withHold()).toEqual(["first-conversation"]);
      await log.append("first-conversation", [{ type: "brief-updated", brief: {} }], at);
      expect(await conversations.withHold()).toEqual([]);
    });

    test("a staff reply answers what was said before it", async () => {
      const { conversations } = subject;
      await log.append("first-conversation", [said("m-1"), { ...said("m-2"), author: { kind: "staff", name: "Mia" } }], at);
      expect(await conversations.unanswered()).toEqual([]);
      await log.append("first-conversation", [said("m-3")], at);
      expect(await conversations.unanswered()).toEqual(["first-conversation"]);
    });

    test("lists those that staff answer first, however old", async () => {
      const { conversations } = subject;
      await log.append("first-conversation", [{ type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } }], at + 1000);
      await log.append("other-conversation", [said("m-1")], at + 2000);
      expect((await conversations.list("salon", 1)).map((c) => c.conversationId)).toEqual(["first-conversation"]);
    });

    test("lists a salon's conversations by newest activity", async () => {
      const { conversations } = subject;
      await log.append("first-conversation", [said("m-1")], at + 1000);
      await log.append("other-conversation", [said("m-1")], at + 2000);
      await log.append("first-conversation", [said("m-2")], at + 3000);
      expect((await conversations.list("salon", 10)).map((c) => c.conversationId)).toEqual(["first-conversation", "other-conversation"]);
      expect(await conversations.list("salon", 1)).toHaveLength(1);
      expect(await conversations.list("another-salon", 10)).toEqual([]);
    });
  });
}

function said(messageId: string, text = "Hello"): Extract<EventBody, { type: "message-added" }> {
  return { type: "message-added", messageId, author: { kind: "visitor" }, text };
}

function finished(upTo: number): EventBody {
  return { type: "turn-finished", upTo, model: "built-in" };
}

const handedOver = { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } } satisfies EventBody;

const held: NonNullable<Brief["hold"]> = {
  holdId: "hold-1",
  expiresAt: "2026-11-22T10:10:00.000Z",
  offered: {
    offer: "offer-1",
    slot: {
      service: "Cut",
      addOns: [],
      practitioner: "Ana",
      practitionerLevel: "Senior",
      start: "2026-11-26T14:30:00.000Z",
      end: "2026-11-26T15:00:00.000Z",
      timeZone: "Europe/London",
      zoneName: "London time (GMT)",
      day: "Thursday 26 November",
      dayShort: "Thu 26 Nov",
      time: "2:30 pm",
      durationMinutes: 30,
      duration: "30 min",
      price: { amount: 3_000, currency: "GBP", from: false, text: "£30" },
    },
  },
};
