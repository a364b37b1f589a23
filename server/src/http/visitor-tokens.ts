import { createSecretKey } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import type { VisitorSelf } from "../conversation/conversations.ts";
import type { Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";
import type { HttpDeps } from "./http-deps.ts";

const audience = "chairside-visitor";
const lifeMs = 30 * 60_000;

export interface VisitorTokens {
  issue(visitor: VisitorSelf): Promise<{ token: string; expiresAt: string }>;
  /** Reads an Authorization header. */
  read(authorization: string | undefined): Promise<{ ok: true; self: VisitorSelf } | Refusal>;
}

/** Visitors' tokens: JWT, HS256 and nothing else, 30 minutes. */
export function createVisitorTokens({ keys, now }: Pick<HttpDeps, "keys" | "now">): VisitorTokens {
  const key = createSecretKey(keys.secretKey("visitor-token"));
  return {
    async issue({ visitorId, salonId }) {
      // A JWT counts in whole seconds: cut here, so that what we say is what the token says.
      const issuedAt = Math.floor(now() / 1000);
      const expiresAt = issuedAt + lifeMs / 1000;
      const jwt = new SignJWT({ salon: salonId }).setProtectedHeader({ alg: "HS256" }).setSubject(visitorId).setAudience(audience);
      const token = await jwt.setIssuedAt(issuedAt).setExpirationTime(expiresAt).sign(key);
      return { token, expiresAt: new Date(expiresAt * 1000).toISOString() };
    },
    async read(authorization) {
      const token = /^Bearer ([\w.-]{1,2000})$/i.exec(authorization ?? "")?.[1];
      if (token === undefined) return refusal(authorization === undefined ? "token-missing" : "token-invalid");
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ["HS256"],
          audience,
          requiredClaims: ["sub", "exp"],
          currentDate: new Date(now()),
        });
        if (payload.sub === undefined || typeof payload["salon"] !== "string") return refusal("token-invalid");
        return { ok: true, self: { visitorId: payload.sub, salonId: payload["salon"] } };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return refusal("token-expired");
        if (error instanceof errors.JOSEError) return refusal("token-invalid");
        throw error;
      }
    },
  };
}
