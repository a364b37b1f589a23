import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { Fragment, h } from "preact";
import type { bookedCard, BookedCard } from "../booked/booked-card.tsx";

/** The cards for what is booked already, which come when the first of them is to be shown. */
export interface BookedOnDemand {
  /** Null until they have come. */
  card: ReadonlySignal<BookedCard | null>;
  /** They could not be loaded; another try is the visitor's. */
  failed: ReadonlySignal<boolean>;
  /** Begins to load them, once. */
  need(this: void): void;
  retry(this: void): void;
}

/** `load` imports the module; it is told which try this is, counted from 1. */
export function bookedOnDemand(load: (tried: number) => Promise<{ bookedCard: typeof bookedCard }>, clock: FollowClock): BookedOnDemand {
  const card = signal<BookedCard | null>(null);
  const failed = signal(false);
  let tries = 0;
  const retry = async () => {
    failed.value = false;
    try {
      const module = await load(++tries);
      card.value = module.bookedCard({ h, Fragment, signal, clock });
    } catch {
      failed.value = true;
    }
  };
  return { card, failed, need: () => void (tries || retry()), retry: () => void retry() };
}
