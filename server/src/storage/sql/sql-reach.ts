import { NoticeSettings } from "@chairside/shared/notices.ts";
import type { Kysely } from "kysely";
import type { ReachStore } from "../../notices/reach-store.ts";
import type { CoreTables, Database } from "./database.ts";
import type { ReachTables } from "./reach-rows.ts";

/** How people are reached, in SQL. */
export function sqlReach(database: Database): ReachStore {
  const db: Kysely<CoreTables & ReachTables> = database.withTables<ReachTables>();
  return {
    async settingsOf(staffIds) {
      if (staffIds.length === 0) return new Map();
      const rows = await db.selectFrom("noticeChoice").selectAll().where("staffId", "in", staffIds).execute();
      return new Map(rows.map(({ staffId, settings }) => [staffId, NoticeSettings.parse(JSON.parse(settings))]));
    },
    async changeSettings(staffId, chosen) {
      const settings = JSON.stringify(chosen);
      await db
        .insertInto("noticeChoice")
        .values({ staffId, settings })
        .onConflict((known) => known.column("staffId").doUpdateSet({ settings }))
        .execute();
    },
    async browsersOf(staffIds) {
      if (staffIds.length === 0) return [];
      return db.selectFrom("noticeBrowser").selectAll().where("staffId", "in", staffIds).orderBy("addedAt").orderBy("browserId").execute();
    },
    browser: async (browserId) =>
      (await db.selectFrom("noticeBrowser").selectAll().where("browserId", "=", browserId).executeTakeFirst()) ?? null,
    addBrowser: (browser, most) =>
      db.transaction().execute(async (trx) => {
        const { browserId: _browserId, ...changes } = browser;
        await trx
          .insertInto("noticeBrowser")
          .values(browser)
          .onConflict((known) => known.column("browserId").doUpdateSet(changes))
          .execute();
        const theirs = await trx
          .selectFrom("noticeBrowser")
          .select("browserId")
          .where("staffId", "=", browser.staffId)
          .orderBy("addedAt", "desc")
          .orderBy("browserId")
          .execute();
        const tooMany = theirs.slice(most).map(({ browserId }) => browserId);
        if (tooMany.length > 0) await trx.deleteFrom("noticeBrowser").where("browserId", "in", tooMany).execute();
      }),
    async removeBrowser(staffId, browserId) {
      const removed = await db
        .deleteFrom("noticeBrowser")
        .where("staffId", "=", staffId)
        .where("browserId", "=", browserId)
        .executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },
  };
}
