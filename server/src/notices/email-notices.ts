import type { Delivery } from "../verification/letters.ts";
import type { Notice } from "./notice.ts";
import { noticeLetter } from "./notice-words.ts";
import type { NoticeDelivery } from "./send-notices.ts";

export interface EmailNoticesOptions {
  delivery: Pick<Delivery, "send">;
  /** Where they are written to now; null when they do not work there any more. */
  emailOf(salonId: string, staffId: string): Promise<string | null>;
  salonOf(salonId: string): { name: string; timeZone: string };
  /** The conversation in the console. */
  linkOf(conversationId: string): string;
}

/** Notices as letters to staff. */
export function emailNotices({ delivery, emailOf, salonOf, linkOf }: EmailNoticesOptions): NoticeDelivery {
  return {
    async send(notice: Notice) {
      const { noticeId, salonId, staffId, conversationId } = notice;
      const address = staffId === null ? null : await emailOf(salonId, staffId);
      if (address === null) return "nobody";
      const { name, timeZone } = salonOf(salonId);
      const words = noticeLetter(notice, { salon: name, timeZone, link: linkOf(conversationId) });
      await delivery.send({ letterId: noticeId, salonId, to: { kind: "email", address }, kind: "notice", ...words });
      return "told";
    },
  };
}
