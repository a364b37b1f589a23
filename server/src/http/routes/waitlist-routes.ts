import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";

/** Who waits for a time, for staff. */
export function waitlistRoutes({ waitlistOf }: Pick<HttpDeps, "waitlistOf">): Pick<RouteHandlers, "readWaitlist" | "removeFromWaitlist"> {
  return {
    readWaitlist: async ({ staff }) => ({ ok: true, value: { entries: await waitlistOf(staff.salonId).list() } }),
    removeFromWaitlist: ({ staff, params }) => waitlistOf(staff.salonId).remove(staff, params.entryId),
  };
}
