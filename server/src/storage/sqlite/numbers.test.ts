import { numbersContract } from "../sql/numbers-contract.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";
import { sqlNumbers } from "../sql/sql-numbers.ts";
import { openDatabase } from "./open-database.ts";

numbersContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { numbers: sqlNumbers(db), log: sqlEventLog(db), conversations: sqlConversations(db), close };
});
