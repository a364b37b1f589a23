import { describe, expect, test } from "vitest";
import type { DraftStore, KeptDraft } from "../../conversation/draft-store.ts";

interface Opened {
  drafts: DraftStore;
  close(): Promise<void>;
}

const draft = (rest: Partial<KeptDraft> = {}): KeptDraft => ({
  conversationId: "one",
  staffId: "noor",
  name: "Noor",
  text: "Hello, we could",
  changedAt: 100,
  ...rest,
});

/** What every store of replies in the making must do. `open` answers an empty one. */
export function draftContract(name: string, open: () => Promise<Opened>): void {
  describe(`kept drafts: ${name}`, () => {
    const on = (what: string, work: (drafts: DraftStore) => Promise<void>): void =>
      test(what, async () => {
        const { drafts, close } = await open();
        try {
          await work(drafts);
        } finally {
          await close();
        }
      });

    on("one for each person in each conversation, newest first", async (drafts) => {
      await drafts.keep(draft());
      await drafts.keep(draft({ staffId: "mia", name: "Mia", text: "Hi!", changedAt: 200 }));
      await drafts.keep(draft({ conversationId: "two", text: "Elsewhere" }));
      expect((await drafts.of("one")).map(({ staffId, text }) => [staffId, text])).toEqual([
        ["mia", "Hi!"],
        ["noor", "Hello, we could"],
      ]);
      expect(await drafts.of("nowhere")).toEqual([]);
    });

    on("the later one takes the place of the one before, and an older one of neither", async (drafts) => {
      await drafts.keep(draft());
      await drafts.keep(draft({ text: "Hello, we could offer", name: "Noor A.", changedAt: 150 }));
      await drafts.keep(draft({ text: "Hello, we", changedAt: 120 }));
      expect(await drafts.of("one")).toEqual([draft({ text: "Hello, we could offer", name: "Noor A.", changedAt: 150 })]);
    });

    on("what is removed is gone, and nobody else's with it", async (drafts) => {
      await drafts.keep(draft());
      await drafts.keep(draft({ staffId: "mia" }));
      await drafts.keep(draft({ conversationId: "two" }));
      await drafts.remove("one", "noor");
      await drafts.remove("one", "noor");
      expect((await drafts.of("one")).map(({ staffId }) => staffId)).toEqual(["mia"]);
      expect(await drafts.of("two")).toHaveLength(1);
    });

    on("what nobody has touched for long is cleared", async (drafts) => {
      await drafts.keep(draft());
      await drafts.keep(draft({ staffId: "mia", changedAt: 300 }));
      await drafts.clear(300);
      expect((await drafts.of("one")).map(({ staffId }) => staffId)).toEqual(["mia"]);
    });

    on("any text comes back as it was", async (drafts) => {
      const text = `O'Brien said "50 %" \\ {name}\n🙂 ñ – ${"é".repeat(2_900)}`;
      await drafts.keep(draft({ text }));
      expect((await drafts.of("one"))[0]?.text).toBe(text);
    });
  });
}
