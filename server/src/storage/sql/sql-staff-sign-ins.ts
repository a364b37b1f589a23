import type { StaffSignInStore } from "../../inbox/staff-sign-in-store.ts";
import type { Database } from "./database.ts";

/** Staff sign-ins in SQL. What has expired is deleted with the next sign-in. */
export function sqlStaffSignIns(db: Database): StaffSignInStore {
  return {
    open: ({ tokenHash, staffId, name, salonId, expiresAt }, code, now) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom("spentCode").where("expiresAt", "<=", now).execute();
        await trx.deleteFrom("staffSignIn").where("expiresAt", "<=", now).execute();
        const spent = await trx
          .insertInto("spentCode")
          .values({ codeId: code.codeId, expiresAt: code.expiresAt })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (spent.numInsertedOrUpdatedRows === 0n) return false;
        await trx.insertInto("staffSignIn").values({ tokenHash, staffId, name, salonId, expiresAt }).execute();
        return true;
      }),
    async find(tokenHash, now) {
      const row = await db
        .selectFrom("staffSignIn")
        .selectAll()
        .where("tokenHash", "=", tokenHash)
        .where("expiresAt", ">", now)
        .executeTakeFirst();
      return row ?? null;
    },
    async close(tokenHash) {
      await db.deleteFrom("staffSignIn").where("tokenHash", "=", tokenHash).execute();
    },
  };
}
