import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { Place } from "../place.ts";
import type { StaffApi } from "../staff-api.ts";
import { CountedPage } from "./counted-page.tsx";
import { NumbersPage } from "./numbers-page.tsx";

export interface NumbersPlaceProps {
  api: StaffApi;
  clock: FollowClock;
  timeZone: string;
  /** Today in the salon's zone. */
  today: string;
  place: Extract<Place, { page: "numbers" }>;
}

/** The numbers, or what one of them counts. */
export function NumbersPlace({ api, clock, timeZone, today, place: { period, counted } }: NumbersPlaceProps) {
  if (!counted) return <NumbersPage api={api} clock={clock} today={today} period={period} />;
  return <CountedPage api={api} clock={clock} timeZone={timeZone} today={today} period={period} counted={counted} />;
}
