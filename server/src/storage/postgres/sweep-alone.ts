import { setTimeout as sleep } from "node:timers/promises";
import type { Lease, Leases } from "./leases.ts";

export interface SweepOptions {
  /** Between two rounds; 3 s unless told. */
  everyMs?: number | undefined;
  stopping: AbortSignal;
  report(what: string, error: unknown): void;
}

/**
 * Runs `work` again and again, in one of all processes at a time: whoever has the lease `name`. When that one dies, another goes
 * on. Resolves after the round in which the signal comes.
 */
export async function sweepAlone(
  leases: Leases,
  name: string,
  work: () => Promise<void>,
  { everyMs = 3_000, stopping, report }: SweepOptions,
): Promise<void> {
  let lease: Lease | null = null;
  while (!stopping.aborted) {
    try {
      if (lease?.lost.aborted) lease = null;
      lease ??= await leases.tryTake(name);
      if (lease) await work();
    } catch (error) {
      report("picking up what was left failed", error);
    }
    await sleep(everyMs, undefined, { signal: stopping, ref: false }).catch(() => {});
  }
  await lease?.release().catch((error: unknown) => report("giving up a lease failed", error));
}
