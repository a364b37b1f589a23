import { readMarkContract } from "../sql/read-mark-contract.ts";
import { replyLetterContract } from "../sql/reply-letter-contract.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";
import { sqlOutbox } from "../sql/sql-letters.ts";
import { sqlReadMarks } from "../sql/sql-read-marks.ts";
import { sqlReplyLetters } from "../sql/sql-reply-letters.ts";
import { openDatabase } from "./open-database.ts";

const open = async () => {
  const { db, close } = await openDatabase(":memory:");
  const beside = { log: sqlEventLog(db), conversations: sqlConversations(db), outbox: sqlOutbox(db) };
  return { marks: sqlReadMarks(db), letters: sqlReplyLetters(db), ...beside, close };
};
readMarkContract("SQLite", open);
replyLetterContract("SQLite", open);
