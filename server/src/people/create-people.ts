import type { RoleIn } from "@chairside/shared/people.ts";
import { draftOf, type AuditWriting } from "../audit/audited.ts";
import { readContact } from "../verification/contact.ts";
import { type Member, mayLookAfter } from "./member.ts";
import { type Invitations, invitationTo } from "./invitation-to.ts";
import type { Passwords } from "./password-hash.ts";
import { isGoodPassword } from "./password-rules.ts";
import type { PasswordTries } from "./password-tries.ts";
import type { Answer, People } from "./people.ts";
import type { Changed, PeopleStore } from "./people-store.ts";
import { signInRules } from "./sign-in-rules.ts";
import type { StaffSignIn, StaffSignInStore } from "./sign-in-store.ts";

export interface PeopleOptions extends Invitations {
  store: PeopleStore;
  signIns: Pick<StaffSignInStore, "end">;
  passwords: Passwords;
  tries: PasswordTries;
  audit: AuditWriting;
  /** Who is booked in a salon. */
  practitionersOf(salonId: string): Promise<{ practitionerId: string; name: string }[]>;
}

/** People over a store. */
export function createPeople(options: PeopleOptions): People {
  const { store, signIns, passwords, tries, audit, practitionersOf } = options;
  const { now, newId } = audit;

  const line = (self: Member, action: string, subjectId: string, details: object, outcome = "done") =>
    draftOf(self, { kind: "people", action, subjectId, details, reason: null }, outcome, audit);

  /** Somebody of the same salon whom one may change; refusals are in the log. */
  const inCare = async (self: Member, staffId: string, action: string, role?: Member["role"]): Promise<Answer<Member>> => {
    const other = await store.get(staffId);
    if (!other || other.salonId !== self.salonId) return { ok: false, code: "not-found" };
    if (mayLookAfter(self.role, other.role) && (role === undefined || mayLookAfter(self.role, role))) return { ok: true, value: other };
    await audit.log.append(line(self, action, staffId, { name: other.name }, "forbidden"));
    return { ok: false, code: "forbidden" };
  };
  const hasColumn = async (self: Member, { role, practitionerId }: RoleIn): Promise<boolean> => {
    if (practitionerId === null) return role !== "practitioner";
    return (await practitionersOf(self.salonId)).some((one) => one.practitionerId === practitionerId);
  };

  return {
    list: async (self) => ({
      people: await store.list(self.salonId, now()),
      practitioners: await practitionersOf(self.salonId),
    }),

    async invite(self, { name, email, role, practitionerId }) {
      const contact = readContact(email, "en");
      if (contact?.kind !== "email" || !(await hasColumn(self, { role, practitionerId }))) return { ok: false, code: "bad-request" };
      const staffId = newId();
      const about = { name, role, practitionerId };
      if (!mayLookAfter(self.role, role)) {
        await audit.log.append(line(self, "invited", staffId, about, "forbidden"));
        return { ok: false, code: "forbidden" };
      }
      const unseen = { passwordHash: null, joinedAt: null, lastSeenAt: null };
      const member: Member = {
        staffId,
        salonId: self.salonId,
        name,
        email: contact.address,
        role,
        practitionerId,
        createdAt: now(),
        ...unseen,
      };
      const added = await store.add(member, invitationTo(member, self, options, audit), line(self, "invited", staffId, about));
      return added ? { ok: true, value: { staffId } } : { ok: false, code: "address-taken" };
    },

    async changeRole(self, staffId, to) {
      const found = await inCare(self, staffId, "role-changed", to.role);
      if (!found.ok) return found;
      if (!(await hasColumn(self, to))) return { ok: false, code: "bad-request" };
      const about = { name: found.value.name, from: found.value.role, to: to.role, practitionerId: to.practitionerId };
      return answerOf(await store.changeRole(self.salonId, staffId, to, line(self, "role-changed", staffId, about)));
    },

    async remove(self, staffId) {
      const found = await inCare(self, staffId, "removed");
      if (!found.ok) return found;
      const about = { name: found.value.name, role: found.value.role };
      return answerOf(await store.remove(self.salonId, staffId, line(self, "removed", staffId, about)));
    },

    async signOut(self, staffId) {
      const found = await inCare(self, staffId, "signed-out");
      if (!found.ok) return found;
      const ended = await signIns.end(staffId, "all", line(self, "signed-out", staffId, { name: found.value.name }));
      return { ok: true, value: ended };
    },

    rename: (self, name) => store.rename(self.staffId, name, line(self, "renamed", self.staffId, { from: self.name, to: name })),

    async setPassword(self, signIn, { password, present }, address) {
      if (self.passwordHash !== null && !isFresh(signIn, now())) {
        const tried = await tries.attempt(self.email, self.passwordHash, present ?? "", address);
        if (!tried.ok) {
          await audit.log.append(line(self, "password-set", self.staffId, {}, tried.code));
          return tried;
        }
      }
      if (!isGoodPassword(password, { ...self, salonName: options.salonName(self.salonId) })) return { ok: false, code: "weak-password" };
      await store.setPassword(self.staffId, await passwords.hash(password), signIn.signInId, line(self, "password-set", self.staffId, {}));
      return { ok: true, value: null };
    },
  };
}

/** Whoever came by a link a moment ago reads their mail: that is proof enough for a new password. */
const isFresh = ({ by, startedAt }: StaffSignIn, now: number): boolean => by === "link" && now - startedAt <= signInRules.linkIsFresh;

const answerOf = (changed: Changed): Answer<null> => (changed === "changed" ? { ok: true, value: null } : { ok: false, code: changed });
