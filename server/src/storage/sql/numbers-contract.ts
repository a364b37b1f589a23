import type { EventBody } from "@chairside/shared/events.ts";
import { describe, expect, test } from "vitest";
import type { ConversationStore } from "../../conversation/conversation-store.ts";
import type { EventLog } from "../../events/event-log.ts";
import type { Mark } from "../../numbers/mark.ts";
import type { CountedConversation, NumbersStore } from "../../numbers/numbers-store.ts";

interface Opened {
  numbers: NumbersStore;
  log: EventLog;
  conversations: ConversationStore;
  close(): Promise<void>;
}

const at = Date.parse("2026-11-23T12:00:00Z");
const day = "2026-11-23";
const days = { from: day, to: day, before: at + 86_400_000 };
const said = (messageId: string): EventBody => ({ type: "message-added", messageId, author: { kind: "visitor" }, text: "hello" });
const mark = (kind: Mark["kind"], rest: Partial<Mark> = {}): Mark => ({
  kind,
  detail: "",
  seq: 1,
  at,
  day,
  value: null,
  currency: null,
  ...rest,
});
const counted = (conversationId: string, seq: number, marks: Mark[], salonId = "salon"): CountedConversation => ({
  conversationId,
  salonId,
  seq,
  tally: JSON.stringify({ seq }),
  marks,
});

