import { existsSync } from "node:fs";
import { assertNoTracing } from "./agent/assert-no-tracing.ts";
import { compose, type Chairside } from "./compose.ts";
import { readConfig } from "./config/read-config.ts";

/** The only file with side effects: reads the environment, starts, prints the links, stops on a signal. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  assertNoTracing(process.env);
  const config = readConfig(process.env);
  const chairside = await compose(config);
  const { url } = await chairside.listen();
  stopOnSignal(chairside);
  console.log(`
Chairside is running. Ctrl-C stops it; everything is kept in ${chairside.place}.

  The demo salon's website   ${url}/
  The staff inbox            ${await chairside.inboxLink()}
                             (signs the owner in, once, within 30 minutes; a new start prints a new link)
  The API page               ${url}/api

  Understanding: ${config.model ? `${config.model.model}, and our own when it fails` : "our own (no model, no key)"}
`);
}

function stopOnSignal(chairside: Chairside): void {
  let asked = false;
  const stop = (): void => {
    // A second Ctrl-C is meant: leave at once. The store needs no farewell.
    if (asked) process.exit(1);
    asked = true;
    console.log("Stopping …");
    void chairside.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

try {
  await main();
} catch (error) {
  console.error(`Chairside could not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
