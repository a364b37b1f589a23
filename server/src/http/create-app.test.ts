import { routes, type RouteName } from "@chairside/shared/routes.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleWorld, type ExampleWorld } from "../testing/example-requests.ts";
import { httpFixture, type HttpFixture, pathOf, readFrames, type Visitor } from "../testing/http-fixture.ts";
import { contractOf, routeCaller } from "../testing/route-caller.ts";

let http: HttpFixture;
let world: ExampleWorld;
let visitor: Visitor;
let cookie: string;
beforeEach(async () => {
  http = await httpFixture();
  world = await exampleWorld(http);
  ({ visitor, cookie } = world);
});
afterEach(() => http.close());

const names = Object.keys(routes) as RouteName[];

const { send, codeOf } = routeCaller(() => ({ http, world: { ...world, visitor, cookie } }));

describe("every route", () => {
  test.each(names.filter((name) => name !== "staffSignIn" && name !== "staffSignInByPassword"))(
    "%s succeeds as its contract says",
    async (name) => {
      const response = await send(name);
      const { status, body } = contractOf(name).success;
      expect(response.status).toBe(status);
      const text = body === "text/event-stream" ? "" : await response.text();
      if (body === null) expect(text).toBe("");
      else if (typeof body === "string") expect(response.headers.get("content-type")).toMatch(body);
      else expect(() => body.parse(JSON.parse(text)), text).not.toThrow();
      if (body === "text/event-stream") await response.body?.cancel();
    },
  );
});

describe("routes without a body", () => {
  test("take none, or an empty object, and nothing else", async () => {
    expect((await send("requestPerson")).status).toBe(202);
    expect((await send("requestPerson", { body: {} })).status).toBe(202);
    expect(await codeOf(await send("requestPerson", { body: { reason: "x" } }))).toBe("unknown-field");
  });
});

