import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { numbersContract } from "../sql/numbers-contract.ts";
import { sqlNumbers } from "../sql/sql-numbers.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

async function open() {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { db, numbers: sqlNumbers(db, { lockRow: true }), log: postgresEventLog(db), conversations: postgresConversations(db), close };
}

numbersContract("PostgreSQL", open);

test("that a conversation was counted is no change of it to those who ask what has changed", async () => {
  const { db, numbers, log, conversations, close } = await open();
  const conversation = { conversationId: "one", salonId: "salon", visitorId: "v", locale: "en", timeZone: "Europe/London", startedAt: 0 };
  await conversations.create(conversation);
  await numbers.adopt(1);
  const changedBy = async () => (await sql<{ by: string }>`select "changedBy"::text as by from conversation`.execute(db)).rows[0]?.by;
  const made = await changedBy();
  await log.append("one", [{ type: "turn-finished", upTo: 1, model: "none" }], 0);
  const appended = await changedBy();
  expect(appended).not.toBe(made);
  await numbers.keep(1, { conversationId: "one", salonId: "salon", seq: 1, tally: "{}", marks: [] });
  expect(await changedBy()).toBe(appended);
  await close();
});
