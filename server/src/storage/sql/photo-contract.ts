import { describe, expect, test } from "vitest";
import type { ConversationStore } from "../../conversation/conversation-store.ts";
import type { EventLog } from "../../events/event-log.ts";
import type { KeptPhoto, PhotoStore } from "../../photos/photo-store.ts";

interface Opened {
  photos: PhotoStore;
  log: EventLog;
  conversations: ConversationStore;
  close(): Promise<void>;
}

const at = Date.parse("2026-11-23T12:00:00Z");
/** Every byte there is, zeros among them. */
const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
const photo = (photoId: string, more: Partial<KeptPhoto> = {}): KeptPhoto => ({ conversationId: "one", photoId, sender: "visitor", width: 40, height: 30, bytes, madeAt: at, ...more }); // prettier-ignore
const ref = (photoId: string) => ({ photoId, width: 40, height: 30 });

/** What every store of photos must do. `open` answers an empty one and the log beside it. */
export function photoContract(name: string, open: () => Promise<Opened>): void {
  describe(`photos: ${name}`, () => {
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
    const say = ({ log }: Opened, conversationId: string, messageId: string, when = at) =>
      log.append(conversationId, [{ type: "message-added", messageId, author: { kind: "visitor" }, text: "" }], when);

    on("the bytes come back as they went in, in their own conversation only", async ({ photos }) => {
      expect(await photos.add(photo("p-1"), 9)).toBe("kept");
      expect(await photos.read("one", "p-1")).toEqual(bytes);
      expect(await photos.find("one", "p-1")).toEqual({ ...ref("p-1"), sender: "visitor", named: false });
      expect(await photos.read("two", "p-1")).toBeNull();
      expect(await photos.find("two", "p-1")).toBeNull();
      expect(await photos.name("two", "visitor", "m-1", ["p-1"], at)).toBeNull();
    });

    on("once per id in a conversation; the same id elsewhere is another photo", async ({ photos }) => {
      await photos.add(photo("p-1"), 9);
      expect(await photos.add(photo("p-1", { sender: "staff", bytes: new Uint8Array([1]) }), 9)).toBe("known");
      expect(await photos.read("one", "p-1")).toEqual(bytes);
      expect(await photos.add(photo("p-1", { conversationId: "two", bytes: new Uint8Array([2]) }), 9)).toBe("kept");
      expect(await photos.read("two", "p-1")).toEqual(new Uint8Array([2]));
      const removal = { conversationId: "one", photoId: "p-1", by: "Mia" };
      await photos.remove(removal, at);
      await photos.remove({ ...removal, by: "Ben" }, at + 1);
      await photos.remove({ ...removal, photoId: "p-2" }, at + 1);
      expect(await photos.removedUntold()).toEqual([removal]);
      await photos.removalTold("one", "p-1");
      await photos.remove({ ...removal, by: "Ben" }, at + 2);
      expect(await photos.removedUntold()).toEqual([]);
      expect(await photos.read("one", "p-1")).toBeNull();
      expect(await photos.read("two", "p-1")).not.toBeNull();
    });

    on("so many in a conversation, however many come at once", async ({ photos }) => {
      const added = await Promise.all(Array.from({ length: 8 }, (_, index) => photos.add(photo(`p-${index}`), 3)));
      expect(added.filter((answer) => answer === "kept")).toHaveLength(3);
      expect(added.filter((answer) => answer === "full")).toHaveLength(5);
      expect(await photos.add(photo("p-9", { conversationId: "two" }), 3)).toBe("kept");
    });

    on("a message is given all of its photos, in its order, or none; again is the same", async ({ photos }) => {
      for (const id of ["p-1", "p-2", "p-3"]) await photos.add(photo(id), 9);
      expect(await photos.name("one", "visitor", "m-1", ["p-2", "p-1"], at)).toEqual([ref("p-2"), ref("p-1")]);
      expect(await photos.name("one", "visitor", "m-1", ["p-2", "p-1"], at)).toEqual([ref("p-2"), ref("p-1")]);
      expect(await photos.find("one", "p-1")).toMatchObject({ named: true });
      expect(await photos.name("one", "visitor", "m-2", ["p-3", "p-1"], at)).toBeNull();
      expect(await photos.name("one", "visitor", "m-2", ["p-3", "never"], at)).toBeNull();
      expect(await photos.name("one", "staff", "m-2", ["p-3"], at)).toBeNull();
      expect(await photos.find("one", "p-3")).toMatchObject({ named: false });
    });

    on("of two messages that want the same photo, one has it", async ({ photos }) => {
      await photos.add(photo("p-1"), 9);
      const wanted = await Promise.all(["m-1", "m-2", "m-3"].map((messageId) => photos.name("one", "visitor", messageId, ["p-1"], at)));
      expect(wanted.filter((named) => named !== null)).toHaveLength(1);
    });

    on("what was never sent is deleted when its time is over; what the log has stays", async (opened) => {
      const { photos } = opened;
      for (const id of ["sent", "unsent", "given", "given-late"]) await photos.add(photo(id), 9);
      await photos.name("one", "visitor", "m-1", ["sent"], at);
      await say(opened, "one", "m-1");
      // Given to messages that never came.
      await photos.name("one", "visitor", "m-2", ["given"], at);
      await photos.name("one", "visitor", "m-3", ["given-late"], at + 50);
      // The same message id elsewhere keeps nothing here.
      await say(opened, "two", "m-2");
      const left = async (): Promise<string[]> => (await Promise.all(["sent", "unsent", "given", "given-late"].map(async (id) => ((await photos.find("one", id)) ? [id] : [])))).flat(); // prettier-ignore
      await photos.sweep({ unsentBefore: at, quietBefore: 0 });
      expect(await left()).toEqual(["sent", "unsent", "given", "given-late"]);
      await photos.sweep({ unsentBefore: at + 1, quietBefore: 0 });
      expect(await left()).toEqual(["sent", "given-late"]);
      await photos.sweep({ unsentBefore: at + 1_000, quietBefore: 0 });
      expect(await left()).toEqual(["sent"]);
    });

    on("all of a conversation that has been quiet for long, and of no other", async (opened) => {
      const { photos } = opened;
      for (const conversationId of ["one", "two"]) {
        await photos.add(photo("p-1", { conversationId }), 9);
        await photos.name(conversationId, "visitor", "m-1", ["p-1"], at);
        await say(opened, conversationId, "m-1", at);
      }
      await say(opened, "two", "m-2", at + 100);
      await photos.sweep({ unsentBefore: 0, quietBefore: at + 100 });
      expect(await photos.read("one", "p-1")).toBeNull();
      expect(await photos.read("two", "p-1")).not.toBeNull();
    });
  });
}
