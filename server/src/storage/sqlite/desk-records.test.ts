import { deskRecordsContract } from "../sql/desk-records-contract.ts";
import { sqlVisitorBlocks } from "../sql/sql-visitor-blocks.ts";
import { sqlWrongAnswers } from "../sql/sql-wrong-answers.ts";
import { openDatabase } from "./open-database.ts";

deskRecordsContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { answers: sqlWrongAnswers(db), blocks: sqlVisitorBlocks(db), close };
});
