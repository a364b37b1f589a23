import { type Kysely, sql } from "kysely";
import type { KeptReplyLetter, ReplyLetterStore } from "../../reply-letters/reply-letter-store.ts";
import type { CoreTables, Database } from "./database.ts";
import type { PresenceTables, ReplyLetterTable } from "./presence-rows.ts";
import type { VerificationTables } from "./verification-rows.ts";

type Tables = CoreTables & PresenceTables & Pick<VerificationTables, "outboxLetter">;

/** Letters with replies, in SQL. */
export function sqlReplyLetters(database: Database): ReplyLetterStore {
  const db: Kysely<Tables> = database.withTables<PresenceTables & Pick<VerificationTables, "outboxLetter">>();
  return {
    candidates: (since) =>
      db
        .selectFrom("conversation")
        .leftJoin("readMark", (join) =>
          join.onRef("readMark.conversationId", "=", "conversation.conversationId").on("readMark.reader", "=", "visitor"),
        )
        .select(["conversation.conversationId", "conversation.salonId", "conversation.locale"])
        .where("lastEventAt", ">=", since)
        .where((is) =>
          is.exists(
            is
              .selectFrom("event")
              .select("event.seq")
              .whereRef("event.conversationId", "=", "conversation.conversationId")
              .where("event.type", "=", "message-added")
              .where("event.at", ">=", since)
              // Nothing that people say looks like this: quotation marks within a text are escaped.
              .where("event.body", "like", '%"author":{"kind":"staff"%')
              .where(({ eb, fn, ref }) => eb(ref("event.seq"), ">", fn.coalesce(ref("readMark.seq"), sql.lit(0))))
              .where(({ not, exists, selectFrom }) =>
                not(
                  exists(
                    selectFrom("replyLetter")
                      .select("letterId")
                      .whereRef("replyLetter.conversationId", "=", "event.conversationId")
                      .whereRef("replyLetter.upTo", ">=", "event.seq"),
                  ),
                ),
              ),
          ),
        )
        .orderBy("conversation.conversationId")
        .execute(),
    async of(conversationId) {
      const rows = await db
        .selectFrom("replyLetter")
        .selectAll()
        .where("conversationId", "=", conversationId)
        .orderBy("afterSeq")
        .execute();
      return rows.map(letterOf);
    },
    async get(letterId) {
      const row = await db.selectFrom("replyLetter").selectAll().where("letterId", "=", letterId).executeTakeFirst();
      return row ? letterOf(row) : null;
    },
    keep: ({ to, ...letter }, sealed) =>
      db.transaction().execute(async (trx) => {
        const kept = await trx
          .insertInto("replyLetter")
          .values({ ...letter, kind: to.kind, address: to.address, state: "leaving", endedAt: null })
          .onConflict((known) => known.doNothing())
          .executeTakeFirst();
        if ((kept.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
        await trx
          .insertInto("outboxLetter")
          .values({ ...sealed, attempts: 0 })
          .execute();
        return true;
      }),
    end: (letterId, state, at) =>
      db.transaction().execute(async (trx) => {
        await trx.updateTable("replyLetter").set({ state, endedAt: at }).where("letterId", "=", letterId).where("state", "=", "leaving").execute(); // prettier-ignore
        await trx.deleteFrom("outboxLetter").where("letterId", "=", letterId).execute();
      }),
    async lettersTo(address, since) {
      const row = await db
        .selectFrom("replyLetter")
        .select(({ fn }) => fn.countAll<number | bigint | string>().as("count"))
        .where("address", "=", address)
        .where("madeAt", ">=", since)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
  };
}

const letterOf = ({ kind, address, ...letter }: ReplyLetterTable): KeptReplyLetter => ({ ...letter, to: { kind, address } });
