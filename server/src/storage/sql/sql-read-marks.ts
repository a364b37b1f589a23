import type { Kysely } from "kysely";
import type { ReadMark, ReadMarkStore, Reader } from "../../presence/read-mark-store.ts";
import type { CoreTables, Database } from "./database.ts";
import type { PresenceTables } from "./presence-rows.ts";

/** Read marks in SQL. */
export function sqlReadMarks(database: Database): ReadMarkStore {
  const db: Kysely<CoreTables & PresenceTables> = database.withTables<PresenceTables>();
  const standing: ReadMarkStore["standing"] = async (conversationId) =>
    (await db
      .selectFrom("conversation")
      .select(["answerer", "claimedBy", "lastSeq"])
      .where("conversationId", "=", conversationId)
      .executeTakeFirst()) ?? null;

  return {
    standing,
    async mark(conversationId, reader, seq, at) {
      const key = { conversationId, reader: nameOf(reader) };
      const known = await db
        .selectFrom("readMark")
        .select("seq")
        .where("conversationId", "=", conversationId)
        .where("reader", "=", key.reader)
        .executeTakeFirst();
      const before = known?.seq ?? 0;
      if (seq <= before) return { seq: before, moved: false };
      const next = Math.min(seq, (await standing(conversationId))?.lastSeq ?? 0);
      if (next <= before) return { seq: before, moved: false };
      const moved = await db
        .insertInto("readMark")
        .values({ ...key, seq: next, at })
        .onConflict((same) =>
          same
            .columns(["conversationId", "reader"])
            .doUpdateSet({ seq: next, at })
            // Somebody else may have moved it further meanwhile.
            .where("readMark.seq", "<", next),
        )
        .executeTakeFirst();
      return { seq: next, moved: (moved.numInsertedOrUpdatedRows ?? 0n) > 0n };
    },
    async of(conversationId) {
      const rows = await db
        .selectFrom("readMark")
        .select(["reader", "seq", "at"])
        .where("conversationId", "=", conversationId)
        .orderBy("reader")
        .execute();
      return rows.map(({ reader, seq, at }): ReadMark => ({ reader: readerOf(reader), seq, at }));
    },
    readBy: (staffId, most) =>
      db
        .selectFrom("readMark")
        .select(["conversationId", "seq"])
        .where("reader", "=", nameOf({ side: "staff", staffId }))
        .orderBy("at", "desc")
        .orderBy("conversationId")
        .limit(most)
        .execute(),
    async here(conversationIds, at) {
      if (conversationIds.length === 0) return;
      await db
        .insertInto("visitorHere")
        .values(conversationIds.map((conversationId) => ({ conversationId, at })))
        .onConflict((same) => same.column("conversationId").doUpdateSet({ at }).where("visitorHere.at", "<", at))
        .execute();
    },
    async hereAt(conversationId) {
      const row = await db.selectFrom("visitorHere").select("at").where("conversationId", "=", conversationId).executeTakeFirst();
      return row?.at ?? null;
    },
  };
}

const nameOf = (reader: Reader): string => (reader.side === "visitor" ? "visitor" : `staff ${reader.staffId}`);
const readerOf = (name: string): Reader =>
  name === "visitor" ? { side: "visitor" } : { side: "staff", staffId: name.slice("staff ".length) };
