import type { OpenConversation } from "../open-conversation.ts";
import { fragmentOf } from "../place.ts";
import { revealEntry } from "../reveal-entry.ts";
import { clockTime } from "../salon-time.ts";

export interface CiteLinksProps {
  open: OpenConversation;
  /** Numbers of events. */
  cites: readonly number[];
  timeZone: string;
  /** What rests on them, for those who hear the links. */
  what: string;
}

/** Links that lead to what a statement rests on, by the time it was said. */
export function CiteLinks({ open: { conversationId, view, handoff }, cites, timeZone, what }: CiteLinksProps) {
  const entries = [...view.value.entries, ...handoff.value.entries].filter(({ seq }) => cites.includes(seq));
  return (
    <span class="cites">
      {entries.map(({ seq, at }) => (
        <a
          key={seq}
          class="cite"
          href={fragmentOf({ page: "inbox", conversationId, panel: false, at: seq })}
          onClick={() => revealEntry(seq)}
        >
          <span class="unseen">Where “{what}” comes from: </span>
          {clockTime(at, timeZone)}
        </a>
      ))}
    </span>
  );
}
