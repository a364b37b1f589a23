import type { Kysely, Transaction } from "kysely";
import type { Challenge, ChallengeStore } from "../../verification/challenge-store.ts";
import type { AskedCode } from "../../verification/code-rules.ts";
import type { Database } from "./database.ts";
import type { ChallengeTable, VerificationTables } from "./verification-rows.ts";

/** Makes all transactions that take one of these names go one after the other. */
export type TakeTurns = (trx: Transaction<VerificationTables>, names: readonly string[]) => Promise<void>;

/** Codes in SQL. A store that has one writer anyway needs no `takeTurns`. */
export function sqlChallenges(database: Database, takeTurns: TakeTurns = async () => {}): ChallengeStore {
  const db: Kysely<VerificationTables> = database.withTables<VerificationTables>();
  return {
    ask: (challenge, letter, since, decide) =>
      db.transaction().execute(async (trx) => {
        await takeTurns(trx, [`conversation ${challenge.conversationId}`, `contact ${challenge.address}`]);
        await trx.deleteFrom("challenge").where("askedAt", "<", since).execute();
        await trx.deleteFrom("verifiedContact").where("expiresAt", "<", since).execute();
        const decision = decide(await askedSince(trx, challenge));
        if (!decision.ok) return decision;
        await standing(trx, challenge).set({ closedAt: challenge.askedAt }).execute();
        await trx.insertInto("challenge").values(rowOf(challenge, decision.live)).execute();
        const dueAt = decision.live ? letter.dueAt : null;
        await trx
          .insertInto("outboxLetter")
          .values({ ...letter, dueAt, attempts: 0 })
          .execute();
        return decision;
      }),

    async spendTry(conversationId, purpose, mostTries, now) {
      const row = await standing(db, { conversationId, purpose })
        .set((values) => ({ tries: values("tries", "+", 1) }))
        .where("tries", "<", mostTries)
        .where("expiresAt", ">", now)
        .returningAll()
        .executeTakeFirst();
      return row ? challengeOf(row) : null;
    },

    confirm: (challengeId, { conversationId, purpose, contact, verifiedAt, expiresAt }) =>
      db.transaction().execute(async (trx) => {
        const closed = await trx
          .updateTable("challenge")
          .set({ closedAt: verifiedAt })
          .where("challengeId", "=", challengeId)
          .where("closedAt", "is", null)
          .executeTakeFirst();
        if (closed.numUpdatedRows === 0n) return false;
        await trx
          .insertInto("verifiedContact")
          .values({ conversationId, purpose, ...contact, expiresAt })
          .onConflict((known) => known.columns(["conversationId", "purpose"]).doUpdateSet({ ...contact, expiresAt }))
          .execute();
        return true;
      }),

    async verified(conversationId, purpose, now) {
      const row = await db
        .selectFrom("verifiedContact")
        .select(["kind", "address"])
        .where("conversationId", "=", conversationId)
        .where("purpose", "=", purpose)
        .where("expiresAt", ">", now)
        .executeTakeFirst();
      return row ?? null;
    },

    async lastVerified(conversationId, purpose) {
      const row = await db
        .selectFrom("verifiedContact")
        .select(["kind", "address", "expiresAt"])
        .where("conversationId", "=", conversationId)
        .where("purpose", "=", purpose)
        .executeTakeFirst();
      return row ? { contact: { kind: row.kind, address: row.address }, expiresAt: row.expiresAt } : null;
    },
  };
}

/** Two reads, each over its own index. */
async function askedSince(
  trx: Transaction<VerificationTables>,
  { conversationId, address }: Pick<Challenge, "conversationId" | "address">,
): Promise<AskedCode[]> {
  const columns = ["challengeId", "conversationId", "address", "askedAt", "live"] as const;
  const own = await trx.selectFrom("challenge").select(columns).where("conversationId", "=", conversationId).execute();
  const sent = await trx.selectFrom("challenge").select(columns).where("address", "=", address).execute();
  const all = new Map([...own, ...sent].map((row) => [row.challengeId, row]));
  return [...all.values()].map(askedOf);
}

/** The one challenge of a conversation and purpose that a code can still open. */
const standing = (db: Kysely<VerificationTables>, { conversationId, purpose }: Pick<Challenge, "conversationId" | "purpose">) =>
  db.updateTable("challenge").where("conversationId", "=", conversationId).where("purpose", "=", purpose).where("closedAt", "is", null);

const rowOf = (challenge: Omit<Challenge, "live">, live: boolean): ChallengeTable => ({
  ...challenge,
  live: live ? 1 : 0,
  tries: 0,
  closedAt: null,
});

const askedOf = (row: Pick<ChallengeTable, keyof AskedCode>): AskedCode => ({
  conversationId: row.conversationId,
  address: row.address,
  askedAt: row.askedAt,
  live: row.live === 1,
});

const challengeOf = (row: ChallengeTable): Challenge => ({
  ...askedOf(row),
  challengeId: row.challengeId,
  salonId: row.salonId,
  purpose: row.purpose,
  kind: row.kind,
  codeHash: row.codeHash,
  expiresAt: row.expiresAt,
});
