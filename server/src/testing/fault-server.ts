import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A tool call as a model makes it; `args` as raw JSON text, so that it can be broken. */
interface ScriptedCall {
  name: string;
  args: string;
  id?: string;
}

/** One answer of the scripted vendor, and what goes wrong with it. */
export interface ScriptedAnswer {
  text?: string;
  calls?: ScriptedCall[];
  /** The completion's id; a new one each time unless told. */
  id?: string;
  finish?: string;
  /** Instead of a stream: this status, type and body. */
  instead?: { status: number; type?: string; body: string; headers?: Record<string, string> };
  /** Raw text put into the stream after the content. */
  raw?: string;
  /** stall: nothing more comes; cut: ends without [DONE]; die: the socket closes. All after the content. */
  then?: "stall" | "cut" | "die";
}

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
  const { instead, then, raw, finish, id = `chatcmpl-${call}` } = answer;
  if (instead) {
    outgoing.writeHead(instead.status, { "content-type": instead.type ?? "application/json", ...instead.headers }).end(instead.body);
    return;
  }
  outgoing.writeHead(200, { "content-type": "text/event-stream" });
  const chunk = (delta: object, finishReason: string | null = null): void => {
    const choices = [{ index: 0, delta, finish_reason: finishReason }];
    outgoing.write(`data: ${JSON.stringify({ id, object: "chat.completion.chunk", created: 1, model: "scripted", choices })}\n\n`);
  };
  for (const delta of deltas(answer, call)) chunk(delta);
  if (raw) outgoing.write(raw);
  if (then === "stall") return;
  if (then === "die") return void outgoing.socket?.destroy();
  if (then === "cut") return void outgoing.end();
  chunk({}, finish ?? (answer.calls?.length ? "tool_calls" : "stop"));
  outgoing.end("data: [DONE]\n\n");
}

/** The content in small pieces, as vendors send it. */
function deltas({ text = "", calls = [] }: ScriptedAnswer, call: number): object[] {
  const pieces = text.match(/[\s\S]{1,7}/g) ?? [];
  const parts = calls.flatMap(({ name, args, id }, index) => [
    { tool_calls: [{ index, id: id ?? `call_${call}_${index}`, type: "function", function: { name, arguments: "" } }] },
    ...(args.match(/[\s\S]{1,9}/g) ?? []).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  return [{ role: "assistant", content: "" }, ...pieces.map((content) => ({ content })), ...parts];
}
