import type { Where } from "./presence.ts";
import type { ReadMarkStore } from "./read-mark-store.ts";
import { type Sign, signMs } from "./sign.ts";

/** How often it is said again that a visitor is here, and how often it is kept; milliseconds. */
const sayEveryMs = 8_000;
const keepEveryMs = 60_000;

export interface VisitorsHereOptions {
  marks: Pick<ReadMarkStore, "here">;
  now(): number;
  tell(sign: Sign): void;
  report(what: string, conversationId: string | null, error: unknown): void;
}

/** The visitors whose streams this process has: that they are here is said again and again, and kept once a minute and when they leave. */
export function createVisitorsHere({ marks, now, tell, report }: VisitorsHereOptions) {
  const open = new Map<string, { where: Where; lines: number }>();
  let saidAt = now();
  let keptAt = now();
  let keeping: Promise<void> = Promise.resolve();

  const keep = (conversationIds: readonly string[]): Promise<void> =>
    (keeping = keeping
      .then(() => marks.here(conversationIds, now()))
      .catch((error: unknown) => report("keeping that a visitor was here failed", null, error)));

  return {
    comes(where: Where): () => void {
      const { conversationId, salonId } = where;
      const known = open.get(conversationId) ?? { where, lines: 0 };
      known.lines++;
      open.set(conversationId, known);
      if (known.lines === 1) {
        tell({ kind: "visitor", conversationId, salonId, hereMs: signMs.here });
        void keep([conversationId]);
      }
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        if (--known.lines > 0) return;
        open.delete(conversationId);
        // A page that is only changed is back in a moment. What was being typed is not.
        tell({ kind: "visitor", conversationId, salonId, hereMs: signMs.leaving, typingMs: 0 });
        void keep([conversationId]);
      };
    },
    async beat(): Promise<void> {
      if (now() - saidAt >= sayEveryMs) {
        saidAt = now();
        for (const { where } of open.values()) tell({ kind: "visitor", ...where, hereMs: signMs.here });
      }
      if (now() - keptAt < keepEveryMs) return;
      keptAt = now();
      await keep([...open.keys()]);
    },
    /** Resolves when everybody who was here is kept as having been. */
    async close(): Promise<void> {
      await keep([...open.keys()]);
    },
  };
}
