import { nanoid } from "nanoid";
import { readCaller } from "./caller.ts";
import type { AppContext, Exchange } from "./exchange.ts";
import type { HttpDeps } from "./http-deps.ts";

/** Starts the books on a request. `route` is the pattern that matched. */
export function beginExchange(c: AppContext, route: string, deps: Pick<HttpDeps, "now" | "trustedProxies">): Exchange {
  const requestId = nanoid(12);
  const caller = readCaller(c, deps.trustedProxies);
  return { requestId, route, method: c.req.method, startedAt: deps.now(), caller, headers: { "x-request-id": requestId, ...apiHeaders } };
}

/** The API answers data, never a page: nothing of it may be kept, sniffed, framed or run. */
const apiHeaders: Record<string, string> = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};
