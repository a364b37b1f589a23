import type { RouteContract } from "@chairside/shared/route-contract.ts";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import type { Hono } from "hono";
import * as z from "zod";
import type { VisitorSelf } from "../conversation/conversations.ts";
import type { Member } from "../people/member.ts";
import type { StaffSignIn } from "../people/sign-in-store.ts";
import { beginExchange } from "./begin-exchange.ts";
import { checkInput } from "./check-input.ts";
import { errorResponse } from "./error-response.ts";
import type { AppContext, AppEnv, Exchange, Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";
import type { HttpDeps, Salon } from "./http-deps.ts";
import { corsHeaders, knownOrigin, mayVisit, sameOrigin } from "./origin-policy.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { readBody } from "./read-body.ts";
import { originPolicy, type Call, type RouteHandlers } from "./route-handler.ts";
import { isHttps, readStaff } from "./staff-cookie.ts";
import type { VisitorTokens } from "./visitor-tokens.ts";

/** What every route needs besides its handler. */
export interface Gate {
  deps: HttpDeps;
  tokens: VisitorTokens;
  rates: RateLimiter;
}

type Step<T> = ({ ok: true } & T) | Refusal;
interface Self {
  salon?: Salon;
  visitor?: VisitorSelf;
  staff?: Member;
  signIn?: StaffSignIn;
}
interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

/**
 * Mounts one route of the contract: origin, rate, identity and role, then path, query and body are checked, cheapest first, and only
 * what passes them all reaches the handler.
 */
export function mountRoute<N extends RouteName>(app: Hono<AppEnv>, name: N, handlers: Pick<RouteHandlers, N>, gate: Gate): void {
  const contract: RouteContract = routes[name];
  app.on(contract.method, contract.path, async (c) => {
    const exchange = beginExchange(c, contract.path, gate.deps);
    c.set("exchange", exchange);
    const admitted = await admit(c, contract, exchange, gate);
    if (!admitted.ok) return errorResponse(exchange, admitted);
    // The contract's schemas and access decide what is in the call; TypeScript cannot follow that from a value to `Call<N>`.
    const outcome = await handlers[name]({ c, exchange, ...admitted.self, ...admitted.input } as unknown as Call<N>);
    if (outcome instanceof Response) return outcome;
    return outcome.ok ? successResponse(contract, exchange, outcome.value) : errorResponse(exchange, outcome);
  });
}

async function admit(c: AppContext, contract: RouteContract, exchange: Exchange, gate: Gate): Promise<Step<{ self: Self; input: Input }>> {
  // Hono answers HEAD with the GET handler and drops the body: a stream would be left running.
  if (c.req.method === "HEAD" && contract.success.body === "text/event-stream") {
    exchange.headers["allow"] = contract.method;
    return refusal("method-not-allowed");
  }
  const refused = refuseOrigin(c, contract, exchange, gate) ?? refuseLoad(contract, exchange, gate);
  if (refused) return refused;
  const identified = await identify(c, contract, exchange, gate);
  if (!identified.ok) return identified;
  const input = await readInput(c, contract, exchange);
  return input.ok ? { ok: true, self: identified.self, input: input.input } : input;
}

function refuseOrigin(c: AppContext, contract: RouteContract, exchange: Exchange, { deps }: Gate): Refusal | undefined {
  const policy = originPolicy(contract);
  if (policy === "console" && contract.method !== "GET" && !sameOrigin(c, deps, isHttps(exchange, deps))) return refusal("origin-refused");
  const origin = c.req.header("origin");
  if (policy !== "widget") return undefined;
  exchange.headers["vary"] = "Origin";
  if (origin === undefined) return undefined;
  if (!knownOrigin(deps, origin)) return refusal("origin-refused");
  Object.assign(exchange.headers, corsHeaders(origin));
  return undefined;
}

function refuseLoad(contract: RouteContract, { caller }: Exchange, { deps, rates }: Gate): Refusal | undefined {
  if (deps.stopping.aborted) return refusal("shutting-down", 2);
  if (originPolicy(contract) === "open") return undefined;
  const wait = rates.take(`request ${caller.address}`, deps.limits.requestsPerAddress);
  return wait > 0 ? refusal("too-many-requests", wait) : undefined;
}

async function identify(
  c: AppContext,
  { access, roles }: RouteContract,
  exchange: Exchange,
  { deps, tokens }: Gate,
): Promise<Step<{ self: Self }>> {
  if (access === "public") return { ok: true, self: {} };
  const who = access === "visitor" ? await tokens.read(c.req.header("authorization")) : await readStaff(c, exchange, deps);
  if (!who.ok) return who;
  const salon = deps.salons.find((salon) => salon.id === who.self.salonId);
  if (!salon) return refusal(access === "visitor" ? "token-invalid" : "sign-in-required");
  exchange.salonId = salon.id;
  exchange.salonPhone = salon.phone;
  if ("signIn" in who && !roles?.includes(who.self.role)) return refusal("forbidden");
  if (access === "visitor" && !mayVisit(salon, c.req.header("origin"))) return refusal("origin-refused");
  return { ok: true, self: "signIn" in who ? { salon, staff: who.self, signIn: who.signIn } : { salon, visitor: who.self } };
}

const nothing = z.strictObject({});

async function readInput(c: AppContext, contract: RouteContract, exchange: Exchange): Promise<Step<{ input: Input }>> {
  const params = (contract.params ?? nothing).safeParse(c.req.param());
  // An id that cannot be one names nothing.
  if (!params.success) return refusal("not-found");
  if (typeof params.data["conversationId"] === "string") exchange.conversationId = params.data["conversationId"];
  const query = readQuery(c, contract);
  if (!query.ok) return query;
  // A picture is read by its own handler, once it is known whose it is.
  const body =
    contract.method === "GET" || contract.upload !== undefined ? { ok: true as const, value: undefined } : await readInputBody(c, contract);
  return body.ok ? { ok: true, input: { params: params.data, query: query.value, body: body.value } } : body;
}

function readQuery(c: AppContext, contract: RouteContract): Step<{ value: unknown }> {
  const values = Object.entries(c.req.queries());
  if (values.some(([, all]) => all.length !== 1)) return refusal("bad-request");
  return checkInput(contract.query ?? nothing, Object.fromEntries(values.map(([key, [value]]) => [key, value])));
}

async function readInputBody(c: AppContext, contract: RouteContract): Promise<Step<{ value: unknown }>> {
  const read = await readBody(c);
  if (!read.ok) return read;
  if (contract.request) return checkInput(contract.request, read.json);
  return checkInput(nothing, read.json ?? {});
}

function successResponse({ success }: RouteContract, { headers }: Exchange, value: unknown): Response {
  if (success.body === null) return new Response(null, { status: success.status, headers });
  if (typeof success.body === "string")
    return new Response(String(value), {
      status: success.status,
      headers: { ...headers, "content-type": `${success.body}; charset=utf-8` },
    });
  return new Response(JSON.stringify(value), {
    status: success.status,
    headers: { ...headers, "content-type": "application/json; charset=utf-8" },
  });
}
