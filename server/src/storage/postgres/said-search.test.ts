import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { saidContract } from "../sql/said-contract.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { openPostgres } from "./open-database.ts";
import { postgresSaidSearch } from "./said-search.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

saidContract("PostgreSQL", async () => {
  const url = await databases.create();
  const { db, close } = await openPostgres({ url, onBroken: () => {} });
  return {
    log: postgresEventLog(db),
    conversations: postgresConversations(db),
    said: postgresSaidSearch(db),
    async close() {
      await close();
      await databases.recycle(url);
    },
  };
});
