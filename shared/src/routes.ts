import { AuditLine } from "./audit.ts";
import { ClientCard, ConversationClient, SlotWeek } from "./chat-desk.ts";
import { chatDeskRoutes } from "./chat-desk-routes.ts";
import { CancelPreview, StaffMenu, WeekCalendar } from "./calendar.ts";
import { deskRoutes } from "./desk-routes.ts";
import { CitedLine, draftRoutes, Suggestions, Translation, Writing } from "./draft-routes.ts";
import { ErrorBody } from "./errors.ts";
import { ConversationEvent, Transient } from "./events.ts";
import { DayCalendar, InboxRow } from "./inbox.ts";
import { BlockedVisitor, Colleague, handoffRoutes, WrongAnswerRow } from "./handoff-routes.ts";
import { inboxRoutes } from "./inbox-routes.ts";
import { MailboxLetter } from "./mailbox.ts";
import { StaffMember } from "./people.ts";
import { Numbers } from "./numbers.ts";
import { numbersRoutes } from "./numbers-routes.ts";
import { noticeRoutes } from "./notice-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { photoRoutes } from "./photo-routes.ts";
import { presenceRoutes } from "./presence-routes.ts";
import type { RouteContract } from "./route-contract.ts";
import { FoundLine, searchRoutes } from "./search-routes.ts";
import { visitorRoutes } from "./visitor-routes.ts";
import { WaitlistRow } from "./waitlist.ts";

/** The whole API. */
export const routes = {
  ...visitorRoutes,
  ...peopleRoutes,
  ...noticeRoutes,
  ...numbersRoutes,
  ...inboxRoutes,
  ...handoffRoutes,
  ...deskRoutes,
  ...chatDeskRoutes,
  ...photoRoutes,
  ...presenceRoutes,
  ...draftRoutes,
  ...searchRoutes,
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof routes;

/** Named shapes for the API page. */
export const components = {
  ErrorBody,
  ConversationEvent,
  Transient,
  InboxRow,
  FoundLine,
  DayCalendar,
  WeekCalendar,
  StaffMenu,
  CancelPreview,
  MailboxLetter,
  WaitlistRow,
  SlotWeek,
  ClientCard,
  ConversationClient,
  StaffMember,
  AuditLine,
  CitedLine,
  Suggestions,
  Translation,
  Writing,
  Numbers,
  Colleague,
  WrongAnswerRow,
  BlockedVisitor,
};
