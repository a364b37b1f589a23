import type { ErrorCode } from "@chairside/shared/errors.ts";
import type { InvitationIn, RoleIn } from "@chairside/shared/people.ts";
import type { Member } from "./member.ts";
import type { ListedMember } from "./people-store.ts";
import type { StaffSignIn } from "./sign-in-store.ts";

/** An expected refusal carries the error code the caller gets to see; `retryAfter`: seconds. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; retryAfter?: number };

/** Who works in a salon, as its owners and managers see it, and what each may change of themselves. Another salon's people are `not-found`. */
export interface People {
  list(self: Member): Promise<{ people: ListedMember[]; practitioners: { practitionerId: string; name: string }[] }>;
  invite(self: Member, invitation: InvitationIn): Promise<Answer<{ staffId: string }>>;
  changeRole(self: Member, staffId: string, to: RoleIn): Promise<Answer<null>>;
  remove(self: Member, staffId: string): Promise<Answer<null>>;
  /** Answers which sign-ins ended. */
  signOut(self: Member, staffId: string): Promise<Answer<string[]>>;
  rename(self: Member, name: string): Promise<void>;
  /** `address`: where on the network it is asked. */
  setPassword(
    self: Member,
    signIn: StaffSignIn,
    asked: { password: string; present?: string | undefined },
    address: string,
  ): Promise<Answer<null>>;
}
