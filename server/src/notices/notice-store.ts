import type { ClaimedNotice, Notice, NoticeChannel, NoticeOutcome, StandingAsk, StandingPromise } from "./notice.ts";

/** Where notices are kept until they have left. Each call is one transaction; instants are epoch milliseconds. */
export interface NoticeStore {
  /** The promises that stand and of which nobody was told, oldest first. Of a conversation's promises the last one stands. */
  untold(): Promise<StandingPromise[]>;
  /** What colleagues asked since `since`, and nobody was told of; oldest first. Notes for nobody are among it. */
  unheard(since: number): Promise<StandingAsk[]>;
  /** Keeps that the event was told of, and what is to be told: false, and nothing kept, when somebody has done so before. */
  tell(event: { conversationId: string; seq: number }, notices: readonly Notice[], at: number): Promise<boolean>;
  /** The channel's notice that is due longest. Until `until` nobody else gets it; if it has not ended by then, it is due again. */
  claim(channel: NoticeChannel, now: number, until: number): Promise<ClaimedNotice | null>;
  /** It has left, or never will. */
  finish(noticeId: string, outcome: NoticeOutcome, at: number): Promise<void>;
  /** Ends one that nobody could be told, and has its person told `instead` in the same transaction, unless they are told that way already. */
  replace(noticeId: string, instead: Notice, at: number): Promise<void>;
  /** Due again at `dueAt`, unless somebody else has claimed it since. */
  postpone(notice: ClaimedNotice, dueAt: number): Promise<void>;
  /** Deletes what expired, ended or not, and what was told of, before `before`. */
  clear(before: number): Promise<void>;
}
