import { createECDH, createHash, randomBytes } from "node:crypto";
import type { ReachedBrowser } from "../reach-store.ts";
import { encryptPush } from "./encrypt-push.ts";
import type { PushPost } from "./post-to-public.ts";
import type { Vapid } from "./vapid.ts";

/** What the console's worker shows; see `console/worker/show-notices.ts`. Nothing of the visitor. */
export interface PushedNotice {
  title: string;
  text: string;
  conversationId: string | null;
  noticeId: string;
  /** By when somebody replies, ISO; null where that is not the point. */
  due: string | null;
}

export interface PushTerms {
  /** So long a browser that is switched off may still get it, milliseconds. */
  lifeMs: number;
  /** Of what waits for a browser under one topic the newest remains. */
  topic: string;
}

/** Pushes to a browser. `gone`: it takes no more. Rejects when it may not have been taken. */
export type SendPush = (
  browser: Pick<ReachedBrowser, "endpoint" | "p256dh" | "auth">,
  pushed: PushedNotice,
  terms: PushTerms,
) => Promise<"taken" | "gone">;

export function createSendPush({ post, vapid }: { post: PushPost; vapid: Vapid }): SendPush {
  return async ({ endpoint, p256dh, auth }, pushed, { lifeMs, topic }) => {
    const once = createECDH("prime256v1");
    once.generateKeys();
    const keys = { p256dh: Buffer.from(p256dh, "base64url"), auth: Buffer.from(auth, "base64url") };
    // A private key that begins with zeros comes shorter than it is.
    const privateKey = Buffer.from(once.getPrivateKey("hex").padStart(64, "0"), "hex");
    const body = encryptPush(Buffer.from(JSON.stringify(pushed)), keys, { salt: randomBytes(16), privateKey });
    const headers = {
      authorization: await vapid.authorization(new URL(endpoint).origin),
      "content-encoding": "aes128gcm",
      "content-type": "application/octet-stream",
      ttl: String(Math.max(0, Math.floor(lifeMs / 1000))),
      topic: createHash("sha256").update(topic).digest("base64url").slice(0, 32),
      urgency: "high",
    };
    const { status, retryAfterMs } = await post(endpoint, headers, body);
    if (status >= 200 && status < 300) return "taken";
    if (status === 404 || status === 410) return "gone";
    throw new PushRefused(status, retryAfterMs);
  };
}

/** The push service did not take it. */
class PushRefused extends Error {
  override name = "PushRefused";
  readonly retryAfterMs: number;
  constructor(status: number, retryAfterMs: number) {
    super(`The push service answered ${status}.`);
    this.retryAfterMs = retryAfterMs;
  }
}
