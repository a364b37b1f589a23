import { dueWords } from "../due-words.ts";
import type { TickingClock } from "../ticking-clock.ts";
import { Icon } from "./icon.tsx";

/** By when somebody is to reply, counted down: alone in its component, so that nothing else is drawn each second. */
export function DueClock({ due, time, timeZone }: { due: string; time: TickingClock; timeZone: string }) {
  const { words, tone } = dueWords(due, time.second.value, timeZone);
  return (
    <time class={`wait-clock due ${tone}`} dateTime={due}>
      <Icon name={tone === "late" ? "alert" : "clock"} />
      {words}
    </time>
  );
}
