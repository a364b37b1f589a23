import { sqlOutbox } from "../sql/sql-letters.ts";
import { sqlWaitlist } from "../sql/sql-waitlist.ts";
import { waitlistContract } from "../sql/waitlist-contract.ts";
import { openDatabase } from "./open-database.ts";

waitlistContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { waitlist: sqlWaitlist(db), outbox: sqlOutbox(db), close };
});
