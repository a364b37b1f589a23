import type { Letter } from "./letters.ts";
import { seal, unseal } from "./seal.ts";

/** `key`: 32 bytes. */
export const sealLetter = (key: Uint8Array, letter: Letter): string => seal(key, letter.letterId, JSON.stringify(letter));

/** Throws when it was changed since. What was sealed is our own and needs no other check. */
export const openLetter = (key: Uint8Array, { letterId, sealed }: { letterId: string; sealed: string }): Letter =>
  JSON.parse(unseal(key, letterId, sealed)) as Letter;
