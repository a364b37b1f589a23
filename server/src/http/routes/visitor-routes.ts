import { nanoid } from "nanoid";
import { refusal } from "../exchange.ts";
import { hashSecret, matchesHash, newSecret } from "../../people/secrets.ts";
import type { Gate } from "../mount-route.ts";
import { mayVisit } from "../origin-policy.ts";
import type { RouteHandlers } from "../route-handler.ts";

/** Becoming a visitor and staying one. */
export function visitorRoutes({ deps, tokens, rates }: Gate): Pick<RouteHandlers, "createVisitor" | "renewVisitorToken"> {
  const { visitors, salons, limits, now } = deps;
  return {
    async createVisitor({ c, exchange, body }) {
      const wait = rates.take(`new visitor ${exchange.caller.address}`, limits.newVisitorsPerAddress);
      if (wait > 0) return refusal("too-many-requests", wait);
      const salon = salons.find((salon) => salon.id === body.salonId);
      if (!salon) return refusal("not-found");
      exchange.salonId = salon.id;
      if (!mayVisit(salon, c.req.header("origin"))) return refusal("origin-refused");
      const [visitorId, secret, at] = [nanoid(), newSecret(), now()];
      await visitors.create({ visitorId, salonId: salon.id, secretHash: hashSecret(secret), createdAt: at, lastSeenAt: at });
      return { ok: true, value: { visitorId, secret, ...(await tokens.issue({ visitorId, salonId: salon.id })) } };
    },

    async renewVisitorToken({ c, exchange, body }) {
      const wait = rates.take(`renewal ${exchange.caller.address}`, limits.tokenRenewalsPerAddress);
      if (wait > 0) return refusal("too-many-requests", wait);
      const visitor = await visitors.get(body.visitorId);
      // Compared also without a visitor: how long it takes does not tell whether there is one.
      const genuine = matchesHash(body.secret, visitor?.secretHash ?? hashSecret(""));
      const salon = salons.find((salon) => salon.id === visitor?.salonId);
      if (!visitor || !genuine || !salon) return refusal("token-invalid");
      exchange.salonId = salon.id;
      if (!mayVisit(salon, c.req.header("origin"))) return refusal("origin-refused");
      await visitors.seen(visitor.visitorId, now());
      return { ok: true, value: await tokens.issue({ visitorId: visitor.visitorId, salonId: salon.id }) };
    },
  };
}
