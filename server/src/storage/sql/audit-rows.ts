import type { AuditEntry, AuditHead } from "../../audit/audit-log.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

export type AuditEntryTable = { [K in keyof AuditEntry]: AuditEntry[K] };
export type AuditHeadTable = { [K in keyof AuditHead]: AuditHead[K] };

export type AuditTables = {
  auditEntry: AuditEntryTable;
  auditHead: AuditHeadTable;
};
