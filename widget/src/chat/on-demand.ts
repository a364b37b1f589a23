import { type ReadonlySignal, signal } from "@preact/signals-core";

/** A part of the chat that few visitors need, and that comes when it is to be shown. */
export interface OnDemand<T> {
  /** Null until it has come. */
  made: ReadonlySignal<T | null>;
  /** It could not be loaded; another try is the visitor's. */
  failed: ReadonlySignal<boolean>;
  /** Begins to load it, once. */
  need(this: void): void;
  retry(this: void): void;
}

/** `load` imports the module and sets it up; it is told which try this is, counted from 1. */
export function onDemand<T>(load: (tried: number) => Promise<T>): OnDemand<T> {
  const made = signal<T | null>(null);
  const failed = signal(false);
  let tries = 0;
  const retry = async () => {
    failed.value = false;
    try {
      made.value = await load(++tries);
    } catch {
      failed.value = true;
    }
  };
  return { made, failed, need: () => void (tries || retry()), retry: () => void retry() };
}
