import { type Kysely, sql } from "kysely";
import type { WrongAnswer, WrongAnswerStore } from "../../cases/wrong-answer.ts";
import type { CoreTables, Database } from "./database.ts";

// A type alias, not an interface: Kysely's `withTables` asks for index signatures.
type WrongAnswerTables = {
  wrongAnswer: Omit<WrongAnswer, "by"> & { staffId: string; staffName: string; file: string };
};

const columns = ["caseId", "salonId", "conversationId", "messageId", "why", "staffId", "staffName", "at", "state", "settledBy"] as const;

/** Wrong answers in SQL; in SQLite and PostgreSQL the same. */
export function sqlWrongAnswers(database: Database): WrongAnswerStore {
  const db: Kysely<CoreTables & WrongAnswerTables> = database.withTables<WrongAnswerTables>();
  return {
    async add({ by, ...answer }, file) {
      await db
        .insertInto("wrongAnswer")
        .values({ ...answer, staffId: by.staffId, staffName: by.name, file })
        .onConflict((known) => known.column("caseId").doNothing())
        .execute();
    },
    async list(salonId, limit) {
      const rows = await db
        .selectFrom("wrongAnswer")
        .select(columns)
        .select(sql<number>`length(file)`.as("size"))
        .where("salonId", "=", salonId)
        .orderBy("at", "desc")
        .orderBy("caseId")
        .limit(limit)
        .execute();
      return rows.map(({ staffId, staffName, size, ...answer }) => ({
        ...answer,
        by: { staffId, name: staffName },
        hasFile: size > 0,
      }));
    },
    async file(salonId, caseId) {
      const query = db.selectFrom("wrongAnswer").select("file").where("salonId", "=", salonId).where("caseId", "=", caseId);
      return (await query.executeTakeFirst())?.file ?? null;
    },
    async settle(salonId, caseId, state, settledBy) {
      const changed = await db
        .updateTable("wrongAnswer")
        .set({ state, settledBy })
        .where("salonId", "=", salonId)
        .where("caseId", "=", caseId)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
  };
}
