import { nanoid } from "nanoid";
import { postgresConversations } from "./postgres/conversations.ts";
import { postgresEventLog } from "./postgres/event-log.ts";
import { postgresHouseCalendar } from "./postgres/house-calendar.ts";
import { postgresKeys } from "./postgres/keys.ts";
import { leasedTurnQueue } from "./postgres/leased-turn-queue.ts";
import { createLeases } from "./postgres/leases.ts";
import { postgresLiveFeed } from "./postgres/live-feed.ts";
import { openPostgres, withoutSecrets } from "./postgres/open-database.ts";
import { postgresSaidSearch } from "./postgres/said-search.ts";
import { sweepAlone } from "./postgres/sweep-alone.ts";
import { takeTurns } from "./postgres/take-turns.ts";
import { adoptStaffActions } from "./sql/adopt-staff-actions.ts";
import { sqlAuditLog } from "./sql/sql-audit-log.ts";
import { sqlChallenges } from "./sql/sql-challenges.ts";
import { postgresEntryWords } from "./sql/entry-words.ts";
import { sqlContactsOnFile } from "./sql/sql-contacts-on-file.ts";
import { sqlDrafts } from "./sql/sql-drafts.ts";
import { sqlMailbox, sqlOutbox } from "./sql/sql-letters.ts";
import { sqlNotices } from "./sql/sql-notices.ts";
import { sqlReadMarks } from "./sql/sql-read-marks.ts";
import { sqlReplyLetters } from "./sql/sql-reply-letters.ts";
import { sqlNumbers } from "./sql/sql-numbers.ts";
import { sqlReach } from "./sql/sql-reach.ts";
import { sqlPeople } from "./sql/sql-people.ts";
import { sqlPhotos } from "./sql/sql-photos.ts";
import { sqlStaffSignIns } from "./sql/sql-staff-sign-ins.ts";
import { sqlTheirConversations } from "./sql/sql-their-conversations.ts";
import { sqlVisitorBlocks } from "./sql/sql-visitor-blocks.ts";
import { sqlVisitors } from "./sql/sql-visitors.ts";
import { sqlWaitlist } from "./sql/sql-waitlist.ts";
import { sqlWrongAnswers } from "./sql/sql-wrong-answers.ts";
import type { Report, Stores } from "./stores.ts";

/** How patient processes are with each other; milliseconds. */
export interface Pace {
  /** How long a lease outlives a process that died. */
  leaseMs: number;
  /** How often what others appended is asked for, hint or no hint. */
  pollMs: number;
  /** How often what others left is picked up. */
  sweepMs: number;
  /** How often the waitlist is looked after; with one process as well. */
  waitlistMs: number;
  /** Between two looks at what is promised to visitors; 1 s unless told. */
  promisesMs: number;
  /** Between two looks for times that are held and that no conversation knows of; 10 s unless told. */
  holdsMs: number;
  /** Between two looks for replies that go out by letter; 5 s unless told. */
  repliesMs: number;
  /** Between two looks at what staff are to be told; 1 s unless told. */
  noticesMs: number;
  /** Between two rounds of counting what is new for the console's numbers; 5 s unless told. */
  numbersMs: number;
}

/** Everything in one PostgreSQL database, for any number of processes. Nothing is kept outside it. Throws when it cannot be opened. */
export async function openPostgresStores(url: string, report: Report, pace: Partial<Pace> = {}): Promise<Stores> {
  const holder = nanoid();
  const { db, close } = await openPostgres({ url, onBroken: (error) => report("a connection to the database broke", error) });
  const keys = await postgresKeys(db);
  const chain = { key: keys.secretKey("audit"), takeTurns };
  await adoptStaffActions(db, chain);
  const log = postgresEventLog(db);
  const feed = await postgresLiveFeed({ url, db, log, holder, pollMs: pace.pollMs, report });
  const leases = createLeases(db, { holder, lifeMs: pace.leaseMs, report });
  const sweeping: Promise<void>[] = [];
  return {
    log,
    feed,
    queue: leasedTurnQueue(leases, feed),
    conversations: postgresConversations(db),
    said: postgresSaidSearch(db),
    visitors: sqlVisitors(db),
    people: sqlPeople(db, chain),
    staffSignIns: sqlStaffSignIns(db, chain),
    theirs: sqlTheirConversations(db),
    audit: sqlAuditLog(db, chain),
    calendar: postgresHouseCalendar(db),
    challenges: sqlChallenges(db, takeTurns),
    outbox: sqlOutbox(db),
    mailbox: sqlMailbox(db),
    contactsOnFile: sqlContactsOnFile(db, postgresEntryWords),
    waitlist: sqlWaitlist(db),
    notices: sqlNotices(db),
    noticeReach: sqlReach(db),
    numbers: sqlNumbers(db, { lockRow: true }),
    readMarks: sqlReadMarks(db),
    replyLetters: sqlReplyLetters(db),
    signs: feed.signs,
    wrongAnswers: sqlWrongAnswers(db),
    visitorBlocks: sqlVisitorBlocks(db),
    photos: sqlPhotos(db, takeTurns),
    drafts: sqlDrafts(db),
    keys,
    place: withoutSecrets(url),
    async sweep(work, stopping) {
      sweeping.push(sweepAlone(leases, "sweeper", work, { everyMs: pace.sweepMs, stopping, report }));
    },
    patrol(name, work, everyMs, stopping) {
      sweeping.push(sweepAlone(leases, name, work, { everyMs, stopping, report }));
    },
    async close() {
      await Promise.all([...sweeping, feed.close()]);
      await leases.close();
      await close();
    },
  };
}
