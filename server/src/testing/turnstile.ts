import type { EventLog } from "../events/event-log.ts";

/** Which of so many waiting calls goes on. */
export type Choose = (waiting: number) => number;

/** Lets calls through one at a time, in an order that somebody else decides. */
export interface Turnstile {
  /** The same log, each call of which waits to be let through. */
  around(log: EventLog): EventLog;
  /** From now on every call waits. */
  shut(): void;
  /** Lets waiting calls through, one after the other, until nothing waits any more; then all pass again. */
  run(choose: Choose): Promise<void>;
}

/** Work between two calls is over when nothing new has come to wait for so many turns of the event loop. */
const calm = 3;

export function createTurnstile(): Turnstile {
  const waiting: (() => void)[] = [];
  let open = true;
  const pass = (): Promise<void> => (open ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)));
  const settled = async (): Promise<void> => {
    for (let turns = 0, before = -1; turns < calm; turns = waiting.length === before ? turns + 1 : 0) {
      before = waiting.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    around: (log) => ({
      append: async (...args) => {
        await pass();
        return log.append(...args);
      },
      appendMessage: async (...args) => {
        await pass();
        return log.appendMessage(...args);
      },
      read: async (...args) => {
        const events = await log.read(...args);
        // What was read is old by the time it is used.
        await pass();
        return events;
      },
    }),
    shut: () => void (open = false),
    async run(choose) {
      await settled();
      while (waiting.length > 0) {
        const [next] = waiting.splice(choose(waiting.length), 1);
        next?.();
        await settled();
      }
      open = true;
    },
  };
}
