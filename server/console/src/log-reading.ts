import type { AuditKind, AuditLine } from "@chairside/shared/audit.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

/** Which entries are looked for; empty: all. */
export interface LogFilter {
  staffId: string;
  kind: AuditKind | "";
}

/** The log, from the newest entry backwards, a page at a time. */
export interface LogReading {
  filter: ReadonlySignal<LogFilter>;
  /** Null until the first page has come. */
  lines: ReadonlySignal<readonly AuditLine[] | null>;
  more: ReadonlySignal<boolean>;
  busy: ReadonlySignal<boolean>;
  trouble: ReadonlySignal<string | null>;
  /** Begins anew at the newest entry. */
  show(filter: LogFilter): Promise<void>;
  older(): Promise<void>;
}

export function logReading(api: StaffApi): LogReading {
  const filter = signal<LogFilter>({ staffId: "", kind: "" });
  const lines = signal<readonly AuditLine[] | null>(null);
  const more = signal(false);
  const busy = signal(false);
  const trouble = signal<string | null>(null);
  let latest = 0;

  const read = async (before: number | undefined): Promise<void> => {
    const turn = ++latest;
    busy.value = true;
    const asked = { ...filter.value, before: before === undefined ? "" : String(before) };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
    const answer = await api.call<{ lines: AuditLine[]; more: boolean }>("GET", `log?${query.toString()}`);
    // Another filter has been chosen meanwhile.
    if (turn !== latest) return;
    busy.value = false;
    trouble.value = answer.ok ? null : answer.code;
    if (!answer.ok) return;
    lines.value = [...(before === undefined ? [] : (lines.value ?? [])), ...answer.value.lines];
    more.value = answer.value.more;
  };

  return {
    filter,
    lines,
    more,
    busy,
    trouble,
    async show(next) {
      filter.value = next;
      await read(undefined);
    },
    older: () => read(lines.value?.at(-1)?.seq),
  };
}
