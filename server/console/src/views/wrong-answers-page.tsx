import type { WrongAnswerRow } from "@chairside/shared/handoff-routes.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { useEffect, useState } from "preact/hooks";
import { onceRead } from "../once-read.ts";
import { ownRequest } from "../own-request.ts";
import { fragmentOf } from "../place.ts";
import { seenWords } from "../seen-words.ts";
import type { Self } from "../sign-in.ts";
import type { StaffApi } from "../staff-api.ts";
import { troubleWords } from "../words.ts";
import { Icon } from "./icon.tsx";
import { RequestNews } from "./request-news.tsx";

/** What staff said was wrong, each to look at, to download as a case and to tick off. */
export function WrongAnswersPage({ api, base, self, clock }: { api: StaffApi; base: string; self: Self; clock: FollowClock }) {
  const [reading] = useState(() => onceRead<{ answers: WrongAnswerRow[] }>(api, "wrong-answers"));
  const [request] = useState(ownRequest);
  useEffect(() => void reading.read(), []);
  const answers = reading.value.value?.answers;
  const settle = ({ caseId, state }: WrongAnswerRow) => {
    const to = state === "open" ? "fixed" : "open";
    const done = to === "fixed" ? "Marked as fixed." : "Open again.";
    void request.run(() => api.call("POST", `wrong-answers/${caseId}/state`, { state: to }), done, reading.read);
  };
  return (
    <main class="own-page">
      <h1>Wrong answers</h1>
      <p class="soft">
        What you marked with “That was wrong”. A case is a file that plays the conversation again, without names and contacts; a developer
        runs it with <code>pnpm replay</code>.
      </p>
      {reading.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(reading.trouble.value)}
        </p>
      )}
      <RequestNews request={request} />
      {answers?.length === 0 && <p class="empty">Nothing was marked as wrong yet.</p>}
      <ol class="faults" aria-label="Wrong answers">
        {answers?.map((answer) => (
          <li key={answer.caseId} class={answer.state}>
            <p class="fault-why" dir="auto">
              {answer.why}
            </p>
            <p class="soft">
              <span class={answer.state === "open" ? "chip late" : "chip booked"}>{answer.state === "open" ? "Open" : "Fixed"}</span>
              {answer.by.name}, {seenWords(answer.at, self.timeZone, clock.now())}
              {answer.settledBy !== null && `; ${answer.state === "fixed" ? "fixed" : "opened again"}, says ${answer.settledBy}`}
            </p>
            <p class="buttons">
              <a href={fragmentOf({ page: "inbox", conversationId: answer.conversationId, panel: false })}>
                <Icon name="chat" />
                Conversation
              </a>
              {answer.hasFile ? (
                <a href={`${base}wrong-answers/${encodeURIComponent(answer.caseId)}/case`} download>
                  <Icon name="down" />
                  Download case
                </a>
              ) : (
                <span class="soft">No case: a contact could not be taken out of it.</span>
              )}
              <button type="button" disabled={request.busy.value} onClick={() => settle(answer)}>
                {answer.state === "open" ? "Mark as fixed" : "Open again"}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </main>
  );
}
