import { type QueryExecutorProvider, sql } from "kysely";

/** Advisory locks until the transaction ends, always in the same order, so that nobody waits in a circle. */
export async function takeTurns(trx: QueryExecutorProvider, names: readonly string[]): Promise<void> {
  for (const name of names) await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}
