import { sql } from "kysely";
import type { SaidSearch } from "../../inbox/said-search.ts";
import type { Database } from "../sql/database.ts";
import { sqlSaidSearch } from "../sql/sql-said-search.ts";

/** The search over a tsvector. A plain word in quotes cannot be an operator. */
export const postgresSaidSearch = (db: Database): SaidSearch =>
  sqlSaidSearch(db, (words) => sql`said.vector @@ to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(" & ")})`);
