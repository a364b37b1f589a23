import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** When a promised reply is due, and who has taken a conversation on, stand beside it, as the log says. */
export const handoffMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  "alter table conversation add column promiseDue integer",
  "alter table conversation add column claimedBy text",
  "alter table conversation add column claimUntil integer",
  "alter table conversation add column assignedTo text",
  "create index conversationPromise on conversation (promiseDue) where promiseDue is not null",
  "create index conversationClaim on conversation (claimUntil) where claimUntil is not null",
  `create index conversationUnpromised on conversation (conversationId) where answerer = 'staff' and promiseDue is null`,
];
