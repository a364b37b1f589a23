import type { NoticeSettings } from "@chairside/shared/notices.ts";

/** A browser that is told while it is closed. */
export interface ReachedBrowser {
  /** Made from the endpoint: the same browser again is the same. */
  browserId: string;
  staffId: string;
  /** The sign-in it was added in: it is told nothing once that was ended by somebody. */
  signInId: string;
  /** "Firefox on Windows" */
  device: string;
  /** Where its maker takes what is pushed to it. Whoever has it and our key can push: never shown, never logged. */
  endpoint: string;
  /** The browser's public key and secret, base64url. */
  p256dh: string;
  auth: string;
  /** Epoch milliseconds. */
  addedAt: number;
}

/** How people are reached. Each call is one transaction. Whatever ends a sign-in or removes somebody ends their browsers with it. */
export interface ReachStore {
  /** What they chose; whoever never chose is missing. */
  settingsOf(staffIds: readonly string[]): Promise<ReadonlyMap<string, NoticeSettings>>;
  changeSettings(staffId: string, settings: NoticeSettings): Promise<void>;
  /** Theirs, oldest first. */
  browsersOf(staffIds: readonly string[]): Promise<ReachedBrowser[]>;
  browser(browserId: string): Promise<ReachedBrowser | null>;
  /** Takes the place of the same browser, whosever it was. Of somebody's browsers the newest `most` stay. */
  addBrowser(browser: ReachedBrowser, most: number): Promise<void>;
  /** False when they have no such browser. */
  removeBrowser(staffId: string, browserId: string): Promise<boolean>;
}
