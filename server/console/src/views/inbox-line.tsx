import type { InboxRow } from "@chairside/shared/inbox.ts";
import { isUnread } from "../is-unread.ts";
import { fragmentOf } from "../place.ts";
import { stateAt } from "../row-order.ts";
import { clockTime, localParts, shortDay } from "../salon-time.ts";
import { seenWords } from "../seen-words.ts";
import { levelWords, outcomeWords, reasonWords, stateWords, visitorName } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { DueClock } from "./due-clock.tsx";
import { Icon } from "./icon.tsx";
import { Faces } from "./onlookers.tsx";
import { WaitClock } from "./wait-clock.tsx";

/** One conversation in the list. */
export function InboxLine({ row, work, isOpen }: { row: InboxRow; work: Workplace; isOpen: boolean }) {
  const state = stateAt(row, work.time.halfMinute.value);
  const unread = isUnread(row, work.self.staffId, work.inbox.seen.value);
  const others = (work.inbox.company.value.get(row.conversationId) ?? []).filter(({ staffId }) => staffId !== work.self.staffId);
  return (
    <li>
      <a
        class={`line ${state}${unread ? " unread" : ""}`}
        href={fragmentOf({ page: "inbox", conversationId: row.conversationId, panel: false })}
        data-conversation={row.conversationId}
        aria-current={isOpen ? "true" : undefined}
      >
        <span class="line-top">
          <strong>
            {unread && <span class="unseen">New: </span>}
            {visitorName(row.visitorName)}
          </strong>
          <Faces of={others} />
          <Clock row={row} state={state} work={work} />
        </span>
        <span class="marks">
          {state !== "assistant" && <span class={`chip ${state}`}>{chipWords(row, state, work)}</span>}
          <Owner row={row} work={work} />
          {row.mentioned?.includes(work.self.staffId) && <span class="chip asked">A note asks you</span>}
          {row.blocked && <span class="chip late">Blocked</span>}
          {row.booked && (
            <span class="chip booked">
              <Icon name="check" />
              Booked
            </span>
          )}
          {state === "waiting" && row.level !== undefined && row.level !== "desk" && (
            <span class="chip late">Now with {levelWords[row.level]}</span>
          )}
        </span>
        {row.subject && <span class="subject">{row.subject}</span>}
        <LastMessage row={row} />
      </a>
    </li>
  );
}

function Clock({ row, state, work }: { row: InboxRow; state: InboxRow["state"]; work: Workplace }) {
  if (state === "waiting" && row.due) return <DueClock due={row.due} time={work.time} timeZone={work.self.timeZone} />;
  if (state === "waiting" && row.waitingSince) return <WaitClock since={row.waitingSince} time={work.time} />;
  return <time dateTime={row.changedAt}>{whenWords(row.changedAt, work)}</time>;
}

/** Who has it, else for whom it waits. */
function Owner({ row: { claimedBy, assignedTo }, work: { self } }: { row: InboxRow; work: Workplace }) {
  if (claimedBy) return <span class="chip owner">{claimedBy.staffId === self.staffId ? "You have it" : `${claimedBy.name} has it`}</span>;
  if (assignedTo) return <span class="chip owner">For {assignedTo.staffId === self.staffId ? "you" : assignedTo.name}</span>;
  return null;
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

/** What the heading of its queue does not say already. */
function chipWords({ reason, staffName, snoozedUntil, outcome }: InboxRow, state: InboxRow["state"], { self, time }: Workplace): string {
  if (state === "waiting") return reasonWords(reason);
  if (state === "snoozed" && snoozedUntil) return `Put off: ${seenWords(snoozedUntil, self.timeZone, time.halfMinute.value)}`;
  if (state === "done" && outcome) return outcomeWords[outcome];
  if (state !== "staff" || staffName === undefined) return stateWords[state];
  return staffName === self.name ? "You replied" : `${staffName} replied`;
}

/** The time today, the day before that. */
function whenWords(instant: string, { self, today }: Workplace): string {
  const { date } = localParts(Date.parse(instant), self.timeZone);
  return date === today.value ? clockTime(instant, self.timeZone) : shortDay(date);
}
