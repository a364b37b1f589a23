import type { Migration } from "kysely/migration";
import { handoffMigration } from "./handoff-migration.ts";
import { auditMigration } from "./audit-migration.ts";
import { chatDeskMigration } from "./chat-desk-migration.ts";
import { coreMigration } from "./core-migration.ts";
import { draftsMigration } from "./drafts-migration.ts";
import { houseCalendarMigration } from "./house-calendar-migration.ts";
import { sharedWorkMigration } from "./shared-work-migration.ts";
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
  "002-house-calendar": houseCalendarMigration,
  "003-shared-work": sharedWorkMigration,
  "004-staff-action": staffActionMigration,
  "005-verification": verificationMigration,
  "006-waitlist": waitlistMigration,
  "007-audit": auditMigration,
  "008-people": peopleMigration,
  "009-handoff": handoffMigration,
  "010-notices": noticesMigration,
  "011-drafts": draftsMigration,
  "012-photos": photosMigration,
  "013-numbers": numbersMigration,
  "014-chat-desk": chatDeskMigration,
  "016-wrong-answers": wrongAnswersMigration,
  "017-visitor-blocks": visitorBlockMigration,
  "018-presence": presenceMigration,
  "019-notice-reach": noticeReachMigration,
  "020-said": saidMigration,
  "021-photo-removal": photoRemovalMigration,
};
