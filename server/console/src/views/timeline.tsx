import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { OpenConversation } from "../open-conversation.ts";
import { dayWords } from "../salon-time.ts";
import { timelineItems } from "../timeline-groups.ts";
import type { Workplace } from "../workplace.ts";
import { FactEntry } from "./fact-entry.tsx";
import { Icon } from "./icon.tsx";
import { DraftMessage, MessageEntry, UnsentMessage } from "./message-entry.tsx";

/** So close to the end counts as being there, in pixels. */
const nearEnd = 60;

/** All that was said and done, oldest first. Stays at the end as long as one is there. */
export function Timeline({ work, open, name }: { work: Workplace; open: OpenConversation; name: string }) {
  const { entries, drafts, working, caughtUp, answerer } = open.view.value;
  const unsent = work.outbox.unsent.value.filter((reply) => reply.conversationId === open.conversationId);
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useSignal(true);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });

  useLayoutEffect(() => {
    if (atEnd.peek()) toEnd();
  }, [entries, drafts, unsent.length, caughtUp]);

  const { timeZone, name: self } = work.self;
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
        {!caughtUp && entries.length === 0 && <p class="empty">Reading the conversation …</p>}
        <ol>
          {timelineItems(entries, timeZone).map((item) =>
            "day" in item ? (
              <li key={item.day} class="day">
                {dayWords(item.day, work.today.value)}
              </li>
            ) : item.entry.kind === "message" ? (
              <MessageEntry key={item.entry.seq} entry={item.entry} follows={item.follows} name={name} self={self} timeZone={timeZone} />
            ) : (
              <FactEntry key={item.entry.seq} entry={item.entry} self={self} name={name} timeZone={timeZone} />
            ),
          )}
          {Object.entries(drafts).map(([messageId, text]) => (
            <DraftMessage key={messageId} text={text} />
          ))}
          {working.assistant && answerer === "assistant" && Object.keys(drafts).length === 0 && <DraftMessage text="" />}
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
