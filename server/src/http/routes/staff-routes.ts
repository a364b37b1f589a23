import type { Reply } from "../../conversation/conversations.ts";
import type { Member } from "../../people/member.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { seesConversation } from "../sees-conversation.ts";

type Names =
  | "readInbox"
  | "staffPostMessage"
  | "staffChangeAnswerer"
  | "claimConversation"
  | "releaseConversation"
  | "transferConversation"
  | "snoozeConversation"
  | "closeConversation"
  | "addNote"
  | "faultAnswer";

const longestSnooze = 31 * 24 * 60 * 60_000;

/** What staff do in the inbox. */
export function staffRoutes(deps: Pick<HttpDeps, "conversations" | "inbox" | "theirs" | "colleague" | "now">): Pick<RouteHandlers, Names> {
  const { conversations, inbox, now } = deps;
  /** Does it where the conversation is one that they see. */
  const where = async <T>(staff: Member, conversationId: string, work: () => Promise<Reply<T>>): Promise<Reply<T>> =>
    (await seesConversation(deps, staff))(conversationId) ? work() : { ok: false, code: "not-found" };
  return {
    async readInbox({ staff }) {
      const sees = await seesConversation(deps, staff);
      return { ok: true, value: { rows: (await inbox.rows(staff.salonId)).filter(({ conversationId }) => sees(conversationId)) } };
    },
    async staffPostMessage({ staff, params, body }) {
      const text = cleanText(body.text);
      if (isBlank(text) && body.photos === undefined) return refusal("empty-message");
      return where(staff, params.conversationId, () =>
        conversations.staffReply(staff, params.conversationId, { messageId: body.messageId, text, photos: body.photos }),
      );
    },
    staffChangeAnswerer: ({ staff, params: { conversationId: id }, body }) =>
      where(staff, id, () => conversations.changeAnswerer(staff, id, body.answerer)),
    claimConversation: ({ staff, params: { conversationId: id } }) => where(staff, id, () => conversations.claim(staff, id)),
    releaseConversation: ({ staff, params: { conversationId: id } }) => where(staff, id, () => conversations.release(staff, id)),
    async transferConversation({ staff, params: { conversationId: id }, body }) {
      const to = body.to === null ? null : await deps.colleague(staff.salonId, body.to);
      if (to === undefined) return refusal("not-found");
      const leads = staff.role === "owner" || staff.role === "manager";
      if (body.from !== undefined && !leads) return refusal("forbidden");
      return where(staff, id, () => conversations.transfer(staff, id, to, { why: body.why, from: body.from }));
    },
    async snoozeConversation({ staff, params: { conversationId: id }, body }) {
      const until = Date.parse(body.until);
      if (until <= now() || until > now() + longestSnooze) return refusal("bad-request");
      return where(staff, id, () => conversations.snooze(staff, id, until));
    },
    closeConversation: ({ staff, params: { conversationId: id }, body }) =>
      where(staff, id, () => conversations.close(staff, id, body.outcome)),
    addNote: ({ staff, params: { conversationId: id }, body }) =>
      where(staff, id, () => conversations.addNote(staff, id, { ...body, text: cleanText(body.text) })),
    faultAnswer: ({ staff, params: { conversationId: id }, body }) =>
      where(staff, id, () => conversations.faultAnswer(staff, id, { ...body, why: cleanText(body.why) })),
  };
}
