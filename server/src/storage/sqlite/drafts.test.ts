import { draftContract } from "../sql/draft-contract.ts";
import { sqlDrafts } from "../sql/sql-drafts.ts";
import { openDatabase } from "./open-database.ts";

draftContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { drafts: sqlDrafts(db), close };
});
