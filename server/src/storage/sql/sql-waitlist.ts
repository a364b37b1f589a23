import type { Kysely } from "kysely";
import type { Guest } from "@chairside/shared/facts.ts";
import { contentHash } from "../../booking/content-hash.ts";
import type { SlotWish } from "../../booking/desk.ts";
import type { FreedTime, WaitlistEntry, WaitlistOffer } from "../../booking/waitlist/waitlist-entry.ts";
import type { WaitlistStore } from "../../booking/waitlist/waitlist-store.ts";
import type { Database } from "./database.ts";
import type { VerificationTables } from "./verification-rows.ts";
import type { FreedTimeTable, WaitlistEntryTable, WaitlistOfferTable, WaitlistTables } from "./waitlist-rows.ts";

type Tables = WaitlistTables & Pick<VerificationTables, "outboxLetter">;

/** The waitlist in SQL. */
export function sqlWaitlist(database: Database): WaitlistStore {
  const db: Kysely<Tables> = database.withTables<Tables>();
  return { ...entries(db), ...freedTimes(db), ...offers(db) };
}

const standing = ["waiting", "offered"] as const;
const unsettled = ["intended", "open"] as const;

function entries(db: Kysely<Tables>): Pick<WaitlistStore, "join" | "entry" | "ofVisitor" | "standing" | "end" | "expire"> {
  return {
    async join(entry) {
      const row = entryRow(entry);
      await db.insertInto("waitlistEntry").values(row).onConflict((known) => known.doNothing()).execute(); // prettier-ignore
      const stands = await db
        .selectFrom("waitlistEntry")
        .selectAll()
        .where("visitorId", "=", row.visitorId)
        .where("wishKey", "=", row.wishKey)
        .where("status", "in", standing)
        .executeTakeFirst();
      return stands ? entryOf(stands) : entry;
    },
    async entry(entryId) {
      const row = await db.selectFrom("waitlistEntry").selectAll().where("entryId", "=", entryId).executeTakeFirst();
      return row ? entryOf(row) : null;
    },
    async ofVisitor(visitorId) {
      const rows = await db
        .selectFrom("waitlistEntry")
        .selectAll()
        .where("visitorId", "=", visitorId)
        .orderBy("joinedAt", "desc")
        .orderBy("entryId")
        .execute();
      return rows.map(entryOf);
    },
    async standing(salonId) {
      const rows = await db
        .selectFrom("waitlistEntry")
        .selectAll()
        .where("salonId", "=", salonId)
        .where("status", "in", standing)
        .orderBy("joinedAt")
        .orderBy("entryId")
        .execute();
      return rows.map(entryOf);
    },
    async end(entryId, as, at, by) {
      const ended = await db
        .updateTable("waitlistEntry")
        .set({ status: as, endedAt: at, endedBy: by })
        .where("entryId", "=", entryId)
        .where("status", "in", standing)
        .executeTakeFirst();
      return ended.numUpdatedRows > 0n;
    },
    async expire(salonId, today, at) {
      await db
        .updateTable("waitlistEntry")
        .set({ status: "expired", endedAt: at })
        .where("salonId", "=", salonId)
        .where("status", "=", "waiting")
        .where("lastDay", "<", today)
        .execute();
    },
  };
}

function freedTimes(db: Kysely<Tables>): Pick<WaitlistStore, "addFreed" | "freedDue" | "lookAgain" | "dropFreed"> {
  return {
    async addFreed({ start, end, ...freed }) {
      await db
        .insertInto("freedTime")
        .values({ ...freed, startsAt: start, endsAt: end })
        .onConflict((known) => known.doNothing())
        .execute();
    },
    async freedDue(now) {
      const rows = await db
        .selectFrom("freedTime")
        .selectAll()
        .where("lookFrom", "<=", now)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom("waitlistOffer")
                .select("offerId")
                .whereRef("waitlistOffer.freedId", "=", "freedTime.freedId")
                .where("waitlistOffer.status", "in", unsettled),
            ),
          ),
        )
        .orderBy("lookFrom")
        .orderBy("freedId")
        .execute();
      return rows.map(freedOf);
    },
    async lookAgain(freedId, lookFrom) {
      await db.updateTable("freedTime").set({ lookFrom }).where("freedId", "=", freedId).execute();
    },
    async dropFreed(freedId) {
      await db.deleteFrom("freedTime").where("freedId", "=", freedId).execute();
    },
  };
}

