import type { Notice, NoticeChannel, NoticeOutcome } from "../../notices/notice.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

/** A promise that somebody was told of, or of which there is nothing to tell. */
export type ToldPromiseTable = { conversationId: string; promiseSeq: number; at: number };

export type NoticeTable = {
  noticeId: string;
  salonId: string;
  conversationId: string;
  promiseId: string;
  seenSeq: number;
  madeAt: number;
  due: number | null;
  level: Notice["level"];
  because: Notice["because"];
  channel: NoticeChannel;
  staffId: string | null;
  browserId: string | null;
  /** Null when it has ended. */
  dueAt: number | null;
  expiresAt: number;
  attempts: number;
  endedAt: number | null;
  outcome: NoticeOutcome | null;
};

export type NoticeTables = { toldPromise: ToldPromiseTable; notice: NoticeTable };
