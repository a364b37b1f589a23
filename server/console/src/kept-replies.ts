import type { UnsentReply } from "./reply-outbox.ts";
import type { Self } from "./sign-in.ts";

const key = "chairside-unsent";

/** Unsent replies of this tab, over a reload. They belong to who wrote them: nobody else's name goes under them. */
export interface KeptReplies {
  read(): readonly UnsentReply[];
  write(unsent: readonly UnsentReply[]): void;
}

/** Keeps them in the tab's own storage; where there is none, they last as long as the page. */
export function keptReplies(storage: Storage | undefined, { name, salon }: Self): KeptReplies {
  const owner = `${salon} · ${name}`;
  return {
    read() {
      try {
        const kept = JSON.parse(storage?.getItem(key) ?? "null") as { owner: string; unsent: UnsentReply[] } | null;
        return kept?.owner === owner ? kept.unsent : [];
      } catch {
        return [];
      }
    },
    write(unsent) {
      try {
        if (unsent.length === 0) storage?.removeItem(key);
        else storage?.setItem(key, JSON.stringify({ owner, unsent }));
      } catch {
        // A full or forbidden storage: the reply is still on screen and still being sent.
      }
    },
  };
}
