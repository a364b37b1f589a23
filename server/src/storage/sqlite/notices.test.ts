import { noticeContract } from "../sql/notice-contract.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";
import { sqlNotices } from "../sql/sql-notices.ts";
import { openDatabase } from "./open-database.ts";

noticeContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { notices: sqlNotices(db), log: sqlEventLog(db), conversations: sqlConversations(db), close };
});
