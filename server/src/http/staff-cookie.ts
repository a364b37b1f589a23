import { getCookie } from "hono/cookie";
import type { Member } from "../people/member.ts";
import { signInRules } from "../people/sign-in-rules.ts";
import type { StaffSignIn } from "../people/sign-in-store.ts";
import type { AppContext, Exchange, Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";
import type { HttpDeps } from "./http-deps.ts";

const plainName = "chairside_staff";
/** A browser keeps a cookie of this name only when our own host set it, over https, for all of it: no other host can plant one. */
const hostName = "__Host-chairside_staff";

/** Whether the browser talks https, also to a proxy in front of us. Without it there is no `__Host-` cookie: browsers want it Secure. */
export const isHttps = ({ caller }: Pick<Exchange, "caller">, { publicUrl }: Pick<HttpDeps, "publicUrl">): boolean =>
  caller.https || (publicUrl?.startsWith("https:") ?? false);

/** The Set-Cookie value that signs in for as long as a sign-in can last. */
export function staffCookie(token: string, https: boolean): string {
  return `${nameOf(https)}=${token}; Path=/; Max-Age=${signInRules.longest / 1000}; ${attributes(https)}`;
}

export function clearedStaffCookie(https: boolean): string {
  return `${nameOf(https)}=; Path=/; Max-Age=0; ${attributes(https)}`;
}

/** The secret that the browser came with; null without one. */
export const staffToken = (c: AppContext, https: boolean): string | null => getCookie(c, nameOf(https)) ?? null;

/** Who the request's cookie signs in. A cookie that is old is renewed with the response. */
export async function readStaff(
  c: AppContext,
  exchange: Exchange,
  deps: Pick<HttpDeps, "signIns" | "publicUrl">,
): Promise<{ ok: true; self: Member; signIn: StaffSignIn } | Refusal> {
  const https = isHttps(exchange, deps);
  const token = staffToken(c, https);
  const known = token ? await deps.signIns.recognise(token) : null;
  if (!known) return refusal("sign-in-required");
  if (known.renewed !== null) exchange.headers["set-cookie"] = staffCookie(known.renewed, https);
  return { ok: true, signIn: known.signIn, self: known.member };
}

const nameOf = (https: boolean): string => (https ? hostName : plainName);
const attributes = (https: boolean): string => `HttpOnly; SameSite=Strict${https ? "; Secure" : ""}`;
