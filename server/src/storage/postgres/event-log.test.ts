import { afterAll } from "vitest";
import { eventLogContract } from "../../events/event-log-contract.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

eventLogContract("PostgreSQL", async () => {
  const url = await databases.create();
  const { db, close } = await openPostgres({ url, onBroken: () => {} });
  return {
    log: postgresEventLog(db),
    conversations: postgresConversations(db),
    async close() {
      await close();
      await databases.recycle(url);
    },
  };
});
