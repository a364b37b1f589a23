import { sql } from "kysely";
import type { ConversationStore } from "../../conversation/conversation-store.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { leaseName } from "./leases.ts";
import type { PostgresDatabase } from "./open-database.ts";

/** Conversations in PostgreSQL: what a process is at work on does not count as unanswered. */
export function postgresConversations(db: PostgresDatabase): ConversationStore {
  const conversations = sqlConversations(db);
  return {
    ...conversations,
    async unanswered() {
      const open = await conversations.unanswered();
      if (open.length === 0) return [];
      const held = await db
        .selectFrom("lease")
        .select("name")
        .where("name", "in", open.map(leaseName))
        .where("expiresAt", ">", sql<Date>`clock_timestamp()`)
        .execute();
      const inHand = new Set(held.map(({ name }) => name));
      return open.filter((conversationId) => !inHand.has(leaseName(conversationId)));
    },
  };
}
