import { setTimeout as sleep } from "node:timers/promises";

/** Runs `work` again and again in this process, which is the only one. Resolves after the round in which the signal comes. */
export async function patrolAlone(
  work: () => Promise<void>,
  { everyMs, stopping, report }: { everyMs: number; stopping: AbortSignal; report(what: string, error: unknown): void },
): Promise<void> {
  while (!stopping.aborted) {
    await work().catch((error: unknown) => report("a round of work failed", error));
    await sleep(everyMs, undefined, { signal: stopping, ref: false }).catch(() => {});
  }
}
