import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createTurnQueue } from "../conversation/turn-queue.ts";
import { createLiveFeed } from "../events/create-live-feed.ts";
import { adoptStaffActions } from "./sql/adopt-staff-actions.ts";
import { sqlAuditLog } from "./sql/sql-audit-log.ts";
import { sqlChallenges } from "./sql/sql-challenges.ts";
import { sqliteEntryWords } from "./sql/entry-words.ts";
import { sqlContactsOnFile } from "./sql/sql-contacts-on-file.ts";
import { sqlConversations } from "./sql/sql-conversations.ts";
import { sqlEventLog } from "./sql/sql-event-log.ts";
import { sqlDrafts } from "./sql/sql-drafts.ts";
import { sqlMailbox, sqlOutbox } from "./sql/sql-letters.ts";
import { sqlNotices } from "./sql/sql-notices.ts";
import { silentLine } from "../presence/sign.ts";
import { sqlReadMarks } from "./sql/sql-read-marks.ts";
import { sqlReplyLetters } from "./sql/sql-reply-letters.ts";
import { sqlNumbers } from "./sql/sql-numbers.ts";
import { sqlReach } from "./sql/sql-reach.ts";
import { sqlPeople } from "./sql/sql-people.ts";
import { sqlPhotos } from "./sql/sql-photos.ts";
import { sqlStaffSignIns } from "./sql/sql-staff-sign-ins.ts";
import { sqlTheirConversations } from "./sql/sql-their-conversations.ts";
import { patrolAlone } from "./patrol-alone.ts";
import { sqlVisitorBlocks } from "./sql/sql-visitor-blocks.ts";
import { sqlVisitors } from "./sql/sql-visitors.ts";
import { sqlWaitlist } from "./sql/sql-waitlist.ts";
import { sqlWrongAnswers } from "./sql/sql-wrong-answers.ts";
import { sqliteHouseCalendar } from "./sqlite/house-calendar.ts";
import { loadKeys } from "./sqlite/load-keys.ts";
import { lockDataFolder } from "./sqlite/lock-data-folder.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { sqliteSaidSearch } from "./sqlite/said-search.ts";
import type { Report, Stores } from "./stores.ts";

/** Everything in one folder, for one process. Throws `FolderInUse` when another one has it. */
export async function openSqliteStores(folder: string, report: Report): Promise<Stores> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockDataFolder(folder);
  if (!lock.ok) throw new FolderInUse(lock.message);
  const keys = loadKeys(folder);
  const { db, close } = await openDatabase(join(folder, "chairside.sqlite"));
  const chain = { key: keys.secretKey("audit") };
  await adoptStaffActions(db, chain);
  const patrols: Promise<void>[] = [];
  return {
    log: sqlEventLog(db),
    feed: createLiveFeed(),
    queue: createTurnQueue(),
    conversations: sqlConversations(db),
    said: sqliteSaidSearch(db),
    visitors: sqlVisitors(db),
    people: sqlPeople(db, chain),
    staffSignIns: sqlStaffSignIns(db, chain),
    theirs: sqlTheirConversations(db),
    audit: sqlAuditLog(db, chain),
    calendar: sqliteHouseCalendar(db),
    challenges: sqlChallenges(db),
    outbox: sqlOutbox(db),
    mailbox: sqlMailbox(db),
    contactsOnFile: sqlContactsOnFile(db, sqliteEntryWords),
    waitlist: sqlWaitlist(db),
    notices: sqlNotices(db),
    noticeReach: sqlReach(db),
    numbers: sqlNumbers(db),
    readMarks: sqlReadMarks(db),
    replyLetters: sqlReplyLetters(db),
    signs: silentLine,
    wrongAnswers: sqlWrongAnswers(db),
    visitorBlocks: sqlVisitorBlocks(db),
    photos: sqlPhotos(db),
    drafts: sqlDrafts(db),
    keys,
    place: folder,
    sweep: (work) => work(),
    patrol(_name, work, everyMs, stopping) {
      patrols.push(patrolAlone(work, { everyMs, stopping, report }));
    },
    async close() {
      await Promise.all(patrols);
      await close();
      lock.release();
    },
  };
}

/** Another process has the data folder; the message says which. */
class FolderInUse extends Error {
  override name = "FolderInUse";
}
