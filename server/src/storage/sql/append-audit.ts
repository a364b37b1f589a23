import type { QueryExecutorProvider, Transaction } from "kysely";
import type { AuditDraft } from "../../audit/audit-log.ts";
import { firstHash, headAfter, nextEntry } from "../../audit/chain.ts";
import type { AuditTables } from "./audit-rows.ts";

/** How a store writes its log. */
export interface AuditChain {
  /** Signs the heads; 32 bytes. */
  key: Uint8Array;
  /** Makes all transactions that take one of these names go one after the other. Absent where there is one writer anyway. */
  takeTurns?: (trx: QueryExecutorProvider, names: readonly string[]) => Promise<void>;
}

/** Puts an entry at the end of its salon's log, as part of a transaction: what it tells of happens with it or not at all. */
export async function appendAudit(trx: Transaction<AuditTables>, { key, takeTurns }: AuditChain, draft: AuditDraft): Promise<void> {
  await takeTurns?.(trx, [`audit ${draft.salonId}`]);
  const head = await trx.selectFrom("auditHead").select(["seq", "hash"]).where("salonId", "=", draft.salonId).executeTakeFirst();
  const entry = nextEntry(head ?? { seq: 0, hash: firstHash }, draft);
  await trx.insertInto("auditEntry").values(entry).execute();
  const { salonId: _, ...next } = headAfter(key, entry);
  if (head) await trx.updateTable("auditHead").set(next).where("salonId", "=", draft.salonId).execute();
  else
    await trx
      .insertInto("auditHead")
      .values({ salonId: draft.salonId, ...next })
      .execute();
}
