import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { ConversationStore } from "../conversation/conversation-store.ts";
import type { EventLog, LiveFeed } from "../events/event-log.ts";
import type { Inbox } from "./inbox.ts";
import { byUrgency, type FoldedRow, newRow, shownRow, withEvent } from "./inbox-row.ts";

/** How many of a salon's conversations the inbox shows: those that staff answer, then the latest. */
const longestInbox = 1_000;

/** The inbox, folded from the log at start and kept by the live feed. `now` is epoch milliseconds. */
export async function createInbox(
  log: EventLog,
  feed: LiveFeed,
  store: ConversationStore,
  salonIds: readonly string[],
  now: () => number,
): Promise<Inbox> {
  const rows = new Map<string, { salonId: string; row: FoldedRow }>();
  const followers = new Map<string, Set<(row: InboxRow) => void>>();

  const load = async (conversationId: string, salonId: string, startedAt: number): Promise<void> => {
    const events = await log.read(conversationId);
    const row = events.reduce(withEvent, newRow(conversationId, new Date(startedAt).toISOString()));
    // Two reads may end in another order than they began: the later truth stays.
    if (row.seq >= (rows.get(conversationId)?.row.seq ?? 0)) rows.set(conversationId, { salonId, row });
  };

  const update = async (conversationId: string, events: ConversationEvent[]): Promise<void> => {
    const known = rows.get(conversationId);
    const next = events[0];
    if (known && next && next.seq === known.row.seq + 1) {
      known.row = events.reduce(withEvent, known.row);
    } else {
      const conversation = await store.get(conversationId);
      if (!conversation) return;
      await load(conversationId, conversation.salonId, conversation.startedAt);
    }
    const changed = rows.get(conversationId);
    if (!changed) return;
    const row = shownRow(changed.row, now());
    for (const follower of followers.get(changed.salonId) ?? []) follower(row);
  };

  feed.subscribeAll((conversationId, events) => void update(conversationId, events));
  for (const salonId of salonIds) {
    for (const { conversationId, startedAt } of await store.list(salonId, longestInbox)) await load(conversationId, salonId, startedAt);
  }

  return {
    rows: async (salonId) =>
      [...rows.values()]
        .filter((entry) => entry.salonId === salonId)
        .map(({ row }) => shownRow(row, now()))
        .toSorted(byUrgency)
        .slice(0, longestInbox),
    follow(salonId, onRow) {
      const set = followers.get(salonId) ?? new Set();
      followers.set(salonId, set.add(onRow));
      return () => set.delete(onRow);
    },
  };
}
