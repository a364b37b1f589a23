/** What one browser remembers of a visitor: enough to go on with the conversation, nothing about the person. */
export interface Remembered {
  visitorId: string;
  secret: string;
  token: string;
}

/** The part of `localStorage` and `sessionStorage` that is used. */
export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface VisitorMemory {
  read(): Remembered | null;
  write(remembered: Remembered): void;
  forget(): void;
}

const lifeMs = 7 * 24 * 60 * 60 * 1000;

/**
 * One key, kept for seven days after the last write. Where storage is switched off or full the page remembers by itself,
 * until it is left. `now` is epoch milliseconds.
 */
export function visitorMemory(key: string, openStore: () => KeyValueStore, now: () => number): VisitorMemory {
  let here: Remembered | null = null;
  const attempt = <T>(use: (store: KeyValueStore) => T): T | null => {
    try {
      return use(openStore());
    } catch {
      return null;
    }
  };
  return {
    read() {
      const kept = attempt((store) => JSON.parse(store.getItem(key) ?? "null") as (Remembered & { until: number }) | null);
      if (kept && kept.until > now()) return kept;
      if (kept) attempt((store) => store.removeItem(key));
      return here;
    },
    write(remembered) {
      here = remembered;
      attempt((store) => store.setItem(key, JSON.stringify({ ...remembered, until: now() + lifeMs })));
    },
    forget() {
      here = null;
      attempt((store) => store.removeItem(key));
    },
  };
}
