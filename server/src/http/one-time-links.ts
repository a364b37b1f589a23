import { createSecretKey } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { nanoid } from "nanoid";
import type { StaffSelf } from "../conversation/conversations.ts";
import type { Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";
import type { HttpDeps } from "./http-deps.ts";

const audience = "chairside-staff-link";
/** Long enough to open the link that was just printed, short enough to be worthless in a log. */
const lifeSeconds = 30 * 60;

export interface LinkCode {
  staff: StaffSelf;
  codeId: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** The code of a link that signs this staff member in, once, within 30 minutes of `now` (epoch milliseconds). */
export async function signOneTimeLink(keys: HttpDeps["keys"], { staffId, name, salonId }: StaffSelf, now: number): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  const jwt = new SignJWT({ name, salon: salonId }).setProtectedHeader({ alg: "HS256" }).setSubject(staffId).setAudience(audience);
  return jwt
    .setJti(nanoid())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeSeconds)
    .sign(linkKey(keys));
}

/** Reads a link's code; whether it was used before is the store's to say. */
export async function readOneTimeLink(keys: HttpDeps["keys"], code: string, now: number): Promise<{ ok: true; link: LinkCode } | Refusal> {
  try {
    const checks = { algorithms: ["HS256"], audience, requiredClaims: ["sub", "exp", "jti"], currentDate: new Date(now) };
    const { payload } = await jwtVerify(code, linkKey(keys), checks);
    const { sub, jti, exp, name, salon } = payload;
    if (sub === undefined || jti === undefined || exp === undefined || typeof name !== "string" || typeof salon !== "string")
      return refusal("token-invalid");
    return { ok: true, link: { staff: { staffId: sub, name, salonId: salon }, codeId: jti, expiresAt: exp * 1000 } };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refusal("token-expired");
    if (error instanceof errors.JOSEError) return refusal("token-invalid");
    throw error;
  }
}

const linkKey = (keys: HttpDeps["keys"]) => createSecretKey(keys.secretKey("staff-link"));
