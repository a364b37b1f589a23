import type { MomentFacts, SlotFacts } from "@chairside/shared/facts.ts";

/** "Thursday 26 November, 2:30 pm", the time in one piece. */
export const dayAndTime = ({ day, time }: Pick<MomentFacts, "day" | "time">): string => `${day}, ${time.replace(" ", "\u00a0")}`;

/** A time of day on the visitor's own clock, written as the engine writes times ("2:10 pm" beside "2:30 pm"). */
export function visitorTime(instant: string, locale: string, like: string): string {
  const hour12 = /m/i.test(like);
  return new Intl.DateTimeFormat(locale || undefined, { hour: hour12 ? "numeric" : "2-digit", minute: "2-digit", hour12 }).format(
    new Date(instant),
  );
}

/** The salon's zone as words, where a clock there shows something else than the visitor's at that moment; else nothing. */
export function foreignZone(slot: SlotFacts, visitorZone: string): string | null {
  return wallClock(slot.start, slot.timeZone) === wallClock(slot.start, visitorZone) ? null : slot.zoneName;
}

function wallClock(instant: string, timeZone: string): string {
  try {
    return new Date(instant).toLocaleString("en", { timeZone });
  } catch {
    // A browser with older zone names: better to name the salon's zone once too often.
    return "";
  }
}
