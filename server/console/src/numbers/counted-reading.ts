import type { CountedThing, NumberKind } from "@chairside/shared/numbers.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "../staff-api.ts";
import { periodQuery } from "./period.ts";

/** What a figure counts, a page at a time. */
export interface CountedReading {
  /** Null until the first page has come. */
  things: ReadonlySignal<readonly CountedThing[] | null>;
  left: ReadonlySignal<boolean>;
  busy: ReadonlySignal<boolean>;
  trouble: ReadonlySignal<string | null>;
  /** Reads the next page. */
  more(): Promise<void>;
}

export function countedReading(
  api: StaffApi,
  { period, kind, details }: { period: string; kind: NumberKind; details: string },
): CountedReading {
  const things = signal<readonly CountedThing[] | null>(null);
  const left = signal(false);
  const busy = signal(false);
  const trouble = signal<string | null>(null);
  return {
    things,
    left,
    busy,
    trouble,
    async more() {
      if (busy.value) return;
      busy.value = true;
      const known = things.value ?? [];
      const only = details === "" ? "" : `&details=${details}`;
      const path = `numbers/counted?${periodQuery(period)}&kind=${kind}${only}&skip=${known.length}`;
      const answer = await api.call<{ things: CountedThing[]; more: boolean }>("GET", path);
      busy.value = false;
      trouble.value = answer.ok ? null : answer.code;
      if (!answer.ok) return;
      things.value = [...known, ...answer.value.things];
      left.value = answer.value.more;
    },
  };
}
