import { type Kysely, type SelectQueryBuilder, sql, type Transaction } from "kysely";
import type { Mark, MarkKind } from "../../numbers/mark.ts";
import type { Days, MarkCount, NumbersStore } from "../../numbers/numbers-store.ts";
import type { Database } from "./database.ts";
import type { NumbersTables } from "./numbers-rows.ts";

/** Numbers in SQL. `lockRow`: several connections write; without it there must be one only. */
export function sqlNumbers(database: Database, { lockRow = false }: { lockRow?: boolean } = {}): NumbersStore {
  const db: Kysely<NumbersTables> = database.withTables<NumbersTables>();
  const isCurrent = async (trx: Transaction<NumbersTables>, definition: number): Promise<boolean> => {
    const query = trx.selectFrom("numbersDefinition").select("definition");
    return (await (lockRow ? query.forShare() : query).executeTakeFirstOrThrow()).definition === definition;
  };
  return {
    adopt: (definition) =>
      db.transaction().execute(async (trx) => {
        const raised = await trx
          .updateTable("numbersDefinition")
          .set({ definition })
          .where("definition", "<", definition)
          .executeTakeFirst();
        if (raised.numUpdatedRows > 0n) await trx.updateTable("conversation").set({ countedSeq: 0 }).where("countedSeq", ">", 0).execute();
      }),

    uncounted: (definition, limit) =>
      db
        .selectFrom("conversation")
        .leftJoin("numbersTally", (join) =>
          join.onRef("numbersTally.conversationId", "=", "conversation.conversationId").on("numbersTally.definition", "=", definition),
        )
        .select(["conversation.conversationId", "salonId", "numbersTally.tally"])
        .select(({ fn, val }) => fn.coalesce("numbersTally.seq", val(0)).as("seq"))
        .where("conversation.lastSeq", ">", ({ ref }) => ref("conversation.countedSeq"))
        .limit(limit)
        .execute(),

    async behind(salonId) {
      const { count } = await db
        .selectFrom("conversation")
        .select(({ fn }) => fn.countAll().as("count"))
        .where("lastSeq", ">", ({ ref }) => ref("countedSeq"))
        .where("salonId", "=", salonId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    keep: (definition, { conversationId, salonId, seq, tally, marks }) =>
      db.transaction().execute(async (trx) => {
        if (!(await isCurrent(trx, definition))) return;
        const further = await trx
          .updateTable("conversation")
          .set({ countedSeq: seq })
          .where("conversationId", "=", conversationId)
          .where("countedSeq", "<", seq)
          .executeTakeFirst();
        if (further.numUpdatedRows === 0n) return;
        const row = { definition, seq, tally };
        await trx
          .insertInto("numbersTally")
          .values({ conversationId, ...row })
          .onConflict((known) => known.column("conversationId").doUpdateSet(row))
          .execute();
        await trx.deleteFrom("numbersMark").where("conversationId", "=", conversationId).execute();
        const rows = marks.map((mark, ordinal) => ({ conversationId, ordinal, salonId, ...mark }));
        if (rows.length > 0) await trx.insertInto("numbersMark").values(rows).execute();
      }),

    async count(salonId, days, now) {
      const rows = await within(db, salonId, days)
        .select(["kind", shownDetail(now).as("shown"), "day", "currency"])
        .select(({ fn }) => [fn.countAll().as("times"), fn.sum(moneyOf).as("sum")])
        .where(({ or, eb }) => or([eb("kind", "!=", "missed"), eb("at", "<=", now)]))
        .groupBy(["kind", "shown", "day", "currency"])
        .execute();
      return rows.map(({ shown, times, sum, ...rest }): MarkCount => ({ ...rest, detail: shown, times: Number(times), sum: exact(sum) }));
    },

    async replies(salonId, days) {
      const rows = await within(db, salonId, days)
        .select(["at", "value"])
        .where("kind", "=", "first-reply")
        .where("detail", "=", "replied")
        .execute();
      return rows.map(({ at, value }) => ({ at, took: value ?? 0 }));
    },

    async find(salonId, { kind, details, days, now, skip, limit }) {
      let query = within(db, salonId, days)
        .select(["conversationId", "kind", shownDetail(now).as("shown"), "seq", "at", "day", "value", "currency"])
        .where("kind", "=", kind)
        .orderBy("at", "desc")
        .orderBy("conversationId")
        .orderBy("ordinal")
        .limit(limit)
        .offset(skip);
      if (kind === "missed") query = query.where("at", "<=", now);
      if (details.length > 0) query = query.where(shownDetail(now), "in", details);
      const rows = await query.execute();
      return rows.map(({ shown, ...rest }): Mark & { conversationId: string } => ({ ...rest, detail: shown }));
    },
  };
}

function within(
  db: Kysely<NumbersTables>,
  salonId: string,
  { from, to, before }: Days,
): SelectQueryBuilder<NumbersTables, "numbersMark", object> {
  return db
    .selectFrom("numbersMark")
    .where("salonId", "=", salonId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .where("at", "<", before);
}

/** A promise that is open is late once it was due. */
const shownDetail = (now: number) =>
  sql<string>`case when kind = ${sql.lit<MarkKind>("promise")} and detail = 'open' and value < ${sql.lit(now)} then 'late' else detail end`;

const moneyOf = sql<number>`case when currency is null then 0 else value end`;

/** Sums of money are whole and far below this: one that is not is a broken store, and is not rounded. */
function exact(sum: string | number | bigint): number {
  const value = Number(sum);
  if (!Number.isSafeInteger(value)) throw new RangeError("A sum is too large to be exact");
  return value;
}
