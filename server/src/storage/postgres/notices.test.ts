import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { noticeContract } from "../sql/notice-contract.ts";
import { sqlNotices } from "../sql/sql-notices.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

noticeContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { notices: sqlNotices(db), log: postgresEventLog(db), conversations: postgresConversations(db), close };
});
