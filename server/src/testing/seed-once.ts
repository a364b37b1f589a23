import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../storage/sql/database.ts";

/** By the instant: a store with the demonstration's bookings. Drawing and booking them takes far longer than copying them. */
const seeded = new Map<number, string>();
let folder: string | undefined;
let copies = 0;

/** Seeds an empty SQLite store of the house calendar; the second store that is asked for at this instant (epoch milliseconds) gets a copy. */
export async function seedOnce(db: Database, now: number, seed: () => Promise<unknown>): Promise<void> {
  const known = seeded.get(now);
  if (known === undefined) {
    await seed();
    folder ??= newFolder();
    // Two may be opened at once: each keeps its own, and the last is copied from.
    const path = join(folder, `${now}-${copies++}.sqlite`);
    await sql`vacuum into ${path}`.execute(db);
    seeded.set(now, path);
    return;
  }
  await sql`attach ${known} as seeded`.execute(db);
  for (const table of ["calendarEntry", "occupancy"]) await sql`insert into main.${sql.table(table)} select * from seeded.${sql.table(table)}`.execute(db); // prettier-ignore
  await sql`detach seeded`.execute(db);
}

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), "chairside-seeded-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}
