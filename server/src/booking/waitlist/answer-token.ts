import { createHmac, timingSafeEqual } from "node:crypto";
import type { InstantMs } from "../platform.ts";

const version = "w1";

/** Names one offer of the waitlist, to answer it and for nothing else, until the offer ends. URL-safe. */
export function signAnswer({ offerId, until }: { offerId: string; until: InstantMs }, key: Uint8Array): string {
  const body = `${version}.${offerId}.${until.toString(36)}`;
  return `${body}.${signature(body, key)}`;
}

/** The offer that is meant, and until when it may be answered; null for what `key` has not signed. */
export function openAnswer(token: string, key: Uint8Array): { offerId: string; until: InstantMs } | null {
  const [prefix, offerId, until, signed, ...more] = token.split(".");
  if (prefix !== version || offerId === undefined || until === undefined || signed === undefined || more.length > 0) return null;
  const [expected, given] = [signature(`${prefix}.${offerId}.${until}`, key), signed].map((text) => Buffer.from(text));
  if (!expected || !given || expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return { offerId, until: Number.parseInt(until, 36) };
}

const signature = (body: string, key: Uint8Array): string =>
  createHmac("sha256", key).update(`waitlist answer ${body}`).digest("base64url");
