import { nanoid } from "nanoid";
import type { AuditWriting } from "./audit/audited.ts";
import { createPeople, type PeopleOptions } from "./people/create-people.ts";
import { createSignIns } from "./people/create-sign-ins.ts";
import { type FirstPerson, firstOwner } from "./people/first-people.ts";
import type { Member } from "./people/member.ts";
import { createPasswords } from "./people/password-hash.ts";
import { createPasswordTries } from "./people/password-tries.ts";
import type { People } from "./people/people.ts";
import type { SignIns } from "./people/sign-ins.ts";
import type { Stores } from "./storage/stores.ts";

export interface ComposedPeople {
  people: People;
  signIns: SignIns;
  audit: AuditWriting;
  /** The salon's first owner. */
  owner: Member;
}

export interface ComposePeopleOptions extends Pick<PeopleOptions, "practitionersOf" | "linkOf"> {
  stores: Pick<Stores, "people" | "staffSignIns" | "audit" | "keys">;
  salon: { id: string; name: string };
  first: readonly FirstPerson[];
  now(): number;
}

/** Wires who works in the salon and how they sign in. */
export async function composePeople({ stores, salon, first, now, ...rest }: ComposePeopleOptions): Promise<ComposedPeople> {
  const { people: store, keys } = stores;
  const audit: AuditWriting = { log: stores.audit, now, newId: nanoid };
  const passwords = createPasswords();
  const tries = createPasswordTries({ store: stores.staffSignIns, passwords, key: keys.secretKey("sign-in-tries"), now });
  const letters = { letterKey: keys.secretKey("letters"), salonName: () => salon.name, linkOf: rest.linkOf };
  return {
    audit,
    people: createPeople({ ...letters, ...rest, store, signIns: stores.staffSignIns, passwords, tries, audit }),
    signIns: createSignIns({ ...letters, store: stores.staffSignIns, people: store, tries, audit, ownSalonId: salon.id }),
    owner: await firstOwner(store, salon.id, first, audit),
  };
}
