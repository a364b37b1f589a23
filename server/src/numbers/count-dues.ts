import type { ConversationEvent } from "@chairside/shared/events.ts";
import { hourOf } from "./hour-detail.ts";
import type { Counted, Due, Tally } from "./tally.ts";

type PromiseMade = Extract<ConversationEvent, { type: "promise-made" }>;

/** A new promise, or a tick of the desk's own clock. What the visitor was told holds until they are told something else. */
export function promised(tally: Tally, { seq, at, due, words, because }: PromiseMade): Tally {
  const told = words !== undefined;
  const now = Date.parse(at);
  const replaced = tally.dues.filter((one) => told || !one.told);
  const settled = replaced.flatMap((one) => (now >= one.due ? late(one, tally.timeZone) : one.told ? [outcome(one, "renewed")] : []));
  const standing = tally.dues.filter((one) => !replaced.includes(one));
  // What staff put off is their own reminder.
  const counts = told || because !== "snoozed";
  return {
    ...tally,
    settled: [...tally.settled, ...settled],
    dues: counts ? [...standing, { seq, at: now, due: Date.parse(due), told }] : standing,
  };
}

/** Staff have replied. */
export const kept = (tally: Tally, at: number): Tally => settleAll(tally, at, "kept");

/** Nobody is owed a reply any more: it was closed, or the assistant goes on. */
export const released = (tally: Tally, at: number): Tally => settleAll(tally, at, "released");

/** What is still due counts as missed from its moment on: whoever reads leaves out what is to come. */
export const standingDues = ({ dues, timeZone }: Tally): Counted[] =>
  dues.flatMap((one) => [...(one.told ? [outcome(one, "open")] : []), missed(one, timeZone)]);

function settleAll(tally: Tally, at: number, how: "kept" | "released"): Tally {
  if (tally.dues.length === 0) return tally;
  const settled = tally.dues.flatMap((one) => (at > one.due ? late(one, tally.timeZone) : one.told ? [outcome(one, how)] : []));
  return { ...tally, settled: [...tally.settled, ...settled], dues: [] };
}

const late = (one: Due, timeZone: string): Counted[] => [...(one.told ? [outcome(one, "late")] : []), missed(one, timeZone)];

const outcome = ({ seq, at, due }: Due, detail: string): Counted => ({ kind: "promise", detail, seq, at, value: due });

const missed = ({ seq, due }: Due, timeZone: string): Counted => ({ kind: "missed", detail: hourOf(due, timeZone).hour, seq, at: due });
