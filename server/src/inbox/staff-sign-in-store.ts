/** A staff member's browser that may see one salon's inbox until `expiresAt` (epoch milliseconds). */
export interface StaffSignIn {
  /** SHA-256 of the cookie's token, hex: the store never holds what signs in. */
  tokenHash: string;
  staffId: string;
  name: string;
  salonId: string;
  expiresAt: number;
}

/** Who is signed in to the inbox, and which one-time codes have been used. `now` is epoch milliseconds. */
export interface StaffSignInStore {
  /** Trades a code for a sign-in, all or nothing: false when the code has been used before. A code is remembered until it would have expired. */
  open(signIn: StaffSignIn, code: { codeId: string; expiresAt: number }, now: number): Promise<boolean>;
  /** The sign-in of this token, null when there is none or it has expired. */
  find(tokenHash: string, now: number): Promise<StaffSignIn | null>;
  close(tokenHash: string): Promise<void>;
}
