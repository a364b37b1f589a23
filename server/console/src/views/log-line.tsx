import type { AuditLine } from "@chairside/shared/audit.ts";
import { deedWords, outcomeWords } from "../log-words.ts";
import { fragmentOf } from "../place.ts";
import { seenWords } from "../seen-words.ts";

/** One entry of the log. */
export function LogLine({ line, timeZone, now }: { line: AuditLine; timeZone: string; now: number }) {
  const { seq, at, staffName, kind, subjectId, reason, outcome } = line;
  const ended = outcomeWords(outcome);
  return (
    <li>
      <p class="log-deed">
        <span>
          <strong>{staffName}</strong> {deedWords(line)}
        </span>
        <span class="soft">
          <time dateTime={at}>{seenWords(at, timeZone, now)}</time> · no. {seq}
        </span>
      </p>
      {reason && <p class="soft">Why: {reason}</p>}
      {ended && <p class="log-refused">{ended}</p>}
      {kind === "conversation" && subjectId && (
        <p>
          <a href={fragmentOf({ page: "inbox", conversationId: subjectId, panel: false })}>
            Show the conversation<span class="unseen"> of entry {seq}</span>
          </a>
        </p>
      )}
    </li>
  );
}
