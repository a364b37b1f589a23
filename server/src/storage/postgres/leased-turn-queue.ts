import { createTurnQueue, type TurnQueue } from "../../conversation/turn-queue.ts";
import type { LiveFeed } from "../../events/event-log.ts";
import { leaseName, type Leases } from "./leases.ts";

/**
 * Work on conversations, one piece at a time in each across all processes: in order within this one, and under the conversation's
 * lease. What runs here is also aborted when staff take over through another process.
 */
export function leasedTurnQueue(leases: Leases, feed: Pick<LiveFeed, "subscribeAll">): TurnQueue {
  // Its signal is used for stopping alone: who waits for the lease is not running yet, so there is nothing to interrupt.
  const local = createTurnQueue();
  const running = new Map<string, AbortController>();

  const interrupt: TurnQueue["interrupt"] = (conversationId, reason) => running.get(conversationId)?.abort(reason);
  const leave = feed.subscribeAll((conversationId, events) => {
    const toStaff = events.some((event) => event.type === "answerer-changed" && event.answerer === "staff");
    if (toStaff) interrupt(conversationId, new Error("The answerer changed."));
  });

  async function underLease<T>(conversationId: string, stopping: AbortSignal, work: Parameters<typeof local.run<T>>[1]): Promise<T> {
    const lease = await leases.take(leaseName(conversationId), stopping);
    const interrupted = new AbortController();
    running.set(conversationId, interrupted);
    try {
      return await work(AbortSignal.any([stopping, interrupted.signal, lease.lost]), lease.fence);
    } finally {
      running.delete(conversationId);
      await lease.release();
    }
  }

  return {
    run: (conversationId, work) => local.run(conversationId, (stopping) => underLease(conversationId, stopping, work)),
    interrupt,
    async stop(reason) {
      await local.stop(reason);
      leave();
    },
  };
}
