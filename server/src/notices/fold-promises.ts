import type { NoticeStore } from "./notice-store.ts";
import { type Colleague, isInHand, keptFor, noticesOf } from "./notice-rules.ts";

export interface FoldPromisesOptions {
  store: NoticeStore;
  /** Who works in a salon. */
  peopleOf(salonId: string): Promise<readonly Colleague[]>;
  timeZoneOf(salonId: string): string;
  /** Whether there is a webhook to tell. */
  webhook: boolean;
  /** Epoch milliseconds. */
  now(): number;
}

/**
 * Makes notices of every promise that stands and of which nobody was told: each promise once, whatever processes do and wherever one
 * dies. Run again and again.
 */
export async function foldPromises({ store, peopleOf, timeZoneOf, webhook, now }: FoldPromisesOptions): Promise<void> {
  for (const promise of await store.untold()) {
    if (isInHand(promise)) continue;
    const people = await peopleOf(promise.salonId);
    const notices = noticesOf(promise, { people, webhook, timeZone: timeZoneOf(promise.salonId), now: now() });
    await store.tell(promise, notices, now());
  }
  await store.clear(now() - keptFor);
}
