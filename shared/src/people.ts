import * as z from "zod";
import { Instant } from "./facts.ts";

/** What somebody may do. What a role may call is said by each route of the contract. */
export const Role = z.enum(["owner", "manager", "desk", "practitioner"]);
export type Role = z.infer<typeof Role>;

/** How somebody is called; an e-mail address as it is typed. */
export const StaffName = z.string().trim().min(1).max(80);
export const StaffEmail = z.string().trim().min(3).max(254);
/** What is typed as a password, right or wrong. */
export const TypedPassword = z.string().min(1).max(256);
/** Shortest password, in characters. */
export const shortestPassword = 12;

/** Somebody who works here. */
export const StaffMember = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  /** Whose column in the calendar is theirs; null for who is not booked. */
  practitionerId: z.string().nullable(),
  /** False until they have signed in for the first time. */
  joined: z.boolean(),
  lastSeenAt: Instant.nullable(),
  /** In how many browsers they are signed in now. */
  signedInTimes: z.int(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** A browser in which one is signed in. */
export const OpenSignIn = z.strictObject({
  signInId: z.string(),
  /** "Firefox on Windows" */
  device: z.string(),
  startedAt: Instant,
  lastSeenAt: Instant,
  /** The one that asks. */
  current: z.boolean(),
});
export type OpenSignIn = z.infer<typeof OpenSignIn>;

const PractitionerId = z.string().min(1).max(64).nullable().describe("Whose column in the calendar is theirs. A practitioner needs one.");
export const RoleIn = z.strictObject({ role: Role, practitionerId: PractitionerId });
export const InvitationIn = z.strictObject({ name: StaffName, email: StaffEmail, ...RoleIn.shape });
export type RoleIn = z.infer<typeof RoleIn>;
export type InvitationIn = z.infer<typeof InvitationIn>;
