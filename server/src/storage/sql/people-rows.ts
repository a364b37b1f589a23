import type { Member } from "../../people/member.ts";
import type { SignInLink, StaffSignIn } from "../../people/sign-in-store.ts";
import type { AuditTables } from "./audit-rows.ts";
import type { ReachTables } from "./reach-rows.ts";
import type { OutboxLetterTable } from "./verification-rows.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

export type StaffMemberTable = { [K in keyof Member]: Member[K] };
export type StaffSignInTable = { [K in keyof StaffSignIn]: StaffSignIn[K] };
export type SignInLinkTable = { [K in keyof SignInLink]: SignInLink[K] };

/** Tries by password of one person at one place; both are hidden in keys. */
export type SignInTryTable = {
  pair: string;
  person: string;
  /** Since it was last right. */
  tries: number;
  lastAt: number;
  /** When it was last right; null: never. */
  provenAt: number | null;
};

export type PeopleTables = AuditTables &
  Pick<ReachTables, "noticeBrowser"> & {
    staffMember: StaffMemberTable;
    staffSignIn: StaffSignInTable;
    signInLink: SignInLinkTable;
    signInTry: SignInTryTable;
    outboxLetter: OutboxLetterTable;
  };
