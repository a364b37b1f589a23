import type { Role } from "@chairside/shared/people.ts";
import type { AuditDraft } from "../audit/audit-log.ts";
import type { SealedLetter } from "../verification/letters.ts";
import type { Member } from "./member.ts";
import type { SignInLink } from "./sign-in-store.ts";

export interface ListedMember extends Member {
  /** In how many browsers they are signed in. */
  signedInTimes: number;
}

export type Changed = "changed" | "not-found" | "last-owner";

/** Who works in the salons. Each change is one transaction, and its entry in the audit log is part of it. */
export interface PeopleStore {
  get(staffId: string): Promise<Member | null>;
  /** `email` in lower case. */
  byEmail(email: string): Promise<Member | null>;
  /** In the order they came. `now`: epoch milliseconds. */
  list(salonId: string, now: number): Promise<ListedMember[]>;
  /** The first people of a salon; when it has any, nothing is done. */
  addFirst(salonId: string, members: readonly { member: Member; line: AuditDraft }[]): Promise<void>;
  /** With the invitation that is sent. False when the address is somebody's already. */
  add(member: Member, invitation: { link: SignInLink; letter: SealedLetter }, line: AuditDraft): Promise<boolean>;
  rename(staffId: string, name: string, line: AuditDraft): Promise<void>;
  /** Each of their sign-ins gets a new secret with its next request. A salon's last owner stays one. */
  changeRole(salonId: string, staffId: string, to: { role: Role; practitionerId: string | null }, line: AuditDraft): Promise<Changed>;
  /** With sign-ins and links. A salon's last owner stays. */
  remove(salonId: string, staffId: string, line: AuditDraft): Promise<Changed>;
  /** Ends all their sign-ins but one, and the links that are under way. */
  setPassword(staffId: string, passwordHash: string, keepSignInId: string, line: AuditDraft): Promise<void>;
}
