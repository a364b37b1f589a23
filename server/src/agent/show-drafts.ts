import { AIMessageChunk } from "@langchain/core/messages";
import type { TurnStep } from "./assistant.ts";
import { createSentenceGate, type SentenceGate } from "./guards/sentence-gate.ts";
import { knownFacts } from "./guards/known-facts.ts";
import type { ModelStarted } from "./route-model-calls.ts";
import type { TurnRun } from "./turn-run.ts";

/**
 * The running text of the answer, from LangChain's streams. A vendor's words pass the fact guard sentence by sentence before
 * anybody sees them; when a model begins anew, what was shown is taken back.
 */
export async function* showDrafts(stream: AsyncIterable<unknown>, { workspace, contacts }: TurnRun): AsyncGenerator<TurnStep> {
  let gate: SentenceGate | null = null;
  let shown = "";
  for await (const item of stream) {
    const [mode, chunk] = item as [string, unknown];
    const started = mode === "custom" ? modelStarted(chunk) : null;
    if (started) {
      if (shown) yield { type: "draft-dropped" };
      shown = "";
      gate = started === "vendor" ? createSentenceGate(() => knownFacts(workspace), contacts.restore) : null;
      continue;
    }
    const text = mode === "messages" ? modelText(chunk) : "";
    if (!text) continue;
    const draft = gate ? gate.push(text) : shown + text;
    if (draft === null || draft === shown) continue;
    shown = draft;
    yield { type: "draft", text: shown.trimEnd() };
  }
}

function modelStarted(chunk: unknown): ModelStarted["modelStarted"] | null {
  return typeof chunk === "object" && chunk !== null && "modelStarted" in chunk ? (chunk as ModelStarted).modelStarted : null;
}

/** Tool results come on the same stream: the node tells them apart. */
function modelText(chunk: unknown): string {
  const [message, metadata] = chunk as [unknown, Record<string, unknown>];
  return AIMessageChunk.isInstance(message) && metadata["langgraph_node"] === "model_request" ? message.text : "";
}
