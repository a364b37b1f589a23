import { effect, type Signal, signal } from "@preact/signals";
import type { Queue, Scope } from "./row-order.ts";

/** Which lines of the inbox are looked at, and how. */
export interface InboxLook {
  /** Null: all queues, one below the other. */
  queue: Signal<Queue | null>;
  scope: Signal<Scope>;
  search: Signal<string>;
  /** Whether single letters do something; who dictates or has tremor may not want that. */
  keysOn: Signal<boolean>;
  /** The list of keys is on screen. */
  keysShown: Signal<boolean>;
}

const key = "chairside-keys";

/** Remembers in the tab's own storage whether letters do something. */
export function inboxLook(storage: Storage | undefined): InboxLook {
  const keysOn = signal(stored(storage) !== "off");
  effect(() => {
    try {
      if (keysOn.value) storage?.removeItem(key);
      else storage?.setItem(key, "off");
    } catch {
      // Forbidden storage: it lasts as long as the page.
    }
  });
  return { queue: signal(null), scope: signal("all"), search: signal(""), keysOn, keysShown: signal(false) };
}

function stored(storage: Storage | undefined): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}
