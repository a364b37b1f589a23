import { eventLogContract } from "../../events/event-log-contract.ts";
import { openDatabase } from "./open-database.ts";
import { sqliteConversations } from "./sqlite-conversations.ts";
import { sqliteEventLog } from "./sqlite-event-log.ts";

eventLogContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { log: sqliteEventLog(db), conversations: sqliteConversations(db), close };
});
