import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";

/** Whether this server can serve. A store that does not answer is an error like any other: 500. */
export function healthRoutes({ visitors, version }: HttpDeps): Pick<RouteHandlers, "health"> {
  return {
    async health() {
      await visitors.get("health");
      return { ok: true, value: { ok: true, version } };
    },
  };
}
