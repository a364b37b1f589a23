import type { Place } from "../place.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { InboxList } from "./inbox-list.tsx";
import { KnownPanel } from "./known-panel.tsx";
import { Thread } from "./thread.tsx";

/** The list, the conversation and what is known, side by side as far as there is room: the narrower, the fewer. */
export function InboxPage({ work, place }: { work: Workplace; place: Extract<Place, { page: "inbox" }> }) {
  const open = work.conversation.value;
  const depth = open ? (place.panel ? "panel" : "thread") : "list";
  return (
    <main class={`inbox at-${depth}`}>
      <h1 class="unseen">Inbox</h1>
      <InboxList work={work} openId={place.conversationId} />
      {open ? (
        <>
          <Thread key={open.conversationId} work={work} open={open} panel={place.panel} />
          <KnownPanel work={work} open={open} />
        </>
      ) : (
        <section class="thread nothing-open" aria-label="Conversation">
          <Icon name="chat" />
          <p>Choose a conversation to read it here.</p>
        </section>
      )}
    </main>
  );
}
