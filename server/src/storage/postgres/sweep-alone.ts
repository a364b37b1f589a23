import { setTimeout as sleep } from "node:timers/promises";
import type { Lease, Leases } from "./leases.ts";

export interface Sweeping {
  /** Ends after the round that is running. */
  stop(): Promise<void>;
}

export interface SweepOptions {
  /** Between two rounds; 3 s unless told. */
  everyMs?: number | undefined;
  report(what: string, error: unknown): void;
}

/** Runs `work` again and again, in one of all processes at a time: whoever has the sweeper's lease. When that one dies, another goes on. */
export function sweepAlone(leases: Leases, work: () => Promise<void>, { everyMs = 3_000, report }: SweepOptions): Sweeping {
  const stopping = new AbortController();
  const ended = sweep();

  async function sweep(): Promise<void> {
    let lease: Lease | null = null;
    while (!stopping.signal.aborted) {
      try {
        if (lease?.lost.aborted) lease = null;
        lease ??= await leases.tryTake("sweeper");
        if (lease) await work();
      } catch (error) {
        report("picking up what was left failed", error);
      }
      await sleep(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
    await lease?.release().catch((error: unknown) => report("giving up a lease failed", error));
  }

  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
