import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { StaffRef } from "@chairside/shared/events.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { SentPhotos } from "../photos/sent-photos.tsx";
import type { Workplace } from "../workplace.ts";
import { MessageEntry } from "./message-entry.tsx";
import { MessageTranslation } from "./message-translation.tsx";
import { ReplyFate } from "./reply-fate.tsx";

export interface SaidEntryProps {
  entry: Extract<Entry, { kind: "message" }>;
  follows: boolean;
  /** The visitor's. */
  name: string;
  faults: readonly { why: string; by: StaffRef }[];
  work: Workplace;
  open: OpenConversation;
}

/** A message, with all that belongs to it: photos, its translation, what became of it. */
export function SaidEntry({ entry, follows, name, faults, work, open }: SaidEntryProps) {
  const byStaff = entry.author.kind === "staff";
  return (
    <>
      <MessageEntry
        entry={entry}
        follows={follows}
        name={name}
        self={work.self.name}
        timeZone={work.self.timeZone}
        faults={faults}
        photos={entry.photos.length > 0 && <SentPhotos work={work} open={open} entry={entry} />}
        translation={!byStaff && open.drafting.foreign.value !== null && <MessageTranslation open={open} entry={entry} />}
        onFault={() => (open.desk.question.value = { faulted: entry.messageId })}
      />
      {byStaff && <ReplyFate entry={entry} work={work} open={open} />}
    </>
  );
}
