import type { Catalogue, MinuteSpan, WaitlistRules } from "../catalogue.ts";
import type { InstantMs } from "../platform.ts";
import { localParts, minuteMs } from "../salon-time.ts";

/** Half an hour, and nobody is disturbed between nine in the evening and eight in the morning. */
const usualWaitlistRules: WaitlistRules = { holdMinutes: 30, quiet: { from: 21 * 60, to: 8 * 60 } };

export const waitlistRules = ({ rules }: Pick<Catalogue, "rules">): WaitlistRules => rules.waitlist ?? usualWaitlistRules;

/** Whether nothing is offered now, by the salon's clock. */
export function isQuiet({ rules, salon }: Pick<Catalogue, "rules" | "salon">, now: InstantMs): boolean {
  const { minute } = localParts(now, salon.timeZone);
  return within(waitlistRules({ rules }).quiet, minute);
}

const within = ({ from, to }: MinuteSpan, minute: number): boolean =>
  from <= to ? from <= minute && minute < to : minute >= from || minute < to;

/** Until when an offer made now is kept: the salon's time, and never past the start. */
export const keptUntil = (catalogue: Pick<Catalogue, "rules">, start: InstantMs, now: InstantMs): InstantMs =>
  Math.min(now + waitlistRules(catalogue).holdMinutes * minuteMs, start);

/** One visitor waits for so many things at most. */
export const mostEntries = 5;

/** Letters that one address is sent at most in 24 hours, whoever gave it: beyond that the offer is in the chat alone. */
export const lettersPerDay = 6;
