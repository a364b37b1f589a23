import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { createLocalJWKSet, jwtVerify } from "jose";
import * as z from "zod";
import type { PushPost } from "../notices/push/post-to-public.ts";

const Pushed = z.strictObject({
  title: z.string(),
  text: z.string(),
  conversationId: z.string().nullable(),
  noticeId: z.string(),
  due: z.string().nullable(),
});

export interface TakenPush {
  endpoint: string;
  headers: Record<string, string>;
  pushed: z.infer<typeof Pushed>;
}

/** Browsers and their makers' push service, as RFC 8291 and 8292 have it: what it cannot open or does not trust it throws at. */
export function openPushService(now: () => number) {
  const browsers = new Map<string, { pair: ReturnType<typeof createECDH>; publicKey: Buffer; auth: Buffer; pushKey: string }>();
  const taken: TakenPush[] = [];
  /** What it answers to the next pushes to an endpoint, before it takes them; and what it was asked. */
  const answers = new Map<string, number[]>();
  const asked: string[] = [];

  const post: PushPost = async (endpoint, headers, body) => {
    asked.push(endpoint);
    const browser = browsers.get(endpoint);
    if (!browser) return { status: 404, retryAfterMs: 0 };
    const status = answers.get(endpoint)?.shift();
    if (status !== undefined) return { status, retryAfterMs: 0 };
    await trust(endpoint, headers["authorization"] ?? "", browser.pushKey, now());
    if (headers["content-encoding"] !== "aes128gcm") throw new Error("not the encoding of RFC 8188");
    taken.push({ endpoint, headers, pushed: Pushed.parse(JSON.parse(openSealed(Buffer.from(body), browser).toString())) });
    return { status: 201, retryAfterMs: 0 };
  };

  return {
    post,
    taken,
    answers,
    asked,
    /** A browser that subscribes with the server's key, and how its PushSubscription serialises. */
    subscribe(name: string, pushKey: string) {
      const [pair, auth] = [createECDH("prime256v1"), randomBytes(16)];
      const publicKey = pair.generateKeys();
      const endpoint = `https://push.example.com/send/${name}`;
      browsers.set(endpoint, { pair, publicKey, auth, pushKey });
      return { endpoint, expirationTime: null, keys: { p256dh: publicKey.toString("base64url"), auth: auth.toString("base64url") } };
    },
  };
}

/** RFC 8292: signed by the key that the browser subscribed with, for this service, for a day at most. */
async function trust(endpoint: string, authorization: string, pushKey: string, now: number): Promise<void> {
  const [, jwt = "", key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  if (key !== pushKey) throw new Error("another key than was subscribed with");
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((one) => one.toString("base64url"));
  const keys = createLocalJWKSet({ keys: [{ kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "", alg: "ES256" }] });
  const { origin } = new URL(endpoint);
  const { payload } = await jwtVerify(jwt, keys, { algorithms: ["ES256"], audience: origin, currentDate: new Date(now) });
  if ((payload.exp ?? Infinity) - now / 1000 > 86_400) throw new Error("good for longer than a day");
  if (!/^(https:\/\/|mailto:\S+@)/.test(payload.sub ?? "")) throw new Error("nobody to turn to");
}

/** RFC 8188 and 8291 from the browser's side: header, shared secret, one record. */
function openSealed(
  body: Buffer,
  { pair, publicKey, auth }: { pair: ReturnType<typeof createECDH>; publicKey: Buffer; auth: Buffer },
): Buffer {
  const [salt, size, length] = [body.subarray(0, 16), body.readUInt32BE(16), body.readUInt8(20)];
  const [sender, record] = [body.subarray(21, 21 + length), body.subarray(21 + length)];
  if (record.length > size) throw new Error("more than one record");
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, sender]);
  const input = Buffer.from(hkdfSync("sha256", pair.computeSecret(sender), auth, info, 32));
  const derive = (label: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", input, salt, Buffer.from(`Content-Encoding: ${label}\0`), bytes));
  const cipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  cipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  const end = plain.lastIndexOf(2);
  if (end < 0 || plain.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("no end of the last record");
  return plain.subarray(0, end);
}
