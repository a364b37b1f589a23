import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";

/** The search over what was said: a practitioner finds in their own conversations, everybody else in all of their salon. */
export function searchRoutes({ findSaid, theirs }: Pick<HttpDeps, "findSaid" | "theirs">): Pick<RouteHandlers, "searchSaid"> {
  return {
    async searchSaid({ staff, body }) {
      const among = staff.role === "practitioner" ? await theirs.of(staff) : undefined;
      return { ok: true, value: { found: await findSaid(staff.salonId, body.words, among) } };
    },
  };
}
