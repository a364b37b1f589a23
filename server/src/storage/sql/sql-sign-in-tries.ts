import type { StaffSignInStore } from "../../people/sign-in-store.ts";
import { signInRules } from "../../people/sign-in-rules.ts";
import type { AuditChain } from "./append-audit.ts";
import type { Database } from "./database.ts";
import type { PeopleTables } from "./people-rows.ts";

const hour = 3_600_000;

/** Tries by password, in SQL. */
export function sqlSignInTries(database: Database, takeTurns: AuditChain["takeTurns"]): Pick<StaffSignInStore, "beginTry" | "proveTry"> {
  const db = database.withTables<PeopleTables>();
  return {
    beginTry: (person, pair, now, decide) =>
      db.transaction().execute(async (trx) => {
        await takeTurns?.(trx, [`tries ${person}`]);
        await trx
          .deleteFrom("signInTry")
          .where("lastAt", "<", now - signInRules.triesLast)
          .where((row) => row.or([row("provenAt", "is", null), row("provenAt", "<", now - signInRules.placesLast)]))
          .execute();
        const all = await trx.selectFrom("signInTry").selectAll().where("person", "=", person).execute();
        const own = all.find((one) => one.pair === pair);
        const strangers = all.filter(({ provenAt, lastAt }) => provenAt === null && lastAt > now - hour);
        const decision = decide({
          tries: own?.tries ?? 0,
          lastAt: own?.lastAt ?? 0,
          known: (own?.provenAt ?? null) !== null,
          strangersTries: strangers.reduce((sum, { tries }) => sum + tries, 0),
          strangersLastAt: Math.max(0, ...strangers.map(({ lastAt }) => lastAt)),
        });
        if (!decision.ok) return decision;
        await trx
          .insertInto("signInTry")
          .values({ pair, person, tries: 1, lastAt: now, provenAt: null })
          .onConflict((known) => known.column("pair").doUpdateSet((row) => ({ tries: row("signInTry.tries", "+", 1), lastAt: now })))
          .execute();
        return decision;
      }),

    async proveTry(pair, now) {
      await db.updateTable("signInTry").set({ tries: 0, lastAt: now, provenAt: now }).where("pair", "=", pair).execute();
    },
  };
}
