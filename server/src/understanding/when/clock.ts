import type { Clock } from "./terms.ts";
import type { PartOfDay } from "./when-value.ts";

/** A bare hour or hour and minute. Null where there is no such time. */
export function clockOf(hour: number, minute: number, loose: boolean, fixed = false): Clock | null {
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return null;
  return { minutes: hour * 60 + minute, open: !fixed && hour >= 1 && hour <= 12, loose };
}

/** @param half 1 for am, 2 for pm. */
export function withHalf(clock: Clock, half: number): Clock {
  const hour = Math.floor(clock.minutes / 60);
  const minute = clock.minutes % 60;
  if (half === 1) return { ...clock, open: false, halved: true, minutes: (hour === 12 ? 0 : hour) * 60 + minute };
  return { ...clock, open: false, halved: true, minutes: (hour < 12 ? hour + 12 : hour) * 60 + minute };
}

/** The clock time in the light of a part of day: 4 in the afternoon, 11 at night, 1 at night. */
export function withPod(clock: Clock, pod: PartOfDay): Clock {
  if (!clock.open) return clock;
  const hour = Math.floor(clock.minutes / 60);
  // "12 in the morning" is said of noon where a salon is open.
  if (pod.includes("morning")) return withHalf(clock, hour === 12 ? 2 : 1);
  if (pod === "night" || pod === "late_night") return hour === 12 || hour <= 5 ? withHalf(clock, 1) : withHalf(clock, 2);
  if (pod === "noon" || pod === "lunch") return hour >= 10 && hour !== 12 ? withHalf(clock, 1) : withHalf(clock, 2);
  if (pod === "daytime") return withHalf(clock, hour < 8 || hour === 12 ? 2 : 1);
  if (pod.includes("evening") && hour === 12) return withHalf(clock, 1);
  return withHalf(clock, 2);
}

/** Moves a time by minutes ("quarter to"), staying in its half of the day where that is known. */
export function shifted(clock: Clock, minutes: number): Clock {
  const moved = clock.minutes + minutes;
  if (clock.open) return { ...clock, minutes: moved < 60 ? moved + 720 : moved };
  return { ...clock, minutes: (moved + 1440) % 1440 };
}

/** The first such time after another; past midnight it is more than 1440. */
export function nextAfter(clock: Clock, after: number): number {
  if (!clock.open) return clock.minutes > after ? clock.minutes : clock.minutes + 1440;
  for (const half of [1, 2]) {
    const { minutes } = withHalf(clock, half);
    if (minutes > after) return minutes;
  }
  return withHalf(clock, 1).minutes + 1440;
}
