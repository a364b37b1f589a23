import { effect, type Signal, signal } from "@preact/signals";
import type { Self } from "./sign-in.ts";

const key = "chairside-drafts";

/** What is being written and has not been sent, by name; it survives a reload of the tab. */
export interface KeptDrafts {
  of(name: string): Signal<string>;
  close(): void;
}

/** Keeps drafts in the tab's own storage; where there is none, they last as long as the page. Nobody else gets to see them. */
export function keptDrafts(storage: Storage | undefined, { staffId, salon }: Self): KeptDrafts {
  const owner = `${salon} · ${staffId}`;
  const kept = read(storage, owner);
  const drafts = new Map<string, Signal<string>>();
  const stops: (() => void)[] = [];

  const write = (name: string, text: string) => {
    if (text === "") kept.delete(name);
    else kept.set(name, text);
    try {
      if (kept.size === 0) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify({ owner, drafts: [...kept] }));
    } catch {
      // A full or forbidden storage: the draft is still on screen.
    }
  };

  return {
    of(name) {
      const known = drafts.get(name);
      if (known) return known;
      const draft = signal(kept.get(name) ?? "");
      drafts.set(name, draft);
      stops.push(effect(() => write(name, draft.value)));
      return draft;
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}

function read(storage: Storage | undefined, owner: string): Map<string, string> {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? "null") as { owner: string; drafts: [string, string][] } | null;
    return new Map(kept?.owner === owner ? kept.drafts : []);
  } catch {
    return new Map();
  }
}
