import type { InboxRow } from "@chairside/shared/inbox.ts";

/** The salon's conversations as lines, and their changes. */
export interface Inbox {
  /** Who waits first, then newest change. */
  rows(salonId: string): Promise<InboxRow[]>;
  /** Calls back with each changed line; answers the unsubscribe. */
  follow(salonId: string, onRow: (row: InboxRow) => void): () => void;
}
