import { createCipheriv, createECDH, hkdfSync } from "node:crypto";

/** What a browser gave when it subscribed: its public key (uncompressed, P-256) and 16 bytes of secret. */
export interface PushKeys {
  p256dh: Uint8Array;
  auth: Uint8Array;
}

/** Random for each message: 16 bytes, and the private key of a pair that is used once. */
export interface PushDraw {
  salt: Uint8Array;
  privateKey: Uint8Array;
}

/** One record holds it all; push services take 4096 bytes of body. */
const recordSize = 4096;
export const longestPayload = 3000;

/**
 * A message that only the browser can read: RFC 8291 over RFC 8188 (aes128gcm), one record. Throws when the browser's key is no point of the
 * curve, or the payload is too long.
 */
export function encryptPush(payload: Uint8Array, { p256dh, auth }: PushKeys, { salt, privateKey }: PushDraw): Buffer {
  if (payload.length > longestPayload) throw new Error(`A push of ${payload.length} bytes is too long.`);
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(privateKey);
  const publicKey = pair.getPublicKey();
  const secret = pair.computeSecret(p256dh);
  const input = derive(secret, auth, Buffer.concat([Buffer.from("WebPush: info\0"), p256dh, publicKey]), 32);
  const key = derive(input, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(input, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const header = Buffer.alloc(21);
  header.set(salt, 0);
  header.writeUInt32BE(recordSize, 16);
  header.writeUInt8(publicKey.length, 20);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  // 2: the last record, and no padding.
  const sealed = Buffer.concat([cipher.update(payload), cipher.update(Uint8Array.of(2)), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([header, publicKey, sealed]);
}

const derive = (secret: Uint8Array, salt: Uint8Array, label: Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, label, length));
