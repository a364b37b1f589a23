import type { StreamItem } from "@chairside/shared/events.ts";
import { afterEach, expect, test } from "vitest";
import { type OpenConversation, openConversation } from "./open-conversation.ts";
import type { StaffApi } from "./staff-api.ts";
import { manualClock } from "./testing/manual-clock.ts";

const at = "2026-11-22T12:00:00.000Z";
const said = (seq: number): StreamItem => ({
  log: { seq, at, type: "message-added", messageId: `m-${seq}`, author: { kind: "visitor" }, text: `number ${seq}` },
});
const caughtUp: StreamItem = { now: { type: "caught-up", seq: 2 } };
const draft = (text: string): StreamItem => ({ now: { type: "draft", messageId: "m-3", text } });

let open: OpenConversation | undefined;
afterEach(() => open?.close());

/** A conversation whose stream is in the test's hands. */
function opened() {
  const clock = manualClock();
  const asked: string[] = [];
  const news: boolean[] = [];
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  const api = { call: async (_method: string, path: string) => (asked.push(path), { ok: false, code: "network" }) } as unknown as StaffApi;
  const own = (open = openConversation({
    conversationId: "c-1",
    api,
    staffId: "owner-1",
    newId: () => "id",
    base: "/v1/staff/",
    fetch: async (_url, init) => {
      asked.push(`events after ${new Headers(init?.headers).get("last-event-id") ?? "nothing"}`);
      return new Response(new ReadableStream({ start: (stream) => void streams.push(stream) }), {
        headers: { "content-type": "text/event-stream" },
      });
    },
    clock,
    language: "en-GB",
    page: undefined,
    watchVisible: () => () => {},
    onEvent: (_event, isNews) => news.push(isNews),
    onSignedOut: () => {},
  }));
  return {
    own,
    clock,
    asked,
    news,
    async comes(...items: StreamItem[]) {
      const frames = items.map((item) =>
        "log" in item ? `event: log\ndata: ${JSON.stringify(item.log)}\n\n` : `event: now\ndata: ${JSON.stringify(item.now)}\n\n`,
      );
      streams.at(-1)?.enqueue(new TextEncoder().encode(frames.join("")));
      await clock.pass(1);
    },
    async breaks() {
      streams.at(-1)?.close();
      await clock.pass(5_000);
    },
  };
}
const texts = ({ view }: OpenConversation): string[] =>
  view.value.entries.flatMap((entry) => (entry.kind === "message" ? [entry.text] : []));

test("a conversation is shown when all that was said in it has come, and then as it goes on", async () => {
  const { own, clock, comes, news } = opened();
  await clock.pass(1);
  await comes(said(1));
  expect([own.view.value.caughtUp, texts(own)]).toEqual([false, []]);
  await comes(said(2), caughtUp);
  expect([own.view.value.caughtUp, texts(own)]).toEqual([true, ["number 1", "number 2"]]);
  await comes(said(3));
  expect(texts(own)).toEqual(["number 1", "number 2", "number 3"]);
  expect(news).toEqual([false, false, true]);
});

test("what has come stays when the connection breaks on the way, and is not asked for twice", async () => {
  const { own, clock, comes, breaks, asked, news } = opened();
  await clock.pass(1);
  await comes(said(1));
  await breaks();
  expect(asked.filter((one) => one.startsWith("events"))).toEqual(["events after nothing", "events after 1"]);
  await comes(said(2), caughtUp);
  expect([texts(own), news]).toEqual([
    ["number 1", "number 2"],
    [false, false],
  ]);
});

test("what is being written changes nothing of what is logged, and is gone with the connection", async () => {
  const { own, clock, comes, breaks } = opened();
  await clock.pass(1);
  await comes(said(1), said(2), caughtUp);
  const before = own.view.value;
  await comes(draft("Goo"), draft("Good mor"));
  expect(own.making.value.drafts).toEqual({ "m-3": "Good mor" });
  expect(own.view.value).toBe(before);
  await breaks();
  expect(own.making.value.drafts).toEqual({});
  await comes(draft("Good"), said(3));
  expect([own.making.value.drafts, own.view.value.drafts, texts(own).at(-1)]).toEqual([{}, {}, "number 3"]);
});

test("whoever opens another conversation asks for it before they say that they have left", async () => {
  const { own, clock, comes, asked } = opened();
  await clock.pass(1);
  await comes(said(1), said(2), caughtUp);
  asked.splice(0);
  own.close();
  expect(asked).toEqual([]);
  await clock.pass(1);
  expect(asked).toEqual(["conversations/c-1/presence"]);
});
