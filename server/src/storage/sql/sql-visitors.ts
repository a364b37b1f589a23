import type { VisitorStore } from "../../conversation/conversation-store.ts";
import type { Database } from "./database.ts";

/** Visitors in SQL. */
export function sqlVisitors(db: Database): VisitorStore {
  return {
    async create({ visitorId, salonId, secretHash, createdAt, lastSeenAt }) {
      await db.insertInto("visitor").values({ visitorId, salonId, secretHash, createdAt, lastSeenAt }).execute();
    },
    async get(visitorId) {
      return (await db.selectFrom("visitor").selectAll().where("visitorId", "=", visitorId).executeTakeFirst()) ?? null;
    },
    async seen(visitorId, at) {
      await db.updateTable("visitor").set({ lastSeenAt: at }).where("visitorId", "=", visitorId).execute();
    },
  };
}
