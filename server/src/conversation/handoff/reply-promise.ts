import type { EventBody } from "@chairside/shared/events.ts";
import type { Guest } from "@chairside/shared/facts.ts";
import { type ConversationContext, readState } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";

type PromiseMade = Extract<EventBody, { type: "promise-made" }>;
export type Level = PromiseMade["level"];

/** Minutes of opening time that each has to reply, from when it is theirs to see to. */
const minutesOf: Record<Level, number> = { desk: 10, manager: 15, owner: 60 };

/** Who sees to what the one before did not. */
export const nextLevel: Record<Level, Level> = { desk: "manager", manager: "owner", owner: "owner" };

/** By when somebody replies. A `quiet` promise is the desk's own clock: the visitor is not told of it. `sorry`: they were told of one before it. `guest`: how they can be reached. */
export async function replyPromise(
  context: ConversationContext,
  conversation: ConversationRecord,
  {
    because,
    level = "desk",
    quiet = false,
    sorry = false,
    guest = {},
  }: { because: PromiseMade["because"]; level?: Level; quiet?: boolean; sorry?: boolean; guest?: Guest | undefined },
): Promise<PromiseMade> {
  const minutes = minutesOf[level];
  // A calendar that does not answer must not keep a person from being called.
  const { due, words } = await context
    .deskOf(conversation.salonId)
    .replyBy(context.now(), minutes, { locale: conversation.locale, late: sorry, unreachable: !guest.phone && !guest.email })
    .catch(() => ({ due: context.now() + minutes * 60_000, words: undefined }));
  return {
    type: "promise-made",
    promiseId: context.newId(),
    due: new Date(due).toISOString(),
    ...(quiet || words === undefined ? {} : { words }),
    level,
    because,
  };
}

/** The same events, with a promise where they call for a person: nobody is handed over without being told by when. */
export async function withPromise(
  context: ConversationContext,
  conversation: ConversationRecord,
  events: EventBody[],
): Promise<EventBody[]> {
  const calls = events.some((event) => event.type === "answerer-changed" && event.answerer === "staff" && event.by.kind !== "staff");
  if (!calls) return events;
  const updated = events.findLast((event) => event.type === "brief-updated");
  const { guest } = updated?.type === "brief-updated" ? updated.brief : (await readState(context, conversation.conversationId)).brief;
  return [...events, await replyPromise(context, conversation, { because: "handed-over", ...(guest ? { guest } : {}) })];
}
