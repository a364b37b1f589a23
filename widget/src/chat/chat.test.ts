import type { EventBody, StreamItem } from "@chairside/shared/events.ts";
import type { FollowConversationOptions } from "@chairside/shared/follow-conversation.ts";
import { describe, expect, test } from "vitest";
import { createChat } from "./chat.ts";
import { handClock, logOf, proposal, settle, started } from "./chat.fixture.ts";
import type { Answer, VisitorApi } from "./visitor-api.ts";

const refused = (
  code: "network" | "proposal-closed" | "answerer-changed" | "too-many-requests" | "not-found",
  retryAfter?: number,
): Answer<never> => ({
  ok: false,
  code,
  retryAfter,
});

/** A chat over an API that answers by path, and over streams that are driven by hand. */
function stage(answers: Record<string, Answer<unknown>[]> = {}) {
  const calls: string[] = [];
  const streams: (FollowConversationOptions & { conversationId: string; closed: boolean })[] = [];
  let conversations = 0;
  let forgotten = 0;
  const api = {
    call: async (method: string, path: string, body?: unknown) => {
      calls.push(`${method} ${path}${body ? ` ${JSON.stringify(body)}` : ""}`);
      const scripted = answers[path.split("/").at(-1) ?? ""]?.shift();
      if (scripted) return scripted;
      return { ok: true, value: path === "conversations" ? { conversationId: `c${++conversations}` } : { seq: 1 } };
    },
    file: async () => ({ ok: true, value: new Blob(["BEGIN:VCALENDAR"]) }),
    headers: async () => ({}),
    forget: () => forgotten++,
  } as VisitorApi;
  const clock = handClock();
  let ids = 0;
  const heard: [item: StreamItem, isNews: boolean][] = [];
  const chat = createChat({
    api,
    base: "https://host/v1/",
    fetch,
    locale: "en-GB",
    timeZone: "Europe/London",
    clock,
    newId: () => `m${++ids}`,
    restored: [],
    follow(conversationId, options) {
      const stream = { ...options, conversationId, closed: false };
      streams.push(stream);
      return {
        close: () => {
          stream.closed = true;
        },
        wake() {},
        position: () => 0,
      };
    },
    onItem: (item, isNews) => void heard.push([item, isNews]),
  });
  const feed = async (...items: StreamItem[]) => {
    for (const item of items) streams.at(-1)?.onItem(item);
    await settle();
  };
  return { chat, calls, streams, clock, feed, heard, forgotten: () => forgotten };
}

