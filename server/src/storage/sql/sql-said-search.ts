import type { RawBuilder } from "kysely";
import type { SaidMatch, SaidSearch } from "../../inbox/said-search.ts";
import type { Database } from "./database.ts";
import { plainWords } from "./said-words.ts";

/** So many matches are read for each conversation that is wanted: a talkative one does not hide the others. */
const perConversation = 10;

/** The search in SQL. `matches` is the database's own condition that the words of a row begin with all of these. */
export function sqlSaidSearch(db: Database, matches: (words: string[]) => RawBuilder<boolean>): SaidSearch {
  return {
    async find(salonId, search, { limit, among }) {
      const words = plainWords(search);
      if (words.length === 0 || among?.size === 0) return [];
      let query = db
        .selectFrom("said")
        .innerJoin("conversation", "conversation.conversationId", "said.conversationId")
        .select(["said.conversationId", "said.seq"])
        .where(matches(words))
        .where("conversation.salonId", "=", salonId);
      if (among) query = query.where("said.conversationId", "in", [...among]);
      const rows = await query.orderBy("said.rowid", "desc").limit(limit * perConversation).execute(); // prettier-ignore
      return latestOfEach(rows).slice(0, limit);
    },
  };
}

function latestOfEach(rows: SaidMatch[]): SaidMatch[] {
  const latest = new Map<string, SaidMatch>();
  for (const row of rows) if (!latest.has(row.conversationId)) latest.set(row.conversationId, row);
  return [...latest.values()];
}
