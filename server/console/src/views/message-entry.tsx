import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { StaffRef } from "@chairside/shared/events.ts";
import type { ComponentChildren } from "preact";
import { entryId } from "../reveal-entry.ts";
import type { UnsentReply } from "../reply-outbox.ts";
import { clockTime } from "../salon-time.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";

export interface MessageEntryProps {
  entry: Extract<Entry, { kind: "message" }>;
  follows: boolean;
  /** The visitor's. */
  name: string;
  self: string;
  timeZone: string;
  /** Why staff say that it was wrong. */
  faults: readonly { why: string; by: StaffRef }[];
  onFault(): void;
  /** What stands under the text in another language. */
  translation?: ComponentChildren;
  photos?: ComponentChildren;
}

/** Something said. The text is shown as it is: never as markup. */
export function MessageEntry({ entry, follows, name, self, timeZone, faults, onFault, translation, photos }: MessageEntryProps) {
  const { author, text, at, choices, viaButton } = entry;
  const said = author.kind === "visitor" ? name : author.kind === "assistant" ? "Assistant" : author.name === self ? "You" : author.name;
  return (
    <li id={entryId(entry.seq)} tabIndex={-1} class={`message ${author.kind}${follows ? " follows" : ""}`}>
      <p class={follows ? "by unseen" : "by"}>
        <strong>{said}</strong>
        {author.kind === "assistant" && <span class="ai">AI</span>}
        <time dateTime={at}>{clockTime(at, timeZone)}</time>
      </p>
      {text && (
        <div class="bubble" dir="auto">
          {text}
        </div>
      )}
      {photos}
      {translation}
      {viaButton && <p class="note">Pressed a button</p>}
      {choices.length > 0 && <p class="note">Buttons: {choices.map((choice) => choice.label).join(" · ")}</p>}
      {faults.map(({ why, by }) => (
        <p key={why} class="fault">
          <Icon name="alert" />
          <span>
            Wrong, says {by.name}: {why}
          </span>
        </p>
      ))}
      {author.kind === "assistant" && !faults.some(({ by }) => by.name === self) && (
        <button type="button" class="quiet was-wrong" onClick={onFault}>
          That was wrong
        </button>
      )}
    </li>
  );
}

/** The assistant at work on an answer: it may still be taken back. */
export function DraftMessage({ text }: { text: string }) {
  return (
    <li class="message assistant draft">
      <p class="by">
        <strong>Assistant</strong>
        <span class="ai">AI</span>
        <span>is writing …</span>
      </p>
      {text && (
        <div class="bubble" dir="auto">
          {text}
        </div>
      )}
    </li>
  );
}

/** A reply on its way. */
export function UnsentMessage({ reply, work }: { reply: UnsentReply; work: Workplace }) {
  const { outbox } = work;
  const takeBack = () => {
    const field = work.replyText(reply.conversationId);
    field.value = [outbox.drop(reply.messageId), field.value].filter(Boolean).join("\n");
  };
  return (
    <li class={`message staff unsent ${reply.state}`}>
      <p class="by">
        <strong>You</strong>
        <span role="status">{stateWords[reply.state]}</span>
      </p>
      <div class="bubble" dir="auto">
        {reply.text || "A photo"}
      </div>
      {reply.state === "refused" && (
        <p class="note">
          {reply.why !== undefined && <span class="refused-why">{troubleWords(reply.why)}</span>}
          <button type="button" class="quiet" onClick={() => outbox.retry(reply.messageId)}>
            Try again
          </button>
          <button type="button" class="quiet" onClick={takeBack}>
            Edit
          </button>
        </p>
      )}
    </li>
  );
}

const stateWords: Record<UnsentReply["state"], string> = {
  sending: "sending …",
  sent: "sent",
  waiting: "not sent yet: waiting for the connection",
  refused: "not sent",
};
