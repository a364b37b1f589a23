import type { VisitorSelf } from "../../conversation/conversations.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import type { Exchange, Refusal } from "../exchange.ts";
import { refusal } from "../exchange.ts";
import { knownLocale, knownTimeZone } from "../known-locale.ts";
import type { Gate } from "../mount-route.ts";
import type { RouteHandlers } from "../route-handler.ts";

type Names =
  | "startConversation"
  | "postMessage"
  | "confirmProposal"
  | "declineProposal"
  | "requestPerson"
  | "cancelPersonRequest"
  | "appointmentCalendarFile";

/** What a visitor does in a conversation. */
export function conversationRoutes({ deps, rates }: Gate): Pick<RouteHandlers, Names> {
  const { conversations, limits } = deps;

  /** Counts a write against the visitor, the address and the salon, before any work is done for it. */
  const overdone = (visitor: VisitorSelf, { caller }: Exchange): Refusal | undefined => {
    const wait =
      rates.take(`write ${visitor.visitorId}`, limits.writesPerVisitor) ||
      rates.take(`write ${caller.address}`, limits.writesPerAddress) ||
      rates.take(`write ${visitor.salonId}`, limits.writesPerSalon);
    return wait > 0 ? refusal("too-many-requests", wait) : undefined;
  };

  return {
    async startConversation({ visitor, salon, body }) {
      const wait = rates.take(`start ${visitor.visitorId}`, limits.newConversationsPerVisitor);
      if (wait > 0) return refusal("too-many-requests", wait);
      const { fresh } = body;
      return conversations.start(visitor, {
        locale: knownLocale(body.locale),
        timeZone: knownTimeZone(body.timeZone) ?? salon.timeZone,
        fresh,
      });
    },
    async postMessage({ visitor, exchange, params, body }) {
      const { messageId, offer, photos } = body;
      const text = cleanText(body.text);
      const refused = overdone(visitor, exchange);
      if (refused) return refused;
      if (isBlank(text) && photos === undefined) return refusal("empty-message");
      return conversations.receiveMessage(visitor, params.conversationId, { messageId, text, offer, photos });
    },
    confirmProposal: async ({ visitor, exchange, params, body }) =>
      overdone(visitor, exchange) ?? conversations.confirmProposal(visitor, params.conversationId, params.proposalId, body.hash),
    declineProposal: async ({ visitor, exchange, params }) =>
      overdone(visitor, exchange) ?? conversations.declineProposal(visitor, params.conversationId, params.proposalId),
    requestPerson: async ({ visitor, exchange, params }) =>
      overdone(visitor, exchange) ?? conversations.requestPerson(visitor, params.conversationId),
    cancelPersonRequest: async ({ visitor, exchange, params }) =>
      overdone(visitor, exchange) ?? conversations.cancelPersonRequest(visitor, params.conversationId),

    async appointmentCalendarFile({ visitor, exchange, params }) {
      const file = await conversations.calendarFile(visitor, params.conversationId, params.appointmentId);
      if (file.ok) exchange.headers["content-disposition"] = 'attachment; filename="appointment.ics"';
      return file;
    },
  };
}
