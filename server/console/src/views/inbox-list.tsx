import { useEffect, useRef } from "preact/hooks";
import { fragmentOf } from "../place.ts";
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
  const list = useRef<HTMLElement>(null);
  const lastOpen = useRef<string | null>(null);
  // Back from a conversation, the keyboard goes on from its line.
  useEffect(() => {
    const left = openId === null ? lastOpen.current : null;
    lastOpen.current = openId;
    if (left === null) return;
    const link = fragmentOf({ page: "inbox", conversationId: left, panel: false });
    list.current?.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus();
  }, [openId]);

  return (
    <section class="list" aria-labelledby="inbox-title" ref={list}>
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
