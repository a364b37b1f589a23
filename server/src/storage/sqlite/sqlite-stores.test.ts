import { auditContract } from "../sql/audit-contract.ts";
import { peopleContract } from "../sql/people-contract.ts";
import { sqlAuditLog } from "../sql/sql-audit-log.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlOutbox } from "../sql/sql-letters.ts";
import { sqlPeople } from "../sql/sql-people.ts";
import { sqlStaffSignIns } from "../sql/sql-staff-sign-ins.ts";
import { sqlVisitors } from "../sql/sql-visitors.ts";
import { visitorContract } from "../sql/visitor-contract.ts";
import { openDatabase } from "./open-database.ts";

const chain = { key: new Uint8Array(32).fill(7) };

visitorContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { conversations: sqlConversations(db), visitors: sqlVisitors(db), close };
});

peopleContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return {
    people: sqlPeople(db, chain),
    signIns: sqlStaffSignIns(db, chain),
    audit: sqlAuditLog(db, chain),
    outbox: sqlOutbox(db),
    close,
  };
});

const unguard = ["drop trigger if exists auditEntryStays", "drop trigger if exists auditEntryRemains"];
auditContract("SQLite", async () => ({ ...(await openDatabase(":memory:")), chain, unguard }));
