import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { draftContract } from "../sql/draft-contract.ts";
import { sqlDrafts } from "../sql/sql-drafts.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

draftContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { drafts: sqlDrafts(db), close };
});
