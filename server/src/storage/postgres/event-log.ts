import type { EventLog } from "../../events/event-log.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";
import { checkFence } from "./leases.ts";
import type { PostgresDatabase } from "./open-database.ts";

/** The event log in PostgreSQL: appends to one conversation queue for its row, those to different ones go side by side. */
export function postgresEventLog(db: PostgresDatabase): EventLog {
  return sqlEventLog(db, { lockRow: true, checkFence });
}
