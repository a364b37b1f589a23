import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

/** Something that is read when a page opens and again after each change. */
export interface OnceRead<T> {
  value: ReadonlySignal<T | null>;
  trouble: ReadonlySignal<string | null>;
  read(): Promise<void>;
}

export function onceRead<T>(api: StaffApi, path: string): OnceRead<T> {
  const value = signal<T | null>(null);
  const trouble = signal<string | null>(null);
  let latest = 0;
  return {
    value,
    trouble,
    async read() {
      const turn = ++latest;
      const answer = await api.call<T>("GET", path);
      // An answer that comes after a later one's is old.
      if (turn !== latest) return;
      if (answer.ok) value.value = answer.value;
      trouble.value = answer.ok ? null : answer.code;
    },
  };
}
