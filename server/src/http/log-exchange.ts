import type { Logger } from "pino";
import type { Exchange } from "./exchange.ts";

/** One log line a request: these fields and no others, so that no text, contact detail, address, token or id of a person can get in. */
export function logExchange(logger: Logger, exchange: Exchange, status: number, now: number): void {
  const { requestId, route, method, startedAt, salonId, conversationId, code } = exchange;
  const level = status >= 500 ? "error" : "info";
  logger[level]({ requestId, route, method, status, ms: now - startedAt, salonId, conversationId, code }, "request");
}

/** What broke and where. Not the error's message: it may quote what somebody wrote. */
export function logFailure(logger: Logger, exchange: Pick<Exchange, "requestId" | "route">, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  logger.error({ requestId: exchange.requestId, route: exchange.route, failure: { name, code, at: frames(error) } }, "failed");
}

function frames(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}
