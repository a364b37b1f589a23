import { setTimeout as sleep } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { LeaseLost } from "../../events/event-log.ts";
import type { CoreTables } from "../sql/database.ts";
import type { PostgresDatabase } from "./open-database.ts";

/** The right to work on something, alone among all processes, for as long as it is renewed. */
export interface Lease {
  /** Rises with every lease: what is written under an older one is refused. */
  fence: number;
  /** Aborted when somebody else may have it. */
  lost: AbortSignal;
  /** Gives it up; does nothing when it is lost. */
  release(): Promise<void>;
}

export interface Leases {
  /** Null when another holder has it. */
  tryTake(name: string): Promise<Lease | null>;
  /** Waits until it is free; rejects with the signal's reason. */
  take(name: string, signal: AbortSignal): Promise<Lease>;
  /** Stops renewing: what is still held runs out. */
  close(): Promise<void>;
}

export interface LeaseOptions {
  /** Names this process: no other has the same. */
  holder: string;
  /** How long a lease outlives a process that died; 10 s unless told. */
  lifeMs?: number | undefined;
  report(what: string, error: unknown): void;
}

interface Held {
  loses: AbortController;
  /** `performance.now()` when the database was last asked to renew it and did. */
  renewedAt: number;
}

const shortestWaitMs = 20;
const longestWaitMs = 250;

/** Leases in PostgreSQL, timed by its clock. All that this process holds are renewed together, three times in a lease's life. */
export function createLeases(db: PostgresDatabase, { holder, lifeMs = 10_000, report }: LeaseOptions): Leases {
  const held = new Map<number, Held>();
  const runsOut = sql<Date>`clock_timestamp() + ${lifeMs} * interval '1 millisecond'`;
  const now = sql<Date>`clock_timestamp()`;

  const lose = (fence: number): void => {
    held.get(fence)?.loses.abort(new LeaseLost("The lease was lost."));
    held.delete(fence);
  };

  async function renew(): Promise<void> {
    if (held.size === 0) return;
    const asked = [...held.keys()];
    const at = performance.now();
    const rows = await db
      .updateTable("lease")
      .set({ expiresAt: runsOut })
      .where("holder", "=", holder)
      .where("fence", "in", asked)
      .returning("fence")
      .execute();
    const renewed = new Set(rows.map(({ fence }) => fence));
    for (const fence of asked) {
      const lease = held.get(fence);
      if (lease && renewed.has(fence)) lease.renewedAt = at;
      else lose(fence);
    }
  }

  async function renewOrLose(): Promise<void> {
    await renew().catch((error: unknown) => report("renewing leases failed", error));
    // Without an answer of the database, the own clock says when somebody else may have it.
    for (const [fence, { renewedAt }] of held) if (performance.now() - renewedAt > lifeMs) lose(fence);
  }

  let renewing = Promise.resolve();
  const timer = setInterval(() => void (renewing = renewing.then(renewOrLose)), lifeMs / 3);
  timer.unref();

  async function tryTake(name: string): Promise<Lease | null> {
    const renewedAt = performance.now();
    const row = await db
      .insertInto("lease")
      .values({ name, holder, fence: nextFence, expiresAt: runsOut })
      .onConflict((taken) =>
        taken
          .column("name")
          .doUpdateSet((values) => ({ holder, fence: values.ref("excluded.fence"), expiresAt: runsOut }))
          .where("lease.expiresAt", "<=", now),
      )
      .returning("fence")
      .executeTakeFirst();
    if (!row) return null;
    const { fence } = row;
    const loses = new AbortController();
    held.set(fence, { loses, renewedAt });
    return {
      fence,
      lost: loses.signal,
      async release() {
        held.delete(fence);
        await db.deleteFrom("lease").where("name", "=", name).where("fence", "=", fence).execute();
      },
    };
  }

  return {
    tryTake,
    async take(name, signal) {
      for (let wait = shortestWaitMs; ; wait = Math.min(wait * 2, longestWaitMs)) {
        signal.throwIfAborted();
        const lease = await tryTake(name);
        if (lease) return lease;
        await sleep(wait * (0.5 + Math.random()), undefined, { signal }).catch(() => signal.throwIfAborted());
      }
    },
    close() {
      clearInterval(timer);
      return renewing;
    },
  };
}

const nextFence = sql<number>`nextval('"leaseFence"')`;

/** The lease of the work on a conversation. */
export const leaseName = (conversationId: string): string => `conversation ${conversationId}`;

/** Throws `LeaseLost` unless `fence` is the conversation's; until the transaction ends nobody else gets it. */
export async function checkFence(trx: Transaction<CoreTables>, conversationId: string, fence: number): Promise<void> {
  const { rows } = await sql`
    select 1 from lease where name = ${leaseName(conversationId)} and fence = ${fence} for share
  `.execute(trx);
  if (rows.length === 0) throw new LeaseLost("Another process works on this conversation.");
}
