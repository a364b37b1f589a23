import type { FoundLine } from "@chairside/shared/search-routes.ts";
import { markedWords } from "../marked-words.ts";
import { fragmentOf } from "../place.ts";
import { seenWords } from "../seen-words.ts";
import { visitorName } from "../words.ts";
import type { Workplace } from "../workplace.ts";

const byWords: Record<FoundLine["by"], string> = {
  visitor: "",
  assistant: "Assistant: ",
  staff: "Staff: ",
  note: "Note: ",
  booking: "Booked for ",
};

/** Where the words of the search were said; each leads to the very message. */
export function FoundLines({ work }: { work: Workplace }) {
  const { found, look } = work;
  const lines = found.lines.value;
  if (found.state.value === "failed") return <p class="trouble">What was said could not be searched just now.</p>;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="found-title">
      <h3 id="found-title">Said in conversations</h3>
      <ul aria-labelledby="found-title">
        {lines.map((line) => (
          <Found key={line.conversationId} line={line} work={work} search={look.search.value} />
        ))}
      </ul>
    </section>
  );
}

function Found({ line, work, search }: { line: FoundLine; work: Workplace; search: string }) {
  const { conversationId, seq, at, by, text } = line;
  const name = work.inbox.rows.value.get(conversationId)?.visitorName;
  return (
    <li>
      <a class="line found" href={fragmentOf({ page: "inbox", conversationId, panel: false, at: seq })} data-conversation={conversationId}>
        <span class="line-top">
          <strong>{visitorName(name)}</strong>
          <time dateTime={at}>{seenWords(at, work.self.timeZone, work.time.halfMinute.value)}</time>
        </span>
        <span class="said">
          {byWords[by] && <span class="by">{byWords[by]}</span>}
          {markedWords(text, search).map(({ piece, isFound }) => (isFound ? <mark>{piece}</mark> : piece))}
        </span>
      </a>
    </li>
  );
}
