import { sqlChallenges } from "../sql/sql-challenges.ts";
import { sqliteEntryWords } from "../sql/entry-words.ts";
import { sqlContactsOnFile } from "../sql/sql-contacts-on-file.ts";
import { sqlMailbox, sqlOutbox } from "../sql/sql-letters.ts";
import { verificationContract } from "../sql/verification-contract.ts";
import { sqliteHouseCalendar } from "./house-calendar.ts";
import { openDatabase } from "./open-database.ts";

verificationContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return {
    challenges: sqlChallenges(db),
    outbox: sqlOutbox(db),
    mailbox: sqlMailbox(db),
    onFile: sqlContactsOnFile(db, sqliteEntryWords),
    calendar: sqliteHouseCalendar(db),
    close,
  };
});
