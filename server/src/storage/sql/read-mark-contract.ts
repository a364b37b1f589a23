import type { EventBody } from "@chairside/shared/events.ts";
import { describe, expect, test } from "vitest";
import type { ConversationStore } from "../../conversation/conversation-store.ts";
import type { EventLog } from "../../events/event-log.ts";
import type { ReadMarkStore } from "../../presence/read-mark-store.ts";

interface Opened {
  marks: ReadMarkStore;
  log: EventLog;
  conversations: ConversationStore;
  close(): Promise<void>;
}

const at = Date.parse("2026-11-23T12:00:00Z");
const visitor = { side: "visitor" as const };
const mia = { side: "staff" as const, staffId: "mia" };
const said = (messageId: string): EventBody => ({ type: "message-added", messageId, author: { kind: "visitor" }, text: "Hello" });

/** What every store of read marks must do. `open` answers an empty one and the log beside it. */
export function readMarkContract(name: string, open: () => Promise<Opened>): void {
  describe(`read marks: ${name}`, () => {
    const on = (what: string, work: (opened: Opened) => Promise<void>): void =>
      test(what, async () => {
        const opened = await open();
        try {
          for (const conversationId of ["one", "two"]) {
            await opened.conversations.create({ conversationId, salonId: "salon", visitorId: "v", locale: "en", timeZone: "Europe/London", startedAt: at }); // prettier-ignore
            await opened.log.append(conversationId, ["a", "b", "c", "d", "e"].map(said), at);
          }
          await work(opened);
        } finally {
          await opened.close();
        }
      });

    on("a mark moves on and never back; the same again changes nothing, not even its time", async ({ marks }) => {
      expect(await marks.mark("one", visitor, 3, 100)).toEqual({ seq: 3, moved: true });
      expect(await marks.mark("one", visitor, 3, 200)).toEqual({ seq: 3, moved: false });
      expect(await marks.mark("one", visitor, 2, 300)).toEqual({ seq: 3, moved: false });
      expect(await marks.of("one")).toEqual([{ reader: visitor, seq: 3, at: 100 }]);
      expect(await marks.mark("one", visitor, 4, 400)).toEqual({ seq: 4, moved: true });
      expect(await marks.of("one")).toEqual([{ reader: visitor, seq: 4, at: 400 }]);
    });

    on("no mark leads beyond the last event, into nothing, or into a conversation that there is not", async ({ marks }) => {
      expect(await marks.mark("one", visitor, 1_000_000, 100)).toEqual({ seq: 5, moved: true });
      expect(await marks.mark("two", visitor, 0, 100)).toEqual({ seq: 0, moved: false });
      expect(await marks.mark("nowhere", visitor, 3, 100)).toEqual({ seq: 0, moved: false });
      expect([await marks.of("two"), await marks.of("nowhere")]).toEqual([[], []]);
    });

    on("everybody has a mark of their own in each conversation", async ({ marks }) => {
      await marks.mark("one", visitor, 1, 100);
      await marks.mark("one", mia, 2, 101);
      await marks.mark("one", { side: "staff", staffId: "noor" }, 3, 102);
      await marks.mark("two", mia, 4, 103);
      expect(await marks.of("one")).toEqual([
        { reader: mia, seq: 2, at: 101 },
        { reader: { side: "staff", staffId: "noor" }, seq: 3, at: 102 },
        { reader: visitor, seq: 1, at: 100 },
      ]);
      expect(await marks.readBy("mia", 10)).toEqual([
        { conversationId: "two", seq: 4 },
        { conversationId: "one", seq: 2 },
      ]);
      expect(await marks.readBy("mia", 1)).toEqual([{ conversationId: "two", seq: 4 }]);
    });

    on("of marks that are moved at once the furthest stands", async ({ marks }) => {
      await Promise.all([4, 2, 5, 1, 3].map((seq) => marks.mark("one", mia, seq, 100 + seq)));
      expect(await marks.of("one")).toEqual([{ reader: mia, seq: 5, at: 105 }]);
    });

    on("when a visitor was here is kept, and never goes back", async ({ marks }) => {
      expect(await marks.hereAt("one")).toBeNull();
      await marks.here([], 100);
      await marks.here(["one", "two"], 200);
      await marks.here(["one"], 150);
      await marks.here(["two"], 250);
      expect([await marks.hereAt("one"), await marks.hereAt("two")]).toEqual([200, 250]);
    });

    on("where a conversation stands is what its log says", async ({ marks, log }) => {
      expect(await marks.standing("nowhere")).toBeNull();
      expect(await marks.standing("one")).toEqual({ answerer: "assistant", claimedBy: null, lastSeq: 5 });
      const by = { staffId: "mia", name: "Mia" };
      await log.append("one", [{ type: "answerer-changed", answerer: "staff", by: { kind: "staff", name: "Mia" } }, { type: "claim-taken", by, until: "2026-11-23T12:02:00.000Z" }], at); // prettier-ignore
      expect(await marks.standing("one")).toEqual({ answerer: "staff", claimedBy: "mia", lastSeq: 7 });
    });
  });
}
