import type { Config } from "./config/read-config.ts";
import { type Failpoint, withFailpoints } from "./failpoints/with-failpoints.ts";
import { emailNotices } from "./notices/email-notices.ts";
import { foldPromises } from "./notices/fold-promises.ts";
import type { NoticeChannel } from "./notices/notice.ts";
import { type NoticeDelivery, sendNotices } from "./notices/send-notices.ts";
import { webhookNotices } from "./notices/webhook-notices.ts";
import type { Stores } from "./storage/stores.ts";
import type { Delivery } from "./verification/letters.ts";
import { signedPost } from "./verification/signed-post.ts";

export interface ComposeNoticesOptions {
  stores: Pick<Stores, "notices" | "log" | "people" | "patrol">;
  webhook: Config["noticeWebhook"];
  /** How letters to staff leave. */
  letters: Pick<Delivery, "send">;
  salonOf(salonId: string): { name: string; timeZone: string };
  linkOf(conversationId: string): string;
  fetch: typeof fetch;
  now(): number;
  report(what: string, noticeId: string, error: unknown): void;
  failpoint: Failpoint | undefined;
}

/** Wires who is told outside the console; what it answers starts telling: a slow channel keeps no other one waiting. */
export function composeNotices(options: ComposeNoticesOptions): (everyMs: number, stopping: AbortSignal) => void {
  const { stores, webhook, letters, salonOf, linkOf, fetch, now, report, failpoint } = options;
  const timeZoneOf = (salonId: string): string => salonOf(salonId).timeZone;
  const emailOf = async (salonId: string, staffId: string): Promise<string | null> => {
    const member = await stores.people.get(staffId);
    return member?.salonId === salonId ? member.email : null;
  };
  const deliveries: Partial<Record<NoticeChannel, NoticeDelivery>> = {
    email: emailNotices({ delivery: letters, emailOf, salonOf, linkOf }),
    ...(webhook ? { webhook: webhookNotices(signedPost({ ...webhook, fetch, now }), linkOf) } : {}),
  };
  const folding = {
    store: stores.notices,
    peopleOf: (salonId: string) => stores.people.list(salonId, now()),
    timeZoneOf,
    webhook: webhook !== null,
    now,
  };

  return (everyMs, stopping) => {
    stores.patrol("notices", () => foldPromises(folding), everyMs, stopping);
    for (const channel of ["email", "webhook"] as const) {
      const way = deliveries[channel];
      if (!way) continue;
      const delivery = withFailpoints(`${channel}-notices`, way, failpoint);
      const sending = { store: stores.notices, log: stores.log, delivery, timeZoneOf, now, report };
      stores.patrol(`${channel}-notices`, () => sendNotices(channel, sending, stopping), everyMs, stopping);
    }
  };
}
