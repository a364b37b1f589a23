import type { ErrorCode } from "@chairside/shared/errors.ts";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Caller } from "./caller.ts";

/** Bindings are absent in `app.request()`. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { exchange?: Exchange };
}
export type AppContext = Context<AppEnv>;

/** One request on its way to its response, and what its log line will say. Never holds text, contact data or tokens. */
export interface Exchange {
  readonly requestId: string;
  /** Route pattern, not the path: a path holds ids. */
  readonly route: string;
  readonly method: string;
  readonly startedAt: number;
  readonly caller: Caller;
  /** Headers of the response, whatever it turns out to be. */
  readonly headers: Record<string, string>;
  salonId?: string;
  /** The salon's own, as it is written: for whoever is sent there. */
  salonPhone?: string;
  conversationId?: string;
  code?: ErrorCode;
}

/** Why a request is not served. */
export interface Refusal {
  ok: false;
  code: ErrorCode;
  /** Seconds. */
  retryAfter?: number;
}

export const refusal = (code: ErrorCode, retryAfter?: number): Refusal => ({
  ok: false,
  code,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});
