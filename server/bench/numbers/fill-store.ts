import { countEvent } from "../../src/numbers/count-event.ts";
import { definition } from "../../src/numbers/mark.ts";
import { marksOf } from "../../src/numbers/marks-of.ts";
import { emptyTally } from "../../src/numbers/tally.ts";
import type { Database } from "../../src/storage/sql/database.ts";
import type { NumbersTables } from "../../src/storage/sql/numbers-rows.ts";
import { sqlConversations } from "../../src/storage/sql/sql-conversations.ts";
import type { Append } from "./synthetic-conversation.ts";

/** How many conversations are put into the store in one transaction. */
const atOnce = 250;

/** Puts what is counted of conversations into a store, without their logs: as the patrol would, but many at once. */
export async function fillStore(database: Database, conversations: readonly (readonly Append[])[]): Promise<void> {
  const db = database.withTables<NumbersTables>();
  await sqlConversations(database).create({
    conversationId: "empty",
    salonId: "none",
    visitorId: "v",
    locale: "en",
    timeZone: "UTC",
    startedAt: 0,
  });
  const empty = await db.selectFrom("conversation").selectAll().where("conversationId", "=", "empty").executeTakeFirstOrThrow();
  for (let from = 0; from < conversations.length; from += atOnce) {
    const rows = conversations.slice(from, from + atOnce).map((appends, index) => {
      const conversationId = `marks-${from + index}`;
      const events = appends.flatMap(({ at, bodies }) => bodies.map((body) => ({ ...body, at: new Date(at).toISOString() })));
      let tally = emptyTally;
      for (const [place, event] of events.entries()) tally = countEvent(tally, { ...event, seq: place + 1 });
      const at = appends[0]?.at ?? 0;
      return {
        conversation: { conversationId, salonId: "salon", visitorId: conversationId, locale: "en-GB", timeZone: "Europe/London", startedAt: at, lastEventAt: at, lastSeq: tally.seq, countedSeq: tally.seq }, // prettier-ignore
        tally: { conversationId, definition, seq: tally.seq, tally: JSON.stringify(tally) },
        marks: marksOf(tally).map((mark, ordinal) => ({ conversationId, ordinal, salonId: "salon", ...mark })),
      };
    });
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto("conversation")
        .values(rows.map(({ conversation }) => ({ ...empty, ...conversation })))
        .execute();
      await trx
        .insertInto("numbersTally")
        .values(rows.map(({ tally }) => tally))
        .execute();
      const marks = rows.flatMap((row) => row.marks);
      if (marks.length > 0) await trx.insertInto("numbersMark").values(marks).execute();
    });
  }
}
