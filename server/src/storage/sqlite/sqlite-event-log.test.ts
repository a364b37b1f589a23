import { eventLogContract } from "../../events/event-log-contract.ts";
import { openDatabase } from "./open-database.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";

eventLogContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { log: sqlEventLog(db), conversations: sqlConversations(db), close };
});
