import type { Colleague } from "@chairside/shared/handoff-routes.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

/** Who else works here, by name. */
export interface Colleagues {
  /** By name; empty until they have been read. */
  known: ReadonlySignal<readonly Colleague[]>;
  read(): Promise<void>;
}

export function colleaguesOf(api: StaffApi): Colleagues {
  const known = signal<readonly Colleague[]>([]);
  return {
    known,
    async read() {
      const answer = await api.call<{ colleagues: Colleague[] }>("GET", "colleagues");
      if (answer.ok) known.value = answer.value.colleagues;
    },
  };
}
