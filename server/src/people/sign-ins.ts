import type { Member } from "./member.ts";
import type { StaffSignIn } from "./sign-in-store.ts";

/** Where a request to sign in comes from. */
export interface Browser {
  /** On the network. */
  address: string;
  /** "Firefox on Windows" */
  device: string;
  /** The secret of the cookie it has; null without one. It is never taken over: signing in makes a new one. */
  token: string | null;
}

/** `token` is the cookie's secret from now on. */
export type SignedIn = { ok: true; token: string; member: Member };
export type NotSignedIn =
  | { ok: false; code: "token-invalid" | "token-expired" | "sign-in-refused" }
  | { ok: false; code: "too-many-requests"; retryAfter: number };

/** Who is behind a cookie. */
export interface Recognised {
  signIn: StaffSignIn;
  member: Member;
  /** The cookie's new secret; null: it stays. */
  renewed: string | null;
}

/** Signing in and out. */
export interface SignIns {
  byLink(code: string, from: Browser): Promise<SignedIn | NotSignedIn>;
  /** Wrong, unknown and without a password take as long and answer the same. */
  byPassword(email: string, password: string, from: Browser): Promise<SignedIn | NotSignedIn>;
  /** Has a link sent, if the address is somebody's. The work is the same if it is nobody's. */
  askLink(email: string): Promise<void>;
  /** The code of a link to be shown on the server's own screen, once, for 30 minutes. */
  printedCode(staffId: string): Promise<string>;
  /** Null when this secret opens nothing. A secret that was replaced and comes back later was copied: that sign-in is over. */
  recognise(token: string): Promise<Recognised | null>;
  /** Whether a sign-in goes on, with the same rights. */
  holds(signIn: Pick<StaffSignIn, "signInId" | "staffId">, role: Member["role"]): Promise<boolean>;
  listOf(staffId: string): Promise<StaffSignIn[]>;
  /** Ends one's own: one or all. Answers which ended. */
  end(member: Member, which: { signInId: string } | "all"): Promise<string[]>;
}
