import type { Reply } from "../../conversation/conversations.ts";
import type { Member } from "../../people/member.ts";
import { cleanText } from "../clean-text.ts";
import { refusal } from "../exchange.ts";
import type { Gate } from "../mount-route.ts";
import type { Rate } from "../limits.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { seesConversation } from "../sees-conversation.ts";

type Names = "readWriting" | "keepDraft" | "readSuggestions" | "translateMessage" | "translateReply";

/** What staff get for writing to a visitor. */
export function draftRoutes({ deps, rates }: Gate): Pick<RouteHandlers, Names> {
  const { writing, limits } = deps;
  const where = async <T>(staff: Member, conversationId: string, work: () => Promise<Reply<T>>): Promise<Reply<T>> =>
    (await seesConversation(deps, staff))(conversationId) ? work() : { ok: false, code: "not-found" };
  const limited = async <T>(staff: Member, what: string, rate: Rate, work: () => Promise<Reply<T>>) => {
    const wait = rates.take(`${what} ${staff.staffId}`, rate);
    return wait > 0 ? refusal("too-many-requests", wait) : work();
  };
  return {
    readWriting: ({ staff, params: { conversationId: id } }) => where(staff, id, () => writing.read(staff, id)),
    keepDraft: ({ staff, params: { conversationId: id }, body }) =>
      limited(staff, "draft", limits.draftsPerStaff, () => where(staff, id, () => writing.keep(staff, id, cleanText(body.text)))),
    readSuggestions: ({ staff, params: { conversationId: id } }) =>
      limited(staff, "suggest", limits.suggestionsPerStaff, () => where(staff, id, () => writing.suggest(staff, id))),
    translateMessage: ({ staff, params: { conversationId: id, messageId }, query }) =>
      limited(staff, "translate", limits.translationsPerStaff, () =>
        where(staff, id, () => writing.translateMessage(staff, id, messageId, query.to)),
      ),
    translateReply: ({ staff, params: { conversationId: id }, body }) =>
      limited(staff, "translate", limits.translationsPerStaff, () =>
        where(staff, id, () => writing.translateReply(staff, id, cleanText(body.text))),
      ),
  };
}
