import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { pino } from "pino";
import { itemFrame } from "../src/http/event-frames.ts";
import { defaultLimits } from "../src/http/limits.ts";
import { serve } from "../src/http/serve.ts";
import { httpFixture, pathOf } from "../src/testing/http-fixture.ts";

/** What the measuring process asks for: to send an event to everybody so many times, the last one marked; or the costs so far. */
export type Order = { send: number; last: boolean } | "costs";
export interface Costs {
  cpuMicroseconds: number;
  rssBytes: number;
}
/** How to connect: an HTTP request to write, and where. */
export interface Ready {
  port: number;
  request: string;
}

/** One server under measurement, in a process of its own: ours, or the least that Node needs to do the same. */
const server = process.argv[2] === "ours" ? await ours() : await bare();
process.on("message", (order: Order) => {
  if (order === "costs") {
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMicroseconds: user + system, rssBytes: process.memoryUsage.rss() } satisfies Costs);
  } else void sendAll(order.send, order.last);
});
process.send?.(server.ready);

let seq = 0;
async function sendAll(count: number, last: boolean): Promise<void> {
  for (let n = 1; n <= count; n++) {
    server.publish(said(last && n === count ? "LAST" : "more"));
    // As live events come: one after the other, not in one heap.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function said(text: string): ConversationEvent {
  seq += 1;
  return { seq, at: "2026-11-22T10:00:00.000Z", type: "message-added", messageId: `message-${seq}`, author: { kind: "assistant" }, text };
}

async function ours() {
  const many = { burst: 1e9, perSecond: 1e9 };
  const limits = { ...defaultLimits, requestsPerAddress: many, streamsPerFollower: 1e9, streamsPerAddress: 1e9 };
  const http = await httpFixture({ limits, now: Date.now, logger: pino({ level: "silent" }) });
  const { port } = await serve(http.app, { port: 0, hostname: "127.0.0.1", stopping: http.stopping });
  const visitor = await http.visitor();
  const request = `GET ${pathOf("followConversation", { ...visitor })} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${visitor.token}\r\n\r\n`;
  return {
    ready: { port, request } satisfies Ready,
    publish: (event: ConversationEvent) => http.feed.publish(visitor.conversationId, [event]),
  };
}

async function bare() {
  const open = new Set<ServerResponse>();
  const listening = createServer((request, response) => {
    if (request.url === "/healthz") return void response.end("ok");
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 1000\n\n");
    open.add(response);
    response.on("close", () => open.delete(response));
    return undefined;
  });
  await new Promise<void>((resolve) => listening.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    ready: { port, request: "GET / HTTP/1.1\r\nHost: x\r\n\r\n" } satisfies Ready,
    publish(event: ConversationEvent) {
      const frame = itemFrame({ log: event });
      for (const response of open) response.write(frame);
    },
  };
}
