import type { Reply } from "../../conversation/conversations.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { seesConversation } from "../sees-conversation.ts";

type Names = "readSlotWeek" | "offerTimes" | "holdTime" | "bookTime" | "askForProof" | "readClient" | "lookUpClient";

/** What staff do with times and clients beside a conversation. */
export function chatDeskRoutes(deps: Pick<HttpDeps, "conversations" | "theirs">): Pick<RouteHandlers, Names> {
  const { conversations } = deps;
  return {
    readSlotWeek: ({ staff, params: { conversationId: id }, query }) => conversations.slotWeek(staff, id, query),
    offerTimes: ({ staff, params: { conversationId: id }, body: { actionId, text, offers } }) =>
      conversations.offerTimes(staff, id, { actionId, ...spoken(text), offers }),
    holdTime: ({ staff, params: { conversationId: id }, body: { actionId, text, offer } }) =>
      conversations.holdTime(staff, id, { actionId, ...spoken(text), offer }),
    async bookTime({ staff, params: { conversationId: id }, body: { actionId, text, offer, guest } }) {
      const name = cleanText(guest.name).trim();
      if (isBlank(name)) return { ok: false, code: "bad-request" } satisfies Reply<never>;
      return conversations.bookTime(staff, id, { actionId, ...spoken(text), offer, guest: { ...guest, name } });
    },
    askForProof: ({ staff, params: { conversationId: id }, body: { actionId, text } }) =>
      conversations.askForProof(staff, id, { actionId, ...spoken(text) }),
    async readClient({ staff, params: { conversationId: id } }) {
      if (!(await seesConversation(deps, staff))(id)) return { ok: false, code: "not-found" } satisfies Reply<never>;
      // A practitioner without a column has no visits of their own.
      return conversations.readClient(staff, id, { practitionerId: staff.role === "practitioner" ? (staff.practitionerId ?? "") : null });
    },
    lookUpClient: ({ staff, params: { conversationId: id } }) => conversations.lookUpClient(staff, id),
  };
}

/** Nothing to see is nothing said: the usual words stand in. */
function spoken(text: string | undefined): { text?: string } {
  const clean = text === undefined ? "" : cleanText(text);
  return isBlank(clean) ? {} : { text: clean };
}
