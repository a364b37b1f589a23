import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { LettersNow, ReplyLetter } from "@chairside/shared/presence.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { clockTime } from "../salon-time.ts";
import { seenWords } from "../seen-words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";

export interface ReplyFateProps {
  entry: Extract<Entry, { kind: "message" }>;
  work: Workplace;
  open: OpenConversation;
}

/** What became of a reply, below it: seen, or gone out by letter. */
export function ReplyFate({ entry, work, open }: ReplyFateProps) {
  if (entry.author.kind !== "staff") return null;
  const { letters, coming } = open.company.letters.value ?? { letters: [], coming: null };
  const letter = letters.find(({ upTo }) => upTo === entry.seq);
  const isLast = open.view.value.entries.findLast((one) => one.kind === "message" && one.author.kind === "staff") === entry;
  const seen = open.company.now.value?.visitor.seen;
  const isSeen = isLast && seen !== undefined && seen.seq >= entry.seq;
  const lines = [
    letter && <LetterLine key="letter" letter={letter} work={work} />,
    // What was read later as well has moved the mark on: when this was read is no longer known.
    isSeen && <span key="seen">{seen.seq === entry.seq ? `Seen ${clockTime(seen.at, work.self.timeZone)}` : "Seen"}</span>,
    isLast && !isSeen && coming && <ComingLine key="coming" coming={coming} work={work} />,
  ].filter(Boolean);
  return lines.length > 0 ? <li class="fate">{lines}</li> : null;
}

function LetterLine({ letter: { by, state, at }, work }: { letter: ReplyLetter; work: Workplace }) {
  const way = wayWords[by];
  if (state === "read") return null;
  if (state === "leaving") return <span>On its way {way}</span>;
  const when = seenWords(at, work.self.timeZone, work.time.halfMinute.value);
  if (state === "sent")
    return (
      <span>
        <Icon name="check" />
        Sent {way} {when.replace(/^Today, /, "")}
      </span>
    );
  return (
    <span class="bad">
      <Icon name="alert" />
      Could not be sent {way}. Please ring.
    </span>
  );
}

function ComingLine({ coming: { by, at }, work }: { coming: NonNullable<LettersNow["coming"]>; work: Workplace }) {
  const when = seenWords(at, work.self.timeZone, work.time.halfMinute.value).replace(/^Today, /, "");
  return (
    <span>
      Not read yet. They will get it {wayWords[by]} after {when}
    </span>
  );
}

const wayWords: Record<ReplyLetter["by"], string> = { email: "by e-mail", phone: "by text message" };

/** The visitor writes; what, is not known. */
export function VisitorTyping({ open, name }: { open: OpenConversation; name: string }) {
  return open.company.now.value?.visitor.typing ? (
    <li class="message visitor typing">
      <p class="by" role="status">
        <strong>{name}</strong>
        <span>is typing …</span>
      </p>
    </li>
  ) : null;
}
