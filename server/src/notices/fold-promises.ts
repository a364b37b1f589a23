import type { EventLog } from "../events/event-log.ts";
import type { NoticeStore } from "./notice-store.ts";
import { askLife, type Colleague, isInHand, keptFor, noticesOf, noticesOfAsk } from "./notice-rules.ts";

export interface FoldPromisesOptions {
  store: NoticeStore;
  log: Pick<EventLog, "read">;
  /** Who works in a salon. */
  peopleOf(salonId: string): Promise<readonly Colleague[]>;
  timeZoneOf(salonId: string): string;
  /** Whether there is a webhook to tell. */
  webhook: boolean;
  /** Epoch milliseconds. */
  now(): number;
}

/**
 * Makes notices of every promise that stands and of which nobody was told, and of what colleagues ask of each other: each once, whatever
 * processes do and wherever one dies. Run again and again.
 */
export async function foldPromises({ store, log, peopleOf, timeZoneOf, webhook, now }: FoldPromisesOptions): Promise<void> {
  const making = async (salonId: string) => ({ people: await peopleOf(salonId), webhook, timeZone: timeZoneOf(salonId), now: now() });
  for (const promise of await store.untold()) {
    if (isInHand(promise)) continue;
    const { conversationId, promiseSeq: seq, salonId } = promise;
    const events = await log.read(conversationId, 0);
    await store.tell({ conversationId, seq }, noticesOf(promise, events, await making(salonId)), now());
  }
  for (const ask of await store.unheard(now() - askLife)) {
    const { conversationId, askSeq: seq, salonId } = ask;
    await store.tell({ conversationId, seq }, noticesOfAsk(ask, await making(salonId)), now());
  }
  await store.clear(now() - keptFor);
}
