import type { SealedLetter } from "../verification/letters.ts";
import { sealLetter } from "../verification/seal-letter.ts";
import type { Member } from "./member.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import { signInRules } from "./sign-in-rules.ts";
import type { SignInLink } from "./sign-in-store.ts";
import { invitationWords } from "./staff-words.ts";

/** What letters of invitation need. */
export interface Invitations {
  letterKey: Uint8Array;
  salonName(salonId: string): string;
  /** The page on which a code signs in. */
  linkOf(code: string): string;
}

/** A link for somebody new, and the letter that brings it. */
export function invitationTo(
  { staffId, salonId, name, email, createdAt }: Member,
  by: Member,
  { letterKey, salonName, linkOf }: Invitations,
  { newId }: { newId(): string },
): { link: SignInLink; letter: SealedLetter } {
  const code = newSecret();
  const expiresAt = createdAt + signInRules.invitationLife;
  const words = invitationWords(salonName(salonId), name, by.name, linkOf(code));
  const letter = { letterId: newId(), salonId, to: { kind: "email" as const, address: email }, kind: "staff" as const, ...words };
  return {
    link: { codeHash: hashSecret(code), staffId, addressKey: hashSecret(email), askedAt: createdAt, expiresAt },
    letter: { letterId: letter.letterId, salonId, sealed: sealLetter(letterKey, letter), dueAt: createdAt, expiresAt },
  };
}
