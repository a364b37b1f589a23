import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BenchRow } from "./bench-row.ts";
import { dateTimeRow, intentRow, loopRow, replayRow } from "./understanding/rows.ts";
import type { Scored, Task } from "./understanding/scored.ts";
import * as engine from "./understanding-engine.ts";

/**
 * Scores the product on every set found beside the checkout, with the scorers that lie with them: `bench/task_*.mjs` and
 * `data/*.jsonl` under the folder named by UNDERSTANDING_SETS. Without such a folder it says so and measures nothing.
 */
export async function benchUnderstanding(): Promise<BenchRow[]> {
  const folder = resolve(process.env["UNDERSTANDING_SETS"] ?? join(import.meta.dirname, "../../../shared/nlu"));
  if (!existsSync(join(folder, "data")) || !existsSync(join(folder, "bench"))) {
    console.log(`  No sets in ${folder}. UNDERSTANDING_SETS names the folder with "bench" (scorers) and "data" (sets).`);
    return [];
  }
  const files = readdirSync(join(folder, "data")).filter((file) => file.endsWith(".jsonl")).toSorted(); // prettier-ignore
  const rows: BenchRow[] = [];
  for (const file of files) rows.push(...(await rowsOf(folder, file.slice(0, -".jsonl".length))));
  return rows;
}

async function rowsOf(folder: string, set: string): Promise<BenchRow[]> {
  const score = (task: string, mode?: string): Promise<Scored> => scored(folder, set, task, mode);
  if (set.startsWith("datetime")) return reads(set) ? [dateTimeRow(set, await warm(() => score("datetime")))] : [];
  if (set.startsWith("intents")) return [intentRow(set, await score("intents"))];
  if (!set.startsWith("sgd")) return [];
  return [replayRow(set, await score("dialogue", "replay")), loopRow(set, await score("dialogue", "sim"))];
}

/** The second of two runs: the speed of the first is that of code that was never run before. */
async function warm(run: () => Promise<Scored>): Promise<Scored> {
  await run();
  return run();
}

/** Sets of other languages than ours are left out. */
function reads(set: string): boolean {
  const language = /^datetime_([a-z]{2})_/.exec(set)?.[1];
  return language === undefined || engine.languages.some((ours) => ours === language);
}

async function scored(folder: string, set: string, task: string, mode: string | undefined): Promise<Scored> {
  const lines = readFileSync(join(folder, "data", `${set}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const scorer = (await import(pathToFileURL(join(folder, "bench", `task_${task}.mjs`)).href)) as Task;
  const arg = (name: string, usual?: string): string | undefined => (name === "mode" ? mode : undefined) ?? usual;
  return scorer.run(engine, lines.map((line): unknown => JSON.parse(line)), { arg, name: engine.meta.name, setName: set }); // prettier-ignore
}
