import type { Place } from "../place.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { InboxList } from "./inbox-list.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { KnownPanel } from "./known-panel.tsx";
import { Thread } from "./thread.tsx";
import { useInboxKeys } from "./use-inbox-keys.ts";
import { useFocusInDepth } from "./use-focus-in-depth.ts";

/** The list, the conversation and what is known, side by side as far as there is room: the narrower, the fewer. */
export function InboxPage({ work, place }: { work: Workplace; place: Extract<Place, { page: "inbox" }> }) {
  const open = work.conversation.value;
  const depth = open ? (place.panel ? "panel" : "thread") : "list";
  const main = useInboxKeys(work);
  useFocusInDepth(depth);
  return (
    <main class={`inbox at-${depth}`} ref={main}>
      <h1 class="unseen">Inbox</h1>
      <InboxList work={work} openId={place.conversationId} />
      {open ? (
        <>
          <Thread key={open.conversationId} work={work} open={open} panel={place.panel} at={place.at ?? null} />
          <KnownPanel work={work} open={open} />
        </>
      ) : (
        <section class="thread nothing-open" aria-label="Conversation">
          <Icon name="chat" />
          <p>
            {work.inbox.rows.value.size === 0 ? "What visitors write is read and answered here." : "Choose a conversation to read it here."}
          </p>
        </section>
      )}
      <KeysDialog look={work.look} />
    </main>
  );
}
