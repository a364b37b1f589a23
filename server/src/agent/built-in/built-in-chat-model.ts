import { BaseChatModel, type BaseChatModelCallOptions } from "@langchain/core/language_models/chat_models";
import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import { AIMessageChunk, type BaseMessage } from "@langchain/core/messages";
import { ChatGenerationChunk, type ChatResult } from "@langchain/core/outputs";
import type { Runnable } from "@langchain/core/runnables";
import type { BaseLanguageModelInput } from "@langchain/core/language_models/base";
import { nanoid } from "nanoid";
import { splitSentences } from "../guards/sentences.ts";
import type { Workspace } from "../workspace.ts";
import { stepInput } from "./step-input.ts";
import type { NextStep, StepInput } from "./next-step.ts";

/** The turn comes with each call, since one instance serves all turns. */
export interface BuiltInCallOptions extends BaseChatModelCallOptions {
  workspace?: Workspace;
}

/**
 * The built-in understanding as a LangChain chat model: it works with the same tools under the same agent as a vendor's, and
 * takes over in the middle of a turn. It reads the workspace, not the messages.
 */
export class BuiltInChatModel extends BaseChatModel<BuiltInCallOptions> {
  override lc_serializable = false;
  readonly #decide: (input: StepInput) => NextStep;

  constructor(decide: (input: StepInput) => NextStep) {
    super({});
    this.#decide = decide;
  }

  // Called while the base class's fields are set up: may not touch any of ours.
  override _llmType(): string {
    return "built-in";
  }

  override bindTools(
    _tools: unknown[],
    options?: Partial<BuiltInCallOptions>,
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, BuiltInCallOptions> {
    return this.withConfig({ ...options });
  }

  override async _generate(_messages: BaseMessage[], options: this["ParsedCallOptions"]): Promise<ChatResult> {
    const chunks = this.#step(options);
    const whole = chunks.reduce((sum, chunk) => sum.concat(chunk));
    return { generations: [{ text: whole.text, message: whole.message }] };
  }

  override async *_streamResponseChunks(
    _messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    for (const chunk of this.#step(options)) {
      yield chunk;
      // Without this no text reaches the "messages" stream (langchain 1.5.14).
      if (chunk.text) await runManager?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk });
    }
  }

  #step({ workspace, signal }: this["ParsedCallOptions"]): ChatGenerationChunk[] {
    signal?.throwIfAborted();
    if (!workspace) throw new Error("The built-in model was called without a turn.");
    const step = this.#decide(stepInput(workspace));
    if ("call" in step) return [callChunk(step)];
    workspace.answer = { text: step.say, choices: step.choices ?? [], asked: step.asked ?? null };
    return phrases(step.say).map((phrase) => textChunk(phrase));
  }
}

/** A chunk per sentence: one per word would cost the server a multiple and show no visitor anything sooner. */
function phrases(text: string): string[] {
  const { complete, rest } = splitSentences(text);
  return [...complete, rest].filter((phrase) => phrase !== "");
}

function textChunk(text: string): ChatGenerationChunk {
  return new ChatGenerationChunk({ text, message: new AIMessageChunk({ content: text }) });
}

function callChunk({ call, args }: Extract<NextStep, { call: string }>): ChatGenerationChunk {
  const part = { name: call, args: JSON.stringify(args), id: `call-${nanoid(10)}`, index: 0, type: "tool_call_chunk" as const };
  return new ChatGenerationChunk({ text: "", message: new AIMessageChunk({ content: "", tool_call_chunks: [part] }) });
}
