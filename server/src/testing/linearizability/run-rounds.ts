import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { postgresDatabases } from "../postgres-databases.ts";
import { linearizable } from "./linearizable.ts";
import { recordHistory } from "./record-history.ts";
import { seededRandom } from "./seeded-random.ts";

/** `run-rounds.ts [--rounds 50] [--seed 1] [--store sqlite|postgres]`: records and checks; a history that cannot be is printed, and ends it with 1. */
async function main(): Promise<void> {
  const string = { type: "string" } as const;
  const { values } = parseArgs({ options: { rounds: string, seed: string, store: string } });
  const { rounds = "50", seed = "1", store = "sqlite" } = values;
  const folder = mkdtempSync(join(tmpdir(), "chairside-histories-"));
  const databases = store === "postgres" ? await postgresDatabases() : null;
  const counted = { rounds: 0, operations: 0, unanswered: 0, deaths: 0 };
  try {
    for (let round = 0; round < Number(rounds); round++) {
      const place: Record<string, string> = databases
        ? { DATABASE_URL: await databases.create() }
        : { DATA_DIR: join(folder, String(round)) };
      const settings = { ...place, NODE_COMPILE_CACHE: join(folder, "compiled") };
      const { operations, times, deaths } = await recordHistory(settings, seededRandom(Number(seed) + round));
      counted.rounds++;
      counted.deaths += deaths;
      counted.operations += operations.length;
      counted.unanswered += operations.filter(({ answered }) => answered === null).length;
      if (linearizable(operations, times)) continue;
      const lines = operations.toSorted((a, b) => a.sent - b.sent).map((one) => JSON.stringify(one));
      process.stdout.write(`Round ${round} (seed ${Number(seed) + round}) cannot be explained:\n${lines.join("\n")}\n`);
      process.exitCode = 1;
      break;
    }
  } finally {
    await databases?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
  process.stdout.write(`${JSON.stringify({ store, ...counted, linearizable: process.exitCode !== 1 })}\n`);
}

await main();
