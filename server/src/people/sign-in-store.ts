import type { AuditDraft } from "../audit/audit-log.ts";
import type { SealedLetter } from "../verification/letters.ts";
import type { Member } from "./member.ts";
import type { TryHistory, TryDecision } from "./sign-in-rules.ts";

/** A browser in which somebody is signed in. Instants are epoch milliseconds. */
export interface StaffSignIn {
  /** Names it to people; opens nothing. */
  signInId: string;
  staffId: string;
  by: "link" | "password";
  /** "Firefox on Windows" */
  device: string;
  startedAt: number;
  lastSeenAt: number;
  /** Over then, whatever happens. */
  expiresAt: number;
  /** SHA-256 of the cookie's secret, hex: the store never holds what signs in. */
  tokenHash: string;
  /** Since when; 0: it is to be renewed with the next request. */
  tokenSince: number;
  /** The one before. It is good until the browser has shown that it has the new one, and a moment longer. */
  previousTokenHash: string | null;
  /** When the browser first showed the present one after a renewal. */
  confirmedAt: number | null;
}

/** A code that signs in once. */
export interface SignInLink {
  /** SHA-256 of the code, hex. */
  codeHash: string;
  /** Null for an address that is nobody's: it opens nothing. */
  staffId: string | null;
  /** Whoever asked for a link to one address has this in common. */
  addressKey: string;
  askedAt: number;
  expiresAt: number;
}

/** Who is signed in, links that sign in, and tries to. Each call is one transaction, entries in the audit log included. */
export interface StaffSignInStore {
  /** Signs in, and ends what the same browser had before. */
  open(signIn: StaffSignIn, replaces: string | null, line: AuditDraft): Promise<void>;
  /** Trades a code for a sign-in, once, all or nothing. `signInOf` is told whose it is. */
  openByLink(
    codeHash: string,
    now: number,
    signInOf: (member: Member) => { signIn: StaffSignIn; line: AuditDraft },
    replaces: string | null,
  ): Promise<{ ok: true; member: Member } | { ok: false; why: "unknown" | "expired" }>;
  /** By the hash of its present or previous secret. */
  find(tokenHash: string): Promise<{ signIn: StaffSignIn; member: Member } | null>;
  /** False when it has another secret by now, or is over. The member is seen when the sign-in is. */
  update(
    signIn: Pick<StaffSignIn, "signInId" | "tokenHash" | "staffId">,
    changes: Partial<Pick<StaffSignIn, "tokenHash" | "tokenSince" | "previousTokenHash" | "confirmedAt" | "lastSeenAt">>,
  ): Promise<boolean>;
  /** What somebody may do now; null for who works here no longer. */
  roleOf(staffId: string): Promise<Member["role"] | null>;
  /** Those that are not over, newest first. */
  listOf(staffId: string, now: number): Promise<StaffSignIn[]>;
  /** One of theirs, or all; answers which ended. One that is not there is no matter for the log. */
  end(staffId: string, which: { signInId: string } | "all", line: AuditDraft): Promise<string[]>;
  addLink(link: SignInLink): Promise<void>;
  /**
   * Asks `decide` with when links left for this address since `since`. A link and a letter are kept whatever it says, but without its yes
   * the letter never leaves and the link opens nothing. What is older than `since` is deleted.
   */
  askLink(link: SignInLink, letter: SealedLetter, since: number, decide: (leftAt: readonly number[]) => boolean): Promise<void>;
  /** Counts a try by password before it is made, if `decide` lets it be made. Tries for one address go one after the other. */
  beginTry(person: string, pair: string, now: number, decide: (history: TryHistory) => TryDecision): Promise<TryDecision>;
  /** The password was right: the pair begins anew and is known from now on. */
  proveTry(pair: string, now: number): Promise<void>;
}
