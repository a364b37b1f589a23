import type { ClaimedNotice, Notice, NoticeChannel, NoticeOutcome, StandingPromise } from "./notice.ts";

/** Where notices are kept until they have left. Each call is one transaction; instants are epoch milliseconds. */
export interface NoticeStore {
  /** The promises that stand and of which nobody was told, oldest first. Of a conversation's promises the last one stands. */
  untold(): Promise<StandingPromise[]>;
  /** Keeps that the promise was told of, and what is to be told: false, and nothing kept, when somebody has done so before. */
  tell(promise: StandingPromise, notices: readonly Notice[], at: number): Promise<boolean>;
  /** The channel's notice that is due longest. Until `until` nobody else gets it; if it has not ended by then, it is due again. */
  claim(channel: NoticeChannel, now: number, until: number): Promise<ClaimedNotice | null>;
  /** It has left, or never will. */
  finish(noticeId: string, outcome: NoticeOutcome, at: number): Promise<void>;
  /** Due again at `dueAt`, unless somebody else has claimed it since. */
  postpone(notice: ClaimedNotice, dueAt: number): Promise<void>;
  /** Deletes what expired, ended or not, and the promises that were told of, before `before`. */
  clear(before: number): Promise<void>;
}
