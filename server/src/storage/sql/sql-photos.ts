import type { QueryExecutorProvider } from "kysely";
import type { PhotoStore } from "../../photos/photo-store.ts";
import type { Database } from "./database.ts";
import type { PhotoTables } from "./photo-rows.ts";

/** Waits until it is alone with these names until the transaction ends; where there is one connection, it always is. */
type TakeTurns = (trx: QueryExecutorProvider, names: readonly string[]) => Promise<void>;

/** Photos in SQL, bytes and all. */
export function sqlPhotos(database: Database, takeTurns: TakeTurns = async () => {}): PhotoStore {
  const db = database.withTables<PhotoTables>();
  return {
    add: ({ bytes, ...photo }, most) =>
      db.transaction().execute(async (trx) => {
        // Two that come at once would both count the same number.
        await takeTurns(trx, [`photos ${photo.conversationId}`]);
        const there = await trx.selectFrom("photo").select("photoId").where("conversationId", "=", photo.conversationId).execute();
        if (there.some(({ photoId }) => photoId === photo.photoId)) return "known";
        if (there.length >= most) return "full";
        await trx
          .insertInto("photo")
          .values({ ...photo, bytes: Buffer.from(bytes), messageId: null, namedAt: null })
          .execute();
        return "kept";
      }),
    async find(conversationId, photoId) {
      const row = await db
        .selectFrom("photo")
        .select(["photoId", "width", "height", "sender", "messageId"])
        .where("conversationId", "=", conversationId)
        .where("photoId", "=", photoId)
        .executeTakeFirst();
      if (!row) return null;
      const { messageId, ...photo } = row;
      return { ...photo, named: messageId !== null };
    },
    async read(conversationId, photoId) {
      const row = await db
        .selectFrom("photo")
        .select("bytes")
        .where("conversationId", "=", conversationId)
        .where("photoId", "=", photoId)
        .executeTakeFirst();
      return row ? new Uint8Array(row.bytes) : null;
    },
    name: (conversationId, sender, messageId, photoIds, at) =>
      db.transaction().execute(async (trx) => {
        await takeTurns(trx, [`photos ${conversationId}`]);
        const rows = await trx
          .selectFrom("photo")
          .select(["photoId", "width", "height"])
          .where("conversationId", "=", conversationId)
          .where("sender", "=", sender)
          .where("photoId", "in", photoIds)
          .where((where) => where.or([where("messageId", "is", null), where("messageId", "=", messageId)]))
          .execute();
        const named = photoIds.flatMap((photoId) => rows.find((row) => row.photoId === photoId) ?? []);
        if (named.length < photoIds.length) return null;
        await trx
          .updateTable("photo")
          .set({ messageId, namedAt: at })
          .where("conversationId", "=", conversationId)
          .where("photoId", "in", photoIds)
          .execute();
        return named;
      }),
    remove: ({ conversationId, photoId, by }, at) =>
      db.transaction().execute(async (trx) => {
        const gone = await trx
          .deleteFrom("photo")
          .where("conversationId", "=", conversationId)
          .where("photoId", "=", photoId)
          .executeTakeFirst();
        if (gone.numDeletedRows === 0n) return;
        await trx
          .insertInto("photoRemoval")
          .values({ conversationId, photoId, by, at })
          .onConflict((known) => known.doNothing())
          .execute();
      }),
    removedUntold: () => db.selectFrom("photoRemoval").select(["conversationId", "photoId", "by"]).orderBy("at").execute(),
    async removalTold(conversationId, photoId) {
      await db.deleteFrom("photoRemoval").where("conversationId", "=", conversationId).where("photoId", "=", photoId).execute();
    },
    async sweep({ unsentBefore, quietBefore }) {
      await db
        .deleteFrom("photo")
        .where(({ fn }) => fn.coalesce("namedAt", "madeAt"), "<", unsentBefore)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("event")
                .select("event.seq")
                .whereRef("event.conversationId", "=", "photo.conversationId")
                .whereRef("event.messageId", "=", "photo.messageId"),
            ),
          ),
        )
        .execute();
      await db
        .deleteFrom("photo")
        .where("conversationId", "in", (where) =>
          where.selectFrom("conversation").select("conversation.conversationId").where("lastEventAt", "<", quietBefore),
        )
        .execute();
    },
  };
}
