import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { httpFixture, type HttpFixture, pathOf, readFrames } from "../testing/http-fixture.ts";
import { type Running, serve } from "./serve.ts";

let http: HttpFixture;
let running: Running;
const url = (path: string): string => `http://127.0.0.1:${running.port}${path}`;
beforeEach(async () => {
  http = await httpFixture();
  running = await serve(http.app, { port: 0, hostname: "127.0.0.1", stopping: http.stopping, graceMs: 300 });
});
afterEach(async () => {
  await running.stop();
  await http.close();
});

/** Writes raw bytes and answers all that comes back until the server closes or falls silent. */
async function raw(request: string, quietMs = 400): Promise<string> {
  const socket: Socket = connect(running.port, "127.0.0.1");
  let answer = "";
  socket.on("data", (bytes) => (answer += String(bytes)));
  socket.on("error", () => {});
  socket.write(request);
  await Promise.race([once(socket, "close"), new Promise((resolve) => setTimeout(resolve, quietMs))]);
  socket.destroy();
  return answer;
}

test("serves, and streams an event over a real socket as soon as it is there", async () => {
  expect(await (await fetch(url("/healthz"))).json()).toEqual({ ok: true, version: "0.0.0-test" });
  const visitor = await http.visitor();
  const headers = { authorization: `Bearer ${visitor.token}` };
  const stream = await fetch(url(pathOf("followConversation", { ...visitor })), { headers });
  expect(Object.fromEntries(stream.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  const said = await fetch(url(pathOf("postMessage", { ...visitor })), {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ messageId: "message-1", text: "Hello" }),
  });
  expect(said.status).toBe(202);
  expect((await readFrames(stream, 2)).map((frame) => frame.event)).toEqual(["now", "log"]);
});

test("a connection that was opened ahead and never used does not delay the end", async () => {
  const ahead = connect(running.port, "127.0.0.1");
  await once(ahead, "connect");
  await fetch(url("/healthz"));
  const before = performance.now();
  await running.stop();
  expect(performance.now() - before).toBeLessThan(250);
  ahead.destroy();
});

test("a reader who has gone away is noticed", async () => {
  const visitor = await http.visitor();
  const left = new AbortController();
  const headers = { authorization: `Bearer ${visitor.token}` };
  const open = (): Promise<Response> => fetch(url(pathOf("followConversation", { ...visitor })), { headers, signal: left.signal });
  await Promise.all([open(), open(), open(), open()]);
  left.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const again = await fetch(url(pathOf("followConversation", { ...visitor })), { headers });
  expect((await readFrames(again, 1))[0]?.event).toBe("now");
});

test("takes the next port when the first is taken", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const stopping = new AbortController();
  const second = await serve(http.app, { port, hostname: "127.0.0.1", stopping });
  expect(second.port).toBeGreaterThan(port);
  await second.stop();
  taken.close();
});

test("stopping closes the streams, lets requests finish, and takes no new ones", async () => {
  await running.stop();
  await http.close();
  const gate = Promise.withResolvers<void>();
  http = await httpFixture({
    wrap: (real) => ({ ...real, receiveMessage: async (...args) => (await gate.promise, real.receiveMessage(...args)) }),
  });
  running = await serve(http.app, { port: 0, hostname: "127.0.0.1", stopping: http.stopping, graceMs: 5_000 });
  const visitor = await http.visitor();
  const headers = { authorization: `Bearer ${visitor.token}`, "content-type": "application/json" };
  const stream = await fetch(url(pathOf("followConversation", { ...visitor })), { headers });
  const slow = fetch(url(pathOf("postMessage", { ...visitor })), {
    method: "POST",
    headers,
    body: JSON.stringify({ messageId: "message-1", text: "Hello" }),
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = running.stop();
  expect(await stream.text()).toMatch(/retry: \d+\n\n$/);
  await expect(fetch(url("/healthz"))).rejects.toThrow();
  gate.resolve();
  expect((await slow).status).toBe(202);
  await stopped;
});

test("a request that does not end is cut after the time of grace", async () => {
  await running.stop();
  await http.close();
  http = await httpFixture({ wrap: (real) => ({ ...real, receiveMessage: () => new Promise(() => {}) }) });
  running = await serve(http.app, { port: 0, hostname: "127.0.0.1", stopping: http.stopping, graceMs: 100 });
  const visitor = await http.visitor();
  const headers = { authorization: `Bearer ${visitor.token}`, "content-type": "application/json" };
  const stuck = fetch(url(pathOf("postMessage", { ...visitor })), {
    method: "POST",
    headers,
    body: JSON.stringify({ messageId: "message-1", text: "x" }),
  });
  const failed = expect(stuck).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await running.stop();
  await failed;
});

test("bodies whose length was not announced, or lied about, are stopped at the limit and do not become a second request", async () => {
  const head = "POST /v1/visitors HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  const big = " ".repeat(20_000);
  expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${big.length.toString(16)}\r\n${big}\r\n`)).toMatch(
    /^HTTP\/1\.1 413 [^]*body-too-large/,
  );
  expect(await raw(`${head}Content-Length: 999999999\r\n\r\n{`)).toMatch(/^HTTP\/1\.1 413 [^]*body-too-large/);
  expect(await raw(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 400 /,
  );
  const short = await raw(`${head}Content-Length: 2\r\n\r\n{"salonId":"salon"}`);
  expect(short).toMatch(/^HTTP\/1\.1 400 /);
  expect(short).not.toContain("secret");
  // Longer than what comes: waits for the rest, and nothing is made of the half.
  expect(await raw(`${head}Content-Length: 500\r\n\r\n{"salonId":"salon"}`)).toBe("");
});

test("a reader who does not read is cut off before it costs more than its megabyte", async () => {
  const visitor = await http.visitor();
  const socket = connect(running.port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(`GET ${pathOf("followConversation", { ...visitor })} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${visitor.token}\r\n\r\n`);
  await once(socket, "data");
  socket.pause();
  const closed = once(socket, "close");
  const draft = { type: "draft" as const, messageId: "message-1", text: "x".repeat(60_000) };
  for (let n = 0; n < 400; n++) {
    http.feed.publishTransient(visitor.conversationId, { ...draft, text: `${n}${draft.text}` });
    if (n % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  let received = 0;
  socket.on("data", (bytes) => (received += bytes.length));
  socket.on("error", () => {});
  socket.resume();
  await closed;
  // 24 MB were sent; what the kernel had taken and the megabyte are the most that can have come.
  expect(received).toBeLessThan(12_000_000);
});
