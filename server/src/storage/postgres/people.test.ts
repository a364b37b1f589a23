import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { peopleContract } from "../sql/people-contract.ts";
import { sqlStaffSignIns } from "../sql/sql-staff-sign-ins.ts";
import { sqlVisitors } from "../sql/sql-visitors.ts";
import { staffActionContract } from "../sql/staff-action-contract.ts";
import { postgresConversations } from "./conversations.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

peopleContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { conversations: postgresConversations(db), visitors: sqlVisitors(db), signIns: sqlStaffSignIns(db), close };
});

staffActionContract("PostgreSQL", async () => openPostgres({ url: await databases.create(), onBroken: () => {} }));
