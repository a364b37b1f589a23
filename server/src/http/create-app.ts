import type { RouteContract } from "@chairside/shared/route-contract.ts";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import { Hono } from "hono";
import { beginExchange } from "./begin-exchange.ts";
import { errorResponse } from "./error-response.ts";
import { createEventStreams } from "./event-streams.ts";
import type { AppContext, AppEnv } from "./exchange.ts";
import { refusal } from "./exchange.ts";
import type { HttpDeps } from "./http-deps.ts";
import { logExchange, logFailure } from "./log-exchange.ts";
import { type Gate, mountRoute } from "./mount-route.ts";
import { corsHeaders, knownOrigin, preflightHeaders } from "./origin-policy.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { originPolicy, type RouteHandlers } from "./route-handler.ts";
import { apiPages } from "./routes/api-pages.ts";
import { calendarRoutes } from "./routes/calendar-routes.ts";
import { chatDeskRoutes } from "./routes/chat-desk-routes.ts";
import { conversationRoutes } from "./routes/conversation-routes.ts";
import { draftRoutes } from "./routes/draft-routes.ts";
import { handoffRoutes } from "./routes/handoff-routes.ts";
import { peopleRoutes } from "./routes/people-routes.ts";
import { presenceRoutes } from "./routes/presence-routes.ts";
import { searchRoutes } from "./routes/search-routes.ts";
import { signInRoutes } from "./routes/sign-in-routes.ts";
import { healthRoutes } from "./routes/health-routes.ts";
import { numbersRoutes } from "./routes/numbers-routes.ts";
import { noticeRoutes } from "./routes/notice-routes.ts";
import { offerPages } from "./routes/offer-pages.ts";
import { pageResponse } from "./routes/page-response.ts";
import { staffRoutes } from "./routes/staff-routes.ts";
import { streamRoutes } from "./routes/stream-routes.ts";
import { photoRoutes } from "./routes/photo-routes.ts";
import { verificationRoutes } from "./routes/verification-routes.ts";
import { waitlistRoutes } from "./routes/waitlist-routes.ts";
import { visitorRoutes } from "./routes/visitor-routes.ts";
import { createVisitorTokens } from "./visitor-tokens.ts";

/** The HTTP side of Chairside: every route of the contract, the API's own pages, and the files of `deps.pages`. */
export function createApp(deps: HttpDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const gate: Gate = { deps, tokens: createVisitorTokens(deps), rates: createRateLimiter(deps.now) };
  const streams = createEventStreams(deps);
  const handlers: RouteHandlers = {
    ...visitorRoutes(gate),
    ...conversationRoutes(gate),
    ...verificationRoutes(gate),
    ...photoRoutes(gate),
    ...streamRoutes(deps, streams),
    ...signInRoutes(gate, streams),
    ...peopleRoutes(deps, streams),
    ...noticeRoutes(gate),
    ...staffRoutes(deps),
    ...handoffRoutes(deps),
    ...calendarRoutes(deps),
    ...chatDeskRoutes(deps),
    ...waitlistRoutes(deps),
    ...numbersRoutes(deps),
    ...healthRoutes(deps),
    ...presenceRoutes(gate),
    ...draftRoutes(gate),
    ...searchRoutes(deps),
  };

  app.use(logEach(deps));
  for (const name of routeNames) mountRoute(app, name, handlers, gate);
  for (const path of new Set(routeNames.map((name) => routes[name].path))) app.all(path, (c) => otherMethod(c, path, deps));
  apiPages(app, deps);
  offerPages(app, gate);
  app.notFound((c) => pageResponse(c, deps) ?? errorResponse(beginOrKnown(c, "none", deps), refusal("not-found")));
  app.onError((error, c) => {
    const exchange = beginOrKnown(c, "none", deps);
    logFailure(deps.logger, exchange, error);
    return errorResponse(exchange, refusal("internal"));
  });
  return app;
}

const routeNames = Object.keys(routes) as RouteName[];

function logEach(deps: HttpDeps) {
  return async (c: AppContext, next: () => Promise<void>): Promise<void> => {
    await next();
    const exchange = c.get("exchange");
    if (exchange) logExchange(deps.logger, exchange, c.res.status, deps.now());
  };
}

/** A path of the contract with a method that it does not have: a preflight, or a mistake. */
function otherMethod(c: AppContext, path: string, deps: HttpDeps): Response {
  const exchange = beginOrKnown(c, path, deps);
  const contracts: RouteContract[] = Object.values(routes).filter((contract) => contract.path === path);
  const origin = c.req.header("origin");
  if (contracts.some((contract) => originPolicy(contract) === "widget")) {
    exchange.headers["vary"] = "Origin";
    if (origin !== undefined && !knownOrigin(deps, origin)) return errorResponse(exchange, refusal("origin-refused"));
    if (origin !== undefined) Object.assign(exchange.headers, corsHeaders(origin));
    const preflight = c.req.method === "OPTIONS" && origin !== undefined && c.req.header("access-control-request-method") !== undefined;
    if (preflight) return new Response(null, { status: 204, headers: { ...exchange.headers, ...preflightHeaders } });
  }
  exchange.headers["allow"] = contracts.map((contract) => contract.method).join(", ");
  return errorResponse(exchange, refusal("method-not-allowed"));
}

function beginOrKnown(c: AppContext, route: string, deps: HttpDeps) {
  const exchange = c.get("exchange") ?? beginExchange(c, route, deps);
  c.set("exchange", exchange);
  return exchange;
}
