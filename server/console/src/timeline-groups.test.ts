import { emptyView, foldItem } from "@chairside/shared/conversation-view.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { expect, test } from "vitest";
import { emptyHandoff, foldHandoff } from "./handoff-view.ts";
import { timelineEntries, timelineItems } from "./timeline-groups.ts";
import { slot } from "./testing/examples.ts";

const ana = { staffId: "ana-0001", name: "Ana" };
const said = (text: string, kind: "visitor" | "assistant" = "visitor"): EventBody => ({ type: "message-added", messageId: text, author: { kind }, text }); // prettier-ignore
const note: EventBody = { type: "note-added", noteId: "note-0001", by: ana, text: "Early bird", mentions: [] };

const merged = (...bodies: EventBody[]) => {
  const log = bodies.map((body, index) => ({ seq: index + 1, at: `2026-11-22T12:00:0${index}Z`, ...body }));
  const { entries } = log.map((one) => ({ log: one })).reduce(foldItem, emptyView);
  return timelineEntries(entries, log.reduce(foldHandoff, emptyHandoff));
};
const seqs = (...bodies: EventBody[]) => merged(...bodies).map(({ seq }) => seq);

test("notes stand where they were written, also beside an answer that is read before its cards", () => {
  expect(seqs(note, said("hello"), note)).toEqual([1, 2, 3]);
  const times: EventBody = { type: "slots-offered", slots: [{ offer: "o", slot }] };
  expect(seqs(said("hello"), note, times, said("Here:", "assistant"), note)).toEqual([1, 2, 4, 3, 5]);
});

test("closing is one line, and a note between two messages parts them", () => {
  const close: EventBody = { type: "conversation-closed", outcome: "answered", by: ana };
  const back: EventBody = { type: "answerer-changed", answerer: "assistant", by: { kind: "staff", name: "Ana" } };
  expect(merged(close, back).map(({ kind }) => kind)).toEqual(["closed"]);
  const follows = (...bodies: EventBody[]) => timelineItems(merged(...bodies), "Europe/London").map((item) => "follows" in item && item.follows); // prettier-ignore
  expect(follows(said("a"), said("b"))).toEqual([false, false, true]);
  expect(follows(said("a"), note, said("b"))).toEqual([false, false, false, false]);
});
