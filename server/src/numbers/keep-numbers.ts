import type { EventLog } from "../events/event-log.ts";
import { countEvent } from "./count-event.ts";
import { definition } from "./mark.ts";
import { marksOf } from "./marks-of.ts";
import type { NumbersStore, Uncounted } from "./numbers-store.ts";
import { emptyTally, type Tally } from "./tally.ts";

/** How many conversations are counted between two looks at what is uncounted. */
const atOnce = 100;

export interface Counting {
  store: NumbersStore;
  log: EventLog;
  report(what: string, conversationId: string, error: unknown): void;
}

/**
 * Counts on where logs have grown, at most `most` conversations of them. Any number of processes may do so at once. Only what is new of a
 * log is read, unless it was counted by another definition. A conversation that cannot be counted keeps none of the others back.
 */
export async function keepNumbers({ store, log, report }: Counting, most: number): Promise<void> {
  for (let left = most; left > 0; left -= atOnce) {
    const behind = await store.uncounted(definition, Math.min(left, atOnce));
    for (const one of behind)
      await countOn(store, log, one).catch((error: unknown) => report("counting a conversation failed", one.conversationId, error));
    if (behind.length < atOnce) return;
  }
}

async function countOn(store: NumbersStore, log: EventLog, { conversationId, salonId, seq, tally }: Uncounted): Promise<void> {
  // Written by the same definition, below.
  const known: Tally = tally === null ? emptyTally : (JSON.parse(tally) as Tally);
  const events = await log.read(conversationId, tally === null ? 0 : seq);
  const counted = events.reduce(countEvent, known);
  await store.keep(definition, { conversationId, salonId, seq: counted.seq, tally: JSON.stringify(counted), marks: marksOf(counted) });
}