describe("messages", () => {
  const say = (text: string, messageId = "message-1"): Promise<Response> => send("postMessage", { body: { messageId, text } });

  test.each([
    ["empty", ""],
    ["blank", " \n\t\u00a0\u3000 "],
    ["invisible", "\u200b\u200d\u2060\ufeff\u00ad\u2800"],
    ["control characters", "\u0000\u0007\u001b"],
    ["tag characters", "\u{E0048}\u{E0049}"],
    ["only a joiner and a selector", "\u200d\ufe0f"],
  ])("%s is an empty message", async (_, text) => {
    expect(await codeOf(await say(text))).toBe("empty-message");
    expect(await codeOf(await send("staffPostMessage", { body: { messageId: "message-9", text } }))).toBe("empty-message");
  });

  test.each([
    ["2,001 characters", "x".repeat(2001)],
    ["10,000 characters", "x".repeat(10_000)],
  ])("F11: %s are too long", async (_, text) => {
    expect(await codeOf(await say(text))).toBe("message-too-long");
    expect(await codeOf(await send("staffPostMessage", { body: { messageId: "message-9", text } }))).toBe("message-too-long");
  });

  test.each([
    ["exactly 2,000 characters", "x".repeat(2000), "x".repeat(2000)],
    ["emoji only", "💇🏽‍♀️✨", "💇🏽‍♀️✨"],
    ["a flag made of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["hidden text", "Hi\u{E0041}\u{E0042} there\u202e", "Hi there"],
    ["a lone surrogate", "a\ud83d", "a\ufffd"],
    ["lines", "one\r\ntwo\u0000", "one\ntwo"],
    ["other scripts", "می‌خواهم ‏שלום", "می‌خواهم ‏שלום"],
  ])("%s arrive as they should", async (_, text, kept) => {
    expect((await say(text)).status).toBe(202);
    const event = (await http.log.read(visitor.conversationId)).at(-1);
    expect(event).toMatchObject({ type: "message-added", text: kept, author: { kind: "visitor" } });
  });

  test("the same id twice is the same message", async () => {
    const before = (await http.log.read(visitor.conversationId)).length;
    const answers = await Promise.all([say("Hello", "message-7"), say("Hello", "message-7"), say("Hello", "message-7")]);
    const accepted = { seq: before + 1 };
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([accepted, accepted, accepted]);
    expect(await http.log.read(visitor.conversationId)).toHaveLength(before + 1);
  });

  test("what the conversation refuses keeps its code", async () => {
    expect(await codeOf(await send("confirmProposal", { body: { hash: "other" } }))).toBe("proposal-changed");
    const path = pathOf("declineProposal", { conversationId: visitor.conversationId, proposalId: "proposal-2" });
    expect(await codeOf(await send("declineProposal", {}, path))).toBe("proposal-closed");
  });
});

describe("failures", () => {
  test("say nothing of what went wrong inside, and are logged without it", async () => {
    await http.close();
    http = await httpFixture({
      wrap: (real) => ({ ...real, receiveMessage: () => Promise.reject(new Error("SQL near 'Maria +44 7700 900123'")) }),
    });
    visitor = await http.visitor();
    const response = await http.request(pathOf("postMessage", visitor as unknown as Record<string, string>), {
      token: visitor.token,
      body: { messageId: "message-1", text: "I am Maria, +44 7700 900123" },
    });
    const text = await response.clone().text();
    expect(await codeOf(response)).toBe("internal");
    expect(text).not.toMatch(/SQL|Maria|7700/);
    const log = http.logged.join("");
    expect(log).toContain('"failure":{"name":"Error"');
    expect(log).not.toMatch(/Maria|7700/);
  });

  test("a log line has these fields and no others, and no token, secret, text or address is in any", async () => {
    await send("postMessage", { body: { messageId: "message-1", text: "canary-text" } });
    await send("renewVisitorToken");
    const lines = http.logged.map((line): Record<string, unknown> => JSON.parse(line));
    const allowed = new Set([
      "level",
      "time",
      "pid",
      "hostname",
      "msg",
      "requestId",
      "route",
      "method",
      "status",
      "ms",
      "salonId",
      "conversationId",
      "code",
    ]);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(Object.keys(line).filter((key) => !allowed.has(key))).toEqual([]);
    const text = http.logged.join("");
    for (const canary of ["canary-text", visitor.token, visitor.secret, cookie.split("=")[1] ?? "", "203.0.113.7"])
      expect(text).not.toContain(canary);
    expect(lines.at(-1)).toMatchObject({ route: "/v1/visitors/token", method: "POST", status: 200, salonId: "salon", ms: 0 });
  });

  test("an unknown address is not found, in the same shape", async () => {
    expect(await codeOf(await http.request("/v1/nothing"))).toBe("not-found");
    expect(await codeOf(await http.request("/"))).toBe("not-found");
  });

  test("a server that is stopping says so and when to come back", async () => {
    http.stopping.abort();
    const response = await send("health");
    expect(response.headers.get("retry-after")).toBe("2");
    expect(await codeOf(response)).toBe("shutting-down");
    for (const name of names) expect(await codeOf(await send(name)), name).toBe("shutting-down");
  });
});

describe("unusual visitors", () => {
  test("a time zone or language nobody knows does not keep anyone out", async () => {
    const starts: unknown[] = [];
    await http.close();
    http = await httpFixture({ wrap: (real) => ({ ...real, start: (self, how) => (starts.push(how), real.start(self, how)) }) });
    visitor = await http.visitor("other");
    await http.request("/v1/conversations", {
      token: visitor.token,
      body: { locale: "not a language", timeZone: "Etc/Unknown", fresh: true },
    });
    expect(starts).toEqual([
      { locale: "en-GB", timeZone: "Europe/London", fresh: undefined },
      { locale: "en", timeZone: "Europe/Rome", fresh: true },
    ]);
  });
});

test("a message reaches the streams of visitor and staff", async () => {
  const [mine, staffs] = [await send("followConversation"), await send("staffFollowConversation")];
  await send("postMessage");
  for (const stream of [mine, staffs]) {
    const frames = await readFrames(stream, ({ event, data }) => event === "log" && data.includes('"text":"Hello"'));
    expect(frames.filter(({ data }) => data.includes('"text":"Hello"'))).toHaveLength(1);
  }
});
