import type { Kysely } from "kysely";
import type { DraftStore } from "../../conversation/draft-store.ts";
import type { CoreTables, Database } from "./database.ts";
import type { DraftTables } from "./draft-rows.ts";

/** Replies in the making, in SQL. */
export function sqlDrafts(database: Database): DraftStore {
  const db: Kysely<CoreTables & DraftTables> = database.withTables<DraftTables>();
  return {
    of: (conversationId) =>
      db
        .selectFrom("keptDraft")
        .selectAll()
        .where("conversationId", "=", conversationId)
        .orderBy("changedAt", "desc")
        .orderBy("staffId")
        .execute(),
    async keep(draft) {
      const { name, text, changedAt } = draft;
      await db
        .insertInto("keptDraft")
        .values(draft)
        .onConflict((known) =>
          known.columns(["conversationId", "staffId"]).doUpdateSet({ name, text, changedAt }).where("keptDraft.changedAt", "<=", changedAt),
        )
        .execute();
    },
    async remove(conversationId, staffId) {
      await db.deleteFrom("keptDraft").where("conversationId", "=", conversationId).where("staffId", "=", staffId).execute();
    },
    async clear(before) {
      await db.deleteFrom("keptDraft").where("changedAt", "<", before).execute();
    },
  };
}
