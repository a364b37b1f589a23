import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What the model sees of a conversation: who spoke last, and what a tool that was just called answered to. */
export interface ModelRequest {
  instructions: string;
  /** What the visitor said last. */
  said: string;
  /** The tools called since then, oldest first. */
  called: string[];
}

/** Words, or one tool call. */
export type ModelAnswer = { text: string } | { tool: string; args: object };

export interface SlowModel {
  /** For `OPENAI_BASE_URL`. */
  baseUrl: string;
  requests: ModelRequest[];
  stop(): Promise<void>;
}

/** An OpenAI-compatible server on 127.0.0.1 that writes like somebody who thinks: a few characters every `pieceMs`. */
export async function startSlowModel(answer: (request: ModelRequest) => ModelAnswer, pieceMs: number): Promise<SlowModel> {
  const requests: ModelRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      return stream(outgoing, answer(request), { id: requests.length, pieceMs });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface WireMessage {
  role: "system" | "user" | "assistant" | "tool";
  content: string | { text: string }[] | null;
  tool_calls?: { function: { name: string } }[];
}

async function readRequest(incoming: IncomingMessage): Promise<ModelRequest> {
  let body = "";
  for await (const piece of incoming.setEncoding("utf8")) body += String(piece);
  const { messages } = JSON.parse(body) as { messages: WireMessage[] };
  const last = messages.findLastIndex(({ role }) => role === "user");
  return {
    instructions: textOf(messages.find(({ role }) => role === "system")),
    said: textOf(messages[last]),
    called: messages.slice(last).flatMap((message) => (message.tool_calls ?? []).map((call) => call.function.name)),
  };
}

function textOf(message: WireMessage | undefined): string {
  const content = message?.content ?? "";
  return typeof content === "string" ? content : content.map(({ text }) => text).join("");
}

async function stream(outgoing: ServerResponse, answer: ModelAnswer, { id, pieceMs }: { id: number; pieceMs: number }): Promise<void> {
  outgoing.writeHead(200, { "content-type": "text/event-stream" });
  const chunk = (delta: object, finish_reason: string | null = null): boolean =>
    outgoing.write(
      `data: ${JSON.stringify({ id: `chatcmpl-${id}`, object: "chat.completion.chunk", created: 1, model: "slow", choices: [{ index: 0, delta, finish_reason }] })}\n\n`,
    );
  chunk({ role: "assistant", content: "" });
  if ("tool" in answer) {
    const call = { index: 0, id: `call_${id}`, type: "function", function: { name: answer.tool, arguments: JSON.stringify(answer.args) } };
    chunk({ tool_calls: [call] });
  } else {
    for (const content of answer.text.match(/[\s\S]{1,6}/g) ?? []) {
      if (outgoing.destroyed) return;
      chunk({ content });
      await wait(pieceMs);
    }
  }
  chunk({}, "tool" in answer ? "tool_calls" : "stop");
  outgoing.end("data: [DONE]\n\n");
}
