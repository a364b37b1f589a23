import { readContact } from "../../verification/contact.ts";
import { appointmentsPurpose as purpose } from "../../verification/verification.ts";
import type { VisitorSelf } from "../../conversation/conversations.ts";
import type { Exchange, Refusal } from "../exchange.ts";
import { refusal } from "../exchange.ts";
import type { Rate } from "../limits.ts";
import type { Gate } from "../mount-route.ts";
import type { RouteHandlers } from "../route-handler.ts";

type Names = "askForCode" | "checkCode" | "readMailbox";

/** How a visitor shows that a contact is theirs. What is answered is the same for contacts that the salon knows and for others. */
export function verificationRoutes({ deps, rates }: Gate): Pick<RouteHandlers, Names> {
  const { conversations, verification, limits, now } = deps;

  /** Too much from one visitor or address, or somebody else's conversation. */
  async function refused(
    visitor: VisitorSelf,
    { caller }: Exchange,
    conversationId: string,
    what: string,
    rate: Rate,
  ): Promise<Refusal | null> {
    const wait = rates.take(`write ${visitor.visitorId}`, limits.writesPerVisitor) || rates.take(`${what} ${caller.address}`, rate);
    if (wait > 0) return refusal("too-many-requests", wait);
    if (!(await conversations.belongsTo(visitor, conversationId))) return refusal("not-found");
    return (await conversations.isBlocked(visitor)) ? refusal("blocked") : null;
  }

  return {
    async askForCode({ visitor, salon, exchange, params: { conversationId }, body }) {
      const no = await refused(visitor, exchange, conversationId, "code", limits.codesPerAddress);
      if (no) return no;
      const contact = readContact(body.contact, salon.locale);
      if (!contact) return refusal("bad-request");
      const locale = await deps.localeOf(conversationId);
      const asked = await verification.ask({ salonId: salon.id, salonName: salon.name, conversationId, purpose, contact, locale });
      if (!asked.ok) return refusal("too-many-requests", Math.max(1, Math.ceil((asked.retryAt - now()) / 1000)));
      return { ok: true, value: { expiresAt: new Date(asked.expiresAt).toISOString() } };
    },
    async checkCode({ visitor, exchange, params: { conversationId }, body }) {
      const no = await refused(visitor, exchange, conversationId, "code try", limits.codeTriesPerAddress);
      if (no) return no;
      // As people type and paste it: "123 456".
      const code = body.code.replaceAll(/[\s-]/g, "");
      return conversations.proveContact(visitor, conversationId, code);
    },
    readMailbox: async ({ staff, signIn }) => ({ ok: true, value: { letters: await deps.readMailbox(staff, signIn.signInId) } }),
  };
}
