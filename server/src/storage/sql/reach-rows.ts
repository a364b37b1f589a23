import type { ReachedBrowser } from "../../notices/reach-store.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

/** What somebody chose, as JSON. */
export type NoticeChoiceTable = { staffId: string; settings: string };
export type NoticeBrowserTable = { [K in keyof ReachedBrowser]: ReachedBrowser[K] };

export type ReachTables = { noticeChoice: NoticeChoiceTable; noticeBrowser: NoticeBrowserTable };
