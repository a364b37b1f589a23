import type { ExpressionBuilder, SqlBool, Expression } from "kysely";
import type { AuditFilter, AuditLog } from "../../audit/audit-log.ts";
import { appendAudit, type AuditChain } from "./append-audit.ts";
import type { AuditTables } from "./audit-rows.ts";
import type { Database } from "./database.ts";

/** What staff did, in SQL. The database refuses to change or remove an entry. */
export function sqlAuditLog(database: Database, chain: AuditChain): AuditLog {
  const db = database.withTables<AuditTables>();
  return {
    append: (draft) => db.transaction().execute((trx) => appendAudit(trx, chain, draft)),
    list: (salonId, filter, limit) =>
      db
        .selectFrom("auditEntry")
        .selectAll()
        .where("salonId", "=", salonId)
        .where((where) => where.and([...matching(where, filter), ended(where)]))
        .orderBy("seq", "desc")
        .limit(limit)
        .execute(),
  };
}

type Where = ExpressionBuilder<AuditTables, "auditEntry">;

function matching(where: Where, { staffId, kind, before }: AuditFilter): Expression<SqlBool>[] {
  return [
    ...(staffId === undefined ? [] : [where("staffId", "=", staffId)]),
    ...(kind === undefined ? [] : [where("kind", "=", kind)]),
    ...(before === undefined ? [] : [where("seq", "<", before)]),
  ];
}

/** Not an `asked` that another entry tells the end of. */
function ended(where: Where): Expression<SqlBool> {
  const end = where
    .selectFrom("auditEntry as later")
    .select("later.seq")
    .whereRef("later.salonId", "=", "auditEntry.salonId")
    .whereRef("later.actionId", "=", "auditEntry.actionId")
    .whereRef("later.seq", ">", "auditEntry.seq");
  return where.or([where("outcome", "!=", "asked"), where.not(where.exists(end))]);
}
