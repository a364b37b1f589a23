import type { EventBody } from "@chairside/shared/events.ts";
import { type Kysely, sql } from "kysely";
import type { StandingAsk, StandingPromise } from "../../notices/notice.ts";
import type { NoticeStore } from "../../notices/notice-store.ts";
import type { CoreTables, Database } from "./database.ts";
import type { NoticeTables } from "./notice-rows.ts";

type Tables = CoreTables & NoticeTables;

/** Notices in SQL. */
export function sqlNotices(database: Database): NoticeStore {
  const db: Kysely<Tables> = database.withTables<NoticeTables>();
  return {
    untold: () => readUntold(db),
    unheard: (since) => readUnheard(db, since),
    tell: ({ conversationId, seq }, notices, at) =>
      db.transaction().execute(async (trx) => {
        const told = await trx
          .insertInto("toldPromise")
          .values({ conversationId, promiseSeq: seq, at })
          .onConflict((known) => known.doNothing())
          .executeTakeFirst();
        if ((told.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
        const rows = notices.map((notice) => ({ ...notice, attempts: 0, endedAt: null, outcome: null }));
        if (rows.length > 0) await trx.insertInto("notice").values(rows).execute();
        return true;
      }),
    async claim(channel, now, until) {
      for (;;) {
        const next = await db
          .selectFrom("notice")
          .select(["noticeId", "dueAt"])
          .where("channel", "=", channel)
          .where("dueAt", "<=", now)
          .orderBy("dueAt")
          .orderBy("noticeId")
          .limit(1)
          .executeTakeFirst();
        if (!next) return null;
        const claimed = await db
          .updateTable("notice")
          .set((values) => ({ dueAt: until, attempts: values("attempts", "+", 1) }))
          .where("noticeId", "=", next.noticeId)
          .where("dueAt", "=", next.dueAt)
          .returningAll()
          .executeTakeFirst();
        // Nothing came back: another process was faster.
        if (!claimed) continue;
        const { endedAt: _ended, outcome: _outcome, ...notice } = claimed;
        return { ...notice, dueAt: until };
      }
    },
    async finish(noticeId, outcome, at) {
      await db.updateTable("notice").set({ dueAt: null, endedAt: at, outcome }).where("noticeId", "=", noticeId).execute();
    },
    replace: (noticeId, instead, at) =>
      db.transaction().execute(async (trx) => {
        const ended = await trx
          .updateTable("notice")
          .set({ dueAt: null, endedAt: at, outcome: "settled" })
          .where("noticeId", "=", noticeId)
          .where("endedAt", "is", null)
          .executeTakeFirst();
        if (ended.numUpdatedRows === 0n) return;
        await trx
          .insertInto("notice")
          .values({ ...instead, attempts: 0, endedAt: null, outcome: null })
          .onConflict((known) => known.doNothing())
          .execute();
      }),
    async postpone({ noticeId, attempts }, dueAt) {
      await db
        .updateTable("notice")
        .set({ dueAt })
        .where("noticeId", "=", noticeId)
        .where("attempts", "=", attempts)
        .where("endedAt", "is", null)
        .execute();
    },
    async clear(before) {
      await db.deleteFrom("notice").where("expiresAt", "<", before).execute();
      await db.deleteFrom("toldPromise").where("at", "<", before).execute();
    },
  };
}

async function readUntold(db: Kysely<Tables>): Promise<StandingPromise[]> {
  const rows = await db
    .selectFrom("conversation")
    .innerJoin("event", "event.conversationId", "conversation.conversationId")
    .leftJoin("toldPromise", (join) =>
      join.onRef("toldPromise.conversationId", "=", "event.conversationId").onRef("toldPromise.promiseSeq", "=", "event.seq"),
    )
    .select([
      "conversation.conversationId",
      "conversation.salonId",
      "conversation.lastSeq",
      "conversation.claimedBy",
      "event.seq",
      "event.at",
      "event.body",
    ])
    .where("conversation.promiseDue", "is not", null)
    // Written out, not bound: only so are the words of the index on promises met.
    .where("event.type", "=", sql.lit("promise-made"))
    .where("event.seq", "=", (where) =>
      where
        .selectFrom("event as later")
        .select(({ fn }) => fn.max("later.seq").as("seq"))
        .whereRef("later.conversationId", "=", "conversation.conversationId")
        .where("later.type", "=", sql.lit("promise-made")),
    )
    .where("toldPromise.promiseSeq", "is", null)
    .orderBy("event.at")
    .orderBy("conversation.conversationId")
    .execute();
  return rows.flatMap(({ conversationId, salonId, lastSeq, claimedBy, seq, at, body }) => {
    const promise: EventBody = JSON.parse(body);
    if (promise.type !== "promise-made") return [];
    const { promiseId, due, level, because } = promise;
    return [
      {
        conversationId,
        salonId,
        promiseSeq: seq,
        seenSeq: lastSeq,
        promiseId,
        madeAt: at,
        due: Date.parse(due),
        level,
        because,
        claimed: claimedBy !== null,
      },
    ];
  });
}

async function readUnheard(db: Kysely<Tables>, since: number): Promise<StandingAsk[]> {
  const rows = await db
    .selectFrom("event")
    .innerJoin("conversation", "conversation.conversationId", "event.conversationId")
    .leftJoin("toldPromise", (join) =>
      join.onRef("toldPromise.conversationId", "=", "event.conversationId").onRef("toldPromise.promiseSeq", "=", "event.seq"),
    )
    .select(["conversation.conversationId", "conversation.salonId", "event.seq", "event.at", "event.body"])
    // Written out, not bound: only so are the words of the index on what is asked met.
    .where(sql<boolean>`event.type in ('note-added', 'conversation-assigned')`)
    .where("event.at", ">=", since)
    .where("toldPromise.promiseSeq", "is", null)
    .orderBy("event.at")
    .orderBy("conversation.conversationId")
    .orderBy("event.seq")
    .execute();
  return rows.flatMap(({ conversationId, salonId, seq: askSeq, at: askedAt, body }) => {
    const asked = askedOf(JSON.parse(body) as EventBody);
    return asked ? [{ conversationId, salonId, askSeq, seenSeq: askSeq, askedAt, ...asked }] : [];
  });
}

/** Whoever asks oneself needs no telling. */
function askedOf(event: EventBody): Pick<StandingAsk, "because" | "staffIds"> | null {
  if (event.type === "note-added")
    return { because: "mentioned", staffIds: event.mentions.filter((staffId) => staffId !== event.by.staffId) };
  if (event.type !== "conversation-assigned") return null;
  return { because: "passed-on", staffIds: event.to === null || event.to.staffId === event.by.staffId ? [] : [event.to.staffId] };
}
