import type { WaitlistStore } from "../booking/waitlist/waitlist-store.ts";
import type { WrongAnswerStore } from "../cases/wrong-answer.ts";
import type { ConversationStore, VisitorStore } from "../conversation/conversation-store.ts";
import type { DraftStore } from "../conversation/draft-store.ts";
import type { VisitorBlocks } from "../conversation/handoff/visitor-blocks.ts";
import type { TurnQueue } from "../conversation/turn-queue.ts";
import type { EventLog, LiveFeed } from "../events/event-log.ts";
import type { SaidSearch } from "../inbox/said-search.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { NoticeStore } from "../notices/notice-store.ts";
import type { ReachStore } from "../notices/reach-store.ts";
import type { PhotoStore } from "../photos/photo-store.ts";
import type { ReadMarkStore } from "../presence/read-mark-store.ts";
import type { ReplyLetterStore } from "../reply-letters/reply-letter-store.ts";
import type { SignLine } from "../presence/sign.ts";
import type { NumbersStore } from "../numbers/numbers-store.ts";
import type { PeopleStore } from "../people/people-store.ts";
import type { StaffSignInStore } from "../people/sign-in-store.ts";
import type { TheirConversations } from "../people/their-conversations.ts";
import type { HouseCalendar } from "../platforms/house/house-calendar.ts";
import type { ChallengeStore } from "../verification/challenge-store.ts";
import type { ContactsOnFile, Mailbox, Outbox } from "../verification/letters.ts";
import type { Keys } from "./sql/keys.ts";

/** All that is kept, and what depends on how many processes keep it together. */
export interface Stores {
  log: EventLog;
  feed: LiveFeed;
  queue: TurnQueue;
  conversations: ConversationStore;
  said: SaidSearch;
  visitors: VisitorStore;
  people: PeopleStore;
  staffSignIns: StaffSignInStore;
  theirs: TheirConversations;
  audit: AuditLog;
  calendar: HouseCalendar;
  challenges: ChallengeStore;
  outbox: Outbox;
  mailbox: Mailbox;
  contactsOnFile: ContactsOnFile;
  waitlist: WaitlistStore;
  notices: NoticeStore;
  noticeReach: ReachStore;
  numbers: NumbersStore;
  readMarks: ReadMarkStore;
  signs: SignLine;
  replyLetters: ReplyLetterStore;
  wrongAnswers: WrongAnswerStore;
  visitorBlocks: VisitorBlocks;
  photos: PhotoStore;
  drafts: DraftStore;
  keys: Keys;
  /** Where everything is kept, for people; without credentials. */
  place: string;
  /** Runs `work` now and, where processes share the stores, again and again, in one process at a time, until the signal. */
  sweep(work: () => Promise<void>, stopping: AbortSignal): Promise<void>;
  /** Runs `work` again and again, `everyMs` after it ended, in one process at a time, until the signal; `name` says what it is. */
  patrol(name: string, work: () => Promise<void>, everyMs: number, stopping: AbortSignal): void;
  close(): Promise<void>;
}

/** What went wrong beside any request: a broken line, a lease that could not be renewed. */
export type Report = (what: string, error: unknown) => void;
