import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseFile } from "../src/cases/case-file.ts";
import { readTaken } from "../src/cases/taken-time.ts";
import { type Chairside, compose } from "../src/compose.ts";
import { readConfig } from "../src/config/read-config.ts";
import { putTaken } from "../src/platforms/house/put-taken.ts";
import { openSqliteStores } from "../src/storage/open-sqlite-stores.ts";
import { unlimited } from "../src/testing/unlimited.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The whole product as it is composed, with a case's calendar, and a clock that stands where it is put. */
export interface CaseSalon {
  url(): string;
  /** Epoch milliseconds. */
  clock: { now: number };
  /** Stops it and starts it again on what it has kept: what lapsed meanwhile is looked after at the start. */
  startAgain(): Promise<void>;
  /** A code that signs the owner in, once. */
  ownerCode(): Promise<string>;
  close(): Promise<void>;
}

/** What it does by itself now and then would come at another moment in every run: nothing of it is waited for. */
const never = 24 * 3_600_000;
const pace = { promisesMs: never, waitlistMs: never, noticesMs: never };

/** `settings` as in the environment: a model, where there is one. */
export async function openCaseSalon(file: CaseFile, settings: Environment): Promise<CaseSalon> {
  const folder = mkdtempSync(join(tmpdir(), "chairside-replay-"));
  const clock = { now: Date.parse(file.started) };
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = settings;
  const config = readConfig({ LOG_LEVEL: "silent", OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, DATA_DIR: folder, PORT: "0" });
  const start = async (): Promise<{ chairside: Chairside; url: string }> => {
    const chairside = await compose(config, {
      now: () => clock.now,
      pages: { get: () => null },
      limits: unlimited,
      pace,
      bookings: [],
    });
    return { chairside, url: (await chairside.listen()).url };
  };
  try {
    await fillCalendar(folder, file, clock.now);
    let running = await start();
    return {
      url: () => running.url,
      clock,
      async startAgain() {
        await running.chairside.stop();
        running = await start();
      },
      ownerCode: async () => (await running.chairside.inboxLink()).split("#enter=")[1] ?? "",
      async close() {
        await running.chairside.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function fillCalendar(folder: string, { taken }: CaseFile, now: number): Promise<void> {
  const stores = await openSqliteStores(folder, () => {});
  try {
    await putTaken(stores.calendar, readTaken(taken), now);
  } finally {
    await stores.close();
  }
}
