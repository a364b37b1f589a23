import { createHmac, timingSafeEqual } from "node:crypto";

/** What a code is good for, and for nothing else. */
export interface CodeBinding {
  challengeId: string;
  conversationId: string;
  purpose: string;
  /** The contact's address. */
  address: string;
}

/** Codes are drawn from so many. */
export const codeSpace = 1_000_000;

/** Six digits. `draw` answers an even chance below its argument from a source that nobody can foresee (`crypto.randomInt`). */
export const newCode = (draw: (below: number) => number): string => String(draw(codeSpace)).padStart(6, "0");

/** What is stored of a code: without the key, a million guesses tell nothing. */
export function hashCode(key: Uint8Array, code: string, { challengeId, conversationId, purpose, address }: CodeBinding): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([challengeId, conversationId, purpose, address, code]))
    .digest("hex");
}

/** Takes the same time wherever they differ. Both are hashes of one length. */
export const sameHash = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
