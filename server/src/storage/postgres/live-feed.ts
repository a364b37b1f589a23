import { sql } from "kysely";
import { createLiveFeed } from "../../events/create-live-feed.ts";
import type { EventLog, LiveFeed } from "../../events/event-log.ts";
import { type Hint, hintChannelName, openHintChannel } from "./hint-channel.ts";
import type { PostgresDatabase } from "./open-database.ts";
import { postgresSignLine } from "./sign-line.ts";
import type { SignLine } from "../../presence/sign.ts";

export interface PostgresLiveFeed extends LiveFeed {
  /** Signs of who is here, on the same line. */
  signs: SignLine;
  close(): Promise<void>;
}

export interface PostgresLiveFeedOptions {
  url: string;
  db: PostgresDatabase;
  log: EventLog;
  /** Names this process: no other has the same. */
  holder: string;
  /** How often the database is asked what has changed, hint or no hint; 2 s unless told. */
  pollMs?: number | undefined;
  report(what: string, error: unknown): void;
}

/** How many conversations are remembered with the number their followers here have been told of. */
const remembered = 20_000;

/**
 * The live feed of all processes on one database. What is appended here is told here at once and to the others as a hint, "this
 * conversation has seq M"; what the others append is read from the log, on a hint, when the line was broken, and every few
 * seconds. Hints may be lost, doubled and late. What is not stored (drafts, who is working) stays in its process.
 */
export async function postgresLiveFeed({
  url,
  db,
  log,
  holder,
  pollMs = 2_000,
  report,
}: PostgresLiveFeedOptions): Promise<PostgresLiveFeed> {
  const local = createLiveFeed();
  const told = new Map<string, number>();
  const wanted = new Map<string, number>();
  const reading = new Map<string, Promise<unknown>>();
  const unsent = new Map<string, number>();
  let sending: Promise<void> | null = null;
  let closed = false;
  let position = (await changesSince(db, null)).position;

  const tell: LiveFeed["publish"] = (conversationId, events) => {
    const last = events.at(-1);
    if (!last) return;
    const before = told.get(conversationId) ?? 0;
    told.delete(conversationId);
    told.set(conversationId, Math.max(before, last.seq));
    if (told.size > remembered) told.delete(told.keys().next().value ?? "");
    local.publish(conversationId, events);
  };

  const heardOf = ({ conversationId, seq }: Hint): void => {
    if (closed || (told.get(conversationId) ?? 0) >= seq) return;
    wanted.set(conversationId, Math.max(wanted.get(conversationId) ?? 0, seq));
    if (reading.has(conversationId)) return;
    const read = readWanted(conversationId)
      .then(() => wanted.delete(conversationId))
      // It stays wanted, and is read with the next question.
      .catch((error: unknown) => report("reading what another process appended failed", error))
      .finally(() => reading.delete(conversationId));
    reading.set(conversationId, read);
  };

  /** From where followers here stand; of a conversation new here only the newest: who needs more reads the log. */
  async function readWanted(conversationId: string): Promise<void> {
    for (let seq = wanted.get(conversationId) ?? 0; seq > (told.get(conversationId) ?? 0); seq = wanted.get(conversationId) ?? 0) {
      const events = await log.read(conversationId, told.get(conversationId) ?? seq - 1);
      if (closed || events.length === 0) return;
      tell(conversationId, events);
    }
  }

  async function poll(): Promise<void> {
    const changes = await changesSince(db, position);
    position = changes.position;
    for (const [conversationId, seq] of wanted) heardOf({ conversationId, seq });
    changes.hints.forEach(heardOf);
  }
  let polling = Promise.resolve();
  const pollNow = (): void => {
    polling = polling.then(poll).catch((error: unknown) => report("asking for new events failed", error));
  };

  async function send(): Promise<void> {
    while (unsent.size > 0) {
      const hints = [...unsent].map(([conversationId, seq]) => `${holder} ${conversationId} ${seq}`);
      unsent.clear();
      await sql`select pg_notify(${hintChannelName}, hint) from unnest(${hints}::text[]) as hint`.execute(db);
    }
  }

  const timer = setInterval(pollNow, pollMs);
  timer.unref();
  const signs = postgresSignLine(db, holder, report);
  const channel = openHintChannel({ url, holder, onHint: heardOf, onSign: signs.heard, onOpen: pollNow, report });

  return {
    ...local,
    signs,
    publish(conversationId, events) {
      tell(conversationId, events);
      const last = events.at(-1);
      if (!last || closed) return;
      unsent.set(conversationId, last.seq);
      sending ??= send()
        .catch((error: unknown) => report("telling other processes failed", error))
        .finally(() => (sending = null));
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await Promise.all([channel.close(), signs.close(), sending, polling, ...reading.values()]);
    },
  };
}

/**
 * Conversations changed by transactions that were open at `position` or began later, and the position to ask from next time. A few
 * may come twice, none is missed. Null: only the position.
 */
async function changesSince(db: PostgresDatabase, position: string | null): Promise<{ position: string; hints: Hint[] }> {
  const { rows } = await sql<{ position: string; hints: Hint[] }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as position, coalesce((
      select json_agg(json_build_object('conversationId', "conversationId", 'seq', "lastSeq"))
      from conversation where "changedBy" >= ${position}::xid8
    ), '[]') as hints
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error("The database does not answer where it stands");
  return row;
}
