import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { HandoffEntry } from "../handoff-view.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { revealEntry } from "../reveal-entry.ts";
import { dayWords } from "../salon-time.ts";
import { timelineEntries, timelineItems } from "../timeline-groups.ts";
import type { Workplace } from "../workplace.ts";
import { FactEntry } from "./fact-entry.tsx";
import { MessageTranslation } from "./message-translation.tsx";
import { HandoffFact } from "./handoff-fact.tsx";
import { Icon } from "./icon.tsx";
import { ReplyFate, VisitorTyping } from "./reply-fate.tsx";
import { useReading } from "../use-reading.ts";
import { SentPhotos } from "../photos/sent-photos.tsx";
import { DraftMessage, MessageEntry, UnsentMessage } from "./message-entry.tsx";

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
  const handoff = open.handoff.value;
  const { entries, drafts, working, caughtUp, answerer } = open.view.value;
  const unsent = work.outbox.unsent.value.filter((reply) => reply.conversationId === open.conversationId);
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useSignal(true);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });

  useLayoutEffect(() => {
    if (atEnd.peek()) toEnd();
  }, [entries, handoff.entries, drafts, unsent.length, caughtUp, open.company.now.value, open.company.letters.value]);
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
          {timelineItems(timelineEntries(entries, handoff), timeZone).map((item) => {
            if ("day" in item)
              return (
                <li key={item.day} class="day">
                  {dayWords(item.day, work.today.value)}
                </li>
              );
            const { entry, follows } = item;
            if (isAmongStaff(entry)) return <HandoffFact key={entry.seq} entry={entry} self={work.self} />;
            if (entry.kind !== "message") return <FactEntry key={entry.seq} entry={entry} self={self} name={name} timeZone={timeZone} />;
            return [
              <MessageEntry
                key={entry.seq}
                entry={entry}
                follows={follows}
                name={name}
                self={self}
                timeZone={timeZone}
                faults={handoff.faults[entry.messageId] ?? []}
                photos={<SentPhotos work={work} open={open} entry={entry} />}
                translation={<MessageTranslation open={open} entry={entry} />}
                onFault={() => (open.desk.question.value = { faulted: entry.messageId })}
              />,
              <ReplyFate key={`${entry.seq} fate`} entry={entry} work={work} open={open} />,
            ];
          })}
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

const among: ReadonlySet<string> = new Set<HandoffEntry["kind"]>([
  "note",
  "claimed",
  "unclaimed",
  "taken-over",
  "blocked",
  "unblocked",
  "assigned",
  "snoozed",
  "closed",
  "late",
]);
const isAmongStaff = (entry: Entry | HandoffEntry): entry is HandoffEntry => among.has(entry.kind);
