import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, test } from "vitest";
import { migrations } from "./migrations.ts";
import { NodeSqliteDialect } from "./node-sqlite-dialect.ts";

test("a calendar of before keeps its entries and what they take, and refuses overlaps as before", async () => {
  const connection = new DatabaseSync(":memory:", { enableForeignKeyConstraints: true });
  const db = new Kysely<never>({ dialect: new NodeSqliteDialect(connection) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  expect((await migrator.migrateTo("003-held-until")).error).toBeUndefined();
  connection.exec(`
    insert into calendarEntry values ('one', 'booked', '{}', '{}', '[]', null, 'K7PM-4Q', null, null, 'key', 'content', null, 5);
    insert into occupancy values ('practitioner', 'ana', 100, 200, 'one'), ('resource', 'chair', 100, 200, 'one');
  `);
  expect((await migrator.migrateToLatest()).error).toBeUndefined();

  const rows = await sql<object>`select * from calendarEntry`.execute(db);
  expect(rows.rows).toMatchObject([
    { entryId: "one", status: "booked", reference: "K7PM-4Q", bookKey: "key", createdAt: 5, movedFrom: null },
  ]);
  const taken = await sql<{ subjectId: string }>`select * from occupancy order by subjectId`.execute(db);
  expect(taken.rows.map(({ subjectId }) => subjectId)).toEqual(["ana", "chair"]);
  const take = (entryId: string, overlapId: string): void =>
    connection.exec(`
      insert into calendarEntry (entryId, status, slot, guest, notes, createdAt) values ('${entryId}', 'blocked', '{}', '{}', '[]', 6);
      insert into occupancy values ('practitioner', 'ana', 150, 250, '${entryId}', '${overlapId}');
    `);
  expect(() => take("two", "two 150")).toThrow("slot-taken");
  expect(() => connection.exec("update occupancy set endsAt = 300")).toThrow(/never moved/);
  connection.exec("delete from calendarEntry where entryId = 'one'");
  expect((await sql<object>`select * from occupancy`.execute(db)).rows).toEqual([]);
  await db.destroy();
});
