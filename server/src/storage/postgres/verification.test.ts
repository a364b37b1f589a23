import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { sqlChallenges } from "../sql/sql-challenges.ts";
import { postgresEntryWords } from "../sql/entry-words.ts";
import { sqlContactsOnFile } from "../sql/sql-contacts-on-file.ts";
import { sqlMailbox, sqlOutbox } from "../sql/sql-letters.ts";
import { verificationContract } from "../sql/verification-contract.ts";
import { postgresHouseCalendar } from "./house-calendar.ts";
import { openPostgres } from "./open-database.ts";
import { takeTurns } from "./take-turns.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

verificationContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return {
    challenges: sqlChallenges(db, takeTurns),
    outbox: sqlOutbox(db),
    mailbox: sqlMailbox(db),
    onFile: sqlContactsOnFile(db, postgresEntryWords),
    calendar: postgresHouseCalendar(db),
    close,
  };
});
