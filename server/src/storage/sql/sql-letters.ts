import type { Mailbox, Outbox } from "../../verification/letters.ts";
import type { Database } from "./database.ts";
import type { VerificationTables } from "./verification-rows.ts";

/** Letters on their way, in SQL. */
export function sqlOutbox(database: Database): Outbox {
  const db = database.withTables<VerificationTables>();
  return {
    async claim(now, until) {
      for (;;) {
        const next = await db
          .selectFrom("outboxLetter")
          .select(["letterId", "dueAt"])
          .where("dueAt", "<=", now)
          .orderBy("dueAt")
          .limit(1)
          .executeTakeFirst();
        if (!next) return null;
        const claimed = await db
          .updateTable("outboxLetter")
          .set((values) => ({ dueAt: until, attempts: values("attempts", "+", 1) }))
          .where("letterId", "=", next.letterId)
          .where("dueAt", "=", next.dueAt)
          .returningAll()
          .executeTakeFirst();
        // Nothing came back: another process was faster.
        if (claimed) return { ...claimed, dueAt: until };
      }
    },
    async remove(letterId) {
      await db.deleteFrom("outboxLetter").where("letterId", "=", letterId).execute();
    },
    async postpone({ letterId, attempts }, dueAt) {
      await db.updateTable("outboxLetter").set({ dueAt }).where("letterId", "=", letterId).where("attempts", "=", attempts).execute();
    },
    async clear(now) {
      await db.deleteFrom("outboxLetter").where("dueAt", "is", null).where("expiresAt", "<=", now).execute();
    },
  };
}

/** Letters that stay, in SQL. */
export function sqlMailbox(database: Database): Mailbox {
  const db = database.withTables<VerificationTables>();
  return {
    async add({ letterId, salonId, at, sealed }, since) {
      await db.deleteFrom("mailboxLetter").where("at", "<", since).execute();
      await db
        .insertInto("mailboxLetter")
        .values({ letterId, salonId, at, sealed })
        .onConflict((known) => known.doNothing())
        .execute();
    },
    latest: (salonId, since, most) =>
      db
        .selectFrom("mailboxLetter")
        .selectAll()
        .where("salonId", "=", salonId)
        .where("at", ">=", since)
        .orderBy("at", "desc")
        .orderBy("letterId")
        .limit(most)
        .execute(),
  };
}
