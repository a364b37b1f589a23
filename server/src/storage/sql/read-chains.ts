import type { Transaction } from "kysely";
import type { AuditEntry, AuditHead } from "../../audit/audit-log.ts";
import type { Database } from "./database.ts";
import type { PeopleTables } from "./people-rows.ts";

/** A salon's log as it stands. */
export interface StoredChain {
  salonId: string;
  head: AuditHead | null;
  /** In order of `seq`, read a piece at a time. */
  entries: AsyncIterable<AuditEntry>;
}

const pieceLength = 500;

/** Reads all logs as they were at one moment, while others may go on writing. A salon where people work has one. */
export function readChains<T>(database: Database, work: (chains: StoredChain[]) => Promise<T>): Promise<T> {
  return database
    .withTables<PeopleTables>()
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const heads = await trx.selectFrom("auditHead").selectAll().execute();
      const salonIds = new Set([
        ...heads.map(({ salonId }) => salonId),
        ...(await trx.selectFrom("auditEntry").select("salonId").distinct().execute()).map(({ salonId }) => salonId),
        ...(await trx.selectFrom("staffMember").select("salonId").distinct().execute()).map(({ salonId }) => salonId),
      ]);
      const chains = [...salonIds].toSorted().map((salonId) => ({
        salonId,
        head: heads.find((head) => head.salonId === salonId) ?? null,
        entries: entriesOf(trx, salonId),
      }));
      return work(chains);
    });
}

async function* entriesOf(trx: Transaction<PeopleTables>, salonId: string): AsyncIterable<AuditEntry> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const piece = await trx
      .selectFrom("auditEntry")
      .selectAll()
      .where("salonId", "=", salonId)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(pieceLength)
      .execute();
    yield* piece;
    const last = piece.at(-1);
    if (!last || piece.length < pieceLength) return;
    after = last.seq;
  }
}
