import * as z from "zod";
import { Instant } from "./facts.ts";

/** Minutes from local midnight; from one to the other through the night if `to` is the earlier. */
const Minute = z.int().min(0).max(1439);

/** How somebody is told that a visitor needs them. */
export const NoticeSettings = z.strictObject({
  email: z.boolean(),
  /** In the browsers that were added, also while they are closed. */
  push: z.boolean(),
  /** By a notification of a browser in which the console is open. */
  page: z.boolean(),
  sound: z.boolean(),
  /** Of everything that needs a person, or of what is theirs: passed on to them, taken on by them, or with a note for them. */
  which: z.enum(["all", "mine"]),
  /** When no e-mail and no push leaves, by the salon's clock; null: at any hour. */
  quiet: z.strictObject({ from: Minute, to: Minute }).nullable(),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

/** A browser that is told while it is closed. */
export const NoticeBrowser = z.strictObject({
  /** Made from the address that its maker gave it: the browser can tell that it is itself. */
  browserId: z.string(),
  /** "Firefox on Windows" */
  device: z.string(),
  addedAt: Instant,
});
export type NoticeBrowser = z.infer<typeof NoticeBrowser>;

/** What came of a test: `kept`: it stays in the console's mailbox, as there is no mail server; `off`: switched off; `nowhere`: there is no browser to tell; `over`: that browser takes no more. */
export const TestOutcome = z.enum(["sent", "kept", "failed", "off", "nowhere", "over"]);
export type TestOutcome = z.infer<typeof TestOutcome>;

/** A browser's PushSubscription as it serialises itself. */
export const PushSubscriptionIn = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  expirationTime: z.number().nullish(),
  keys: z.strictObject({ p256dh: z.string().regex(/^[A-Za-z0-9_-]{87}=?$/), auth: z.string().regex(/^[A-Za-z0-9_-]{22}(==)?$/) }),
});
export type PushSubscriptionIn = z.infer<typeof PushSubscriptionIn>;
