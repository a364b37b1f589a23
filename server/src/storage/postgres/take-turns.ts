import { sql } from "kysely";
import type { TakeTurns } from "../sql/sql-challenges.ts";

/** Advisory locks until the transaction ends, always in the same order, so that nobody waits in a circle. */
export const takeTurns: TakeTurns = async (trx, names) => {
  for (const name of names) await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
};
