import type { CloseOutcome } from "@chairside/shared/events.ts";
import { standingDues } from "./count-dues.ts";
import { hourOf } from "./hour-detail.ts";
import type { Mark } from "./mark.ts";
import type { Counted, Tally } from "./tally.ts";

/** All that counts of a conversation as it stands. One in which no visitor wrote does not count. */
export function marksOf(tally: Tally): Mark[] {
  if (!tally.began) return [];
  const { waits, closed, timeZone } = tally;
  const standing: Counted[] = [
    { kind: "conversation", detail: standingOf(tally), ...tally.began },
    ...(waits ? [{ kind: "first-reply", detail: "waiting", ...waits } as const] : []),
    ...standingDues(tally),
    ...(closed ? [{ kind: "closed", detail: closed.outcome, seq: closed.seq, at: closed.at } as const] : []),
  ];
  return [...tally.settled, ...standing].map(({ value = null, currency = null, ...one }) => ({
    ...one,
    day: hourOf(one.at, timeZone).day,
    value,
    currency,
  }));
}

const notCounted: ReadonlySet<CloseOutcome> = new Set(["no-reply", "not-for-us", "spam"]);

/** How a conversation came out: exactly one of these. What the console says under the figures says the same in words. */
function standingOf({ staffReplied, staffActed, answerer, closed, deeds, asked, answered, asks, offered }: Tally): string {
  if (staffReplied) return "person";
  if (closed && notCounted.has(closed.outcome)) return "set-aside";
  if (staffActed || answerer === "staff") return "person";
  if (deeds.booked > 0) return "alone-booked";
  if (deeds.changed > 0) return "alone-changed";
  if (closed) return "alone-answered";
  return asked <= answered && !asks && offered < asked ? "alone-answered" : "unfinished";
}
