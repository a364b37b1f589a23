import { expect, test } from "vitest";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Conversations } from "./conversations.ts";
import type { DraftStore, KeptDraft } from "./draft-store.ts";
import { createKeptDrafts, forgettingSentDrafts } from "./kept-drafts.ts";

const noor = { staffId: "noor", name: "Noor", salonId: "salon" };
const day = 24 * 60 * 60_000;

function inMemory(): DraftStore & { drafts: KeptDraft[] } {
  const store = {
    drafts: [] as KeptDraft[],
    of: (id: string) => Promise.resolve(store.drafts.filter(({ conversationId }) => conversationId === id)),
    keep: (draft: KeptDraft) => Promise.resolve(void store.drafts.push(draft)),
    remove: (id: string, staffId: string) =>
      Promise.resolve(void (store.drafts = store.drafts.filter((draft) => draft.conversationId !== id || draft.staffId !== staffId))),
    clear: (before: number) => Promise.resolve(void (store.drafts = store.drafts.filter(({ changedAt }) => changedAt >= before))),
  };
  return store;
}

test("what nobody has touched for 30 days is forgotten", async () => {
  const store = inMemory();
  let at = 0;
  const kept = createKeptDrafts({ store, log: { append: () => Promise.reject(), appendMessage: () => Promise.reject(), read: () => Promise.resolve([]) }, now: () => at }); // prettier-ignore
  await kept.keep(noor, "one", "Hello");
  at = 30 * day;
  await kept.clear();
  expect((await kept.read(noor, "one")).own).toEqual({ text: "Hello", changedAt: "1970-01-01T00:00:00.000Z" });
  at += 1;
  await kept.clear();
  expect((await kept.read(noor, "one")).own).toBeNull();
});

test("a reply that was sent is no draft any more; one that was refused still is", async () => {
  const store = inMemory();
  const draft = { conversationId: "one", ...noor, text: "Hello", changedAt: 0 };
  await store.keep(draft);
  let ok = false;
  const answer = () => Promise.resolve(ok ? { ok, value: { seq: 1 } } : { ok, code: "claimed" });
  const conversations = forgettingSentDrafts({ staffReply: answer } as unknown as Conversations, store);
  await conversations.staffReply(noor, "one", { messageId: "m", text: "Hello" });
  expect(store.drafts).toEqual([draft]);
  ok = true;
  await conversations.staffReply(noor, "one", { messageId: "m", text: "Hello" });
  expect(store.drafts).toEqual([]);
});

test("a reply that was sent by who died before its draft was forgotten is not written anew; what was begun after it is there", async () => {
  const store = inMemory();
  const said: ConversationEvent = {
    type: "message-added",
    messageId: "m",
    author: { kind: "staff", name: "Noor" },
    text: "Hello",
    seq: 1,
    at: new Date(1000).toISOString(),
  };
  const log = { append: () => Promise.reject(), appendMessage: () => Promise.reject(), read: () => Promise.resolve([said]) };
  const kept = createKeptDrafts({ store, log, now: () => 0 });
  const own = async (text: string, changedAt: number) => {
    store.drafts = [{ conversationId: "one", ...noor, text, changedAt }];
    return (await kept.read(noor, "one")).own?.text ?? null;
  };
  expect(await own("Hello ", 1000)).toBeNull();
  expect(await own("Hello", 1001)).toBe("Hello");
  expect(await own("Hello again", 900)).toBe("Hello again");
});
