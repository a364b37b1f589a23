import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { OpenConversation } from "../open-conversation.ts";
import { revealEntry } from "../reveal-entry.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { VisitorTyping } from "./reply-fate.tsx";
import { useDrawnEntries } from "./use-drawn-entries.tsx";
import { useReading } from "../use-reading.ts";
import { DraftMessage, UnsentMessage } from "./message-entry.tsx";

/** So close to the end counts as being there, in pixels. */
const nearEnd = 60;

export interface TimelineProps {
  work: Workplace;
  open: OpenConversation;
  /** The visitor's. */
  name: string;
  /** The number of the entry that is looked for. */
  at: number | null;
}

/** All that was said and done, oldest first. Stays at the end as long as one is there. */
export function Timeline({ work, open, name, at }: TimelineProps) {
  const { caughtUp, answerer } = open.view.value;
  const { drafts, working } = open.making.value;
  const lines = useDrawnEntries({ work, open, name, whole: at !== null });
  const unsent = work.outbox.unsent.value.filter((reply) => reply.conversationId === open.conversationId);
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useSignal(true);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });

  useLayoutEffect(() => {
    if (atEnd.peek()) toEnd();
  }, [lines, drafts, unsent.length, caughtUp, open.company.now.value, open.company.letters.value]);
  // The box below grows with what is written in it: the end stays in sight.
  useEffect(() => {
    if (!scroller.current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => atEnd.peek() && toEnd());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (at !== null && caughtUp) revealEntry(at);
  }, [at, caughtUp]);

  useReading(open, atEnd);

  return (
    <div class="timeline-frame">
      <div
        class="timeline"
        ref={scroller}
        role="region"
        aria-label="Messages"
        // Not all browsers let the keyboard into what scrolls.
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.value = scrollHeight - scrollTop - clientHeight < nearEnd;
        }}
      >
        {!caughtUp && <p class="empty reading">Reading the conversation …</p>}
        <ol>
          {lines}
          {Object.entries(drafts).map(([messageId, text]) => (
            <DraftMessage key={messageId} text={text} />
          ))}
          {working.assistant && answerer === "assistant" && Object.keys(drafts).length === 0 && <DraftMessage text="" />}
          <VisitorTyping open={open} name={name} />
          {unsent.map((reply) => (
            <UnsentMessage key={reply.messageId} reply={reply} work={work} />
          ))}
        </ol>
      </div>
      {!atEnd.value && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" />
          Latest
        </button>
      )}
    </div>
  );
}
