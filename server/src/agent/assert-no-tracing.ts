const switches = ["LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"];

/**
 * Throws when LangChain's tracing is switched on: it would send every visitor's messages to a third party. `environment` is
 * the process's; the names are LangChain's own.
 */
export function assertNoTracing(environment: Readonly<Record<string, string | undefined>>): void {
  const on = switches.filter((name) => environment[name] === "true");
  if (on.length === 0) return;
  throw new Error(`${on.join(", ")} would send visitors' messages to a tracing service. Unset it to start.`);
}
