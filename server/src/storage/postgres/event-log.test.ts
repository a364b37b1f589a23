import { afterAll } from "vitest";
import { eventLogContract } from "../../events/event-log-contract.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

eventLogContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { log: postgresEventLog(db), conversations: postgresConversations(db), close };
});
