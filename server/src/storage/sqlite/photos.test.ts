import { photoContract } from "../sql/photo-contract.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";
import { sqlPhotos } from "../sql/sql-photos.ts";
import { openDatabase } from "./open-database.ts";

photoContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { photos: sqlPhotos(db), log: sqlEventLog(db), conversations: sqlConversations(db), close };
});
