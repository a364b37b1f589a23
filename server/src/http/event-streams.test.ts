import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fixedClock, type FixedClock } from "../testing/fixed-clock.ts";
import { createEventStreams, type EventStream, type EventStreams } from "./event-streams.ts";
import { defaultLimits } from "./limits.ts";

let clock: FixedClock;
let stopping: AbortController;
let streams: EventStreams;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  clock = fixedClock("2026-11-22T10:00:00Z");
  stopping = new AbortController();
  streams = createEventStreams({ now: clock.now, limits: defaultLimits, stopping: stopping.signal }, () => 0.5);
});
afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
});

function open(owner: { follower?: string; address?: string; until?: number; cut?: () => void } = {}): {
  stream: EventStream;
  body: ReadableStream<Uint8Array>;
} {
  let opened: EventStream | undefined;
  const body = streams.open({ follower: "visitor 1", ...owner }, (stream) => {
    opened = stream;
  });
  if (!body || !opened) throw new Error("not opened");
  return { stream: opened, body };
}

const textOf = (body: ReadableStream<Uint8Array>): Promise<string> => new Response(body).text();
const frame = (text: string): Uint8Array => new TextEncoder().encode(text);

test("starts with the time to come back after, and is kept alive every 15 seconds", async () => {
  const { stream, body } = open();
  vi.advanceTimersByTime(30_000);
  stream.end();
  expect(await textOf(body)).toBe("retry: 1500\n\n: still here\n\n: still here\n\n");
});

test("ends after at most half an hour, at different times for different streams, or with its owner's sign-in", () => {
  const { stream } = open();
  const short = open({ until: clock.now() + 60_000 }).stream;
  clock.advance(61_000);
  vi.advanceTimersByTime(15_000);
  expect([short.signal.aborted, stream.signal.aborted]).toEqual([true, false]);
  clock.advance(26 * 60_000);
  vi.advanceTimersByTime(15_000);
  expect(stream.signal.aborted).toBe(true);
  expect(streams.count()).toBe(0);
});

test("a reader who goes away is forgotten, and what is sent to it is dropped", async () => {
  const { stream, body } = open();
  await body.cancel();
  stream.send(frame("late"));
  stream.end();
  expect(stream.signal.aborted).toBe(true);
  expect(streams.count()).toBe(0);
});

test("a reader who is a megabyte behind is cut off, and its memory let go", async () => {
  let cuts = 0;
  const { stream } = open({ cut: () => cuts++ });
  const kilobytes64 = new Uint8Array(64 * 1024);
  for (let n = 0; n < 15; n++) stream.send(kilobytes64);
  expect(cuts).toBe(0);
  stream.send(kilobytes64);
  expect([cuts, stream.signal.aborted, streams.count()]).toEqual([1, true, 0]);
  const uncuttable = open();
  for (let n = 0; n < 16; n++) uncuttable.stream.send(kilobytes64);
  await expect(textOf(uncuttable.body)).rejects.toThrow("too far behind");
});

test("a follower of a long backlog waits for its reader", async () => {
  const { stream, body } = open();
  await stream.drained();
  stream.send(new Uint8Array(70 * 1024));
  let waited = false;
  const drained = stream.drained().then(() => (waited = true));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(waited).toBe(false);
  const reader = body.getReader();
  await reader.read();
  await reader.read();
  await drained;
  await reader.cancel();
});

test("stopping ends every stream and spreads out who comes back when", async () => {
  const bodies = [open({ follower: "a" }).body, open({ follower: "b" }).body];
  stopping.abort();
  expect(await Promise.all(bodies.map(textOf))).toEqual(["retry: 1500\n\nretry: 1750\n\n", "retry: 1500\n\nretry: 1750\n\n"]);
  expect(streams.count()).toBe(0);
});
