import { ChatOpenAI } from "@langchain/openai";
import type { TurnVendor } from "../turn-run.ts";
import { guardedFetch } from "./guarded-fetch.ts";

/** Any OpenAI-compatible server. */
export interface VendorSettings {
  apiKey: string;
  /** "https://api.openai.com/v1" */
  baseUrl: string;
  model: string;
  /** Longest silence between two bytes of an answer, ms. */
  idleMs: number;
  /** Longest time for all of a turn's model calls together, ms. */
  totalMs: number;
  fetch?: typeof fetch;
}

const mostTokens = 1_500;

/**
 * The vendor's model for one turn. Everything is passed in: the SDK would otherwise read half a dozen environment variables
 * by itself. Retrying is left out: a visitor waits for the answer, and the built-in model is at hand.
 */
export function createVendorModel({ apiKey, baseUrl, model, idleMs, fetch }: VendorSettings, deadline: AbortSignal): TurnVendor {
  const chat = new ChatOpenAI({
    model,
    apiKey,
    maxRetries: 0,
    maxTokens: mostTokens,
    // Some compatible servers refuse `stream_options`.
    streamUsage: false,
    useResponsesApi: false,
    // At its default level the SDK prints what it cannot parse: a model's words, in our log.
    configuration: { logLevel: "off", baseURL: baseUrl, organization: null, project: null, fetch: guardedFetch(idleMs, deadline, fetch) },
  });
  return { model: chat, name: `openai:${model}`, deadline, calls: 0 };
}
