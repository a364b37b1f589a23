import { type AIMessage, AIMessageChunk, type BaseMessage } from "@langchain/core/messages";
import { toolArguments } from "../tools/tool-contracts.ts";
import { BadModelOutput } from "./bad-model-output.ts";

const mostToolCalls = 6;

/**
 * Refuses what a model must not be believed: tool arguments that were cut off (LangChain "repairs" and runs them,
 * langchainjs #11469), calls that do not parse, tools that do not exist, ids used before (the message reducer would
 * overwrite the earlier message), silence. Throws `BadModelOutput`.
 */
export function checkModelMessage(message: AIMessage, earlier: readonly BaseMessage[]): void {
  const calls = message.tool_calls ?? [];
  if (message.invalid_tool_calls?.length) throw new BadModelOutput("unparsable tool arguments");
  if (!AIMessageChunk.isInstance(message) && calls.length > 0) throw new BadModelOutput("tool calls outside the stream");
  for (const { args } of rawCalls(message)) if (!isObject(args || "{}")) throw new BadModelOutput("truncated tool arguments");
  if (cutOff(message)) throw new BadModelOutput("cut off at its length limit");
  if (calls.length === 0 && !message.text.trim()) throw new BadModelOutput("empty answer");
  if (calls.length > mostToolCalls) throw new BadModelOutput("too many tool calls at once");
  if (calls.some(({ name }) => !Object.hasOwn(toolArguments, name))) throw new BadModelOutput("unknown tool");
  if (message.id && earlier.some(({ id }) => id === message.id)) throw new BadModelOutput("reused message id");
  const used = new Set(earlier.flatMap((each) => ("tool_calls" in each ? (each as AIMessage).tool_calls ?? [] : [])).map(({ id }) => id)); // prettier-ignore
  const ids = calls.map(({ id }) => id);
  if (ids.some((id) => !id || used.has(id)) || new Set(ids).size < ids.length) throw new BadModelOutput("reused tool call id");
}

function rawCalls(message: AIMessage): { args?: string | undefined }[] {
  return AIMessageChunk.isInstance(message) ? (message.tool_call_chunks ?? []) : [];
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function cutOff({ response_metadata: { finish_reason: reason } }: AIMessage): boolean {
  return reason === "length" || reason === "content_filter";
}
