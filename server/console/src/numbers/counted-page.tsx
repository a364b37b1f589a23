import type { CountedThing, NumberKind } from "@chairside/shared/numbers.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { useEffect, useMemo } from "preact/hooks";
import { fragmentOf } from "../place.ts";
import type { StaffApi } from "../staff-api.ts";
import { troubleWords } from "../words.ts";
import { CountedLine } from "./counted-line.tsx";
import { countedReading } from "./counted-reading.ts";
import { daysIn, namedPeriods, spanWords } from "./period.ts";
import { detailWords, kindTitles } from "./words.ts";

export interface CountedPageProps {
  api: StaffApi;
  clock: FollowClock;
  timeZone: string;
  today: string;
  period: string;
  counted: { kind: NumberKind; details: string };
}

/** What a figure counts, one by one: each leads to the place in its conversation. */
export function CountedPage({ api, clock, timeZone, today, period, counted: { kind, details } }: CountedPageProps) {
  const reading = useMemo(() => countedReading(api, { period, kind, details }), [api, period, kind, details]);
  useEffect(() => void reading.more(), [reading]);
  const { things, left, busy, trouble } = reading;
  const which = details.split(",").filter(Boolean);
  const words = which.map((detail) => detailWords(kind, detail)).join("; ");
  const span = daysIn(period);
  const when = span ? spanWords(span, today) : (Object.entries(namedPeriods).find(([name]) => name === period)?.[1] ?? "");
  return (
    <main class="own-page" aria-busy={busy.value}>
      <p>
        <a href={fragmentOf({ page: "numbers", period, counted: null })}>All numbers</a>
      </p>
      <h1>
        {kindTitles[kind]}
        {words && `: ${words}`}
      </h1>
      <p class="soft">{when}, newest first.</p>
      {trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(trouble.value)}
        </p>
      )}
      {things.value === null && !trouble.value && <p class="empty">Looking them up …</p>}
      {things.value?.length === 0 && <p class="empty">None in these days.</p>}
      <ol class="log counted" aria-label="What is counted">
        {things.value?.map((thing: CountedThing) => (
          <CountedLine
            key={`${thing.conversationId} ${thing.seq} ${thing.at}`}
            kind={kind}
            thing={thing}
            timeZone={timeZone}
            now={clock.now()}
          />
        ))}
      </ol>
      {things.value !== null && things.value.length > 0 && (
        <p class="soft" role="status">
          {things.value.length} shown{left.value ? "." : ", all there are."}
        </p>
      )}
      {left.value && (
        <button type="button" disabled={busy.value} onClick={() => void reading.more()}>
          Show more
        </button>
      )}
    </main>
  );
}
