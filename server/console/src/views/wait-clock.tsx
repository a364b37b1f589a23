import { waitWords } from "../salon-time.ts";
import type { TickingClock } from "../ticking-clock.ts";
import { Icon } from "./icon.tsx";

/** How long somebody has waited, to the second: alone in its component, so that nothing else is drawn each second. */
export function WaitClock({ since, time }: { since: string; time: TickingClock }) {
  return (
    <time class="wait-clock" dateTime={since}>
      <Icon name="clock" />
      <span class="unseen">waits </span>
      {waitWords(time.second.value - Date.parse(since))}
    </time>
  );
}
