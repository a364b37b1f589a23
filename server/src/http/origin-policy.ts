import type { AppContext } from "./exchange.ts";
import type { HttpDeps, Salon } from "./http-deps.ts";

type OriginDeps = Pick<HttpDeps, "salons" | "publicUrl">;

/** Whether a page of this origin may talk as one of the salon's visitors. No origin: not a browser's page, the token decides alone. */
export function mayVisit(salon: Salon, origin: string | undefined): boolean {
  return origin === undefined || salon.allowedOrigins.includes(origin);
}

/** Whether any salon knows this origin: decides CORS before it is known which salon is meant. */
export function knownOrigin({ salons }: OriginDeps, origin: string): boolean {
  return salons.some((salon) => salon.allowedOrigins.includes(origin));
}

/** CORS headers for a known origin: never a wildcard, never credentials. */
export function corsHeaders(origin: string): Record<string, string> {
  return { "access-control-allow-origin": origin, "access-control-expose-headers": "retry-after, x-request-id" };
}

/** What a preflight of a known origin is told; browsers keep it for at most two hours. */
export const preflightHeaders: Record<string, string> = {
  "access-control-allow-methods": "GET, POST, DELETE",
  "access-control-allow-headers": "authorization, content-type, last-event-id",
  "access-control-max-age": "7200",
};

/**
 * Whether a staff request that changes something comes from our own console. The cookie is SameSite=Strict already; this also
 * refuses a sibling subdomain, which counts as same-site, and whoever says neither where they come from nor to whom that is: every browser
 * says one of them with such a request, so that no token is needed beside it. A program has to send its Origin.
 */
export function sameOrigin(c: AppContext, { publicUrl }: OriginDeps, https: boolean): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin") return false;
  const origin = c.req.header("origin");
  if (origin === undefined) return site !== undefined;
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  const own = [`https://${host}`, ...(https ? [] : [`http://${host}`]), ...(publicUrl === null ? [] : [new URL(publicUrl).origin])];
  return own.includes(origin);
}
