import type { EventBody } from "@chairside/shared/events.ts";
import { describe, expect, test } from "vitest";
import type { ConversationStore } from "../../conversation/conversation-store.ts";
import type { EventLog } from "../../events/event-log.ts";
import type { Notice, StandingPromise } from "../../notices/notice.ts";
import type { NoticeStore } from "../../notices/notice-store.ts";

interface Opened {
  notices: NoticeStore;
  log: EventLog;
  conversations: ConversationStore;
  close(): Promise<void>;
}

const at = Date.parse("2026-11-23T12:00:00Z");
const due = "2026-11-23T12:10:00.000Z";
const mia = { staffId: "mia", name: "Mia" };
const promised = (promiseId: string, level: StandingPromise["level"] = "desk"): EventBody => ({ type: "promise-made", promiseId, due, level, because: "handed-over" }); // prettier-ignore
const claimed: EventBody = { type: "claim-taken", by: mia, until: due };
const released: EventBody = { type: "claim-ended", of: mia, how: "released" };

function notice(noticeId: string, rest: Partial<Notice> = {}): Notice {
  return {
    noticeId,
    salonId: "salon",
    conversationId: "one",
    promiseId: "p-1",
    seenSeq: 1,
    madeAt: at,
    due: Date.parse(due),
    level: "desk",
    because: "handed-over",
    channel: "email",
    staffId: noticeId,
    browserId: null,
    dueAt: 100,
    expiresAt: 1_000,
    ...rest,
  };
}

