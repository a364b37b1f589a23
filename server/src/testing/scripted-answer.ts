/** A tool call as a model makes it; `args` as raw JSON text, so that it can be broken. */
export interface ScriptedCall {
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

/** The stream's frames with the content, in small pieces as vendors send it. `call` counts from 0. */
export function contentFrames({ text = "", calls = [], id }: ScriptedAnswer, call: number): string[] {
  const pieces = text.match(/[\s\S]{1,7}/g) ?? [];
  const parts = calls.flatMap(({ name, args, id: callId }, index) => [
    { tool_calls: [{ index, id: callId ?? `call_${call}_${index}`, type: "function", function: { name, arguments: "" } }] },
    ...(args.match(/[\s\S]{1,9}/g) ?? []).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  return [{ role: "assistant", content: "" }, ...pieces.map((content) => ({ content })), ...parts].map((delta) =>
    frame(id, call, delta, null),
  );
}

/** The frame that ends a whole answer. */
export function endFrame({ calls, finish, id }: ScriptedAnswer, call: number): string {
  return `${frame(id, call, {}, finish ?? (calls?.length ? "tool_calls" : "stop"))}data: [DONE]\n\n`;
}

function frame(id: string | undefined, call: number, delta: object, finishReason: string | null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }];
  return `data: ${JSON.stringify({ id: id ?? `chatcmpl-${call}`, object: "chat.completion.chunk", created: 1, model: "scripted", choices })}\n\n`;
}
