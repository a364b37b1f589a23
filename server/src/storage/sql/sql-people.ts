import type { Transaction } from "kysely";
import type { Changed, PeopleStore } from "../../people/people-store.ts";
import { signInRules } from "../../people/sign-in-rules.ts";
import { appendAudit, type AuditChain } from "./append-audit.ts";
import type { Database } from "./database.ts";
import type { PeopleTables } from "./people-rows.ts";

/** Who works in the salons, in SQL. Changes of one salon's people go one after the other. */
export function sqlPeople(database: Database, chain: AuditChain): PeopleStore {
  const db = database.withTables<PeopleTables>();
  const inTurn = <T>(salonId: string, work: (trx: Transaction<PeopleTables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (trx) => {
      await chain.takeTurns?.(trx, [`people ${salonId}`]);
      return work(trx);
    });

  /** Does it unless nobody would be an owner then. */
  const unlessLastOwner = async (
    trx: Transaction<PeopleTables>,
    { salonId, staffId, stays }: { salonId: string; staffId: string; stays: boolean },
    work: () => Promise<void>,
  ): Promise<Changed> => {
    const people = await trx.selectFrom("staffMember").select(["staffId", "role"]).where("salonId", "=", salonId).execute();
    if (!people.some((one) => one.staffId === staffId)) return "not-found";
    const owners = people.filter(({ role }) => role === "owner");
    if (!stays && owners.length === 1 && owners[0]?.staffId === staffId) return "last-owner";
    await work();
    return "changed";
  };

  return {
    get: async (staffId) => (await db.selectFrom("staffMember").selectAll().where("staffId", "=", staffId).executeTakeFirst()) ?? null,
    byEmail: async (email) => (await db.selectFrom("staffMember").selectAll().where("email", "=", email).executeTakeFirst()) ?? null,

    async list(salonId, now) {
      const members = await db
        .selectFrom("staffMember")
        .selectAll()
        .where("salonId", "=", salonId)
        .orderBy("createdAt")
        .orderBy("staffId")
        .execute();
      const open = await db
        .selectFrom("staffSignIn")
        .innerJoin("staffMember", "staffMember.staffId", "staffSignIn.staffId")
        .select("staffSignIn.staffId")
        .where("staffMember.salonId", "=", salonId)
        .where("staffSignIn.expiresAt", ">", now)
        .where("staffSignIn.lastSeenAt", ">", now - signInRules.idle)
        .execute();
      return members.map((member) => ({ ...member, signedInTimes: open.filter(({ staffId }) => staffId === member.staffId).length }));
    },

    addFirst: (salonId, members) =>
      inTurn(salonId, async (trx) => {
        if (await trx.selectFrom("staffMember").select("staffId").where("salonId", "=", salonId).executeTakeFirst()) return;
        for (const { member, line } of members) {
          await trx.insertInto("staffMember").values(member).execute();
          await appendAudit(trx, chain, line);
        }
      }),

    add: (member, { link, letter }, line) =>
      inTurn(member.salonId, async (trx) => {
        const added = await trx
          .insertInto("staffMember")
          .values(member)
          .onConflict((taken) => taken.column("email").doNothing())
          .executeTakeFirst();
        const isNew = added.numInsertedOrUpdatedRows === 1n;
        if (isNew) await trx.insertInto("signInLink").values(link).execute();
        if (isNew)
          await trx
            .insertInto("outboxLetter")
            .values({ ...letter, attempts: 0 })
            .execute();
        await appendAudit(trx, chain, isNew ? line : { ...line, outcome: "address-taken" });
        return isNew;
      }),

    rename: (staffId, name, line) =>
      inTurn(line.salonId, async (trx) => {
        await trx.updateTable("staffMember").set({ name }).where("staffId", "=", staffId).execute();
        await appendAudit(trx, chain, line);
      }),

    changeRole: (salonId, staffId, { role, practitionerId }, line) =>
      inTurn(salonId, async (trx) => {
        const changed = await unlessLastOwner(trx, { salonId, staffId, stays: role === "owner" }, async () => {
          await trx.updateTable("staffMember").set({ role, practitionerId }).where("staffId", "=", staffId).execute();
          await trx.updateTable("staffSignIn").set({ tokenSince: 0 }).where("staffId", "=", staffId).execute();
        });
        await appendAudit(trx, chain, { ...line, outcome: changed === "changed" ? line.outcome : changed });
        return changed;
      }),

    remove: (salonId, staffId, line) =>
      inTurn(salonId, async (trx) => {
        const changed = await unlessLastOwner(trx, { salonId, staffId, stays: false }, async () => {
          // Sign-ins and links go with it.
          await trx.deleteFrom("staffMember").where("staffId", "=", staffId).execute();
        });
        await appendAudit(trx, chain, { ...line, outcome: changed === "changed" ? line.outcome : changed });
        return changed;
      }),

    setPassword: (staffId, passwordHash, keepSignInId, line) =>
      inTurn(line.salonId, async (trx) => {
        await trx.updateTable("staffMember").set({ passwordHash }).where("staffId", "=", staffId).execute();
        await trx.deleteFrom("signInLink").where("staffId", "=", staffId).execute();
        await trx.deleteFrom("staffSignIn").where("staffId", "=", staffId).where("signInId", "!=", keepSignInId).execute();
        await trx.deleteFrom("noticeBrowser").where("staffId", "=", staffId).where("signInId", "!=", keepSignInId).execute();
        await trx.updateTable("staffSignIn").set({ tokenSince: 0 }).where("signInId", "=", keepSignInId).execute();
        await appendAudit(trx, chain, line);
      }),
  };
}
