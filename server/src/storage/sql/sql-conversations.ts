import type { ConversationRecord, ConversationStore } from "../../conversation/conversation-store.ts";
import type { Database } from "./database.ts";

const columns = ["conversationId", "salonId", "visitorId", "locale", "timeZone", "startedAt"] as const;

/** Conversations in SQL. Activity and open work are kept up to date by the event log's own transaction. */
export function sqlConversations(db: Database): ConversationStore {
  return {
    async create(conversation) {
      await db
        .insertInto("conversation")
        .values({
          ...pick(conversation),
          lastEventAt: conversation.startedAt,
          lastSeq: 0,
          answerer: "assistant",
          askedSeq: 0,
          answeredSeq: 0,
          acceptedSeq: 0,
          pressedSeq: 0,
          heldUntil: null,
          promiseDue: null,
          claimedBy: null,
          claimUntil: null,
          assignedTo: null,
        })
        .execute();
    },
    async get(conversationId) {
      const row = await db.selectFrom("conversation").select(columns).where("conversationId", "=", conversationId).executeTakeFirst();
      return row ?? null;
    },
    async latestOf(visitorId) {
      const newestFirst = db.selectFrom("conversation").select(columns).where("visitorId", "=", visitorId).orderBy("startedAt", "desc");
      return (await newestFirst.orderBy("conversationId", "desc").limit(1).executeTakeFirst()) ?? null;
    },
    list(salonId, limit) {
      const ofSalon = db.selectFrom("conversation").select(columns).where("salonId", "=", salonId);
      // "staff" comes after "assistant".
      return ofSalon.orderBy("answerer", "desc").orderBy("lastEventAt", "desc").limit(limit).execute();
    },
    async unanswered() {
      const rows = await db
        .selectFrom("conversation")
        .select("conversationId")
        // In the words of the index on what is open.
        .where((is) => is.or([is("askedSeq", ">", is.ref("answeredSeq")), is("acceptedSeq", ">", 0)]))
        .where((is) => is.or([is("answerer", "=", "assistant"), is("acceptedSeq", ">", 0), is("pressedSeq", ">", is.ref("answeredSeq"))]))
        .execute();
      return rows.map((row) => row.conversationId);
    },
    async due(now) {
      const rows = await db
        .selectFrom("conversation")
        .select(["conversationId", "claimUntil"])
        .where((is) =>
          is.or([
            is("promiseDue", "<=", now),
            is("claimUntil", "<=", now),
            is.and([is("answerer", "=", "staff"), is("promiseDue", "is", null), is("askedSeq", ">", is.ref("answeredSeq"))]),
          ]),
        )
        .execute();
      return rows.map(({ conversationId, claimUntil }) => ({ conversationId, claimLapsed: claimUntil !== null && claimUntil <= now }));
    },
    async keepClaim(conversationId, staffId, until) {
      await db
        .updateTable("conversation")
        .set({ claimUntil: until })
        .where("conversationId", "=", conversationId)
        .where("claimedBy", "=", staffId)
        .execute();
    },
    async withHold() {
      const rows = await db.selectFrom("conversation").select("conversationId").where("heldUntil", "is not", null).execute();
      return rows.map((row) => row.conversationId);
    },
  };
}

function pick({ conversationId, salonId, visitorId, locale, timeZone, startedAt }: ConversationRecord): ConversationRecord {
  return { conversationId, salonId, visitorId, locale, timeZone, startedAt };
}
