import { sql } from "kysely";
import type { SaidSearch } from "../../inbox/said-search.ts";
import type { Database } from "../sql/database.ts";
import { sqlSaidSearch } from "../sql/sql-said-search.ts";

/** The search over FTS5. A plain word in quotes cannot be an operator. */
export const sqliteSaidSearch = (db: Database): SaidSearch =>
  sqlSaidSearch(db, (words) => sql`said.words match ${words.map((word) => `"${word}"*`).join(" ")}`);
