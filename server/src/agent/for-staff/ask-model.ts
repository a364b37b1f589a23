import { type AIMessageChunk, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { type AuditEntry, causeOf } from "../audit.ts";
import { BadModelOutput } from "../vendor/bad-model-output.ts";
import { checkModelMessage } from "../vendor/check-model-message.ts";
import type { Breaker } from "../vendor/breaker.ts";
import { createVendorModel, type VendorSettings } from "../vendor/vendor-model.ts";

export interface ModelForStaff {
  model?: VendorSettings | undefined;
  breaker: Breaker;
  audit(entry: AuditEntry): void;
  now(): number;
}

/** How long staff wait for a model, ms: what is at hand without it is shown then. */
const patienceMs = 12_000;

/**
 * One question to the vendor's model, without tools: its words, or null when there is no model, it is left alone for now, or it is slow,
 * down or cut off. A failure counts for the breaker; an abort of `signal` counts for nobody.
 */
export async function askModel(
  { model, breaker, audit, now }: ModelForStaff,
  question: { conversationId: string; name: string; instructions: string; text: string; signal: AbortSignal },
): Promise<string | null> {
  if (!model || !breaker.closed() || question.signal.aborted) return null;
  const started = now();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error("staff have waited long enough")), Math.min(patienceMs, model.totalMs));
  const note = (ok: boolean, why?: string): void =>
    audit({
      conversationId: question.conversationId,
      kind: "model",
      name: question.name,
      ms: now() - started,
      ok,
      ...(why ? { why } : {}),
    });
  try {
    const deadline = AbortSignal.any([late.signal, question.signal]);
    const vendor = createVendorModel(model, deadline);
    const stream = await vendor.model.stream([new SystemMessage(question.instructions), new HumanMessage(question.text)], {
      signal: deadline,
    });
    let whole: AIMessageChunk | undefined;
    for await (const chunk of stream) whole = whole === undefined ? chunk : whole.concat(chunk);
    if (whole === undefined) throw new BadModelOutput("no answer");
    if (whole.tool_calls?.length) throw new BadModelOutput("tool calls where there are no tools");
    checkModelMessage(whole, []);
    breaker.succeeded();
    note(true);
    return whole.text;
  } catch (error) {
    if (question.signal.aborted) return null;
    breaker.failed(isLasting(error));
    note(false, causeOf(error));
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function isLasting(error: unknown): boolean {
  return error instanceof Error && "status" in error && [400, 401, 403, 404].includes(Number(error.status));
}
