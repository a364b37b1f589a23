import type { Numbers as NumbersReport } from "@chairside/shared/numbers.ts";
import type { EventLog } from "../events/event-log.ts";
import { foundThing } from "./found-thing.ts";
import { keepNumbers } from "./keep-numbers.ts";
import { definition } from "./mark.ts";
import { type Numbers, pageLength } from "./numbers.ts";
import type { Days, NumbersStore } from "./numbers-store.ts";
import { type OpenOn, openTime } from "./open-time.ts";
import { percentile } from "./percentile.ts";
import { periodOf } from "./period.ts";
import { sumCounts, sumDays } from "./sum-counts.ts";

export interface NumbersOptions {
  store: NumbersStore;
  log: EventLog;
  /** The salon's IANA zone, and when it is open. */
  salonOf(salonId: string): { timeZone: string; openOn: OpenOn };
  /** Epoch milliseconds. */
  now(): number;
  report(what: string, conversationId: string, error: unknown): void;
}

/** How many conversations a reader waits for to be counted, and how many a round of the patrol counts. */
const mostAtReading = 200;
const mostAtOnce = 2_000;

/** Figures from the log, counted conversation by conversation as it grows. Nobody who reads waits for more than a few of them. */
export function createNumbers({ store, log, salonOf, now, report }: NumbersOptions): Numbers {
  let adopted: Promise<void> | undefined;
  const keep = async (most: number): Promise<void> => {
    // A failed try is made again.
    adopted ??= store.adopt(definition).catch((error: unknown) => {
      adopted = undefined;
      throw error;
    });
    await adopted;
    await keepNumbers({ store, log, report }, most);
  };

  const countsOf = async (salonId: string, days: Days, at: number, counts: Awaited<ReturnType<NumbersStore["count"]>>) => {
    const { timeZone, openOn } = salonOf(salonId);
    const replies = await store.replies(salonId, days);
    const hours = new Map<string, ReturnType<OpenOn>>();
    const known: OpenOn = (day) => {
      const found = hours.get(day);
      if (found !== undefined) return found;
      const open = openOn(day);
      hours.set(day, open);
      return open;
    };
    const waits = (values: number[]) => ({ median: percentile(values, 0.5), ninetieth: percentile(values, 0.9) });
    const { from, to } = days;
    return {
      from,
      to,
      counts: sumCounts(counts),
      firstReply: {
        all: waits(replies.map(({ took }) => took)),
        open: waits(replies.map((reply) => openTime(reply.at, reply.at + reply.took, timeZone, known))),
      },
    };
  };

  return {
    async read(salonId, asked): Promise<NumbersReport | null> {
      const at = now();
      const { timeZone } = salonOf(salonId);
      const period = periodOf(asked, at, timeZone);
      if (!period) return null;
      await keep(mostAtReading);
      const { these, earlier, soFar } = period;
      const counts = await store.count(salonId, these, at);
      return {
        timeZone,
        soFar,
        behind: await store.behind(salonId),
        these: await countsOf(salonId, these, at, counts),
        earlier: await countsOf(salonId, earlier, at, await store.count(salonId, earlier, at)),
        days: sumDays(counts, these.from, these.to),
      };
    },

    async find(salonId, asked, { kind, details, skip }) {
      const at = now();
      const period = periodOf(asked, at, salonOf(salonId).timeZone);
      if (!period) return null;
      await keep(mostAtReading);
      const found = await store.find(salonId, { kind, details, days: period.these, now: at, skip, limit: pageLength + 1 });
      const things = await Promise.all(found.slice(0, pageLength).map((mark) => foundThing(log, mark, at)));
      return { things, more: found.length > pageLength };
    },

    keepUp: () => keep(mostAtOnce),
  };
}
