/** What the agent did, for the record. Holds no message text and no contact details. */
export interface AuditEntry {
  conversationId: string;
  kind: "model" | "tool" | "guard" | "turn";
  /** The model's or tool's name. */
  name: string;
  /** Elapsed milliseconds. */
  ms: number;
  ok: boolean;
  /** What went wrong, as a class of errors and its status, never a server's text. */
  why?: string;
}

/** An error's name and HTTP status: enough to act on, nothing that was said. */
export function causeOf(error: unknown): string {
  const root = rootCause(error);
  if (!(root instanceof Error)) return "unknown";
  const status = "status" in root && typeof root.status === "number" ? ` ${root.status}` : "";
  return `${root.name}${status}${root.name === "BadModelOutput" ? `: ${root.message}` : ""}`;
}

/** LangChain wraps what middleware throws, once per layer. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && cause.name === "MiddlewareError" && cause.cause) cause = cause.cause;
  return cause;
}
