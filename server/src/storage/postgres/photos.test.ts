import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { photoContract } from "../sql/photo-contract.ts";
import { sqlPhotos } from "../sql/sql-photos.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { takeTurns } from "./take-turns.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

photoContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { photos: sqlPhotos(db, takeTurns), log: postgresEventLog(db), conversations: postgresConversations(db), close };
});
