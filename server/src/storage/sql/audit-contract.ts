import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditDraft, AuditLog } from "../../audit/audit-log.ts";
import { verifyChain } from "../../audit/verify-chain.ts";
import type { AuditTables } from "./audit-rows.ts";
import type { Database } from "./database.ts";
import { readChains } from "./read-chains.ts";
import { adoptStaffActions } from "./adopt-staff-actions.ts";
import { sqlAuditLog } from "./sql-audit-log.ts";
import type { AuditChain } from "./append-audit.ts";

export interface AuditUnderTest {
  db: Database;
  chain: AuditChain;
  /** Takes away what keeps entries from being changed, as somebody would who has the database. */
  unguard: string[];
  close(): Promise<void>;
}

const draft = (n: number, rest: Partial<AuditDraft> = {}): AuditDraft => ({
  entryId: `entry-${n}`,
  actionId: `action-${n}`,
  salonId: "salon",
  staffId: "desk-1",
  staffName: "Zoë",
  kind: "calendar",
  action: "cancel",
  subjectId: "appointment-1",
  details: `{"n":${n}}`,
  reason: "ill",
  outcome: "done",
  at: 1_795_000_000_000 + n,
  ...rest,
});

/** What every store of the log must do. `open` answers an empty one. */
export function auditContract(name: string, open: () => Promise<AuditUnderTest>): void {
  describe(`audit log: ${name}`, () => {
    let subject: AuditUnderTest;
    let log: AuditLog;
    let db: Kysely<AuditTables>;
    beforeEach(async () => {
      subject = await open();
      db = subject.db.withTables<AuditTables>();
      log = sqlAuditLog(subject.db, subject.chain);
    });
    afterEach(() => subject.close());

    const write = async (count: number): Promise<void> => {
      for (let n = 1; n <= count; n++) await log.append(draft(n));
    };
    const verify = (earlier?: { seq: number; hash: string }) =>
      readChains(subject.db, async (chains) => {
        const found = [];
        for (const { salonId, head, entries } of chains) {
          const { count, findings } = await verifyChain({ head, entries, key: subject.chain.key, earlier });
          found.push({ salonId, count, findings: findings.map(({ seq, what }) => [seq, what]) });
        }
        return found;
      });
    const tamper = async (...statements: string[]): Promise<void> => {
      for (const statement of [...subject.unguard, ...statements]) await sql.raw(statement).execute(db);
    };

    test("numbers a salon's entries without gaps, newest first, filtered and in pages", async () => {
      await write(3);
      await log.append(draft(4, { salonId: "other" }));
      const nobodys = draft(5, { kind: "people", staffId: null, subjectId: null, reason: null });
      await log.append(nobodys);
      const seqs = async (filter: Parameters<AuditLog["list"]>[1], limit = 10) =>
        (await log.list("salon", filter, limit)).map(({ seq }) => seq);
      expect(await seqs({})).toEqual([4, 3, 2, 1]);
      expect(await seqs({ before: 4 }, 2)).toEqual([3, 2]);
      expect(await seqs({ kind: "people" })).toEqual([4]);
      expect(await seqs({ staffId: "desk-1" })).toEqual([3, 2, 1]);
      expect((await log.list("salon", {}, 1))[0]).toMatchObject(nobodys);
      expect(await verify()).toEqual([
        { salonId: "other", count: 1, findings: [] },
        { salonId: "salon", count: 4, findings: [] },
      ]);
    });

    test("what was begun is listed until it has ended", async () => {
      await log.append(draft(1, { outcome: "asked" }));
      expect(await log.list("salon", {}, 10)).toHaveLength(1);
      await log.append(draft(2, { actionId: "action-1" }));
      expect((await log.list("salon", {}, 10)).map(({ outcome }) => outcome)).toEqual(["done"]);
      await log.append(draft(3, { outcome: "asked" }));
      expect((await log.list("salon", {}, 10)).map(({ outcome }) => outcome)).toEqual(["asked", "done"]);
    });

    test("many at once stand one after the other", async () => {
      await Promise.all(Array.from({ length: 40 }, (_, n) => log.append(draft(n))));
      expect(await verify()).toEqual([{ salonId: "salon", count: 40, findings: [] }]);
    });

    test("an entry can be neither rewritten nor removed, nor added twice", async () => {
      await write(1);
      await expect(sql`update "auditEntry" set reason = 'none'`.execute(db)).rejects.toThrow(/rewritten/);
      await expect(sql`delete from "auditEntry"`.execute(db)).rejects.toThrow(/removed/);
      await expect(log.append(draft(1))).rejects.toThrow();
      expect(await verify()).toEqual([{ salonId: "salon", count: 1, findings: [] }]);
    });

    test("one changed character in any column is found, with where", async () => {
      const columns = [
        "entryId",
        "actionId",
        "staffId",
        "staffName",
        "kind",
        "action",
        "subjectId",
        "details",
        "reason",
        "outcome",
        "hash",
      ];
      for (const [n, column] of columns.entries()) {
        const salonId = `salon-${n}`;
        for (const m of [1, 2, 3]) await log.append(draft(10 * n + m, { salonId }));
        await tamper(`update "auditEntry" set "${column}" = 'x' || substr("${column}", 2) where "salonId" = '${salonId}' and seq = 2`);
      }
      await log.append(draft(901, { salonId: "salon-at" }));
      await tamper(`update "auditEntry" set at = at + 1 where "salonId" = 'salon-at'`);
      const found = await verify();
      expect(found).toHaveLength(columns.length + 1);
      for (const { salonId, findings } of found) expect(findings[0], salonId).toEqual([salonId === "salon-at" ? 1 : 2, "changed"]);
    });

    test("a removed entry, two that changed places, and one in another salon's log", async () => {
      await write(6);
      await tamper(`delete from "auditEntry" where seq = 3`);
      expect((await verify())[0]?.findings).toEqual(expect.arrayContaining([[3, "missing"]]));
      await tamper(
        `update "auditEntry" set seq = 99 where seq = 5`,
        `update "auditEntry" set seq = 5 where seq = 6`,
        `update "auditEntry" set seq = 6 where seq = 99`,
      );
      expect((await verify())[0]?.findings).toEqual(expect.arrayContaining([[5, "changed"], [6, "changed"]])); // prettier-ignore
      for (const n of [71, 72]) await log.append(draft(n, { salonId: "other" }));
      await tamper(`delete from "auditEntry" where "salonId" = 'salon' and seq = 2`);
      await tamper(`update "auditEntry" set "salonId" = 'salon' where "salonId" = 'other' and seq = 2`);
      const byName = Object.fromEntries((await verify()).map((one) => [one.salonId, one.findings]));
      expect(byName["salon"]).toEqual(expect.arrayContaining([[2, "changed"]]));
      expect(byName["other"]).toEqual([[2, "missing"]]);
    });

    test("a tail that was cut off, with and without its head", async () => {
      await write(5);
      await tamper(`delete from "auditEntry" where seq > 3`);
      expect((await verify())[0]?.findings).toEqual([[4, "missing"]]);
      await tamper(`update "auditHead" set seq = 3, hash = (select hash from "auditEntry" where seq = 3)`);
      expect((await verify())[0]?.findings).toEqual([[3, "head-forged"]]);
      await tamper(`delete from "auditHead"`);
      expect((await verify())[0]?.findings).toEqual([[3, "head-missing"]]);
    });

    test("a whole log that was written anew without the key, or set back to an earlier end that somebody noted", async () => {
      await write(2);
      const [second] = await db.selectFrom("auditHead").selectAll().execute();
      await log.append(draft(3));
      const [third] = await db.selectFrom("auditHead").selectAll().execute();
      if (!second || !third) throw new Error("A log has a head.");
      expect((await verify(third))[0]?.findings).toEqual([]);
      await tamper(`delete from "auditEntry" where seq = 3`);
      await db.updateTable("auditHead").set(second).execute();
      expect((await verify())[0]?.findings).toEqual([]);
      expect((await verify(third))[0]?.findings).toEqual([[3, "past-differs"]]);
      await tamper(`delete from "auditEntry"`, `delete from "auditHead"`);
      const forger = sqlAuditLog(subject.db, { ...subject.chain, key: new Uint8Array(32).fill(9) });
      await forger.append(draft(1, { reason: "nothing to see here" }));
      expect((await verify())[0]?.findings).toEqual([[1, "head-forged"]]);
    });

    test("the lines of an earlier version come first, in their order, once", async () => {
      const columns = `"actionId", "salonId", "staffId", "staffName", action, "subjectId", asked, reason, outcome, at`;
      const old = (id: string, salonId: string, outcome: string) =>
        `('${id}', '${salonId}', 'desk', 'Front desk', 'cancel', 'appointment-1', '{"by":"guest"}', 'ill', '${outcome}', 7)`;
      const rows = [old("old-1", "salon", "asked"), old("old-2", "other", "done"), old("old-3", "salon", "done")];
      await sql.raw(`insert into "staffAction" (${columns}) values ${rows.join(", ")}`).execute(db);
      await Promise.all([adoptStaffActions(subject.db, subject.chain), adoptStaffActions(subject.db, subject.chain)]);
      await write(1);
      const found = (await log.list("salon", {}, 10)).toReversed();
      expect(found.map(({ seq, entryId, outcome }) => [seq, entryId, outcome])).toEqual([
        [1, "old-1", "asked"],
        [2, "old-3", "done"],
        [3, "entry-1", "done"],
      ]);
      expect(found[1]).toMatchObject({ kind: "calendar", details: '{"by":"guest"}', staffName: "Front desk", at: 7 });
      expect((await verify()).flatMap(({ findings }) => findings)).toEqual([]);
      await expect(sql`select * from "staffAction"`.execute(db)).rejects.toThrow();
    });

    test("a salon whose log is gone altogether, while people work there", async () => {
      await write(1);
      await sql`insert into "staffMember" ("staffId", "salonId", name, email, role, "createdAt") values ('s', 'salon', 'n', 'e', 'owner', 1)`.execute(
        db,
      );
      await tamper(`delete from "auditEntry"`, `delete from "auditHead"`);
      expect(await verify()).toEqual([{ salonId: "salon", count: 0, findings: [[0, "head-missing"]] }]);
    });
  });
}
