import type { NoticeBrowser, NoticeSettings, PushSubscriptionIn, TestOutcome } from "@chairside/shared/notices.ts";
import type { Actor } from "../audit/audited.ts";
import type { Reply } from "../conversation/conversations.ts";

/** Whose own it is. */
export interface ToldStaff extends Actor {
  staffId: string;
  email: string;
}

/** How each member of staff is told outside the console: theirs to look at and to change. */
export interface OwnNotices {
  /** `pushKey`: what a browser subscribes with. */
  read(staff: ToldStaff): Promise<{ settings: NoticeSettings; browsers: NoticeBrowser[]; pushKey: string }>;
  change(staff: ToldStaff, settings: NoticeSettings): Promise<Reply<null>>;
  /** Told from now on also while it is closed, as long as the sign-in was not ended by somebody. `bad-request`: it cannot be reached. */
  addBrowser(
    staff: ToldStaff,
    at: { signInId: string; device: string },
    subscription: PushSubscriptionIn,
  ): Promise<Reply<{ browserId: string }>>;
  removeBrowser(staff: ToldStaff, browserId: string): Promise<Reply<null>>;
  /** Sends a test each way that is on. */
  test(staff: ToldStaff): Promise<Reply<{ email: TestOutcome; push: { device: string; outcome: TestOutcome }[] }>>;
}
