import type { BenchRow } from "./bench-row.ts";

/** What a piece of work costs, in milliseconds. */
export interface Cost {
  p50: number;
  p99: number;
  /** Processor time of one round, all threads. */
  cpu: number;
}

/** Runs the pieces of work in turns, so that what else the machine does meets them alike. A sixth of the rounds beforehand warms up. */
export async function measure(rounds: number, works: (() => unknown)[]): Promise<Cost[]> {
  const runs = works.map(() => ({ times: [] as number[], cpu: 0 }));
  for (let round = -Math.ceil(rounds / 6); round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      await work();
      const time = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      const run = runs[index];
      if (round < 0 || run === undefined) continue;
      run.times.push(time);
      run.cpu += (user + system) / 1000 / rounds;
    }
  }
  return runs.map(({ times, cpu }) => ({ p50: percentile(times, 0.5), p99: percentile(times, 0.99), cpu }));
}

/** The cost as rows, beside that of a floor. */
export function costRows(name: string, cost: Cost, floor?: Cost): BenchRow[] {
  return [
    { name: `${name}, p50`, value: cost.p50, unit: "ms", floor: floor?.p50 },
    { name: `${name}, p99`, value: cost.p99, unit: "ms", floor: floor?.p99 },
    { name: `${name}, CPU`, value: cost.cpu, unit: "ms", floor: floor?.cpu },
  ];
}

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;
}
