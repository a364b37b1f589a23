import { backoff, type FollowClock, type PageSignals } from "@chairside/shared/follow-clock.ts";
import { followStream, type Following, type StreamState } from "@chairside/shared/follow-stream.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { InboxCompany, InboxSeen, Onlooker } from "@chairside/shared/presence.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";
import { isWaiting } from "./row-order.ts";

export interface InboxLines {
  rows: ReadonlySignal<ReadonlyMap<string, InboxRow>>;
  /** False until the lines have been read for the first time. */
  loaded: ReadonlySignal<boolean>;
  connection: ReadonlySignal<StreamState>;
  /** Who has which conversation on screen. */
  company: ReadonlySignal<ReadonlyMap<string, readonly Onlooker[]>>;
  /** How far one has read oneself; null until it has been told. */
  seen: ReadonlySignal<ReadonlyMap<string, number> | null>;
  close(): void;
}

export interface InboxLinesOptions {
  api: StaffApi;
  base: string;
  fetch: typeof globalThis.fetch;
  clock: FollowClock;
  page: PageSignals | undefined;
  /** Somebody has begun to wait since the lines were first read. */
  onNewlyWaiting(row: InboxRow): void;
  /** Any line changed after the first reading; `known`: what it was before. */
  onChange(row: InboxRow, known: InboxRow | undefined): void;
  onSignedOut(): void;
}

/** The salon's conversations as lines: read once, so that what comes after is known to be news, then followed. */
export function followInboxLines(options: InboxLinesOptions): InboxLines {
  const { api, clock } = options;
  const rows = signal<ReadonlyMap<string, InboxRow>>(new Map());
  const loaded = signal(false);
  const connection = signal<StreamState>("connecting");
  const company = signal<ReadonlyMap<string, readonly Onlooker[]>>(new Map());
  const seen = signal<ReadonlyMap<string, number> | null>(null);
  let following: Following | undefined;
  let cancelRetry = () => {};
  let closed = false;

  const put = (row: InboxRow): boolean => {
    const known = rows.value.get(row.conversationId);
    // The same number again may still have another state: a line goes quiet without an event.
    if (known && (row.seq < known.seq || (row.seq === known.seq && JSON.stringify(row) === JSON.stringify(known)))) return false;
    rows.value = new Map(rows.value).set(row.conversationId, row);
    return true;
  };

  const onRow = (row: InboxRow) => {
    const known = rows.value.get(row.conversationId);
    if (!put(row)) return;
    if (isWaiting(row) && !(known && isWaiting(known))) options.onNewlyWaiting(row);
    options.onChange(row, known);
  };

  const onCompany = ({ conversationId, staff }: InboxCompany) => {
    company.value = new Map(company.value).set(conversationId, staff);
  };
  const onSeen = (news: InboxSeen) => {
    const next = new Map(seen.value);
    for (const { conversationId, seq } of news) next.set(conversationId, Math.max(seq, next.get(conversationId) ?? 0));
    seen.value = next;
  };

  const follow = () => {
    following = followStream({
      url: `${options.base}inbox/events`,
      fetch: options.fetch,
      credentials: "same-origin",
      clock,
      page: options.page,
      onFrame(frame) {
        if (frame.event === "row") onRow(JSON.parse(frame.data) as InboxRow);
        if (frame.event === "company") onCompany(JSON.parse(frame.data) as InboxCompany);
        if (frame.event === "seen") onSeen(JSON.parse(frame.data) as InboxSeen);
      },
      onState(state) {
        connection.value = state;
        // Who is where is told anew on the next line.
        if (state !== "live") company.value = new Map();
        if (state === "refused") options.onSignedOut();
      },
    });
  };

  const load = async (attempt: number): Promise<void> => {
    const answer = await api.call<{ rows: InboxRow[] }>("GET", "inbox");
    if (closed) return;
    if (!answer.ok) {
      connection.value = "lost";
      cancelRetry = clock.after((answer.retryAfter ?? 0) * 1000 + backoff(attempt, clock.random()), () => void load(attempt + 1));
      return;
    }
    rows.value = new Map(answer.value.rows.map((row) => [row.conversationId, row]));
    loaded.value = true;
    follow();
  };
  void load(0);

  return {
    rows,
    loaded,
    connection,
    company,
    seen,
    close() {
      closed = true;
      cancelRetry();
      following?.close();
    },
  };
}
