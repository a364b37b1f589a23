import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { encryptPush, longestPayload } from "./encrypt-push.ts";

const from = (text: string): Buffer => Buffer.from(text, "base64url");

test("the example of RFC 8291, byte by byte", () => {
  const sealed = encryptPush(
    Buffer.from("When I grow up, I want to be a watermelon"),
    {
      p256dh: from("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
      auth: from("BTBZMqHH6r4Tts7J_aSIgg"),
    },
    { salt: from("DGv6ra1nlYgDCS1FRnbzlw"), privateKey: from("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw") },
  );
  expect(sealed.toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

test("what is too long, and a key that is none, go nowhere", () => {
  const pair = createECDH("prime256v1");
  const [p256dh, auth, salt] = [pair.generateKeys(), randomBytes(16), randomBytes(16)];
  const draw = { salt, privateKey: pair.getPrivateKey() };
  expect(() => encryptPush(Buffer.alloc(longestPayload + 1), { p256dh, auth }, draw)).toThrow("too long");
  expect(encryptPush(Buffer.alloc(longestPayload), { p256dh, auth }, draw).length).toBeLessThan(4096);
  expect(() => encryptPush(Buffer.from("x"), { p256dh: Buffer.alloc(65, 4), auth }, draw)).toThrow();
});

test("another browser reads nothing of it", () => {
  const [browser, server] = [createECDH("prime256v1"), createECDH("prime256v1")];
  const [p256dh, auth] = [browser.generateKeys(), randomBytes(16)];
  server.generateKeys();
  const sealed = encryptPush(Buffer.from("hello"), { p256dh, auth }, { salt: randomBytes(16), privateKey: server.getPrivateKey() });
  const other = createECDH("prime256v1");
  other.generateKeys();
  const secret = other.computeSecret(sealed.subarray(21, 86));
  const key = Buffer.from(hkdfSync("sha256", secret, sealed.subarray(0, 16), "Content-Encoding: aes128gcm\0", 16));
  const opened = createDecipheriv("aes-128-gcm", key, Buffer.alloc(12));
  opened.setAuthTag(sealed.subarray(-16));
  opened.update(sealed.subarray(86, -16));
  expect(() => opened.final()).toThrow();
});
