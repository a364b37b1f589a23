import { createHmac } from "node:crypto";
import type { Passwords } from "./password-hash.ts";
import { decideTry } from "./sign-in-rules.ts";
import type { StaffSignInStore } from "./sign-in-store.ts";

export interface PasswordTriesOptions {
  store: Pick<StaffSignInStore, "beginTry" | "proveTry">;
  passwords: Passwords;
  /** Hides whom a count is about; 32 bytes. */
  key: Uint8Array;
  /** Epoch milliseconds. */
  now(): number;
}

/** `retryAfter`: seconds. */
export type Tried = { ok: true } | { ok: false; code: "sign-in-refused" } | { ok: false; code: "too-many-requests"; retryAfter: number };

export interface PasswordTries {
  /**
   * Whether this is the password, with as many tries as the rules have. `email` in lower case; `kept` is null for who has no password or is
   * nobody: the work is the same. `address` is where on the network it is tried.
   */
  attempt(email: string, kept: string | null, password: string, address: string): Promise<Tried>;
}

/** Counts a try before it is made, so that many at once are as slow as one after the other. */
export function createPasswordTries({ store, passwords, key, now }: PasswordTriesOptions): PasswordTries {
  const hidden = (...parts: string[]): string => createHmac("sha256", key).update(JSON.stringify(parts)).digest("hex");
  return {
    async attempt(email, kept, password, address) {
      if (passwords.busy()) return { ok: false, code: "too-many-requests", retryAfter: 2 };
      const [person, pair] = [hidden(email), hidden(email, address)];
      const begun = await store.beginTry(person, pair, now(), (history) => decideTry(history, now()));
      if (!begun.ok) return { ok: false, code: "too-many-requests", retryAfter: Math.max(1, Math.ceil((begun.retryAt - now()) / 1000)) };
      if (!(await passwords.matches(password, kept))) return { ok: false, code: "sign-in-refused" };
      await store.proveTry(pair, now());
      return { ok: true };
    },
  };
}
