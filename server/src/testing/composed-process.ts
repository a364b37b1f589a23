import { compose } from "../compose.ts";
import { readConfig } from "../config/read-config.ts";
import { unlimited } from "./unlimited.ts";

/**
 * A server for tests in a process of its own: as it is started, without web pages and limits, impatient with its neighbours, its
 * clock set to the instant it is given. Stops when its input ends.
 */
async function main(): Promise<void> {
  const ahead = Date.parse(process.argv[2] ?? "") - Date.now();
  const now = (): number => Date.now() + ahead;
  const pace = { leaseMs: 1_000, pollMs: 500, sweepMs: 200, waitlistMs: 100 };
  const chairside = await compose(readConfig(process.env), { now, pages: { get: () => null }, limits: unlimited, pace });
  const { url } = await chairside.listen();
  process.stdout.write(`${url}\n`);
  process.stdin.resume().once("close", () => void chairside.stop().then(() => process.exit(0)));
}

await main();