/** What every store of notices must do. `open` answers an empty one and the log beside it. */
export function noticeContract(name: string, open: () => Promise<Opened>): void {
  describe(`notices: ${name}`, () => {
    const on = (what: string, work: (opened: Opened) => Promise<void>): void =>
      test(what, async () => {
        const opened = await open();
        try {
          for (const conversationId of ["one", "two"]) await opened.conversations.create({ conversationId, salonId: "salon", visitorId: "v", locale: "en", timeZone: "Europe/London", startedAt: at }); // prettier-ignore
          await work(opened);
        } finally {
          await opened.close();
        }
      });
    const tell = ({ notices }: Opened, { conversationId, promiseSeq: seq }: StandingPromise, told: readonly Notice[], when = at) =>
      notices.tell({ conversationId, seq }, told, when);
    const first = async ({ notices, log }: Opened): Promise<StandingPromise> => {
      await log.append("one", [promised("p-1")], at);
      const [promise] = await notices.untold();
      return promise ?? expect.fail("no promise stands");
    };

    on("a promise stands untold until somebody tells, once, whoever does so at once", async (opened) => {
      const promise = await first(opened);
      expect(promise).toEqual({
        conversationId: "one",
        salonId: "salon",
        promiseSeq: 1,
        seenSeq: 1,
        promiseId: "p-1",
        madeAt: at,
        due: Date.parse(due),
        level: "desk",
        because: "handed-over",
        claimed: false,
      });
      const { notices } = opened;
      const told = await Promise.all([1, 2, 3].map(() => tell(opened, promise, [notice("n-1"), notice("n-2")])));
      expect(told.filter(Boolean)).toHaveLength(1);
      expect(await notices.untold()).toEqual([]);
      const claims = await Promise.all([1, 2, 3].map(() => notices.claim("email", 100, 200)));
      expect(claims.flatMap((one) => (one ? [one.noticeId] : [])).toSorted((a, b) => a.localeCompare(b))).toEqual(["n-1", "n-2"]);
    });

    on("a failed tell leaves the promise untold", async (opened) => {
      const promise = await first(opened);
      const twice = [notice("n-1", { staffId: "mia" }), notice("n-2", { staffId: "mia" })];
      await expect(tell(opened, promise, twice)).rejects.toThrow();
      expect(await opened.notices.untold()).toEqual([promise]);
      expect(await opened.notices.claim("email", 100, 200)).toBeNull();
    });

    on(
      "of a conversation's promises the last one stands; one that has ended does not; and whether somebody has taken it on is told",
      async (opened) => {
        const { notices, log } = opened;
        const standing = async () => (await notices.untold()).map(({ promiseId, seenSeq, claimed }) => [promiseId, seenSeq, claimed]);
        await log.append("one", [promised("p-1"), promised("p-2", "manager")], at);
        await log.append("two", [promised("p-3")], at + 1);
        expect(await standing()).toEqual([["p-2", 2, false], ["p-3", 1, false]]); // prettier-ignore
        await log.append("one", [claimed], at + 2);
        expect(await standing()).toEqual([["p-2", 3, true], ["p-3", 1, false]]); // prettier-ignore
        await log.append("one", [released], at + 3);
        expect(await standing()).toEqual([["p-2", 4, false], ["p-3", 1, false]]); // prettier-ignore
        await log.append("two", [{ type: "promise-ended", promiseId: "p-3", how: "kept" }], at + 4);
        expect(await standing()).toEqual([["p-2", 4, false]]);
        for (const promise of await notices.untold()) await tell(opened, promise, []);
        await log.append("one", [promised("p-4", "owner")], at + 5);
        expect(await standing()).toEqual([["p-4", 5, false]]);
      },
    );

    on("a notice is claimed by one at a time on its own channel, and is due again when it has not ended by then", async (opened) => {
      const { notices } = opened;
      const sent = [notice("n-1", { dueAt: 101 }), notice("n-2", { channel: "webhook", staffId: null })];
      await tell(opened, await first(opened), sent);
      expect(await notices.claim("email", 100, 500)).toBeNull();
      expect(await notices.claim("email", 101, 500)).toEqual({ ...notice("n-1"), dueAt: 500, attempts: 1 });
      expect(await notices.claim("email", 499, 900)).toBeNull();
      expect(await notices.claim("webhook", 499, 900)).toMatchObject({ noticeId: "n-2", staffId: null });
      expect(await notices.claim("email", 500, 900)).toMatchObject({ noticeId: "n-1", attempts: 2 });
    });

    on("what is postponed waits; not by whom it was taken from, and not what has ended", async (opened) => {
      const { notices } = opened;
      await tell(opened, await first(opened), [notice("n-1")]);
      const slow = (await notices.claim("email", 100, 200)) ?? expect.fail();
      const quick = (await notices.claim("email", 200, 300)) ?? expect.fail();
      await notices.postpone(slow, 210);
      expect(await notices.claim("email", 299, 400)).toBeNull();
      await notices.postpone(quick, 250);
      const last = (await notices.claim("email", 250, 400)) ?? expect.fail();
      await notices.finish("n-1", "sent", 260);
      await notices.postpone(last, 270);
      expect(await notices.claim("email", 900, 950)).toBeNull();
    });

    on("the same person is told in each browser once, by whoever claims for it", async (opened) => {
      const { notices } = opened;
      const pushed = (noticeId: string, browserId: string) => notice(noticeId, { channel: "push", staffId: "mia", browserId });
      const promise = await first(opened);
      await expect(tell(opened, promise, [pushed("n-1", "one"), pushed("n-2", "one")])).rejects.toThrow();
      await tell(opened, promise, [notice("n-0", { staffId: "mia" }), pushed("n-1", "one"), pushed("n-2", "two")]);
      const claims = [await notices.claim("push", 100, 200), await notices.claim("push", 100, 200), await notices.claim("push", 100, 200)];
      expect(claims.map((one) => one?.browserId)).toEqual(["one", "two", undefined]);
    });

    on("whoever cannot be told one way is told another, once, however often that is found out", async (opened) => {
      const { notices } = opened;
      const pushed = (noticeId: string) => notice(noticeId, { channel: "push", staffId: "mia", browserId: noticeId });
      await tell(opened, await first(opened), [pushed("n-1"), pushed("n-2")]);
      const letter = notice("n-3", { staffId: "mia", dueAt: 150 });
      await notices.replace("n-1", letter, 120);
      await notices.replace("n-1", { ...letter, noticeId: "n-4" }, 130);
      await notices.replace("n-2", letter, 140);
      expect(await notices.claim("push", 1_000, 2_000)).toBeNull();
      expect(await notices.claim("email", 150, 900)).toEqual({ ...letter, dueAt: 900, attempts: 1 });
      expect(await notices.claim("email", 150, 900)).toBeNull();
      await notices.finish("n-3", "sent", 160);
      await notices.replace("n-3", { ...letter, noticeId: "n-5", staffId: "max" }, 170);
      expect(await notices.claim("email", 1_000, 2_000)).toBeNull();
    });

    on("what colleagues ask is unheard until it is told, and not what is older than asked for", async (opened) => {
      const { notices, log } = opened;
      const note = (mentions: string[]): EventBody => ({ type: "note-added", noteId: "note", by: mia, text: "please", mentions });
      await log.append(
        "one",
        [note(["noor", "mia"]), { type: "conversation-assigned", to: { staffId: "sarah", name: "Sarah" }, by: mia }],
        at,
      );
      await log.append("two", [note([]), { type: "conversation-assigned", to: mia, by: mia }], at + 1);
      await log.append("two", [{ type: "conversation-assigned", to: null, by: mia }], at + 2);
      const heard = async (since: number) => (await notices.unheard(since)).map(({ conversationId, askSeq, because, staffIds }) => [conversationId, askSeq, because, ...staffIds]); // prettier-ignore
      expect(await heard(at)).toEqual([
        ["one", 1, "mentioned", "noor"],
        ["one", 2, "passed-on", "sarah"],
        ["two", 1, "mentioned"],
        ["two", 2, "passed-on"],
        ["two", 3, "passed-on"],
      ]);
      expect(await heard(at + 2)).toEqual([["two", 3, "passed-on"]]);
      const [ask] = await notices.unheard(at);
      expect(ask).toMatchObject({ salonId: "salon", seenSeq: 1, askedAt: at });
      await notices.tell({ conversationId: "one", seq: 1 }, [notice("n-1", { because: "mentioned", due: null })], at);
      expect(await notices.claim("email", 100, 200)).toMatchObject({ because: "mentioned", due: null });
      expect((await heard(at))[0]).toEqual(["one", 2, "passed-on", "sarah"]);
    });

    on("what is over is deleted, and nothing before", async (opened) => {
      const { notices } = opened;
      const promise = await first(opened);
      await tell(opened, promise, [notice("n-1", { expiresAt: 1_000 })], 1_000);
      await notices.clear(1_000);
      expect(await notices.untold()).toEqual([]);
      expect(await notices.claim("email", 100, 200)).not.toBeNull();
      await notices.clear(1_001);
      expect(await notices.claim("email", 200, 300)).toBeNull();
      expect(await notices.untold()).toEqual([promise]);
    });
  });
}
