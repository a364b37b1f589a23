import type { Colleague } from "@chairside/shared/handoff-routes.ts";
import type { Role } from "@chairside/shared/people.ts";
import { nanoid } from "nanoid";
import type { AuditWriting } from "../audit/audited.ts";
import { createPeople } from "../people/create-people.ts";
import { createSignIns } from "../people/create-sign-ins.ts";
import type { Member } from "../people/member.ts";
import { createPasswords } from "../people/password-hash.ts";
import { createPasswordTries } from "../people/password-tries.ts";
import type { People } from "../people/people.ts";
import type { SignIns } from "../people/sign-ins.ts";
import type { TheirConversations } from "../people/their-conversations.ts";
import { sqlAuditLog } from "../storage/sql/sql-audit-log.ts";
import type { Database } from "../storage/sql/database.ts";
import { sqlPeople } from "../storage/sql/sql-people.ts";
import { sqlStaffSignIns } from "../storage/sql/sql-staff-sign-ins.ts";
import { sqlTheirConversations } from "../storage/sql/sql-their-conversations.ts";

/** How the logs of fixtures are signed. */
export const fixtureChain = { key: new Uint8Array(32).fill(3) };

export interface FixturePeople {
  people: People;
  signIns: SignIns;
  audit: AuditWriting;
  theirs: TheirConversations;
  /** Somebody of a salon in a role, made when first asked for: "owner-salon", whose name is Ana and whose column is Ana's. */
  member(salonId: string, role: Role): Promise<Member>;
  /** Everybody of a salon, by name. */
  colleaguesOf(salonId: string): Promise<Colleague[]>;
  /** The code of a link that signs them in. */
  code(salonId: string, role: Role): Promise<string>;
}

/** People over in-memory stores, nobody in them. `letterKey`: 32 bytes. */
export function fixturePeople(db: Database, now: () => number, letterKey: Uint8Array): FixturePeople {
  const store = sqlPeople(db, fixtureChain);
  const signInStore = sqlStaffSignIns(db, fixtureChain);
  const audit = { log: sqlAuditLog(db, fixtureChain), now, newId: nanoid };
  const passwords = createPasswords();
  const tries = createPasswordTries({ store: signInStore, passwords, key: new Uint8Array(32).fill(4), now });
  const letters = {
    letterKey,
    salonName: (salonId: string) => salonId,
    linkOf: (code: string) => `https://chat.example/console/#enter=${code}`,
  };
  const practitionersOf = () => Promise.resolve(["ana", "bea"].map((practitionerId) => ({ practitionerId, name: practitionerId })));
  const signIns = createSignIns({ ...letters, store: signInStore, people: store, tries, audit, ownSalonId: "salon" });

  const member = async (salonId: string, role: Role): Promise<Member> => {
    const staffId = `${role}-${salonId}`;
    const known = await store.get(staffId);
    if (known) return known;
    const names: Record<Role, string> = { owner: "Ana", manager: "Max", desk: "Dora", practitioner: "Pia" };
    const unseen = { passwordHash: null, joinedAt: null, lastSeenAt: null };
    const [name, email] = [names[role], `${role}@${salonId}.example`];
    const added: Member = {
      staffId,
      salonId,
      name,
      email,
      role,
      practitionerId: role === "practitioner" ? "ana" : null,
      createdAt: now(),
      ...unseen,
    };
    const link = { codeHash: nanoid(), staffId, addressKey: "fixture", askedAt: now(), expiresAt: now() };
    const letter = { letterId: nanoid(), salonId, sealed: "", dueAt: Number.MAX_SAFE_INTEGER, expiresAt: Number.MAX_SAFE_INTEGER };
    const about = { kind: "people" as const, action: "invited", subjectId: staffId, details: "{}", reason: null, outcome: "done" };
    const line = { ...about, salonId, staffId: null, staffName: "Fixture", entryId: nanoid(), actionId: nanoid(), at: now() };
    await store.add(added, { link, letter }, line);
    return added;
  };

  return {
    people: createPeople({ ...letters, store, signIns: signInStore, passwords, tries, audit, practitionersOf }),
    signIns,
    audit,
    theirs: sqlTheirConversations(db),
    member,
    colleaguesOf: async (salonId) => (await store.list(salonId, now())).map(({ staffId, name, role }) => ({ staffId, name, role })),
    code: async (salonId, role) => signIns.printedCode((await member(salonId, role)).staffId),
  };
}
