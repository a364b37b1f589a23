import { createECDH, createPrivateKey, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";

/** How push services know who pushes (RFC 8292). */
export interface Vapid {
  /** What browsers subscribe with: the public key, base64url. */
  publicKey: string;
  /** The Authorization header of a push to an endpoint of this origin ("https://push.example"). */
  authorization(origin: string): Promise<string>;
}

export interface VapidOptions {
  /** 32 bytes of a name, the same on every start. */
  secretKey(name: string): Uint8Array;
  /** Whom a push service may turn to: "https://…" or "mailto:…". */
  contact(): string;
  /** Epoch milliseconds. */
  now(): number;
}

/** A push service takes at most a day. */
const lifeSeconds = 12 * 3600;

/** The server's own pair of keys, which is one as long as the server's secret is. */
export function createVapid({ secretKey, contact, now }: VapidOptions): Vapid {
  const { pair, publicKey } = pairOf(secretKey);
  return {
    publicKey: publicKey.toString("base64url"),
    async authorization(origin) {
      const expiry = Math.floor(now() / 1000) + lifeSeconds;
      const jwt = new SignJWT({}).setProtectedHeader({ alg: "ES256", typ: "JWT" }).setAudience(origin).setSubject(contact());
      return `vapid t=${await jwt.setExpirationTime(expiry).sign(pair)}, k=${publicKey.toString("base64url")}`;
    },
  };
}

/** Not every 32 bytes are a private key of the curve: of four billion all but one. */
function pairOf(secretKey: VapidOptions["secretKey"], attempt = 1): { pair: KeyObject; publicKey: Buffer } {
  const bytes = secretKey(attempt === 1 ? "push" : `push ${attempt}`);
  const ecdh = createECDH("prime256v1");
  try {
    ecdh.setPrivateKey(bytes);
  } catch (error) {
    if (attempt > 9) throw error;
    return pairOf(secretKey, attempt + 1);
  }
  const publicKey = ecdh.getPublicKey();
  const [x, y, d] = [publicKey.subarray(1, 33), publicKey.subarray(33), Buffer.from(bytes)].map((one) => one.toString("base64url"));
  return { publicKey, pair: createPrivateKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "", d: d ?? "" } }) };
}
