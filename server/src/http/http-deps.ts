import type { StaffRef } from "@chairside/shared/events.ts";
import type { Colleague } from "@chairside/shared/handoff-routes.ts";
import type { DayCalendar } from "@chairside/shared/inbox.ts";
import type { MailboxLetter } from "@chairside/shared/mailbox.ts";
import type { Logger } from "pino";
import type { WrongAnswers } from "../cases/wrong-answers.ts";
import type { StaffWriting } from "../conversation/staff-writing.ts";
import type { VisitorStore } from "../conversation/conversation-store.ts";
import type { Conversations } from "../conversation/conversations.ts";
import type { VisitorBlocks } from "../conversation/handoff/visitor-blocks.ts";
import type { OfferDoor } from "../conversation/offer-door.ts";
import type { EventLog, LiveFeed } from "../events/event-log.ts";
import type { FindSaid } from "../inbox/find-said.ts";
import type { Inbox } from "../inbox/inbox.ts";
import type { OwnNotices } from "../inbox/own-notices.ts";
import type { StaffCalendar } from "../inbox/staff-calendar.ts";
import type { StaffWaitlist } from "../inbox/staff-waitlist.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { Numbers } from "../numbers/numbers.ts";
import type { Member } from "../people/member.ts";
import type { Presence } from "../presence/presence.ts";
import type { People } from "../people/people.ts";
import type { SignIns } from "../people/sign-ins.ts";
import type { TheirConversations } from "../people/their-conversations.ts";
import type { StaffPhotos } from "../inbox/logged-photos.ts";
import type { Verification } from "../verification/verification.ts";
import type { Limits } from "./limits.ts";

/** A salon as HTTP needs to know it. */
export interface Salon {
  id: string;
  name: string;
  timeZone: string;
  /** As it is written ("020 7946 0142"). */
  phone: string;
  /** Its language and country ("en-GB"): how telephone numbers are written there. */
  locale: string;
  /** Origins whose pages may talk as this salon's visitors ("https://salon.example"), compared character by character. Read at each request. */
  allowedOrigins: readonly string[];
}

/** A file to serve. `kind` decides its headers: widget files may be loaded by any page, console pages run under the strictest policy. */
export interface Page {
  body: string | Uint8Array<ArrayBuffer>;
  /** The same, brotli-compressed, for browsers that take it. */
  brotli?: Uint8Array<ArrayBuffer>;
  /** Media type with charset. */
  type: string;
  cacheControl: string;
  kind: "widget" | "console" | "site";
  /** Quoted, as in the header. */
  etag?: string;
  /** Added last: they win over those of the kind. */
  headers?: Record<string, string>;
}

/** Files by their path ("/console/"): a fixed set, so that no path can lead out of it. */
export interface Pages {
  get(path: string): Page | null;
}

/** Everything the HTTP layer calls. It decides nothing itself. */
export interface HttpDeps {
  conversations: Conversations;
  inbox: Inbox;
  log: EventLog;
  feed: LiveFeed;
  /** Who is with a conversation, and how far everybody has read. */
  presence: Presence;
  verification: Verification;
  /** The language of a conversation; the salon's for one that there is not. */
  localeOf(conversationId: string): Promise<string>;
  /** What the salon would have sent, as far as somebody may see it, newest first. */
  readMailbox(self: Member, signInId: string): Promise<MailboxLetter[]>;
  photos: StaffPhotos;
  /** Drafts and translations for staff. */
  writing: StaffWriting;
  visitors: VisitorStore;
  people: People;
  signIns: SignIns;
  theirs: TheirConversations;
  findSaid: FindSaid;
  /** Somebody else of the salon; undefined when nobody there has this id. */
  colleague(salonId: string, staffId: string): Promise<StaffRef | undefined>;
  /** Everybody of the salon, by name. */
  colleaguesOf(salonId: string): Promise<Colleague[]>;
  /** Who is blocked; changed through `conversations`. */
  blocks: Pick<VisitorBlocks, "list">;
  wrongAnswers: WrongAnswers;
  audit: AuditLog;
  /** How each is told outside the console. */
  ownNotices: OwnNotices;
  keys: { secretKey(name: string): Uint8Array };
  salons: readonly Salon[];
  /** One day of a salon's calendar; `date` is YYYY-MM-DD in the salon's zone. */
  readDay(salonId: string, date: string): Promise<DayCalendar>;
  /** The calendar of a salon as its staff work with it. */
  calendarOf(salonId: string): StaffCalendar;
  /** Who waits for a time at a salon. */
  waitlistOf(salonId: string): StaffWaitlist;
  /** Where offers of the waitlist are answered by the links of letters. */
  offerDoor: OfferDoor;
  numbers: Numbers;
  /** Today's date in the salon's zone. */
  today(salonId: string): string;
  /** Epoch milliseconds. */
  now(): number;
  logger: Logger;
  pages: Pages;
  limits: Limits;
  /** Aborted when the server begins to stop: new work is refused, streams are closed. */
  stopping: AbortSignal;
  /** How many proxies stand in front; with 0, forwarding headers are ignored. */
  trustedProxies: number;
  /** Where the world reaches this server, where that is known ("https://chat.salon.example"). */
  publicUrl: string | null;
  version: string;
}
