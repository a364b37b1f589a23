import type { Suggestions } from "@chairside/shared/draft-routes.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { CiteLinks } from "./cite-links.tsx";
import { Icon } from "./icon.tsx";

export interface SuggestPanelProps {
  work: Workplace;
  open: OpenConversation;
  /** A colleague who has the conversation: then nothing can be put into the reply. */
  owner: string | null;
}

/** What the assistant would say and what it is about: drafts, each with where it can be read. Pressing one puts it into the reply, and sends nothing. */
export function SuggestPanel({ work, open, owner }: SuggestPanelProps) {
  const { suggestions, busy, trouble, outOfDate, suggest, dismiss } = open.drafting;
  const shown = suggestions.value;
  if (!shown && !busy.value && trouble.value === null) return null;
  const { timeZone } = work.self;
  return (
    <section class="suggest" aria-labelledby="suggest-title" aria-busy={busy.value}>
      <header>
        <h3 id="suggest-title">
          <Icon name="spark" />
          Drafts by the assistant
        </h3>
        <span class="soft">Nothing is sent</span>
        <button type="button" class="icon-button" aria-label="Close the drafts" onClick={dismiss}>
          <Icon name="close" />
        </button>
      </header>
      <p role="status" class="suggest-news">
        {busy.value && "Reading the conversation …"}
        {!busy.value && trouble.value !== null && troubleWords(trouble.value)}
        {!busy.value && outOfDate.value && "The conversation has gone on since. "}
        {!busy.value && (outOfDate.value || trouble.value !== null) && (
          <button type="button" class="quiet" onClick={() => void suggest()}>
            Suggest again
          </button>
        )}
      </p>
      {shown && (
        <div class={outOfDate.value ? "suggest-body stale" : "suggest-body"}>
          {shown.summary.length > 0 && (
            <ul class="summary" aria-label="What it is about">
              {shown.summary.map(({ text, cites }) => (
                <li key={text} dir="auto">
                  {text}
                  <CiteLinks open={open} cites={cites} timeZone={timeZone} what={text} />
                </li>
              ))}
            </ul>
          )}
          <Replies work={work} open={open} owner={owner} replies={shown.replies} />
        </div>
      )}
    </section>
  );
}

function Replies({ work, open, owner, replies }: SuggestPanelProps & { replies: Suggestions["replies"] }) {
  const text = work.replyText(open.conversationId);
  if (replies.length === 0) return <p class="soft">Nothing of theirs is unanswered, so there is no reply to suggest.</p>;
  const use = (suggested: string) => {
    text.value = text.value.trim() === "" ? suggested : `${text.value.trimEnd()}\n${suggested}`;
    open.desk.writing.value = "reply";
    open.drafting.dismiss();
    setTimeout(() => document.querySelector<HTMLElement>(".reply textarea")?.focus(), 0);
  };
  return (
    <ul class="suggested" aria-label="Suggested replies">
      {replies.map((reply) => (
        <li key={reply.text}>
          <button type="button" disabled={owner !== null} onClick={() => use(reply.text)}>
            <span class="purpose">{purposeWords[reply.purpose]}</span>
            <span class="words" dir="auto">
              {reply.text}
            </span>
          </button>
          <p class="soft">
            Rests on
            <CiteLinks open={open} cites={reply.cites} timeZone={work.self.timeZone} what="this reply" />
          </p>
        </li>
      ))}
    </ul>
  );
}

const purposeWords: Record<Suggestions["replies"][number]["purpose"], string> = {
  answer: "Answer",
  ask: "Ask first",
  alternative: "Something else",
  check: "Say you’ll check",
};
