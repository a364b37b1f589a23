import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { readMarkContract } from "../sql/read-mark-contract.ts";
import { replyLetterContract } from "../sql/reply-letter-contract.ts";
import { sqlOutbox } from "../sql/sql-letters.ts";
import { sqlReadMarks } from "../sql/sql-read-marks.ts";
import { sqlReplyLetters } from "../sql/sql-reply-letters.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

const open = async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  const beside = { log: postgresEventLog(db), conversations: postgresConversations(db), outbox: sqlOutbox(db) };
  return { marks: sqlReadMarks(db), letters: sqlReplyLetters(db), ...beside, close };
};
readMarkContract("PostgreSQL", open);
replyLetterContract("PostgreSQL", open);
