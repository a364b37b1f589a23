import type { EventBody } from "@chairside/shared/events.ts";
import type { Kysely } from "kysely";
import type { CoreTables } from "./database.ts";
import { saidWords } from "./said-words.ts";

const pieceLength = 1_000;

/** Writes the words of all that was said before there was a search, conversation by conversation. */
export async function indexSaid(db: Kysely<CoreTables>): Promise<void> {
  const conversations = await db.selectFrom("conversation").select("conversationId").orderBy("lastEventAt").execute();
  for (const { conversationId } of conversations) {
    const events = await db
      .selectFrom("event")
      .select(["seq", "body"])
      .where("conversationId", "=", conversationId)
      .where("type", "in", ["message-added", "note-added", "appointment-booked"])
      .orderBy("seq")
      .execute();
    const rows = events.flatMap(({ seq, body }) => {
      const words = saidWords(JSON.parse(body) as EventBody);
      return words === null ? [] : [{ words, conversationId, seq }];
    });
    for (let at = 0; at < rows.length; at += pieceLength)
      await db.insertInto("said").values(rows.slice(at, at + pieceLength)).execute(); // prettier-ignore
  }
}
