/** Work on conversations: one piece at a time in each, in order; different conversations side by side. */
export interface TurnQueue {
  /**
   * Runs after everything queued before for this conversation. `signal` aborts when the queue stops or `interrupt` is called.
   * Where several processes share the work, `fence` is the number of the lease it runs under, and `signal` aborts when that is
   * lost; rejects when the queue stops before there is a lease.
   */
  run<T>(conversationId: string, work: (signal: AbortSignal, fence?: number) => Promise<T>): Promise<T>;
  /** Aborts what is running for this conversation; what waits behind it goes on. */
  interrupt(conversationId: string, reason: Error): void;
  /** Aborts everything and waits until it has ended. Work that is still waiting runs with an aborted signal. */
  stop(reason: Error): Promise<void>;
}

/** The queue of one process. */
export function createTurnQueue(): TurnQueue {
  const tails = new Map<string, Promise<unknown>>();
  const running = new Map<string, AbortController>();
  let stopped: Error | null = null;

  async function runNow<T>(conversationId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (stopped) controller.abort(stopped);
    running.set(conversationId, controller);
    try {
      return await work(controller.signal);
    } finally {
      running.delete(conversationId);
    }
  }

  return {
    run(conversationId, work) {
      const before = tails.get(conversationId) ?? Promise.resolve();
      const result = before.then(() => runNow(conversationId, work));
      const tail = result.catch(() => {});
      tails.set(conversationId, tail);
      void tail.then(() => {
        if (tails.get(conversationId) === tail) tails.delete(conversationId);
      });
      return result;
    },
    interrupt: (conversationId, reason) => running.get(conversationId)?.abort(reason),
    async stop(reason) {
      stopped = reason;
      for (const controller of running.values()) controller.abort(reason);
      await Promise.all(tails.values());
    },
  };
}
