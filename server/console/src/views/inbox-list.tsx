import { type Filter, shownRows } from "../row-order.ts";
import type { Workplace } from "../workplace.ts";
import { InboxLine } from "./inbox-line.tsx";

const filters: [filter: Filter, label: string][] = [
  ["waiting", "Needs a person"],
  ["assistant", "Assistant"],
  ["all", "All"],
];

/** All conversations, who waits first. */
export function InboxList({ work, openId }: { work: Workplace; openId: string | null }) {
  const { inbox, filter, waiting } = work;
  const rows = shownRows(inbox.rows.value.values(), filter.value);
  return (
    <section class="list" aria-labelledby="inbox-title">
      <header>
        <h2 id="inbox-title">Conversations</h2>
        <div class="filters" role="group" aria-label="Show">
          {filters.map(([name, label]) => (
            <button
              key={name}
              type="button"
              aria-pressed={filter.value === name}
              onClick={() => {
                filter.value = name;
              }}
            >
              {label}
              {name === "waiting" && <span class={waiting.value > 0 ? "count" : "count none"}>{waiting}</span>}
            </button>
          ))}
        </div>
      </header>
      {rows.length > 0 ? (
        <ul aria-label="Conversations">
          {rows.map((row) => (
            <InboxLine key={row.conversationId} row={row} work={work} isOpen={row.conversationId === openId} />
          ))}
        </ul>
      ) : (
        <p class="empty">{inbox.loaded.value ? emptyWords[filter.value] : "Reading the conversations …"}</p>
      )}
    </section>
  );
}

const emptyWords: Record<Filter, string> = {
  waiting: "Nobody is waiting for a person.",
  assistant: "The assistant is in no conversation now.",
  all: "No conversations yet. They appear here as soon as a visitor writes.",
};