describe("createChat", () => {
  test("starts the conversation with the visitor's locale and zone, and follows it", async () => {
    const { chat, calls, streams } = stage();
    chat.start();
    chat.start();
    await settle();
    expect(calls).toEqual(['POST conversations {"locale":"en-GB","timeZone":"Europe/London"}']);
    expect(streams.map(({ url }) => url)).toEqual(["https://host/v1/conversations/c1/events"]);
  });

  test("every item is passed on once it is in the view; what comes after the backlog is news", async () => {
    const { chat, feed, heard } = stage();
    chat.start();
    await settle();
    await feed(...logOf(started), { now: { type: "caught-up", seq: 1 } });
    await feed({ log: { seq: 2, at: "2026-11-22T10:00:00Z", type: "photo-removed", photoId: "p1", by: { kind: "staff", name: "Mia" } } });
    expect(heard.map(([item, isNews]) => ["log" in item ? item.log.type : item.now.type, isNews])).toEqual([
      ["conversation-started", false],
      ["caught-up", false],
      ["photo-removed", true],
    ]);
  });

  test("what is said before the conversation stands goes out as soon as it does", async () => {
    const { chat, calls } = stage();
    chat.say("Hello");
    await settle();
    expect(calls).toEqual([]);
    chat.start();
    await settle();
    expect(calls.at(-1)).toBe('POST conversations/c1/messages {"messageId":"m1","text":"Hello"}');
  });

  test("a start that fails can be tried again", async () => {
    const { chat, streams } = stage({ conversations: [refused("network")] });
    chat.start();
    await settle();
    expect(chat.connection.value).toBe("failed");
    chat.start();
    await settle();
    expect(streams.length).toBe(1);
  });

  test("drafts are dropped with the connection, and waiting messages go out with the next", async () => {
    const { chat, calls, streams, feed } = stage({ messages: [refused("network")] });
    chat.start();
    await settle();
    await feed({ now: { type: "draft", messageId: "d", text: "So" } });
    streams[0]?.onState?.("lost");
    expect(chat.view.value.drafts).toEqual({});
    chat.say("Hello");
    await settle();
    streams[0]?.onState?.("live");
    await settle();
    expect(calls.filter((call) => call.includes("messages")).length).toBe(2);
  });

  test("a message leaves the outbox when the log has it", async () => {
    const { chat, feed } = stage();
    chat.start();
    await settle();
    chat.say("Hello");
    await settle();
    expect(chat.outbox.unsent.value.length).toBe(1);
    await feed(...logOf(started, { type: "message-added", messageId: "m1", author: { kind: "visitor" }, text: "Hello" }));
    expect(chat.outbox.unsent.value).toEqual([]);
    expect(chat.view.value.entries.length).toBe(1);
  });

  test("a conversation that is gone is begun anew, then the visitor too, then it gives up", async () => {
    const { chat, streams, feed, forgotten } = stage();
    chat.start();
    await settle();
    await feed(...logOf(started));
    streams[0]?.onState?.("refused", "not-found");
    await settle();
    expect(streams.map(({ conversationId, closed }) => [conversationId, closed])).toEqual([
      ["c1", true],
      ["c2", false],
    ]);
    expect(chat.view.value.position).toBe(0);
    expect(forgotten()).toBe(0);
    streams[1]?.onState?.("refused", "not-found");
    await settle();
    expect(forgotten()).toBe(1);
    streams[2]?.onState?.("refused", "not-found");
    await settle();
    expect(chat.connection.value).toBe("failed");
    expect(streams.length).toBe(3);
  });

  test("a message to a conversation that is gone goes to the next one, with the same id", async () => {
    const { chat, calls, clock } = stage({ messages: [refused("not-found")] });
    chat.start();
    await settle();
    chat.say("Hello");
    await settle();
    clock.pass(2_000);
    await settle();
    expect(calls.filter((call) => call.includes("messages"))).toEqual([
      'POST conversations/c1/messages {"messageId":"m1","text":"Hello"}',
      'POST conversations/c2/messages {"messageId":"m1","text":"Hello"}',
    ]);
  });

  test("a yes names the card and its hash, is sent twice over a bad line, and never twice by a double click", async () => {
    const { chat, calls } = stage({ confirm: [refused("network")] });
    chat.start();
    await settle();
    chat.confirm(proposal);
    chat.confirm(proposal);
    expect(chat.asking.value).toBe("confirm");
    await settle();
    const yes = 'POST conversations/c1/proposals/proposal-1/confirm {"hash":"hash-1"}';
    expect(calls.filter((call) => call.includes("confirm"))).toEqual([yes, yes]);
    expect(chat.asking.value).toBe("");
    expect(chat.trouble.value).toBeNull();
  });

  test.each([
    ["confirm", refused("proposal-closed"), { kind: "cardClosed", count: 5 }],
    ["person", refused("answerer-changed"), { kind: "personReplied", count: 5 }],
    ["person", refused("too-many-requests", 4), { kind: "limited", count: 4 }],
    ["person", refused("not-found"), { kind: "wentWrong", count: 5 }],
  ] as const)("%s refused is said and then goes away", async (path, answer, trouble) => {
    const { chat, clock } = stage({ [path]: [answer] });
    chat.start();
    await settle();
    if (path === "confirm") chat.confirm(proposal);
    else chat.carryOn();
    await settle();
    expect(chat.trouble.value).toEqual(trouble);
    clock.pass(8_000);
    expect(chat.trouble.value).toBeNull();
  });
});

describe("signs", () => {
  const staffAnswer: EventBody = { type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } };
  const signsOf = (calls: string[]) => calls.filter((call) => call.includes("/presence")).map((call) => call.split(" ").at(-1));

  test("that the visitor types is told while staff answer, every three seconds at most, and anew after a message", async () => {
    const { chat, calls, clock, feed } = stage();
    chat.start();
    await settle();
    chat.typing();
    expect(signsOf(calls)).toEqual([]);
    await feed(...logOf(started, staffAnswer));
    for (let key = 0; key < 29; key++) {
      chat.typing();
      clock.pass(100);
    }
    expect(signsOf(calls)).toEqual(['{"typing":true}']);
    clock.pass(100);
    chat.typing();
    expect(signsOf(calls)).toHaveLength(2);
    chat.say("Hello");
    chat.typing();
    expect(signsOf(calls)).toHaveLength(3);
  });

  test("what was read is told once for several messages, never back, and again after it was lost", async () => {
    const { chat, calls, clock } = stage({ presence: [refused("network")] });
    chat.start();
    await settle();
    for (const seq of [3, 5, 4]) chat.read(seq);
    clock.pass(1_000);
    await settle();
    expect(signsOf(calls)).toEqual(['{"seen":5}']);
    chat.read(5);
    clock.pass(1_000);
    await settle();
    chat.read(5);
    clock.pass(5_000);
    expect(signsOf(calls)).toEqual(['{"seen":5}', '{"seen":5}']);
  });
});
