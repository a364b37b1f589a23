import { nanoid } from "nanoid";
import type { AuditWriting } from "./audit/audited.ts";
import type { Config } from "./config/read-config.ts";
import { type Failpoint, withFailpoints } from "./failpoints/with-failpoints.ts";
import { loggedOwnNotices } from "./inbox/logged-own-notices.ts";
import type { OwnNotices } from "./inbox/own-notices.ts";
import { createOwnNotices } from "./notices/create-own-notices.ts";
import { emailNotices } from "./notices/email-notices.ts";
import { foldPromises } from "./notices/fold-promises.ts";
import type { Notice, NoticeChannel } from "./notices/notice.ts";
import type { Colleague } from "./notices/notice-rules.ts";
import { defaultSettings } from "./notices/notice-settings.ts";
import { pushNotices } from "./notices/push-notices.ts";
import type { PushPost } from "./notices/push/post-to-public.ts";
import { createSendPush } from "./notices/push/send-push.ts";
import { createVapid } from "./notices/push/vapid.ts";
import { type NoticeDelivery, sendNotices } from "./notices/send-notices.ts";
import { webhookNotices } from "./notices/webhook-notices.ts";
import type { Stores } from "./storage/stores.ts";
import type { Delivery } from "./verification/letters.ts";
import { signedPost } from "./verification/signed-post.ts";

export interface ComposeNoticesOptions {
  stores: Pick<Stores, "notices" | "noticeReach" | "log" | "people" | "patrol" | "keys">;
  webhook: Config["noticeWebhook"];
  /** How letters to staff leave. */
  letters: Pick<Delivery, "send">;
  /** Whether letters leave at all, or stay in the mailbox. */
  mails: boolean;
  /** Posts to where browsers are pushed to. */
  pushPost: PushPost;
  /** Whom a push service may turn to: "https://…" or "mailto:…". */
  contact(): string;
  salonOf(salonId: string): { name: string; timeZone: string };
  linkOf(conversationId: string): string;
  fetch: typeof fetch;
  audit: AuditWriting;
  now(): number;
  report(what: string, noticeId: string, error: unknown): void;
  failpoint: Failpoint | undefined;
}

export interface ComposedNotices {
  own: OwnNotices;
  /** Starts telling: a slow way keeps no other one waiting. */
  tell(everyMs: number, stopping: AbortSignal): void;
}

/** So many browsers are pushed to at once: push services are somebody else's, and one of them may be slow. */
const pushesAtOnce = 4;

/** Wires who is told outside the console. */
export function composeNotices(options: ComposeNoticesOptions): ComposedNotices {
  const { stores, webhook, letters, salonOf, linkOf, fetch, audit, now, report, failpoint } = options;
  const { notices: store, noticeReach: reach, log } = stores;
  const timeZoneOf = (salonId: string): string => salonOf(salonId).timeZone;
  const emailOf = async (salonId: string, staffId: string): Promise<string | null> => {
    const member = await stores.people.get(staffId);
    return member?.salonId === salonId ? member.email : null;
  };
  const settingsOf = async (staffId: string) => (await reach.settingsOf([staffId])).get(staffId) ?? defaultSettings;
  const peopleOf = async (salonId: string): Promise<Colleague[]> => {
    const people = await stores.people.list(salonId, now());
    const ids = people.map(({ staffId }) => staffId);
    const [settings, browsers] = await Promise.all([reach.settingsOf(ids), reach.browsersOf(ids)]);
    return people.map(({ staffId, role }) => {
      const browserIds = browsers.filter((one) => one.staffId === staffId).map(({ browserId }) => browserId);
      return { staffId, role, settings: settings.get(staffId) ?? defaultSettings, browserIds };
    });
  };
  const vapid = createVapid({ secretKey: (name) => stores.keys.secretKey(name), contact: options.contact, now });
  const push = createSendPush({ post: options.pushPost, vapid });
  const deliveries: Partial<Record<NoticeChannel, NoticeDelivery>> = {
    email: emailNotices({ delivery: letters, emailOf, salonOf, linkOf }),
    push: pushNotices({ push, reach, salonOf, now }),
    ...(webhook ? { webhook: webhookNotices(signedPost({ ...webhook, fetch, now }), linkOf) } : {}),
  };
  const own = createOwnNotices({
    reach,
    push,
    letters,
    mails: options.mails,
    pushKey: vapid.publicKey,
    salonOf,
    newId: nanoid,
    report,
    now,
  });

  return {
    own: loggedOwnNotices(own, audit),
    tell(everyMs, stopping) {
      const folding = { store, log, peopleOf, timeZoneOf, webhook: webhook !== null, now };
      stores.patrol("notices", () => foldPromises(folding), everyMs, stopping);
      const quietOf = async (staffId: Notice["staffId"]) => (staffId === null ? null : (await settingsOf(staffId)).quiet);
      for (const channel of ["email", "push", "webhook"] as const) {
        const way = deliveries[channel];
        if (!way) continue;
        const sending = { store, log, delivery: withFailpoints(`${channel}-notices`, way, failpoint), quietOf, timeZoneOf, now, report };
        const send = () => sendNotices(channel, sending, stopping);
        const work = channel === "push" ? () => allOf(Array.from({ length: pushesAtOnce }, send)) : send;
        stores.patrol(`${channel}-notices`, work, everyMs, stopping);
      }
    },
  };
}

/** Waits for all of them, whichever fails. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(works);
  const failed = ended.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}
