import { emptyView, foldItem } from "@chairside/shared/conversation-view.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { describe, expect, test } from "vitest";
import { handoffOrigin, identityLine } from "./handoff-origin.ts";

const at = "2026-11-22T12:10:00Z";
const entriesOf = (...bodies: EventBody[]) =>
  bodies.reduce((view, body, index) => foldItem(view, { log: { seq: index + 1, at, ...body } }), emptyView).entries;
const said = (text: string): EventBody => ({ type: "message-added", messageId: `m-${text}`, author: { kind: "visitor" }, text });

describe("why it came here", () => {
  test("in the words of the lane, with what the visitor had said", () => {
    expect(handoffOrigin(entriesOf(said("hello")))).toBeNull();
    const health = { type: "answerer-changed", answerer: "staff", reason: "health", by: { kind: "assistant" } } as const;
    expect(handoffOrigin(entriesOf(said("hello"), said("my scalp burns"), health, said("are you there?")))).toEqual({
      text: "Said something about health",
      seq: 2,
    });
  });
  test("asked for by the visitor, or taken by somebody", () => {
    expect(handoffOrigin(entriesOf({ type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } }))).toEqual({ text: "Asked for a person", seq: 1 }); // prettier-ignore
    const ben = { kind: "staff", name: "Ben" } as const;
    expect(handoffOrigin(entriesOf({ type: "answerer-changed", answerer: "staff", by: ben }))?.text).toBe(
      "Ben took over from the assistant",
    );
  });
});

test("who the visitor is shown to be", () => {
  const asked: EventBody = { type: "verification-requested" };
  expect(identityLine(entriesOf(said("hello")), "Europe/London")).toEqual({ text: "Contact not verified", seq: null });
  expect(identityLine(entriesOf(asked), "Europe/London")).toEqual({ text: "Asked for a code, not verified yet", seq: 1 });
  expect(identityLine(entriesOf(asked, { type: "contact-verified", contact: "•••• 0821" }), "Europe/London")).toEqual({
    text: "Verified by code at 12:10 pm (•••• 0821)",
    seq: 1,
  });
});
