import { dayMs, minuteMs } from "../booking/salon-time.ts";
import type { Notice } from "./notice.ts";
import { noticeWords } from "./notice-words.ts";
import { ForeignEndpoint } from "./push/post-to-public.ts";
import type { SendPush } from "./push/send-push.ts";
import type { ReachStore } from "./reach-store.ts";
import type { NoticeDelivery } from "./send-notices.ts";

export interface PushNoticesOptions {
  push: SendPush;
  reach: Pick<ReachStore, "browser" | "browsersOf" | "removeBrowser">;
  salonOf(salonId: string): { name: string; timeZone: string };
  /** Epoch milliseconds. */
  now(): number;
}

/** Notices to browsers that may be closed. One that takes no more is forgotten. */
export function pushNotices({ push, reach, salonOf, now }: PushNoticesOptions): NoticeDelivery {
  return {
    async send(notice: Notice) {
      const { salonId, staffId, browserId } = notice;
      if (staffId === null || browserId === null) return "nobody";
      const browser = await reach.browser(browserId);
      if (browser?.staffId === staffId) {
        const { name, timeZone } = salonOf(salonId);
        const { subject: title, text } = noticeWords(notice, { salon: name, timeZone });
        const { conversationId, noticeId, due } = notice;
        const pushed = { title, text, conversationId, noticeId, due: due === null ? null : new Date(due).toISOString() };
        const terms = { lifeMs: lifeOf(notice, now()), topic: conversationId };
        if ((await push(browser, pushed, terms).catch(goneIfForeign)) === "taken") return "told";
        await reach.removeBrowser(staffId, browserId);
      }
      return (await reach.browsersOf([staffId])).length > 0 ? "nobody" : "unreachable";
    },
  };
}

/** A name that leads into somebody's own network is no push service, whatever it was when it was added. */
function goneIfForeign(error: unknown): "gone" {
  if (error instanceof ForeignEndpoint) return "gone";
  throw error;
}

/** Until the reply is due: after that it went higher, and others are told. The owners' goes nowhere higher. */
function lifeOf({ due, level, expiresAt }: Notice, now: number): number {
  if (due === null || level === "owner") return Math.min(dayMs, expiresAt - now);
  return Math.max(10 * minuteMs, due - now);
}
