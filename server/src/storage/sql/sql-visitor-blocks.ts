import type { Kysely } from "kysely";
import type { VisitorBlock, VisitorBlocks } from "../../conversation/handoff/visitor-blocks.ts";
import type { CoreTables, Database } from "./database.ts";

// A type alias, not an interface: Kysely's `withTables` asks for index signatures.
type VisitorBlockTables = { visitorBlock: Omit<VisitorBlock, "by"> & { staffId: string; staffName: string } };

/** Blocked visitors in SQL; in SQLite and PostgreSQL the same. */
export function sqlVisitorBlocks(database: Database): VisitorBlocks {
  const db: Kysely<CoreTables & VisitorBlockTables> = database.withTables<VisitorBlockTables>();
  const shown = ({ staffId, staffName, ...block }: VisitorBlockTables["visitorBlock"]): VisitorBlock => ({
    ...block,
    by: { staffId, name: staffName },
  });
  return {
    async add({ by, ...block }) {
      await db
        .insertInto("visitorBlock")
        .values({ ...block, staffId: by.staffId, staffName: by.name })
        .onConflict((known) => known.column("visitorId").doNothing())
        .execute();
    },
    async of(visitorId) {
      const row = await db.selectFrom("visitorBlock").selectAll().where("visitorId", "=", visitorId).executeTakeFirst();
      return row === undefined ? null : shown(row);
    },
    async list(salonId) {
      const newestFirst = db.selectFrom("visitorBlock").selectAll().where("salonId", "=", salonId).orderBy("at", "desc");
      return (await newestFirst.orderBy("visitorId").execute()).map(shown);
    },
    async remove(salonId, visitorId) {
      await db.deleteFrom("visitorBlock").where("salonId", "=", salonId).where("visitorId", "=", visitorId).execute();
    },
  };
}
