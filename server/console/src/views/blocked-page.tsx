import type { BlockedVisitor } from "@chairside/shared/handoff-routes.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { useEffect, useState } from "preact/hooks";
import { onceRead } from "../once-read.ts";
import { ownRequest } from "../own-request.ts";
import { fragmentOf } from "../place.ts";
import { seenWords } from "../seen-words.ts";
import type { Self } from "../sign-in.ts";
import type { StaffApi } from "../staff-api.ts";
import { troubleWords, visitorName } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { RequestNews } from "./request-news.tsx";

/** Whom the salon takes no messages of, and the way back. */
export function BlockedPage({ api, self, clock, work }: { api: StaffApi; self: Self; clock: FollowClock; work: Workplace }) {
  const [reading] = useState(() => onceRead<{ visitors: BlockedVisitor[] }>(api, "blocked-visitors"));
  const [request] = useState(ownRequest);
  useEffect(() => void reading.read(), []);
  const visitors = reading.value.value?.visitors;
  return (
    <main class="own-page">
      <h1>Blocked visitors</h1>
      <p class="soft">
        They can read what was said and cannot write. A block holds for one browser: who uses another one comes as a new visitor.
      </p>
      {reading.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(reading.trouble.value)}
        </p>
      )}
      <RequestNews request={request} />
      {visitors?.length === 0 && <p class="empty">Nobody is blocked.</p>}
      <ol class="faults" aria-label="Blocked visitors">
        {visitors?.map(({ visitorId, conversationId, why, by, at }) => {
          const name = visitorName(work.inbox.rows.value.get(conversationId)?.visitorName);
          return (
            <li key={visitorId}>
              <p class="fault-why" dir="auto">
                <strong>{name}</strong>: {why}
              </p>
              <p class="soft">
                {by.name}, {seenWords(at, self.timeZone, clock.now())}
              </p>
              <p class="buttons">
                <a href={fragmentOf({ page: "inbox", conversationId, panel: false })}>
                  <Icon name="chat" />
                  Conversation
                </a>
                <button
                  type="button"
                  disabled={request.busy.value}
                  onClick={() =>
                    void request.run(
                      () => api.call("DELETE", `blocked-visitors/${encodeURIComponent(visitorId)}`),
                      `${name} can write again.`,
                      reading.read,
                    )
                  }
                >
                  Unblock<span class="unseen"> {name}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ol>
    </main>
  );
}
