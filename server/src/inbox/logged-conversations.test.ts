import { expect, test } from "vitest";
import type { AuditDraft } from "../audit/audit-log.ts";
import type { Conversations } from "../conversation/conversations.ts";
import { fixedClock } from "../testing/fixed-clock.ts";
import { loggedConversations } from "./logged-conversations.ts";

const ana = { staffId: "ana", name: "Ana", salonId: "salon" };
const bea = { staffId: "bea", name: "Bea", salonId: "salon" };

/** Conversations of which only the claim is asked: Ana wins, whoever else tries is told. */
function world() {
  const lines: string[] = [];
  const clock = fixedClock("2026-11-22T10:00:00Z");
  let entries = 0;
  const log = {
    append: async ({ staffName, action, outcome }: AuditDraft) => void lines.push(`${staffName} ${action} ${outcome}`),
    list: async () => [],
  };
  const claim: Conversations["claim"] = async ({ staffId }) =>
    staffId === "ana" ? { ok: true, value: { seq: 1 } } : { ok: false, code: "claimed" };
  const only = { claim } as Conversations;
  return { lines, clock, conversations: loggedConversations(only, { log, now: clock.now, newId: () => `entry-${++entries}` }) };
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
