import type { OpenConversation } from "../open-conversation.ts";
import { fragmentOf } from "../place.ts";
import { revealEntry } from "../reveal-entry.ts";
import { clockTime } from "../salon-time.ts";
import { Icon } from "./icon.tsx";

export interface SaidThereProps {
  open: OpenConversation;
  what: string;
  /** The entry's number; null: it cannot be told where, and there is no link. */
  seq: number | null;
  timeZone: string;
}

/** Leads to the message that something is known from. */
export function SaidThere({ open: { conversationId, view }, what, seq, timeZone }: SaidThereProps) {
  const entry = seq === null ? undefined : view.value.entries.find((one) => one.seq === seq);
  if (!entry) return null;
  return (
    <a
      class="said-there"
      href={fragmentOf({ page: "inbox", conversationId, panel: false, at: entry.seq })}
      // A second time the address does not change, and is still meant.
      onClick={() => revealEntry(entry.seq)}
    >
      <Icon name="chat" />
      <span class="unseen">Where {what} was said, </span>
      {clockTime(entry.at, timeZone)}
    </a>
  );
}
