import type { Unsent } from "./outbox.ts";
import type { KeyValueStore } from "./visitor-memory.ts";

/** What a tab remembers over a reload: whether the chat was open, and what it did not get out yet. */
export interface TabMemory {
  read(): { unsent: Unsent[] };
  write(open: boolean, unsent: readonly Unsent[]): void;
}

/** The first character is for the loader: "+" the chat was open, "-" it was used and closed. */
export function tabMemory(key: string, openStore: () => KeyValueStore): TabMemory {
  return {
    read() {
      try {
        return { unsent: JSON.parse(openStore().getItem(key)?.slice(1) || "[]") as Unsent[] };
      } catch {
        return { unsent: [] };
      }
    },
    write(open, unsent) {
      try {
        openStore().setItem(key, (open ? "+" : "-") + (unsent.length > 0 ? JSON.stringify(unsent) : ""));
      } catch {
        // Storage is switched off: a reload starts with a closed chat.
      }
    },
  };
}
