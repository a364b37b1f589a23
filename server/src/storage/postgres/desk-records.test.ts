import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { deskRecordsContract } from "../sql/desk-records-contract.ts";
import { sqlVisitorBlocks } from "../sql/sql-visitor-blocks.ts";
import { sqlWrongAnswers } from "../sql/sql-wrong-answers.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

deskRecordsContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { answers: sqlWrongAnswers(db), blocks: sqlVisitorBlocks(db), close };
});