function offers(db: Kysely<Tables>): Pick<WaitlistStore, "intend" | "offersTo" | "offer" | "unsettled" | "open" | "settle" | "lettersTo"> {
  return {
    intend: (offer) =>
      orFalse(() =>
        db.transaction().execute(async (trx) => {
          const entry = await trx
            .updateTable("waitlistEntry")
            .set({ status: "offered" })
            .where("entryId", "=", offer.entryId)
            .where("status", "=", "waiting")
            .executeTakeFirst();
          if (entry.numUpdatedRows === 0n) throw new NotDone();
          const added = await trx
            .insertInto("waitlistOffer")
            .values({ ...offer, letterTo: null })
            .onConflict((known) => known.doNothing())
            .executeTakeFirst();
          if (added.numInsertedOrUpdatedRows === 0n) throw new NotDone();
        }),
      ),
    async offersTo(entryId) {
      const rows = await db
        .selectFrom("waitlistOffer")
        .selectAll()
        .where("entryId", "=", entryId)
        .orderBy("madeAt")
        .orderBy("offerId")
        .execute();
      return rows.map(offerOf);
    },
    async offer(offerId) {
      const row = await db.selectFrom("waitlistOffer").selectAll().where("offerId", "=", offerId).executeTakeFirst();
      return row ? offerOf(row) : null;
    },
    async unsettled() {
      const rows = await db
        .selectFrom("waitlistOffer")
        .selectAll()
        .where("status", "in", unsettled)
        .orderBy("madeAt")
        .orderBy("offerId")
        .execute();
      return rows.map(offerOf);
    },
    open: (offerId, holdId, letter) =>
      orFalse(() =>
        db.transaction().execute(async (trx) => {
          const opened = await trx
            .updateTable("waitlistOffer")
            .set({ status: "open", holdId, letterTo: letter?.to ?? null })
            .where("offerId", "=", offerId)
            .where("status", "=", "intended")
            .executeTakeFirst();
          if (opened.numUpdatedRows === 0n) throw new NotDone();
          if (letter === null) return;
          const { to: _address, ...sealed } = letter;
          await trx.insertInto("outboxLetter").values({ ...sealed, attempts: 0 }).execute(); // prettier-ignore
        }),
      ),
    settle: (offerId, as, entry, at) =>
      orFalse(() =>
        db.transaction().execute(async (trx) => {
          const settled = await trx
            .updateTable("waitlistOffer")
            .set({ status: as })
            .where("offerId", "=", offerId)
            .where("status", "in", unsettled)
            .returning("entryId")
            .executeTakeFirst();
          if (!settled) throw new NotDone();
          await trx
            .updateTable("waitlistEntry")
            .set({ status: entry, endedAt: entry === "waiting" ? null : at })
            .where("entryId", "=", settled.entryId)
            .where("status", "=", "offered")
            .execute();
        }),
      ),
    async lettersTo(address, since) {
      const row = await db
        .selectFrom("waitlistOffer")
        .select((select) => select.fn.countAll<number | bigint>().as("count"))
        .where("letterTo", "=", address)
        .where("madeAt", ">=", since)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

/** Undoes a transaction in which something was no longer so. */
class NotDone extends Error {
  override name = "NotDone";
}

async function orFalse(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof NotDone) return false;
    throw error;
  }
}

function entryRow({ guest, wish, ...entry }: WaitlistEntry): WaitlistEntryTable {
  const { without: _shown, limit: _limit, ownHold: _hold, ...wished } = wish;
  return { ...entry, guest: JSON.stringify(guest), wish: JSON.stringify(wish), wishKey: contentHash(wished) };
}

function entryOf({ guest, wish, wishKey: _key, ...entry }: WaitlistEntryTable): WaitlistEntry {
  return { ...entry, guest: JSON.parse(guest) as Guest, wish: JSON.parse(wish) as SlotWish };
}

const offerOf = ({ letterTo: _address, ...offer }: WaitlistOfferTable): WaitlistOffer => offer;

const freedOf = ({ startsAt, endsAt, ...freed }: FreedTimeTable): FreedTime => ({ ...freed, start: startsAt, end: endsAt });
