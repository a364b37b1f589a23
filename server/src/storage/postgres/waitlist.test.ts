import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { sqlOutbox } from "../sql/sql-letters.ts";
import { sqlWaitlist } from "../sql/sql-waitlist.ts";
import { waitlistContract } from "../sql/waitlist-contract.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

waitlistContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { waitlist: sqlWaitlist(db), outbox: sqlOutbox(db), close };
});
