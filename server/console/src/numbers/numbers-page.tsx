import type { Numbers } from "@chairside/shared/numbers.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { useEffect, useMemo } from "preact/hooks";
import { onceRead } from "../once-read.ts";
import { fragmentOf } from "../place.ts";
import { clockTime } from "../salon-time.ts";
import type { StaffApi } from "../staff-api.ts";
import { troubleWords } from "../words.ts";
import { countsIn } from "./counts.ts";
import { DayChart } from "./day-chart.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { HourChart } from "./hour-chart.tsx";
import { NumbersParts, WrongAnswers } from "./numbers-parts.tsx";
import { periodQuery, spanWords } from "./period.ts";
import { PeriodPicker } from "./period-picker.tsx";

export interface NumbersPageProps {
  api: StaffApi;
  clock: FollowClock;
  /** Today in the salon's zone. */
  today: string;
  period: string;
}

/** How soon it is asked again while conversations are still being counted, milliseconds. */
const countsOn = 2_000;

/** What came of the conversations of some days: for owners and managers. */
export function NumbersPage({ api, clock, today, period }: NumbersPageProps) {
  const reading = useMemo(() => onceRead<Numbers>(api, `numbers?${periodQuery(period)}`), [api, period]);
  useEffect(() => void reading.read(), [reading]);
  const numbers = reading.value.value;
  const behind = numbers?.behind ?? 0;
  useEffect(() => (behind > 0 ? clock.after(countsOn, () => void reading.read()) : undefined), [numbers]);
  const go = (fragment: string) => {
    location.hash = fragment;
  };
  return (
    <main class="own-page numbers-page" aria-busy={numbers === null}>
      <h1>Numbers</h1>
      <PeriodPicker key={period} period={period} today={today} go={go} />
      {reading.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(reading.trouble.value)}{" "}
          <button type="button" onClick={() => void reading.read()}>
            Try again
          </button>
        </p>
      )}
      <div role="status">
        {numbers === null && !reading.trouble.value && <p class="empty">Counting …</p>}
        {behind > 0 && (
          <p class="good-news">
            {behind === 1 ? "One conversation is" : `${behind} conversations are`} still being counted: the figures are not complete yet.
          </p>
        )}
      </div>
      {numbers && <Shown numbers={numbers} period={period} today={today} at={clock.now()} onAgain={() => void reading.read()} />}
    </main>
  );
}

interface ShownProps {
  numbers: Numbers;
  period: string;
  today: string;
  at: number;
  onAgain(): void;
}

function Shown({ numbers, period, today, at, onAgain }: ShownProps) {
  const [these, earlier] = [countsIn(numbers.these.counts), countsIn(numbers.earlier.counts)];
  const nothing = numbers.these.counts.length === 0;
  return (
    <>
      <p class="soft numbers-span">
        {spanWords(numbers.these, today)}
        {numbers.soFar && `, until ${clockTime(new Date(at).toISOString(), numbers.timeZone)}`}, by the salon’s clock. Compared with{" "}
        {spanWords(numbers.earlier, today)}
        {numbers.soFar && ", until the same time"}.{" "}
        <button type="button" class="quiet" onClick={onAgain}>
          Count again
        </button>
      </p>
      {nothing ? (
        <Nothing before={numbers.earlier.counts.length > 0} period={period} />
      ) : (
        <>
          <HeadlineFigures numbers={numbers} these={these} earlier={earlier} period={period} />
          <div class="numbers-parts">
            {numbers.days.length > 1 && <DayChart days={numbers.days} today={today} period={period} />}
            <NumbersParts numbers={numbers} these={these} earlier={earlier} period={period} />
            <HourChart
              kind="wrote"
              title="When visitors write"
              explains="Conversations in which a visitor wrote in that hour, by the salon’s clock. The larger the square, the more."
              nothing="Nobody wrote."
              counts={numbers.these.counts}
              period={period}
            />
            <HourChart
              kind="missed"
              title="When replies are missed"
              explains="A reply of staff was due in that hour and had not come: told to the visitor, or by the desk’s own clock."
              nothing="No reply was late. That is how it should be."
              counts={numbers.these.counts}
              period={period}
            />
            <WrongAnswers these={these} earlier={earlier} period={period} />
          </div>
        </>
      )}
    </>
  );
}

/** Before anything can be counted. */
function Nothing({ before, period }: { before: boolean; period: string }) {
  return (
    <div class="own-card numbers-empty">
      <h2>Nobody has written in these days.</h2>
      <p>
        {before
          ? "There were conversations before them: choose other days above."
          : "As soon as a visitor writes, you see here what came of it: how many conversations the assistant resolved alone, how fast staff replied, and what was booked. Nothing is made up to fill the page."}
      </p>
      <p class="buttons">
        <a class="button" href={fragmentOf({ page: "inbox", conversationId: null, panel: false })}>
          Go to the inbox
        </a>
        {period !== "28-days" && (
          <a class="button" href={fragmentOf({ page: "numbers", period: "28-days", counted: null })}>
            Look at 28 days
          </a>
        )}
      </p>
    </div>
  );
}
