import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { contentFrames, endFrame, type ScriptedAnswer } from "./scripted-answer.ts";

/** What a scripted vendor was asked. */
export interface VendorRequest {
  messages: { role: string; content: unknown; tool_calls?: unknown[] }[];
  tools?: { function: { name: string } }[];
  [field: string]: unknown;
}

export interface FaultServer {
  baseUrl: string;
  requests: VendorRequest[];
  stop(): Promise<void>;
}

/** An OpenAI-compatible server on 127.0.0.1 that answers as scripted, faults included. `call` counts from 0. */
export async function startFaultServer(answer: (call: number, request: VendorRequest) => ScriptedAnswer): Promise<FaultServer> {
  const requests: VendorRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    let body = "";
    incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
    incoming.on("end", () => {
      const request = JSON.parse(body) as VendorRequest;
      requests.push(request);
      send(outgoing, answer(requests.length - 1, request), requests.length);
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => {
        server.close(closed);
      });
    },
  };
}

function send(outgoing: ServerResponse, answer: ScriptedAnswer, call: number): void {
  const { instead, then, raw } = answer;
  if (instead) {
    outgoing.writeHead(instead.status, { "content-type": instead.type ?? "application/json", ...instead.headers }).end(instead.body);
    return;
  }
  outgoing.writeHead(200, { "content-type": "text/event-stream" });
  for (const frame of contentFrames(answer, call)) outgoing.write(frame);
  if (raw) outgoing.write(raw);
  if (then === "stall") return;
  if (then === "die") return void outgoing.socket?.destroy();
  if (then === "cut") return void outgoing.end();
  outgoing.end(endFrame(answer, call));
}
