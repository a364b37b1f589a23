import { expect, test } from "vitest";
import type { AuditDraft } from "../audit/audit-log.ts";
import type { Conversations } from "../conversation/conversations.ts";
import { fixedClock } from "../testing/fixed-clock.ts";
import { loggedConversations } from "./logged-conversations.ts";

const ana = { staffId: "ana", name: "Ana", salonId: "salon" };
const bea = { staffId: "bea", name: "Bea", salonId: "salon" };

/** Conversations of which only the claim is asked: Ana wins, whoever else tries is told. */
function world(
  lapse: (letGo: Parameters<Conversations["keepPromises"]>[0]) => unknown = () => {},
  bookTime: Conversations["bookTime"] = async () => ({ ok: false, code: "slot-taken" }),
) {
  const lines: string[] = [];
  const drafts: AuditDraft[] = [];
  const clock = fixedClock("2026-11-22T10:00:00Z");
  let entries = 0;
  const log = {
    append: async (draft: AuditDraft) => {
      drafts.push(draft);
      lines.push(`${draft.staffName} ${draft.action} ${draft.outcome}`);
    },
    list: async () => [],
  };
  const claim: Conversations["claim"] = async ({ staffId }) =>
    staffId === "ana" ? { ok: true, value: { seq: 1 } } : { ok: false, code: "claimed" };
  const keepPromises: Conversations["keepPromises"] = async (letGo) => void (await lapse(letGo));
  const only = { claim, keepPromises, bookTime } as Conversations;
  return { lines, drafts, clock, conversations: loggedConversations(only, { log, now: clock.now, newId: () => `entry-${++entries}` }) };
}

test("a claim is in the log, its signs of life are not, and whoever comes in between is", async () => {
  const { lines, clock, conversations } = world();
  for (let n = 0; n < 5; n++) {
    expect(await conversations.claim(ana, "conversation-1")).toEqual({ ok: true, value: { seq: 1 } });
    clock.advance(60_000);
  }
  expect(lines).toEqual(["Ana claim asked", "Ana claim done"]);
  expect(await conversations.claim(bea, "conversation-1")).toEqual({ ok: false, code: "claimed" });
  await conversations.claim(ana, "conversation-1");
  await conversations.claim(ana, "conversation-2");
  clock.advance(3 * 60_000);
  await conversations.claim(ana, "conversation-2");
  expect(lines.slice(2)).toEqual([
    "Bea claim asked",
    "Bea claim claimed",
    ...Array.from({ length: 3 }, () => ["Ana claim asked", "Ana claim done"]).flat(),
  ]);
});

test("what staff book is in the log as it ended, and nothing of the guest", async () => {
  const ends = ["booked", "unknown", "slot-taken"] as const;
  for (const outcome of ends) {
    const { lines, drafts, conversations } = world(undefined, async () => ({ ok: true, value: { outcome } }));
    const ask = { actionId: "action-1", offer: "offer", guest: { name: "Jo Marsh", phone: "020 7946 0001" } };
    expect(await conversations.bookTime(ana, "conversation-1", ask)).toEqual({ ok: true, value: { outcome } });
    expect(lines).toEqual(["Ana book asked", `Ana book ${outcome === "booked" ? "done" : outcome}`]);
    expect(JSON.stringify(drafts)).not.toMatch(/Marsh|7946/);
  }
});

test("a claim that lapses is in the log before it is given up and with how that ended, as the clock's doing, with whose it was", async () => {
  const { lines, drafts, conversations } = world((letGo) =>
    letGo?.({ staffId: "ana", name: "Ana" }, { conversationId: "conversation-1", salonId: "salon" }, async () => {
      expect(lines).toEqual(["The clock claim-lapsed asked"]);
      return true;
    }),
  );
  await conversations.keepPromises();
  expect(lines).toEqual(["The clock claim-lapsed asked", "The clock claim-lapsed done"]);
  expect(drafts.at(-1)).toMatchObject({ staffId: null, subjectId: "conversation-1", details: JSON.stringify({ of: "ana", name: "Ana" }) });
});

test("a claim that is renewed in the last moment does not lapse, and the log says so", async () => {
  const { lines, conversations } = world((letGo) =>
    letGo?.({ staffId: "ana", name: "Ana" }, { conversationId: "conversation-1", salonId: "salon" }, async () => false),
  );
  await conversations.keepPromises();
  expect(lines).toEqual(["The clock claim-lapsed asked", "The clock claim-lapsed conflict"]);
});
