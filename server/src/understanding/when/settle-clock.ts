import { withHalf } from "./clock.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { Clock } from "./terms.ts";

/**
 * The minutes of the day a clock time can mean, the likeliest first. Opening hours decide where just one of am and pm lies in
 * them; where both do, both are returned.
 */
export function settleClock(clock: Clock, hours: { from: number; to: number } | undefined, pack: LanguagePack): number[] {
  if (!clock.open) return [clock.minutes];
  const am = withHalf(clock, 1).minutes;
  const pm = withHalf(clock, 2).minutes;
  const likely = likelyOrder(clock, am, pm, pack, hours !== undefined);
  if (!hours) return likely.slice(0, 1);
  const inside = likely.filter((minutes) => minutes >= hours.from && minutes < hours.to);
  return inside.length > 0 ? inside : likely;
}

/** People who say "at 3" mean the afternoon, "at 9" the morning; "3:20" with digits is the night only by 24-hour habit. */
function likelyOrder(clock: Clock, am: number, pm: number, pack: LanguagePack, open: boolean): number[] {
  if (clock.minutes >= 720 && clock.minutes < 780) return [pm, am];
  if (!open && pack.literalClock && !clock.loose) return [am, pm];
  return am < (open ? 420 : 360) ? [pm, am] : [am, pm];
}
