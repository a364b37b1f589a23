import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { linearizable } from "./linearizable.ts";
import type { Operation } from "./operation.ts";
import { recordHistory } from "./record-history.ts";
import { seededRandom } from "./seeded-random.ts";

const folder = mkdtempSync(join(tmpdir(), "chairside-histories-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

test.each([1, 2])(
  "eight callers over HTTP while the server is killed: one calendar explains all they saw, round %i",
  async (round) => {
    const settings = { DATA_DIR: join(folder, String(round)), NODE_COMPILE_CACHE: join(folder, "compiled") };
    const { operations, times, deaths } = await recordHistory(settings, seededRandom(round));
    expect(deaths).toBeGreaterThan(0);
    expect(operations.length).toBeGreaterThan(40);
    expect(linearizable(operations, times)).toBe(true);

    // The same history with one time given away twice at its end is refused, so that it was not let pass by chance.
    const end = performance.now();
    const book = (who: string, sent: number): Operation => ({ what: "book", who, time: 0, answer: "ok", sent, answered: sent + 1 });
    expect(linearizable([...operations, book("one", end), book("two", end + 2)], times)).toBe(false);
  },
  120_000,
);
