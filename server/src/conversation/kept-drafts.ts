import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Writing } from "@chairside/shared/draft-routes.ts";
import type { EventLog } from "../events/event-log.ts";
import { conversationState } from "./conversation-state.ts";
import type { Conversations, StaffSelf } from "./conversations.ts";
import type { DraftStore, KeptDraft } from "./draft-store.ts";

/** Replies in the making, so that none is lost with a browser. The visitor's side knows nothing of them. */
export interface KeptDrafts {
  /** Nothing but spaces: forgets it. */
  keep(staff: StaffSelf, conversationId: string, text: string): Promise<void>;
  read(staff: StaffSelf, conversationId: string): Promise<Pick<Writing, "own" | "begun">>;
  /** Deletes what nobody has touched for 30 days. */
  clear(): Promise<void>;
}

const keptForMs = 30 * 24 * 60 * 60_000;
/** Of a conversation, to one who might take it on. */
const mostBegun = 3;

export function createKeptDrafts({ store, log, now }: { store: DraftStore; log: EventLog; now(): number }): KeptDrafts {
  return {
    async keep({ staffId, name }, conversationId, text) {
      if (text.trim() === "") await store.remove(conversationId, staffId);
      else await store.keep({ conversationId, staffId, name, text, changedAt: now() });
    },
    async read({ staffId }, conversationId) {
      const [drafts, events] = await Promise.all([store.of(conversationId), log.read(conversationId)]);
      const own = drafts.find((draft) => draft.staffId === staffId && !isSent(draft, events));
      const { claim } = conversationState(events);
      const replied = events.findLast((event) => event.type === "message-added" && event.author.kind === "staff");
      // What somebody is writing who has it is theirs; what was begun before the last reply has been answered otherwise.
      const begun = drafts.filter((draft) => draft.staffId !== staffId && draft.staffId !== claim?.by.staffId && (!replied || draft.changedAt > Date.parse(replied.at))); // prettier-ignore
      return {
        own: own ? textOf(own) : null,
        begun: begun.slice(0, mostBegun).map((draft) => ({ by: { staffId: draft.staffId, name: draft.name }, ...textOf(draft) })),
      };
    },
    clear: () => store.clear(now() - keptForMs),
  };
}

/** Who died between sending it and forgetting the draft, with the browser, left a draft of what was said. */
const isSent = ({ name, text, changedAt }: KeptDraft, events: readonly ConversationEvent[]): boolean =>
  events.some(
    (event) =>
      event.type === "message-added" &&
      event.author.kind === "staff" &&
      event.author.name === name &&
      event.text === text.trim() &&
      Date.parse(event.at) >= changedAt,
  );

const textOf = ({ text, changedAt }: KeptDraft): { text: string; changedAt: string } => ({ text, changedAt: new Date(changedAt).toISOString() }); // prettier-ignore

/** The same conversations: a reply that was sent is no draft any more. */
export function forgettingSentDrafts(conversations: Conversations, store: Pick<DraftStore, "remove">): Conversations {
  return {
    ...conversations,
    async staffReply(staff, conversationId, message) {
      const reply = await conversations.staffReply(staff, conversationId, message);
      if (reply.ok) await store.remove(conversationId, staff.staffId);
      return reply;
    },
  };
}
