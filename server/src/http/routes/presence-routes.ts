import { refusal } from "../exchange.ts";
import type { Gate } from "../mount-route.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { seesConversation } from "../sees-conversation.ts";

/** Signs of who is here, who writes and how far they have read. */
export function presenceRoutes({ deps, rates }: Gate): Pick<RouteHandlers, "signAsVisitor" | "signAsStaff"> {
  const { conversations, presence, limits } = deps;
  return {
    async signAsVisitor({ visitor, params: { conversationId }, body }) {
      const wait = rates.take(`sign ${visitor.visitorId}`, limits.signsPerVisitor);
      if (wait > 0) return refusal("too-many-requests", wait);
      if (!(await conversations.belongsTo(visitor, conversationId))) return refusal("not-found");
      const seen = await presence.visitorSigns({ conversationId, salonId: visitor.salonId }, body);
      return { ok: true, value: { seen } };
    },
    async signAsStaff({ staff, params: { conversationId }, body }) {
      const wait = rates.take(`sign ${staff.staffId}`, limits.signsPerStaff);
      if (wait > 0) return refusal("too-many-requests", wait);
      const sees = await seesConversation(deps, staff);
      if (!sees(conversationId) || !(await conversations.ofSalon(staff, conversationId))) return refusal("not-found");
      const { staffId, name, salonId } = staff;
      const seen = await presence.staffSigns({ staffId, name, salonId }, conversationId, body);
      return { ok: true, value: { seen } };
    },
  };
}
