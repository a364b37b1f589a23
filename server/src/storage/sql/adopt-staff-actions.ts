import { type Transaction, sql } from "kysely";
import { appendAudit, type AuditChain } from "./append-audit.ts";
import type { AuditTables } from "./audit-rows.ts";
import type { Database } from "./database.ts";

/** A line of the log that came before this one. */
type StaffActionTable = {
  position: number;
  actionId: string;
  salonId: string;
  staffId: string;
  staffName: string;
  action: string;
  subjectId: string | null;
  asked: string;
  reason: string | null;
  outcome: string;
  at: number;
};
type Tables = AuditTables & { staffAction: StaffActionTable };

/**
 * Moves the log of an earlier version, in its order, to the beginning of the chained one, and then is done for good: its table goes.
 * This is no migration, because heads are signed with a key that migrations do not have. The earlier log tied no two lines
 * together: each is an action of its own.
 */
export function adoptStaffActions(database: Database, chain: AuditChain): Promise<void> {
  return database
    .withTables<Tables>()
    .transaction()
    .execute(async (trx) => {
      const audits = trx as unknown as Transaction<AuditTables>;
      await chain.takeTurns?.(trx, ["adopt staff actions"]);
      if (!(await isThere(trx))) return;
      const started = new Set((await trx.selectFrom("auditHead").select("salonId").execute()).map(({ salonId }) => salonId));
      for (const line of await trx.selectFrom("staffAction").selectAll().orderBy("position").execute()) {
        if (started.has(line.salonId)) throw new Error(`The log of ${line.salonId} has begun: earlier lines cannot come after it`);
        const { position: _, asked, ...rest } = line;
        await appendAudit(audits, chain, { ...rest, entryId: line.actionId, kind: "calendar", details: asked });
      }
      await sql`drop table "staffAction"`.execute(trx);
    });
}

async function isThere(trx: Transaction<Tables>): Promise<boolean> {
  const tables = await trx.introspection.getTables();
  return tables.some(({ name }) => name === "staffAction");
}
