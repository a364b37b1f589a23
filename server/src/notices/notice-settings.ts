import type { NoticeSettings } from "@chairside/shared/notices.ts";

/** What somebody has who never chose: everything, and no e-mail and no push between nine in the evening and eight in the morning. */
export const defaultSettings: NoticeSettings = {
  email: true,
  push: true,
  page: true,
  sound: true,
  which: "all",
  quiet: { from: 21 * 60, to: 8 * 60 },
};
