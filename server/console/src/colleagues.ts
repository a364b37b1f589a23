import type { StaffRef } from "@chairside/shared/events.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { StaffMember } from "@chairside/shared/people.ts";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Self } from "./sign-in.ts";
import type { StaffApi } from "./staff-api.ts";

/** Who else works here, by name. */
export interface Colleagues {
  known: ReadonlySignal<readonly StaffRef[]>;
  read(): Promise<void>;
}

/** Leaders may read who works here; everybody else knows whom the inbox names. */
export function colleaguesOf(self: Self, api: StaffApi, rows: ReadonlySignal<ReadonlyMap<string, InboxRow>>): Colleagues {
  const listed = signal<readonly StaffRef[]>([]);
  const isLeader = self.role === "owner" || self.role === "manager";
  return {
    known: computed(() => {
      const named = [...rows.value.values()].flatMap(({ claimedBy, assignedTo }) =>
        [claimedBy, assignedTo].filter((one) => one !== undefined),
      );
      const byId = new Map([...named, ...listed.value].map(({ staffId, name }) => [staffId, { staffId, name }]));
      byId.delete(self.staffId);
      return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name));
    }),
    async read() {
      if (!isLeader || listed.value.length > 0) return;
      const answer = await api.call<{ people: StaffMember[] }>("GET", "people");
      if (answer.ok) listed.value = answer.value.people;
    },
  };
}