/** What every store of numbers must do. `open` answers an empty one and the log beside it. */
export function numbersContract(name: string, open: () => Promise<Opened>): void {
  describe(`numbers: ${name}`, () => {
    const on = (what: string, work: (opened: Opened) => Promise<void>): void =>
      test(what, async () => {
        const opened = await open();
        try {
          for (const [conversationId, salonId] of [["one", "salon"], ["two", "salon"], ["three", "other"]] as const) await opened.conversations.create({ conversationId, salonId, visitorId: "v", locale: "en", timeZone: "Europe/London", startedAt: at }); // prettier-ignore
          await opened.numbers.adopt(1);
          await work(opened);
        } finally {
          await opened.close();
        }
      });
    const waiting = async ({ numbers }: Opened, definition = 1) =>
      (await numbers.uncounted(definition, 10)).toSorted((a, b) => a.conversationId.localeCompare(b.conversationId));
    const times = async ({ numbers }: Opened, now = at) =>
      (await numbers.count("salon", days, now))
        .map(({ kind, detail, times: n }) => `${kind} ${detail} ${n}`)
        .toSorted((a, b) => a.localeCompare(b));

    on(
      "a conversation is uncounted until all of its log was counted, and again when it grows; then with what is known of it",
      async (opened) => {
        const { numbers, log } = opened;
        await log.append("one", [said("m-1"), said("m-2")], at);
        await log.append("three", [said("m-3")], at);
        expect(await waiting(opened)).toEqual([
          { conversationId: "one", salonId: "salon", seq: 0, tally: null },
          { conversationId: "three", salonId: "other", seq: 0, tally: null },
        ]);
        expect([await numbers.behind("salon"), await numbers.behind("other")]).toEqual([1, 1]);
        await numbers.keep(1, counted("one", 2, []));
        await numbers.keep(1, counted("three", 1, [], "other"));
        expect(await waiting(opened)).toEqual([]);
        await log.append("one", [said("m-4")], at);
        expect(await waiting(opened)).toEqual([{ conversationId: "one", salonId: "salon", seq: 2, tally: JSON.stringify({ seq: 2 }) }]);
        expect(await numbers.uncounted(1, 0)).toEqual([]);
      },
    );

    on("who has counted less than somebody else changes nothing", async (opened) => {
      const { numbers, log } = opened;
      await log.append("one", [said("m-1"), said("m-2")], at);
      await Promise.all([
        numbers.keep(1, counted("one", 2, [mark("moved"), mark("booked")])),
        numbers.keep(1, counted("one", 1, [mark("cancelled")])),
        numbers.keep(1, counted("one", 2, [mark("moved"), mark("booked")])),
      ]);
      expect(await times(opened)).toEqual(["booked  1", "moved  1"]);
      expect(await waiting(opened)).toEqual([]);
    });

    on("a newer definition counts everything anew, and an older one nothing any more", async (opened) => {
      const { numbers, log } = opened;
      await log.append("one", [said("m-1")], at);
      await numbers.keep(1, counted("one", 1, [mark("moved")]));
      await numbers.adopt(2);
      await numbers.adopt(1);
      expect(await waiting(opened, 2)).toEqual([{ conversationId: "one", salonId: "salon", seq: 0, tally: null }]);
      await numbers.keep(1, counted("one", 1, [mark("cancelled")]));
      expect(await times(opened)).toEqual(["moved  1"]);
      await numbers.keep(2, counted("one", 1, [mark("booked")]));
      await numbers.adopt(2);
      expect(await waiting(opened, 2)).toEqual([]);
      expect(await times(opened)).toEqual(["booked  1"]);
    });

    on(
      "counts by kind, detail, day and currency, of the salon and the days that are asked for, up to an instant",
      async ({ numbers, log }) => {
        for (const id of ["one", "two", "three"]) await log.append(id, [said("m")], at);
        const booked = (value: number, currency: string, rest: Partial<Mark> = {}) =>
          mark("booked", { detail: "assistant", value, currency, ...rest });
        await numbers.keep(1, counted("one", 1, [booked(4500, "GBP"), booked(1_000, "EUR"), booked(99, "GBP", { day: "2026-11-22" })]));
        await numbers.keep(1, counted("two", 1, [booked(5500, "GBP"), booked(7, "GBP", { at: days.before }), mark("conversation", { detail: "person", value: 5 })])); // prettier-ignore
        await numbers.keep(1, counted("three", 1, [booked(1, "GBP")], "other"));
        const rows = await numbers.count("salon", days, at);
        expect(rows.toSorted((a, b) => a.sum - b.sum)).toEqual([
          { kind: "conversation", detail: "person", day, currency: null, times: 1, sum: 0 },
          { kind: "booked", detail: "assistant", day, currency: "EUR", times: 1, sum: 1_000 },
          { kind: "booked", detail: "assistant", day, currency: "GBP", times: 2, sum: 10_000 },
        ]);
        const wide = { from: "2026-11-01", to: "2026-11-30", before: days.before + 1 };
        expect((await numbers.count("salon", wide, at)).reduce((all, { sum }) => all + sum, 0)).toBe(11_106);
      },
    );

    on("an open promise is late once it was due, and what is to be missed is not missed before", async (opened) => {
      const { numbers, log } = opened;
      await log.append("one", [said("m-1")], at);
      const due = at + 1_000;
      await numbers.keep(1, counted("one", 1, [mark("promise", { detail: "open", value: due }), mark("missed", { detail: "1-12", at: due })])); // prettier-ignore
      expect(await times(opened, due - 1)).toEqual(["promise open 1"]);
      expect(await times(opened, due)).toEqual(["missed 1-12 1", "promise open 1"]);
      expect(await times(opened, due + 1)).toEqual(["missed 1-12 1", "promise late 1"]);
      const find = (details: string[], now: number) => numbers.find("salon", { kind: "promise", details, days, now, skip: 0, limit: 9 });
      expect([await find(["late"], due), (await find(["late", "kept"], due + 1)).length]).toEqual([[], 1]);
      expect(await numbers.find("salon", { kind: "missed", details: [], days, now: due - 1, skip: 0, limit: 9 })).toEqual([]);
    });

    on("finds the marks themselves, newest first, a page at a time, and replies with what they took", async ({ numbers, log }) => {
      for (const id of ["one", "two"]) await log.append(id, [said("m")], at);
      const reply = (value: number, rest: Partial<Mark> = {}) => mark("first-reply", { detail: "replied", value, ...rest });
      await numbers.keep(1, counted("one", 1, [reply(60_000), reply(90_000, { at: at + 2 }), mark("first-reply", { detail: "none" })]));
      await numbers.keep(1, counted("two", 1, [reply(30_000, { at: at + 1, seq: 7 })]));
      const page = async (skip: number, details: string[]) =>
        (await numbers.find("salon", { kind: "first-reply", details, days, now: at, skip, limit: 2 })).map(({ value }) => value);
      expect([await page(0, []), await page(2, []), await page(0, ["none"])]).toEqual([[90_000, 30_000], [60_000, null], [null]]); // prettier-ignore
      expect(await numbers.find("salon", { kind: "first-reply", details: [], days, now: at, skip: 1, limit: 1 })).toEqual([
        { conversationId: "two", ...reply(30_000, { at: at + 1, seq: 7 }) },
      ]);
      expect((await numbers.replies("salon", days)).toSorted((a, b) => a.took - b.took)).toEqual([
        { at: at + 1, took: 30_000 },
        { at, took: 60_000 },
        { at: at + 2, took: 90_000 },
      ]);
    });
  });
}
