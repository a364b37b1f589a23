import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { auditContract } from "../sql/audit-contract.ts";
import { peopleContract } from "../sql/people-contract.ts";
import { sqlAuditLog } from "../sql/sql-audit-log.ts";
import { sqlOutbox } from "../sql/sql-letters.ts";
import { sqlPeople } from "../sql/sql-people.ts";
import { sqlStaffSignIns } from "../sql/sql-staff-sign-ins.ts";
import { sqlVisitors } from "../sql/sql-visitors.ts";
import { visitorContract } from "../sql/visitor-contract.ts";
import { postgresConversations } from "./conversations.ts";
import { openPostgres } from "./open-database.ts";
import { takeTurns } from "./take-turns.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

const open = async () => openPostgres({ url: await databases.create(), onBroken: () => {} });
const chain = { key: new Uint8Array(32).fill(7), takeTurns };

visitorContract("PostgreSQL", async () => {
  const { db, close } = await open();
  return { conversations: postgresConversations(db), visitors: sqlVisitors(db), close };
});

peopleContract("PostgreSQL", async () => {
  const { db, close } = await open();
  return {
    people: sqlPeople(db, chain),
    signIns: sqlStaffSignIns(db, chain),
    audit: sqlAuditLog(db, chain),
    outbox: sqlOutbox(db),
    close,
  };
});

const unguard = [`drop trigger if exists "auditEntryStays" on "auditEntry"`];
auditContract("PostgreSQL", async () => ({ ...(await open()), chain, unguard }));
