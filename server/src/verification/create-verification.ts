import type { ChallengeStore } from "./challenge-store.ts";
import { codeRules, decideAsk } from "./code-rules.ts";
import { codeWords } from "./code-words.ts";
import { hashCode, newCode, sameHash } from "./code.ts";
import { sealLetter } from "./seal-letter.ts";
import type { Verification } from "./verification.ts";

export interface VerificationOptions {
  store: ChallengeStore;
  /** 32 bytes each: what codes are hashed with, and letters sealed. */
  codeKey: Uint8Array;
  letterKey: Uint8Array;
  /** An even chance from 0 to below its argument, unforeseeable. */
  draw(below: number): number;
  newId(): string;
  /** Epoch milliseconds. */
  now(): number;
}

/** Stands in where there is no challenge: the work is the same. */
const nothing = { challengeId: "", conversationId: "", purpose: "", address: "", codeHash: "0".repeat(64), live: false };

/** Verification by six-digit codes; the rules are in `code-rules.ts`. */
export function createVerification({ store, codeKey, letterKey, draw, newId, now }: VerificationOptions): Verification {
  return {
    async ask({ salonId, salonName, conversationId, purpose, contact, locale }) {
      const [code, askedAt] = [newCode(draw), now()];
      const expiresAt = askedAt + codeRules.codeLife;
      const binding = { challengeId: newId(), conversationId, purpose, address: contact.address };
      const challenge = { ...binding, salonId, kind: contact.kind, codeHash: hashCode(codeKey, code, binding), askedAt, expiresAt };
      const words = codeWords(code, salonName, locale);
      const letter = { letterId: newId(), salonId, to: contact, kind: "verification-code" as const, ...words };
      const kept = { letterId: letter.letterId, salonId, sealed: sealLetter(letterKey, letter), dueAt: askedAt, expiresAt };
      const decision = await store.ask(challenge, kept, askedAt - codeRules.day, (recent) => decideAsk(recent, binding, askedAt));
      return decision.ok ? { ok: true, expiresAt } : decision;
    },

    async check(conversationId, purpose, code) {
      const at = now();
      const challenge = await store.spendTry(conversationId, purpose, codeRules.triesPerCode, at);
      const { codeHash, live, ...binding } = challenge ?? nothing;
      const right = sameHash(hashCode(codeKey, code, binding), codeHash) && live;
      if (!right || !challenge) return false;
      const contact = { kind: challenge.kind, address: challenge.address };
      return store.confirm(challenge.challengeId, {
        conversationId,
        purpose,
        contact,
        verifiedAt: at,
        expiresAt: at + codeRules.verifiedLife,
      });
    },

    verifiedContact: (conversationId, purpose) => store.verified(conversationId, purpose, now()),

    async lastProof(conversationId, purpose) {
      const last = await store.lastVerified(conversationId, purpose);
      return last && { contact: last.contact, until: last.expiresAt };
    },
  };
}
