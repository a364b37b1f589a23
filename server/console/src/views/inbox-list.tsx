import { useEffect, useMemo, useRef } from "preact/hooks";
import { fragmentOf } from "../place.ts";
import { countForPerson, type Queue, queuedRows, queues, type Scope } from "../row-order.ts";
import type { Workplace } from "../workplace.ts";
import { FoundLines } from "./found-lines.tsx";
import { Icon } from "./icon.tsx";
import { QueueLines } from "./queue-lines.tsx";

const queueNames: Record<Queue, string> = {
  person: "Needs a person",
  visitor: "Waiting for the visitor",
  assistant: "Assistant is handling",
  done: "Done",
};
const scopes: [scope: Scope, label: string][] = [
  ["all", "All"],
  ["mine", "Mine"],
  ["unassigned", "Unassigned"],
];

/** All conversations by what happens next with them, who is due first. */
export function InboxList({ work, openId }: { work: Workplace; openId: string | null }) {
  const { inbox, look, self } = work;
  const now = work.time.halfMinute.value;
  const [search, scope, lines] = [look.search.value, look.scope.value, inbox.rows.value];
  // Not again for each line that is opened.
  const { chosen, people } = useMemo(() => {
    const rows = [...lines.values()];
    const choiceOf = (whose: Scope) => ({ scope: whose, search, staffId: self.staffId });
    const countOf = (whose: Scope) => countForPerson(rows, choiceOf(whose), now);
    return { chosen: queuedRows(rows, choiceOf(scope), now), people: { all: 0, mine: countOf("mine"), unassigned: countOf("unassigned") } };
  }, [lines, search, scope, now]);
  const shown = queues.filter((queue) => chosen[queue].length > 0 && (look.queue.value === null || look.queue.value === queue));
  const list = useFocusOnReturn(openId);

  return (
    <section class="list" aria-labelledby="inbox-title" ref={list}>
      <header>
        <div class="list-title">
          <h2 id="inbox-title">Conversations</h2>
          <button type="button" class="icon-button" aria-label="Keys" title="Keys (?)" onClick={() => (look.keysShown.value = true)}>
            <Icon name="keys" />
          </button>
        </div>
        <label class="search">
          <Icon name="search" />
          <span class="unseen">Search names and messages</span>
          <input
            type="search"
            placeholder="Search"
            value={look.search}
            onInput={(event) => (look.search.value = event.currentTarget.value)}
          />
        </label>
        <div class="filters scopes" role="group" aria-label="Whose">
          {scopes.map(([whose, label]) => (
            <button key={whose} type="button" aria-pressed={scope === whose} onClick={() => (look.scope.value = whose)}>
              {label}
              {whose !== "all" && <Count of={people[whose]} />}
            </button>
          ))}
        </div>
        <div class="filters queues" role="group" aria-label="Show only">
          {queues.map((queue) => (
            <button
              key={queue}
              type="button"
              aria-pressed={look.queue.value === queue}
              onClick={() => (look.queue.value = look.queue.value === queue ? null : queue)}
            >
              {queueNames[queue]}
              <Count of={chosen[queue].length} urgent={queue === "person"} />
            </button>
          ))}
        </div>
      </header>
      {shown.length > 0 || work.found.lines.value.length > 0 || work.found.state.value === "failed" ? (
        <div class="queue-list">
          {shown.map((queue) => (
            <section key={queue} aria-labelledby={`queue-${queue}`}>
              <h3 id={`queue-${queue}`}>{queueNames[queue]}</h3>
              <QueueLines rows={chosen[queue]} work={work} openId={openId} labelledBy={`queue-${queue}`} />
            </section>
          ))}
          <FoundLines work={work} />
        </div>
      ) : (
        <Nothing work={work} some={queues.some((queue) => chosen[queue].length > 0)} />
      )}
    </section>
  );
}

function Count({ of, urgent = false }: { of: number; urgent?: boolean }) {
  return <span class={urgent && of > 0 ? "count" : "count none"}>{of}</span>;
}

/** Why nothing is in sight, and the way out of it. `some`: another queue has something. */
function Nothing({ work: { inbox, look, found }, some }: { work: Workplace; some: boolean }) {
  if (!inbox.loaded.value) return <p class="empty">Reading the conversations …</p>;
  const isNarrowed = look.search.value.trim() !== "" || look.scope.value !== "all" || look.queue.value !== null;
  if (!isNarrowed) return <p class="empty">No conversations yet. They appear here as soon as a visitor writes.</p>;
  const isAskedForPerson = look.queue.value === "person" && !look.search.value.trim();
  const showAll = () => {
    look.queue.value = null;
    if (some) return;
    look.scope.value = "all";
    look.search.value = "";
  };
  return (
    <div class="empty">
      <p>{found.state.value === "asking" ? "Searching …" : isAskedForPerson ? "Nobody is waiting for a person." : "Nothing here."}</p>
      <button type="button" class="quiet" onClick={showAll}>
        {some ? "Show the other queues" : "Show all conversations"}
      </button>
    </div>
  );
}

/** Back from a conversation, the keyboard goes on from its line. */
function useFocusOnReturn(openId: string | null) {
  const list = useRef<HTMLElement>(null);
  const lastOpen = useRef<string | null>(null);
  useEffect(() => {
    const left = openId === null ? lastOpen.current : null;
    lastOpen.current = openId;
    if (left === null) return;
    const link = fragmentOf({ page: "inbox", conversationId: left, panel: false });
    list.current?.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus();
  }, [openId]);
  return list;
}
