import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { WaitlistRow } from "@chairside/shared/waitlist.ts";
import { useEffect, useState } from "preact/hooks";
import { fragmentOf } from "../place.ts";
import { clockTime, localParts, shortDay } from "../salon-time.ts";
import type { StaffApi } from "../staff-api.ts";
import { openWaitlist, type WaitlistReading } from "../waitlist.ts";
import { troubleWords, visitorName } from "../words.ts";

/** Who waits for a time, for what, since when; and who has one on offer. */
export function WaitlistPage({ api, clock, timeZone }: { api: StaffApi; clock: FollowClock; timeZone: string }) {
  const [waitlist, setWaitlist] = useState<WaitlistReading | null>(null);
  useEffect(() => {
    const opened = openWaitlist({ api, clock });
    setWaitlist(opened);
    return () => opened.close();
  }, []);
  const rows = waitlist?.rows.value;
  const trouble = waitlist?.trouble.value;
  return (
    <main class="own-page">
      <h1>Waitlist</h1>
      <p class="soft">When a time comes free, the first one here whom it suits is asked, one at a time. Who joined first is first.</p>
      {trouble && (
        <p class="trouble" role="alert">
          {troubleWords(trouble)}
        </p>
      )}
      {rows?.length === 0 && <p class="empty">Nobody is waiting.</p>}
      <ol class="log" aria-label="Waiting">
        {rows?.map((row) => (
          <WaitlistEntry
            key={row.entryId}
            row={row}
            timeZone={timeZone}
            busy={waitlist?.removing.value === row.entryId}
            onRemove={() => void waitlist?.remove(row.entryId)}
          />
        ))}
      </ol>
    </main>
  );
}

interface EntryProps {
  row: WaitlistRow;
  timeZone: string;
  busy: boolean;
  onRemove(): void;
}

function WaitlistEntry({ row, timeZone, busy, onRemove }: EntryProps) {
  const name = visitorName(row.guest.name);
  return (
    <li class="waitlist-entry">
      <div>
        <p class="waitlist-who">
          <a href={fragmentOf({ page: "inbox", conversationId: row.conversationId, panel: false })}>
            <strong>{name}</strong>
          </a>
          {row.status === "offered" ? <strong>Has an offer</strong> : <span class="soft">Waiting</span>}
        </p>
        <p>
          {row.service} · {row.practitioner ?? "anyone"} · {daysOf(row)} <q>{row.words}</q>
        </p>
        <p class="soft">
          {[row.guest.phone, row.guest.email].filter(Boolean).join(" · ")} · since{" "}
          <time dateTime={row.joinedAt}>{sinceWords(row.joinedAt, timeZone)}</time>
        </p>
      </div>
      <button type="button" class="quiet" disabled={busy} onClick={onRemove} aria-label={`Take ${name} off the waitlist`}>
        Remove
      </button>
    </li>
  );
}

const daysOf = ({ firstDay, lastDay }: WaitlistRow): string =>
  firstDay === lastDay ? shortDay(firstDay) : `${shortDay(firstDay)} to ${shortDay(lastDay)}`;

const sinceWords = (instant: string, timeZone: string): string =>
  `${shortDay(localParts(Date.parse(instant), timeZone).date)}, ${clockTime(instant, timeZone)}`;
