import { getCookie } from "hono/cookie";
import type { StaffSelf } from "../conversation/conversations.ts";
import type { StaffSignIn } from "../inbox/staff-sign-in-store.ts";
import type { AppContext, Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";
import { hashSecret } from "./hash-secret.ts";
import type { HttpDeps } from "./http-deps.ts";

const name = "chairside_staff";
/** One long working day. */
export const signInLifeMs = 12 * 3_600_000;

/** The Set-Cookie value that signs in until the browser or the sign-in's 12 hours end. */
export function staffCookie(token: string, https: boolean): string {
  return `${name}=${token}; Path=/; Max-Age=${signInLifeMs / 1000}; ${attributes(https)}`;
}

export function clearedStaffCookie(https: boolean): string {
  return `${name}=; Path=/; Max-Age=0; ${attributes(https)}`;
}

/** Who the request's cookie signs in. */
export async function readStaff(
  c: AppContext,
  { staffSignIns, now }: HttpDeps,
): Promise<{ ok: true; self: StaffSelf; signIn: StaffSignIn } | Refusal> {
  const token = getCookie(c, name);
  const signIn = token ? await staffSignIns.find(hashSecret(token), now()) : null;
  if (!signIn) return refusal("sign-in-required");
  return { ok: true, signIn, self: { staffId: signIn.staffId, name: signIn.name, salonId: signIn.salonId } };
}

const attributes = (https: boolean): string => `HttpOnly; SameSite=Strict${https ? "; Secure" : ""}`;
