import type { InboxRow } from "@chairside/shared/inbox.ts";
import { fragmentOf } from "../place.ts";
import { isWaiting, stateAt } from "../row-order.ts";
import { clockTime, localParts, shortDay } from "../salon-time.ts";
import { reasonWords, stateWords, visitorName } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { WaitClock } from "./wait-clock.tsx";

/** One conversation in the list. */
export function InboxLine({ row, work, isOpen }: { row: InboxRow; work: Workplace; isOpen: boolean }) {
  const state = stateAt(row, work.time.halfMinute.value);
  const name = visitorName(row.visitorName);
  return (
    <li>
      <a
        class={`line ${state}`}
        href={fragmentOf({ page: "inbox", conversationId: row.conversationId, panel: false })}
        aria-current={isOpen ? "true" : undefined}
      >
        <span class="line-top">
          <strong>{name}</strong>
          {isWaiting(row) && row.waitingSince ? (
            <WaitClock since={row.waitingSince} time={work.time} />
          ) : (
            <time dateTime={row.changedAt}>{whenWords(row.changedAt, work)}</time>
          )}
        </span>
        <span class="marks">
          <span class={`chip ${state}`}>{chipWords(row, state, work)}</span>
          {row.booked && (
            <span class="chip booked">
              <Icon name="check" />
              Booked
            </span>
          )}
          {isWaiting(row) && <span class="why">{reasonWords(row.reason)}</span>}
        </span>
        {row.subject && <span class="subject">{row.subject}</span>}
        <LastMessage row={row} />
      </a>
    </li>
  );
}

function LastMessage({ row: { lastMessage } }: { row: InboxRow }) {
  if (!lastMessage) return null;
  return (
    <span class="preview">
      {lastMessage.by !== "visitor" && <span class="by">{lastMessage.by === "assistant" ? "Assistant: " : "Staff: "}</span>}
      {lastMessage.text}
    </span>
  );
}

function chipWords({ staffName }: InboxRow, state: InboxRow["state"], { self }: Workplace): string {
  if (state !== "staff" || staffName === undefined) return stateWords[state];
  return staffName === self.name ? "You’re answering" : `${staffName} answers`;
}

/** The time today, the day before that. */
function whenWords(instant: string, { self, today }: Workplace): string {
  const { date } = localParts(Date.parse(instant), self.timeZone);
  return date === today.value ? clockTime(instant, self.timeZone) : shortDay(date);
}
