import type { Role } from "@chairside/shared/people.ts";

/** Somebody who works in a salon. */
export interface Member {
  staffId: string;
  salonId: string;
  name: string;
  /** In lower case; nobody else here has it. */
  email: string;
  role: Role;
  /** Whose column in the calendar is theirs; null for who is not booked. */
  practitionerId: string | null;
  /** Null: no password, they sign in by link. */
  passwordHash: string | null;
  /** Epoch milliseconds. */
  createdAt: number;
  /** When they signed in for the first time. */
  joinedAt: number | null;
  lastSeenAt: number | null;
}

/** Whether somebody of this role may make, change, sign out or remove somebody of that one. Managers look after desk and practitioners. */
export function mayLookAfter(role: Role, other: Role): boolean {
  return role === "owner" || (role === "manager" && (other === "desk" || other === "practitioner"));
}
