import type { InboxRow } from "@chairside/shared/inbox.ts";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Workplace } from "../workplace.ts";
import { InboxLine } from "./inbox-line.tsx";

/** So many lines of a queue are on the page at first, and so many more each time its end comes near. */
const pieceLength = 30;

export interface QueueLinesProps {
  rows: readonly InboxRow[];
  work: Workplace;
  openId: string | null;
  /** The id of its heading. */
  labelledBy: string;
}

/** A queue's lines, as many as have been looked at: what nobody has scrolled to costs nothing. */
export function QueueLines({ rows, work, openId, labelledBy }: QueueLinesProps) {
  const length = useSignal(pieceLength);
  // The open one is always among them: the keyboard goes on from there.
  const openAt = rows.findIndex((row) => row.conversationId === openId);
  const shown = Math.max(length.value, openAt + pieceLength / 2);
  const rest = rows.length - shown;
  return (
    <>
      <ul aria-labelledby={labelledBy}>
        {rows.slice(0, shown).map((row) => (
          <InboxLine key={row.conversationId} row={row} work={work} isOpen={row.conversationId === openId} />
        ))}
      </ul>
      {rest > 0 && <MoreLines rest={rest} onMore={() => (length.value = shown + pieceLength)} />}
    </>
  );
}

/** Asks for more by itself before it comes into sight; by hand where the browser does not tell. */
function MoreLines({ rest, onMore }: { rest: number; onMore(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const { current } = button;
    if (!current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more.current(), {
      root: current.closest(".queue-list"),
      rootMargin: "600px",
    });
    observer.observe(current);
    return () => observer.disconnect();
    // Observed anew after each piece: an end that stays in sight is told once only.
  }, [rest]);
  return (
    <button type="button" class="quiet more-lines" ref={button} onClick={onMore}>
      Show more ({rest})
    </button>
  );
}
