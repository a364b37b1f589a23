import { expect, test } from "vitest";
import type { AuditDraft } from "../audit/audit-log.ts";
import type { Conversations } from "../conversation/conversations.ts";
import { fixedClock } from "../testing/fixed-clock.ts";
import { loggedConversations } from "./logged-conversations.ts";

const ana = { staffId: "ana", name: "Ana", salonId: "salon" };
const bea = { staffId: "bea", name: "Bea", salonId: "salon" };

/** Conversations of which only the claim is asked: Ana wins, whoever else tries is told. */
function world(lapse: (letGo: Parameters<Conversations["keepPromises"]>[0]) => unknown = () => {}) {
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
  const only = { claim, keepPromises } as Conversations;
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
