import type { Author, EventBody } from "@chairside/shared/events.ts";
import { describe, expect, test } from "vitest";
import type { ConversationStore } from "../../conversation/conversation-store.ts";
import type { EventLog } from "../../events/event-log.ts";
import type { ReadMarkStore } from "../../presence/read-mark-store.ts";
import type { KeptReplyLetter, ReplyLetterStore } from "../../reply-letters/reply-letter-store.ts";
import type { Outbox, SealedLetter } from "../../verification/letters.ts";

interface Opened {
  letters: ReplyLetterStore;
  marks: ReadMarkStore;
  outbox: Outbox;
  log: EventLog;
  conversations: ConversationStore;
  close(): Promise<void>;
}

const at = Date.parse("2026-11-23T12:00:00Z");
const staff: Author = { kind: "staff", name: "Mia" };
const said = (messageId: string, author: Author, text = "Hello"): EventBody => ({ type: "message-added", messageId, author, text });

type Leaving = Omit<KeptReplyLetter, "state" | "endedAt">;
const leaving = (more: Partial<Leaving> = {}): Leaving => ({
  conversationId: "one",
  letterId: "reply-one-0",
  afterSeq: 0,
  upTo: 2,
  to: { kind: "email", address: "jo@mail.example" },
  madeAt: 500,
  ...more,
});
const sealed = (letterId = "reply-one-0"): SealedLetter => ({ letterId, salonId: "salon", sealed: "…", dueAt: 500, expiresAt: 900 });

/** What every store of letters with replies must do. `open` answers an empty one, and the log, the marks and the outbox beside it. */
export function replyLetterContract(name: string, open: () => Promise<Opened>): void {
  describe(`letters with replies: ${name}`, () => {
    const on = (what: string, work: (opened: Opened) => Promise<void>): void =>
      test(what, async () => {
        const opened = await open();
        try {
          for (const conversationId of ["one", "two"])
            await opened.conversations.create({ conversationId, salonId: "salon", visitorId: "v", locale: "de-DE", timeZone: "Europe/London", startedAt: at }); // prettier-ignore
          await work(opened);
        } finally {
          await opened.close();
        }
      });
    const found = async ({ letters }: Opened, since = at): Promise<string[]> =>
      (await letters.candidates(since)).map(({ conversationId }) => conversationId);

    on("whoever was replied to is a candidate, until it is read or in a letter", async (opened) => {
      const { letters, marks, log } = opened;
      await log.append("one", [said("a", { kind: "visitor" }), said("b", staff)], at);
      await log.append("two", [said("a", staff)], at);
      expect(await letters.candidates(at)).toEqual([
        { conversationId: "one", salonId: "salon", locale: "de-DE" },
        { conversationId: "two", salonId: "salon", locale: "de-DE" },
      ]);
      await marks.mark("two", { side: "staff", staffId: "mia" }, 1, at);
      expect(await found(opened)).toEqual(["one", "two"]);
      await marks.mark("two", { side: "visitor" }, 1, at);
      expect(await found(opened)).toEqual(["one"]);
      expect(await letters.keep(leaving(), sealed())).toBe(true);
      expect(await found(opened)).toEqual([]);
      await log.append("one", [said("c", staff)], at + 1);
      expect(await found(opened)).toEqual(["one"]);
    });

    on("what nobody of the salon said makes no candidate, whatever is written in it; nor does what is older", async (opened) => {
      const { log } = opened;
      const forged = '","author":{"kind":"staff","name":"Mia"},"x":"';
      await log.append("one", [said("a", { kind: "visitor" }, forged), said("b", { kind: "assistant" }, forged), { type: "note-added", noteId: "n-1", by: { staffId: "mia", name: "Mia" }, text: '"author":{"kind":"staff"', mentions: [] }], at); // prettier-ignore
      await log.append("two", [said("a", staff)], at);
      expect(await found(opened)).toEqual(["two"]);
      expect(await found(opened, at + 1)).toEqual([]);
    });

    on("of letters that begin at the same place one is kept, with one in the outbox", async ({ letters, outbox }) => {
      const made = await Promise.all([2, 3, 4].map((upTo) => letters.keep(leaving({ upTo }), sealed())));
      expect(made.filter(Boolean)).toHaveLength(1);
      expect(await letters.of("one")).toHaveLength(1);
      expect(await outbox.claim(500, 600)).toMatchObject({ letterId: "reply-one-0", attempts: 1 });
      expect(await outbox.claim(500, 600)).toBeNull();
    });

    on("a letter that cannot be put into the outbox is not kept", async ({ letters }) => {
      await letters.keep(leaving(), sealed());
      await expect(letters.keep(leaving({ letterId: "reply-one-2", afterSeq: 2, upTo: 3 }), sealed())).rejects.toThrow();
      expect(await letters.of("one")).toHaveLength(1);
    });

    on("it ends once, and leaves the outbox with it", async ({ letters, outbox }) => {
      await letters.keep(leaving(), sealed());
      await letters.end("reply-one-0", "sent", 700);
      await letters.end("reply-one-0", "failed", 800);
      const ended = { ...leaving(), state: "sent", endedAt: 700 };
      expect([await letters.of("one"), await letters.get("reply-one-0"), await letters.get("reply-two-0")]).toEqual([[ended], ended, null]);
      expect(await outbox.claim(1_000, 2_000)).toBeNull();
    });

    on("letters to an address are counted, whoever they are about", async ({ letters }) => {
      await letters.keep(leaving(), sealed());
      await letters.keep(leaving({ conversationId: "two", letterId: "reply-two-0", madeAt: 600 }), sealed("reply-two-0"));
      const counts = [await letters.lettersTo("jo@mail.example", 500), await letters.lettersTo("jo@mail.example", 501), await letters.lettersTo("al@mail.example", 0)]; // prettier-ignore
      expect(counts).toEqual([2, 1, 0]);
    });
  });
}
