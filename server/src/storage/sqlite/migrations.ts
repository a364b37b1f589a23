import type { Migration } from "kysely/migration";
import { handoffMigration } from "./handoff-migration.ts";
import { auditMigration } from "./audit-migration.ts";
import { chatDeskMigration } from "./chat-desk-migration.ts";
import { calendarChangesMigration } from "./calendar-changes-migration.ts";
import { coreMigration } from "./core-migration.ts";
import { heldUntilMigration } from "./held-until-migration.ts";
import { draftsMigration } from "./drafts-migration.ts";
import { houseCalendarMigration } from "./house-calendar-migration.ts";
import { noticesMigration } from "./notices-migration.ts";
import { numbersMigration } from "./numbers-migration.ts";
import { presenceMigration } from "./presence-migration.ts";
import { noticeReachMigration } from "./notice-reach-migration.ts";
import { peopleMigration } from "./people-migration.ts";
import { photoRemovalMigration } from "./photo-removal-migration.ts";
import { photosMigration } from "./photos-migration.ts";
import { saidMigration } from "./said-migration.ts";
import { staffActionMigration } from "./staff-action-migration.ts";
import { verificationMigration } from "./verification-migration.ts";
import { visitorBlockMigration } from "./visitor-block-migration.ts";
import { waitlistMigration } from "./waitlist-migration.ts";
import { wrongAnswersMigration } from "./wrong-answers-migration.ts";

/** Every change of the schema, in order of name. One that has been released is never edited: add another. */
export const migrations: Record<string, Migration> = {
  "001-core": coreMigration,
  [houseCalendarMigration.name]: houseCalendarMigration,
  "003-held-until": heldUntilMigration,
  "004-calendar-changes": calendarChangesMigration,
  "005-staff-action": staffActionMigration,
  "006-verification": verificationMigration,
  "007-waitlist": waitlistMigration,
  "008-audit": auditMigration,
  "009-people": peopleMigration,
  "010-handoff": handoffMigration,
  "011-notices": noticesMigration,
  "012-drafts": draftsMigration,
  "013-photos": photosMigration,
  "014-numbers": numbersMigration,
  "015-chat-desk": chatDeskMigration,
  "016-wrong-answers": wrongAnswersMigration,
  "017-visitor-blocks": visitorBlockMigration,
  "018-presence": presenceMigration,
  "019-notice-reach": noticeReachMigration,
  "020-said": saidMigration,
  "021-photo-removal": photoRemovalMigration,
};
