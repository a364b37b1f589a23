import { parseArgs } from "node:util";
import { isFit, reportOf } from "./report.ts";
import { runSimulation } from "./run-simulation.ts";
import { english } from "./visitors/english.ts";
import { others } from "./visitors/others.ts";

/**
 * `pnpm simulate [--seed 7] [--k 8] [--only en-balayage] [--show]`: visitors with goals, moods, slips and languages against the demo salon,
 * over HTTP. With OPENAI_* set, against that model. Ends with 1 when the result is not fit to go live; `--show` prints what failed.
 */
async function main(): Promise<void> {
  const string = { type: "string" } as const;
  const { values } = parseArgs({ options: { seed: string, k: string, only: string, show: { type: "boolean" } } });
  const { seed = "7", k = "8", only = "", show = false } = values;
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = process.env;
  const plans = [...english, ...others].filter(({ id }) => id.includes(only));
  const runs = [];
  for (let run = 0; run < Number(k); run++) {
    const verdicts = await runSimulation({ plans, seed: Number(seed) + run, settings: { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } });
    runs.push(verdicts);
    for (const { id, why, passed, script } of verdicts) {
      if (!passed) print(`run ${run + 1}: ${id}: ${why.join("; ")}`);
      if (show && (!passed || only !== "")) print(`${script}\n`);
    }
  }
  const report = reportOf(runs);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  print(
    [
      `${report.visitors} visitors, ${report.runs} runs, seed ${seed}, ${OPENAI_MODEL ?? "our own understanding"}`,
      `  passed                     ${percent(report.passOnce)}`,
      `  passed in every run        ${percent(report.passAlways)}`,
      `  false bookings             ${report.falseBookings}`,
      `  invented times and prices  ${report.untruths}`,
      `  loops                      ${report.loops}`,
      `  needless, missed handoffs  ${report.needlessHandoffs}, ${report.missedHandoffs}`,
      `  turns to book, median      ${report.medianTurns}`,
    ].join("\n"),
  );
  if (!isFit(report)) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
