import { setTimeout as wait } from "node:timers/promises";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createTurnQueue } from "./turn-queue.ts";

test("work on one conversation runs one at a time, in order; others do not wait for it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ id: fc.constantFrom("a", "b", "c"), ms: fc.integer({ min: 0, max: 3 }), fails: fc.boolean() })),
      async (pieces) => {
        const queue = createTurnQueue();
        const active = new Map<string, number>();
        const finished: Record<string, number[]> = { a: [], b: [], c: [] };
        await Promise.all(
          pieces.map(({ id, ms, fails }, index) =>
            queue
              .run(id, async () => {
                active.set(id, (active.get(id) ?? 0) + 1);
                expect(active.get(id)).toBe(1);
                await wait(ms);
                active.set(id, (active.get(id) ?? 0) - 1);
                finished[id]?.push(index);
                if (fails) throw new Error("a piece of work failed");
              })
              .catch((error: unknown) => expect(error).toHaveProperty("message", "a piece of work failed")),
          ),
        );
        for (const id of ["a", "b", "c"]) expect(finished[id]).toEqual(pieces.flatMap((piece, index) => (piece.id === id ? [index] : [])));
      },
    ),
    { numRuns: 40 },
  );
});

test("an interruption aborts what runs and lets the next piece go on", async () => {
  const queue = createTurnQueue();
  const first = queue.run("a", async (signal) => {
    await wait(1000, undefined, { signal });
  });
  const second = queue.run("a", async (signal) => signal.aborted);
  await wait(1);
  queue.interrupt("a", new Error("staff took over"));
  await expect(first).rejects.toThrow();
  await expect(second).resolves.toBe(false);
});

test("stopping aborts what runs and waits for it; what comes later finds an aborted signal", async () => {
  const queue = createTurnQueue();
  let ended = false;
  const running = queue.run("a", async (signal) => {
    await wait(1000, undefined, { signal }).catch(() => {});
    ended = true;
  });
  await wait(1);
  await queue.stop(new Error("stopping"));
  expect(ended).toBe(true);
  await running;
  await expect(queue.run("a", async (signal) => signal.aborted)).resolves.toBe(true);
});
