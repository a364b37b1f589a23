import { useEffect, useRef } from "preact/hooks";
import { guestName } from "../brief-lines.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { fragmentOf } from "../place.ts";
import { visitorName } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { HandoffBanner } from "./handoff-banner.tsx";
import { HandoffQuestions } from "./handoff-questions.tsx";
import { PhotoDialog } from "../photos/photo-dialog.tsx";
import { Icon } from "./icon.tsx";
import { Onlookers } from "./onlookers.tsx";
import { Timeline } from "./timeline.tsx";
import { VisitorHere } from "./visitor-here.tsx";
import { WriteBox } from "./write-box.tsx";

export interface ThreadProps {
  work: Workplace;
  open: OpenConversation;
  /** Whether what is known is on screen where there is not room for all. */
  panel: boolean;
  /** The number of the entry that is looked for. */
  at: number | null;
}

const listLink = fragmentOf({ page: "inbox", conversationId: null, panel: false });

/** One conversation: who answers, all that was said, and where to say more. */
export function Thread({ work, open, panel, at }: ThreadProps) {
  const { conversationId } = open;
  const heading = useRef<HTMLHeadingElement>(null);
  const row = work.inbox.rows.value.get(conversationId);
  const name = visitorName(guestName(open.view.value) ?? row?.visitorName);
  // The link that led here may be out of sight now: the keyboard goes on from the top of the conversation.
  useEffect(() => {
    if (at === null) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <section class="thread" aria-labelledby="thread-title">
      <header class="thread-head">
        <a class="icon-button back" href={listLink} aria-label="Back to the inbox">
          <Icon name="back" />
        </a>
        <div>
          <h2 id="thread-title" ref={heading} tabIndex={-1}>
            {name}
          </h2>
          <p>
            <VisitorHere work={work} open={open} />
            {row?.subject && <span>{row.subject}</span>}
          </p>
        </div>
        <Onlookers work={work} open={open} />
        <a class="known-link" href={fragmentOf({ page: "inbox", conversationId, panel: !panel })} aria-current={panel ? "true" : undefined}>
          <Icon name="panel" />
          What we know
        </a>
      </header>
      {open.missing.value ? (
        <p class="empty">This conversation does not exist, or is not of your salon.</p>
      ) : (
        <>
          <HandoffBanner work={work} open={open} row={row} />
          <Timeline work={work} open={open} name={name} at={at} />
          <WriteBox work={work} open={open} />
          <PhotoDialog work={work} open={open} />
          <HandoffQuestions work={work} open={open} row={row} />
        </>
      )}
    </section>
  );
}
