import type { SignedPost } from "../verification/signed-post.ts";
import type { Notice } from "./notice.ts";
import type { NoticeDelivery } from "./send-notices.ts";

/** Notices to a webhook of the salon's: which conversation, why and by when; no names, no contacts, no words of anybody. */
export function webhookNotices(post: SignedPost, linkOf: (conversationId: string) => string): NoticeDelivery {
  return {
    async send({ noticeId, conversationId, level, due, because, madeAt }: Notice) {
      await post(noticeId, {
        type: "conversation.needs-person",
        timestamp: new Date(madeAt).toISOString(),
        data: {
          conversationId,
          link: linkOf(conversationId),
          level,
          ...(due === null ? {} : { due: new Date(due).toISOString() }),
          reason: because,
        },
      });
      return "told";
    },
  };
}
