import type { AuditKind } from "@chairside/shared/audit.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { useEffect, useState } from "preact/hooks";
import { logReading } from "../log-reading.ts";
import { auditKindWords } from "../log-words.ts";
import { onceRead } from "../once-read.ts";
import type { Self } from "../sign-in.ts";
import type { StaffApi } from "../staff-api.ts";
import { troubleWords } from "../words.ts";
import { LogLine } from "./log-line.tsx";
import type { Team } from "./people-page.tsx";

const kinds = Object.keys(auditKindWords) as AuditKind[];

/** What staff did: who, what, when and why; newest first. */
export function LogPage({ api, self, clock }: { api: StaffApi; self: Self; clock: FollowClock }) {
  const [log] = useState(() => logReading(api));
  const [team] = useState(() => onceRead<Team>(api, "people"));
  useEffect(() => {
    void team.read();
    void log.show(log.filter.value);
  }, []);
  const { filter, lines, more, busy, trouble } = log;
  return (
    <main class="own-page">
      <h1>Log</h1>
      <p class="soft">What staff did, newest first. Nothing in it can be changed or removed without that being found.</p>
      <div class="log-filter">
        <select
          aria-label="Whose"
          value={filter.value.staffId}
          onChange={({ currentTarget }) => void log.show({ ...filter.value, staffId: currentTarget.value })}
        >
          <option value="">Everybody</option>
          {(team.value.value?.people ?? []).map(({ staffId, name }) => (
            <option key={staffId} value={staffId}>
              {name}
            </option>
          ))}
        </select>
        <select
          aria-label="About what"
          value={filter.value.kind}
          onChange={({ currentTarget }) => void log.show({ ...filter.value, kind: kinds.find((one) => one === currentTarget.value) ?? "" })}
        >
          <option value="">Everything</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {auditKindWords[kind]}
            </option>
          ))}
        </select>
      </div>
      {trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(trouble.value)}
        </p>
      )}
      {lines.value?.length === 0 && <p class="empty">Nothing of this kind yet.</p>}
      <ol class="log" aria-label="What staff did">
        {lines.value?.map((line) => (
          <LogLine key={line.seq} line={line} timeZone={self.timeZone} now={clock.now()} />
        ))}
      </ol>
      {more.value && (
        <button type="button" disabled={busy.value} onClick={() => void log.older()}>
          Show older ones
        </button>
      )}
    </main>
  );
}
