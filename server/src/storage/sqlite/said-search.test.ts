import { sql } from "kysely";
import { expect, test } from "vitest";
import { saidContract } from "../sql/said-contract.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";
import { openDatabase } from "./open-database.ts";
import { saidMigration } from "./said-migration.ts";
import { sqliteSaidSearch } from "./said-search.ts";

saidContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { log: sqlEventLog(db), conversations: sqlConversations(db), said: sqliteSaidSearch(db), close };
});

test("what was said before there was a search is found", async () => {
  const { db, close } = await openDatabase(":memory:");
  const conversation = {
    conversationId: "one",
    salonId: "salon",
    visitorId: "v",
    locale: "en-GB",
    timeZone: "Europe/London",
    startedAt: 0,
  };
  await sqlConversations(db).create(conversation);
  const text = "Is there parking?";
  await sqlEventLog(db).append("one", [{ type: "message-added", messageId: "m", author: { kind: "visitor" }, text }], 0);
  await sql`drop table said`.execute(db);
  await saidMigration.up(db);
  expect(await sqliteSaidSearch(db).find("salon", "park", { limit: 5 })).toEqual([{ conversationId: "one", seq: 1 }]);
  await close();
});
