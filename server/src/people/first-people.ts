import type { Role } from "@chairside/shared/people.ts";
import { draftOf, type AuditWriting } from "../audit/audited.ts";
import type { Member } from "./member.ts";
import type { PeopleStore } from "./people-store.ts";

export interface FirstPerson {
  name: string;
  email: string;
  role: Role;
  practitionerId: string | null;
}

/** Makes the first people of a salon that has none, and answers its owner: the one who has been it for longest. Throws without one. */
export async function firstOwner(
  store: PeopleStore,
  salonId: string,
  people: readonly FirstPerson[],
  writing: Omit<AuditWriting, "log">,
): Promise<Member> {
  const members = people.map((one, place): Member => {
    const unseen = { passwordHash: null, joinedAt: null, lastSeenAt: null };
    // They came in this order.
    return { ...one, staffId: writing.newId(), salonId, createdAt: writing.now() + place, ...unseen };
  });
  const setUp = { staffId: null, name: "Chairside", salonId };
  const lines = members.map(({ staffId, name, role, practitionerId }) => {
    const details = { name, role, practitionerId };
    return draftOf(setUp, { kind: "people", action: "invited", subjectId: staffId, reason: null, details }, "done", writing);
  });
  await store.addFirst(
    salonId,
    members.flatMap((member, place) => (lines[place] ? [{ member, line: lines[place] }] : [])),
  );
  const owner = (await store.list(salonId, writing.now())).find(({ role }) => role === "owner");
  if (!owner) throw new Error(`The salon ${salonId} has no owner`);
  return owner;
}
