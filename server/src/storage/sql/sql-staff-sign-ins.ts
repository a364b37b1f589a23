import type { Transaction } from "kysely";
import type { AuditDraft } from "../../audit/audit-log.ts";
import type { StaffSignIn, StaffSignInStore } from "../../people/sign-in-store.ts";
import { signInRules } from "../../people/sign-in-rules.ts";
import { appendAudit, type AuditChain } from "./append-audit.ts";
import type { Database } from "./database.ts";
import type { PeopleTables } from "./people-rows.ts";
import { sqlSignInTries } from "./sql-sign-in-tries.ts";

/** Staff sign-ins in SQL. What is over is deleted with the next sign-in. */
export function sqlStaffSignIns(database: Database, chain: AuditChain): StaffSignInStore {
  const db = database.withTables<PeopleTables>();

  const begin = async (trx: Transaction<PeopleTables>, signIn: StaffSignIn, replaces: string | null, line: AuditDraft): Promise<void> => {
    const { staffId, startedAt } = signIn;
    const replaced =
      replaces === null ? [] : await trx.deleteFrom("staffSignIn").where("tokenHash", "=", replaces).returning("signInId").execute();
    for (const before of replaced) await passBrowsersOn(trx, before.signInId, signIn);
    // Not before: what the browser had may be over as well.
    await trx.deleteFrom("staffSignIn").where("expiresAt", "<=", startedAt).execute();
    await trx
      .deleteFrom("staffSignIn")
      .where("lastSeenAt", "<=", startedAt - signInRules.idle)
      .execute();
    await trx.insertInto("staffSignIn").values(signIn).execute();
    await trx.updateTable("staffMember").set({ lastSeenAt: startedAt }).where("staffId", "=", staffId).execute();
    await trx
      .updateTable("staffMember")
      .set({ joinedAt: startedAt })
      .where("staffId", "=", staffId)
      .where("joinedAt", "is", null)
      .execute();
    await appendAudit(trx, chain, line);
  };

  return {
    ...sqlSignInTries(database, chain.takeTurns),

    open: (signIn, replaces, line) => db.transaction().execute((trx) => begin(trx, signIn, replaces, line)),

    openByLink: (codeHash, now, signInOf, replaces) =>
      db.transaction().execute(async (trx) => {
        const link = await trx.deleteFrom("signInLink").where("codeHash", "=", codeHash).returningAll().executeTakeFirst();
        if (!link?.staffId) return { ok: false, why: "unknown" };
        if (link.expiresAt <= now) return { ok: false, why: "expired" };
        const member = await trx.selectFrom("staffMember").selectAll().where("staffId", "=", link.staffId).executeTakeFirst();
        if (!member) return { ok: false, why: "unknown" };
        const { signIn, line } = signInOf(member);
        await begin(trx, signIn, replaces, line);
        return { ok: true, member };
      }),

    async find(tokenHash) {
      const signIn = await db
        .selectFrom("staffSignIn")
        .selectAll()
        .where((row) => row.or([row("tokenHash", "=", tokenHash), row("previousTokenHash", "=", tokenHash)]))
        .executeTakeFirst();
      const member = signIn && (await db.selectFrom("staffMember").selectAll().where("staffId", "=", signIn.staffId).executeTakeFirst());
      return member ? { signIn, member } : null;
    },

    update: ({ signInId, tokenHash, staffId }, changes) =>
      db.transaction().execute(async (trx) => {
        const updated = await trx
          .updateTable("staffSignIn")
          .set(changes)
          .where("signInId", "=", signInId)
          .where("tokenHash", "=", tokenHash)
          .executeTakeFirst();
        const { lastSeenAt } = changes;
        if (lastSeenAt !== undefined) await trx.updateTable("staffMember").set({ lastSeenAt }).where("staffId", "=", staffId).execute();
        return updated.numUpdatedRows === 1n;
      }),

    async roleOf(staffId) {
      const found = await db.selectFrom("staffMember").select("role").where("staffId", "=", staffId).executeTakeFirst();
      return found?.role ?? null;
    },

    listOf: (staffId, now) =>
      db
        .selectFrom("staffSignIn")
        .selectAll()
        .where("staffId", "=", staffId)
        .where("expiresAt", ">", now)
        .where("lastSeenAt", ">", now - signInRules.idle)
        .orderBy("startedAt", "desc")
        .orderBy("signInId")
        .execute(),

    end: (staffId, which, line) =>
      db.transaction().execute(async (trx) => {
        const theirs = trx.deleteFrom("staffSignIn").where("staffId", "=", staffId);
        const ended = await (which === "all" ? theirs : theirs.where("signInId", "=", which.signInId)).returning("signInId").execute();
        const told = trx.deleteFrom("noticeBrowser").where("staffId", "=", staffId);
        await (which === "all" ? told : told.where("signInId", "=", which.signInId)).execute();
        if (ended.length > 0 || which === "all") await appendAudit(trx, chain, line);
        return ended.map(({ signInId }) => signInId);
      }),

    async addLink(link) {
      await db.insertInto("signInLink").values(link).execute();
    },

    askLink: (link, letter, since, decide) =>
      db.transaction().execute(async (trx) => {
        await chain.takeTurns?.(trx, [`link ${link.addressKey}`]);
        // An invitation is good for longer than a day.
        await trx.deleteFrom("signInLink").where("askedAt", "<", since).where("expiresAt", "<", since).execute();
        const left = await trx
          .selectFrom("signInLink")
          .select("askedAt")
          .where("addressKey", "=", link.addressKey)
          .where("askedAt", ">=", since)
          .execute();
        const goes = decide(left.map(({ askedAt }) => askedAt));
        const dueAt = goes ? letter.dueAt : null;
        // The same work either way; what does not leave does not count.
        await trx
          .insertInto("signInLink")
          .values(goes ? link : { ...link, staffId: null, addressKey: "" })
          .execute();
        await trx
          .insertInto("outboxLetter")
          .values({ ...letter, dueAt, attempts: 0 })
          .execute();
      }),
  };
}

/** A browser in which somebody signs in anew goes on being told, what it is told of somebody else is not. */
async function passBrowsersOn(trx: Transaction<PeopleTables>, before: string, { signInId, staffId }: StaffSignIn): Promise<void> {
  await trx.deleteFrom("noticeBrowser").where("signInId", "=", before).where("staffId", "!=", staffId).execute();
  await trx.updateTable("noticeBrowser").set({ signInId }).where("signInId", "=", before).execute();
}
