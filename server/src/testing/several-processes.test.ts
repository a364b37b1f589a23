import { randomUUID } from "node:crypto";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { followConversation } from "@chairside/shared/follow-conversation.ts";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectVisitor, type Visitor } from "../../bin/connect-visitor.ts";
import { startFaultServer } from "./fault-server.ts";
import { postgresDatabases } from "./postgres-databases.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

let database: Record<string, string>;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  database = { DATABASE_URL: await databases.create() };
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function server(settings: Record<string, string> = {}, start?: string): Promise<ServerProcess> {
  const started = await startServerProcess({ ...database, ...settings }, start);
  closing.push(() => started.stop());
  return started;
}

async function visitorAt({ url }: ServerProcess): Promise<Visitor> {
  const visitor = await connectVisitor({ url, salonId: "juniper-row" });
  closing.push(() => visitor.close());
  return visitor;
}

/** The visitor's events as another process tells them. */
function followAt({ url }: ServerProcess, { conversationId, token }: Visitor): ConversationEvent[] {
  const heard: ConversationEvent[] = [];
  const following = followConversation({
    url: `${url}/v1/conversations/${conversationId}/events`,
    fetch,
    headers: async () => ({ authorization: `Bearer ${token}` }),
    onItem: (item) => void ("log" in item && heard.push(item.log)),
  });
  closing.push(() => following.close());
  return heard;
}

/** Says something without waiting for an answer. */
async function saySomething({ url }: ServerProcess, { conversationId, token }: Visitor, text: string): Promise<void> {
  const response = await fetch(`${url}/v1/conversations/${conversationId}/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ messageId: randomUUID(), text }),
  });
  expect(response.status).toBe(202);
}

const answers = (events: ConversationEvent[]): string[] =>
  events.flatMap((event) => (event.type === "message-added" && event.author.kind === "assistant" ? [event.text] : []));

/** A vendor that takes every question and says nothing more. */
async function silentVendor() {
  const vendor = await startFaultServer(() => ({ text: "Hm", then: "stall" }));
  closing.push(() => vendor.stop());
  return { vendor, settings: { OPENAI_API_KEY: "k", OPENAI_BASE_URL: vendor.baseUrl } };
}

test("a visitor hears at one process what is said and answered at the others, with the same token", async () => {
  const [one, other] = [await server(), await server()];
  const visitor = await visitorAt(one);
  const there = followAt(other, visitor);
  await visitor.say("Where can I park?");
  await vi.waitUntil(() => there.length === visitor.heard.length);
  await saySomething(other, visitor, "And when are you open on Thursday?");
  await vi.waitUntil(() => answers(visitor.heard).length === 3, { timeout: 5_000 });
  await vi.waitUntil(() => there.length === visitor.heard.length);
  expect(there).toEqual(visitor.heard);
});

test("a message whose process was killed in mid-answer is answered by another, once", async () => {
  const { vendor, settings } = await silentVendor();
  const [dies, lives] = [await server(settings), await server()];
  const visitor = await visitorAt(dies);
  const there = followAt(lives, visitor);
  await saySomething(dies, visitor, "Where can I park?");
  await vi.waitUntil(() => vendor.requests.length > 0, { timeout: 5_000 });
  await dies.kill();
  await vi.waitUntil(() => answers(there).length === 2, { timeout: 10_000 });
  expect(answers(there)[1]).toMatch(/park/i);
  await saySomething(lives, visitor, "Thanks. Do you do balayage?");
  await vi.waitUntil(() => answers(there).length === 3, { timeout: 5_000 });
});

test("a process that stood still and goes on too late writes nothing over the one that took its place", async () => {
  const { vendor, settings } = await silentVendor();
  const [sleeps, works] = [await server(settings), await server()];
  const visitor = await visitorAt(sleeps);
  const there = followAt(works, visitor);
  await saySomething(sleeps, visitor, "Where can I park?");
  await vi.waitUntil(() => vendor.requests.length > 0, { timeout: 5_000 });
  sleeps.freeze();
  await vi.waitUntil(() => answers(there).length === 2, { timeout: 10_000 });
  sleeps.thaw();
  // Its vendor gives up now, and its own understanding would answer.
  await vendor.stop();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(answers(there)).toHaveLength(2);
  await saySomething(sleeps, visitor, "When are you open on Thursday?");
  await vi.waitUntil(() => answers(there).length === 3, { timeout: 5_000 });
});

test("a held time that lapses after its process has died is told by another", async () => {
  const dies = await server();
  const visitor = await visitorAt(dies);
  await visitor.say("A skin fade with Robin next Thursday. I'm Anna Bell, 07700 900123");
  await visitor.say("the first one");
  expect(visitor.heard.some(({ type }) => type === "slot-held")).toBe(true);
  await dies.kill();
  const later = await server({}, "2026-11-22T12:11:00Z");
  const there = followAt(later, visitor);
  await vi.waitUntil(() => there.some(({ type }) => type === "hold-released"), { timeout: 5_000 });
  expect(answers(there).at(-1)).toMatch(/stopped holding/);
});
