import type { Entry } from "@chairside/shared/conversation-view.ts";
import { describe, expect, test } from "vitest";
import { findEvidence } from "./find-evidence.ts";
import { slot } from "./testing/examples.ts";

const at = "2026-11-22T12:00:00Z";
const said = (seq: number, text: string, kind: "visitor" | "assistant" = "visitor"): Entry => ({
  seq,
  at,
  kind: "message",
  messageId: `m${seq}`,
  author: { kind },
  text,
  choices: [],
  photos: [],
  viaButton: false,
});
const entries: Entry[] = [
  said(1, "I want a Blonde Balayage with Sarah, next Thursday afternoon!"),
  said(2, "Next Thursday afternoon: here is what Sarah has.", "assistant"),
  { seq: 3, at, kind: "slots", by: "assistant", slots: [{ offer: "offer-1", slot }] },
  said(4, "It’s Emma Clarke, 07700 900 123"),
  said(5, "I’m allergic to PPD"),
];

describe("what was told where", () => {
  test.each([
    [{ words: "next Thursday afternoon" }, 1],
    [{ words: "blonde balayage" }, 1],
    [{ words: "Emma Clarke" }, 4],
    [{ words: "I'm allergic to PPD" }, 5],
    [{ phone: "+447700900123" }, 4],
    [{ offers: ["offer-1"] }, 3],
  ])("%j was in %i", (evidence, seq) => expect(findEvidence(entries, evidence)).toBe(seq));

  test.each([
    { words: "Sara" },
    { words: "what Sarah has" },
    { words: "…" },
    { phone: "+447700900124" },
    { phone: "123" },
    { offers: ["x"] },
  ])("of %j it cannot be told", (evidence) => expect(findEvidence(entries, evidence)).toBeNull());
});
