import { cleanText, isBlank } from "../clean-text.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { seesConversation } from "../sees-conversation.ts";

type Names = "readInbox" | "staffPostMessage" | "staffChangeAnswerer";

/** What staff do in the inbox. */
export function staffRoutes(deps: Pick<HttpDeps, "conversations" | "inbox" | "theirs">): Pick<RouteHandlers, Names> {
  const { conversations, inbox } = deps;
  return {
    async readInbox({ staff }) {
      const sees = await seesConversation(deps, staff);
      return { ok: true, value: { rows: (await inbox.rows(staff.salonId)).filter(({ conversationId }) => sees(conversationId)) } };
    },
    async staffPostMessage({ staff, params, body }) {
      const text = cleanText(body.text);
      if (isBlank(text)) return refusal("empty-message");
      const sees = await seesConversation(deps, staff);
      if (!sees(params.conversationId)) return refusal("not-found");
      return conversations.staffReply(staff, params.conversationId, { messageId: body.messageId, text });
    },
    async staffChangeAnswerer({ staff, params, body }) {
      const sees = await seesConversation(deps, staff);
      if (!sees(params.conversationId)) return refusal("not-found");
      return conversations.changeAnswerer(staff, params.conversationId, body.answerer);
    },
  };
}
