import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** When a held time lapses stands beside its conversation, as the log says. */
export const heldUntilMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  "alter table conversation add column heldUntil integer",
  `update conversation set heldUntil = (
    select unixepoch(json_extract(body, '$.brief.hold.expiresAt')) * 1000 from event
    where event.conversationId = conversation.conversationId and event.type = 'brief-updated'
    order by seq desc limit 1
  )`,
  "create index conversationHeld on conversation (conversationId) where heldUntil is not null",
];
