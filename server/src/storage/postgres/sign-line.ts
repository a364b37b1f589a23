import { sql } from "kysely";
import type { Sign, SignLine } from "../../presence/sign.ts";
import { signChannelName } from "./hint-channel.ts";
import type { PostgresDatabase } from "./open-database.ts";

export interface PostgresSignLine extends SignLine {
  /** What was heard on the channel. */
  heard(text: string, from: string): void;
  close(): Promise<void>;
}

/** PostgreSQL takes no longer payload. */
const longestSign = 7_900;
/** So many wait at most while the database is slow: older ones are no longer true by then. */
const mostUnsent = 1_000;

/** Signs to all processes on one database, in the payload of NOTIFY: many at once where many are waiting. What cannot be sent is dropped. */
export function postgresSignLine(db: PostgresDatabase, holder: string, report: (what: string, error: unknown) => void): PostgresSignLine {
  const unsent: string[] = [];
  let sending: Promise<void> | null = null;
  let onSign: (sign: Sign, from: string) => void = () => {};
  let closed = false;

  async function send(): Promise<void> {
    while (unsent.length > 0) {
      const signs = unsent.splice(0);
      await sql`select pg_notify(${signChannelName}, sign) from unnest(${signs}::text[]) as sign`.execute(db);
    }
  }

  return {
    tell(sign) {
      const text = `${holder} ${JSON.stringify(sign)}`;
      if (closed || Buffer.byteLength(text) > longestSign) return;
      unsent.push(text);
      if (unsent.length > mostUnsent) unsent.shift();
      sending ??= send()
        .catch((error: unknown) => report("telling other processes who is here failed", error))
        .finally(() => (sending = null));
    },
    hear: (listener) => void (onSign = listener),
    // Only processes that have the database's password write here, and all of them are ours.
    heard: (text, from) => onSign(JSON.parse(text) as Sign, from),
    async close() {
      closed = true;
      await sending;
    },
  };
}
