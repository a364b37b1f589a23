import type { RouteContract } from "@chairside/shared/route-contract.ts";
import type { routes, RouteName } from "@chairside/shared/routes.ts";
import type * as z from "zod";
import type { VisitorSelf } from "../conversation/conversations.ts";
import type { Member } from "../people/member.ts";
import type { StaffSignIn } from "../people/sign-in-store.ts";
import type { AppContext, Exchange, Refusal } from "./exchange.ts";
import type { Salon } from "./http-deps.ts";

type Contract<N extends RouteName> = (typeof routes)[N];
type Checked<C, K extends string> = C extends { [P in K]: infer S extends z.ZodType } ? z.output<S> : undefined;
type SelfOf<C> = C extends { access: "visitor" }
  ? { visitor: VisitorSelf; salon: Salon }
  : C extends { access: "staff" }
    ? { staff: Member; salon: Salon; signIn: StaffSignIn }
    : unknown;
type SuccessOf<C> = C extends { success: { body: infer S extends z.ZodType } }
  ? z.input<S>
  : C extends { success: { body: null } }
    ? null
    : string;

/** A request that has passed every check of its contract. */
export type Call<N extends RouteName> = {
  c: AppContext;
  exchange: Exchange;
  params: Checked<Contract<N>, "params">;
  query: Checked<Contract<N>, "query">;
  body: Checked<Contract<N>, "request">;
} & SelfOf<Contract<N>>;

/** Answers the success body, a refusal, or a whole response where it is not JSON. */
export type RouteHandler<N extends RouteName> = (
  call: Call<N>,
) => Promise<{ ok: true; value: SuccessOf<Contract<N>> } | Refusal | Response>;

/** One handler for each route of the contract: leaving one out does not compile. */
export type RouteHandlers = { [N in RouteName]: RouteHandler<N> };

/** Where a request may come from: `widget` routes from the salon's pages, `console` routes from our own, `open` ones from anywhere. */
export function originPolicy({ path }: RouteContract): "widget" | "console" | "open" {
  if (path.startsWith("/v1/staff/")) return "console";
  return path.startsWith("/v1/") ? "widget" : "open";
}
