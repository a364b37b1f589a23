import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { durableDraft } from "./durable-draft.ts";
import type { Answer } from "./staff-api.ts";
import { manualClock } from "./testing/manual-clock.ts";

function open(text = "") {
  const clock = manualClock();
  const kept: string[] = [];
  const world = {
    clock,
    kept,
    refuses: false,
    text: signal(text),
    sending: signal(false),
    visible: signal(true),
    own: signal<{ text: string; changedAt: string } | null | undefined>(undefined),
  };
  const call = <T>(_method: string, _path: string, body: unknown): Promise<Answer<T>> => {
    if (world.refuses) return Promise.resolve({ ok: false, code: "network", retryAfter: undefined });
    kept.push((body as { text: string }).text);
    return Promise.resolve({ ok: true, value: null as T });
  };
  const stop = durableDraft({ api: { call }, clock, conversationId: "one", text: world.text, sending: world.sending, visible: world.visible, kept: world.own }); // prettier-ignore
  return { ...world, world, stop };
}
const ofServer = (text: string) => ({ text, changedAt: "2026-11-22T12:00:00Z" });

test("an empty box takes what the server has; nothing is sent back for it", async () => {
  const { text, own, kept, clock } = open();
  own.value = ofServer("Hello, we could");
  await clock.pass(3_000);
  expect(text.value).toBe("Hello, we could");
  expect(kept).toEqual([]);
});

test("what is in the box stays, and takes the place of what the server has", async () => {
  const { text, own, kept, clock } = open("Mine");
  own.value = ofServer("Another device's");
  await clock.pass(3_000);
  expect(text.value).toBe("Mine");
  expect(kept).toEqual(["Mine"]);
});

test("while one writes, it is told once a second, and the last of it", async () => {
  const { text, own, kept, clock } = open();
  own.value = null;
  for (const typed of ["H", "He", "Hel", "Hell", "Hello"]) {
    text.value = typed;
    await clock.pass(300);
  }
  await clock.pass(2_000);
  expect(kept.length).toBeLessThanOrEqual(3);
  expect(kept.at(-1)).toBe("Hello");
});

test("nothing is told before the server's own is known: it is not to be written over unseen", async () => {
  const { text, kept, clock } = open();
  text.value = "Hello";
  await clock.pass(5_000);
  expect(kept).toEqual([]);
});

test("a reply on its way stays kept until it has arrived; then what is in the box now is", async () => {
  const { text, own, sending, kept, clock } = open("Hello");
  own.value = null;
  await clock.pass(1_500);
  sending.value = true;
  text.value = "";
  await clock.pass(10_000);
  expect(kept).toEqual(["Hello"]);
  text.value = "And another";
  sending.value = false;
  await clock.pass(1_500);
  expect(kept).toEqual(["Hello", "And another"]);
});

test("cleared is forgotten; out of sight it is told at once; a lost connection is tried again", async () => {
  const { text, own, visible, kept, clock, world, stop } = open();
  own.value = ofServer("Hello");
  text.value = "";
  visible.value = false;
  await clock.pass(1);
  expect(kept).toEqual([""]);
  world.refuses = true;
  text.value = "Again";
  await clock.pass(3_000);
  expect(kept).toEqual([""]);
  world.refuses = false;
  await clock.pass(6_000);
  expect(kept).toEqual(["", "Again"]);
  stop();
});

test("what is longer than the server takes is kept by the tab alone", async () => {
  const { text, own, kept, clock } = open();
  own.value = null;
  text.value = "x".repeat(3_001);
  await clock.pass(3_000);
  expect(kept).toEqual([]);
});
