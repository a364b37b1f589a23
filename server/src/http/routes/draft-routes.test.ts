import { describe, expect, test } from "vitest";
import { type HttpFixture, httpFixture, readFrames } from "../../testing/http-fixture.ts";

const canary = "DRAFT-CANARY we could offer you";

async function open() {
  const http = await httpFixture();
  const visitor = await http.visitor();
  const [owner, desk] = [await http.staff("salon", "owner"), await http.staff("salon", "desk")];
  const path = `/v1/staff/conversations/${visitor.conversationId}`;
  const keep = async (text: string, cookie = owner) => (await http.request(`${path}/draft`, { body: { text }, cookie })).status;
  const read = async (cookie = owner) =>
    (await (await http.request(`${path}/writing`, { cookie })).json()) as {
      own: { text: string } | null;
      begun: { by: { staffId: string; name: string }; text: string }[];
    };
  return { http, visitor, owner, desk, path, keep, read };
}

async function record(http: HttpFixture, conversationId: string, ...bodies: Parameters<HttpFixture["log"]["append"]>[1]): Promise<void> {
  http.clock.advance(1_000);
  await http.log.append(conversationId, bodies, http.clock.now());
}

describe("a kept draft", () => {
  test("is there for whoever wrote it, until it is cleared", async () => {
    const { http, keep, read } = await open();
    expect((await read()).own).toBeNull();
    expect(await keep(canary)).toBe(204);
    expect((await read()).own).toMatchObject({ text: canary });
    expect(await keep("  ")).toBe(204);
    expect((await read()).own).toBeNull();
    await http.close();
  });

  test("is shown to a colleague as begun, but not while its writer has the conversation", async () => {
    const { http, visitor, desk, keep, read } = await open();
    await keep(canary);
    const { staffId, name } = await http.staffPeople.member("salon", "owner");
    expect((await read(desk)).begun).toMatchObject([{ by: { staffId, name }, text: canary }]);
    expect((await read(desk)).own).toBeNull();
    const by = { staffId, name };
    await record(http, visitor.conversationId, { type: "claim-taken", by, until: "2026-11-22T10:02:00.000Z" });
    expect((await read(desk)).begun).toEqual([]);
    await record(http, visitor.conversationId, { type: "claim-ended", of: by, how: "lapsed" });
    expect((await read(desk)).begun).toHaveLength(1);
    await record(http, visitor.conversationId, {
      type: "message-added",
      messageId: "reply-0001",
      author: { kind: "staff", name: "Desk" },
      text: "Hi",
    });
    expect((await read(desk)).begun).toEqual([]);
    await http.close();
  });

  test("never gets into a visitor's stream, nor into the log", async () => {
    const { http, visitor, keep, path, owner } = await open();
    const stream = await http.request(`/v1/conversations/${visitor.conversationId}/events`, { token: visitor.token });
    await keep(canary);
    await http.request(`${path}/suggestions`, { cookie: owner });
    await http.request(`${path}/translation`, { body: { text: canary }, cookie: owner });
    await record(http, visitor.conversationId, {
      type: "message-added",
      messageId: "reply-0001",
      author: { kind: "staff", name: "Ana" },
      text: "The end",
    });
    http.feed.publish(visitor.conversationId, (await http.log.read(visitor.conversationId)).slice(-1));
    const frames = await readFrames(stream, 2);
    expect(JSON.stringify(frames)).toContain("The end");
    expect(JSON.stringify(frames)).not.toContain("CANARY");
    expect(JSON.stringify(await http.log.read(visitor.conversationId))).not.toContain("CANARY");
    expect(http.logged.join()).not.toContain("CANARY");
    await http.close();
  });

  test("is of one conversation, of limited length and written at a human pace", async () => {
    const { http, keep, owner } = await open();
    expect((await http.request("/v1/staff/conversations/somebody-elses/draft", { body: { text: "x" }, cookie: owner })).status).toBe(404);
    expect(await keep("x".repeat(3_001))).toBe(400);
    const statuses = await Promise.all(Array.from({ length: 80 }, () => keep("again")));
    expect(statuses).toContain(429);
    await http.close();
  });
});

test("drafts are asked for at a human pace", async () => {
  const { http, path, owner } = await open();
  const ask = async () => (await http.request(`${path}/suggestions`, { cookie: owner })).status;
  const statuses = [];
  for (let asked = 0; asked < 14; asked += 1) statuses.push(await ask());
  expect(statuses.filter((status) => status === 200)).toHaveLength(12);
  expect(statuses.at(-1)).toBe(429);
  await http.close();
});
