import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { CountedThing } from "@chairside/shared/numbers.ts";
import type { EventLog } from "../events/event-log.ts";
import { newRow, shownRow, withEvent } from "../inbox/inbox-row.ts";
import type { FoundMark } from "./numbers-store.ts";

/** A mark as it is looked at: with its conversation as a line of the inbox at `now`, and the event that shows it. */
export async function foundThing(log: EventLog, mark: FoundMark, now: number): Promise<CountedThing> {
  const { conversationId, kind, detail, at, value, currency } = mark;
  const events = await log.read(conversationId);
  const began = events[0]?.at ?? instant(at);
  return {
    conversationId,
    seq: seenAt(events, mark),
    at: instant(at),
    detail,
    ...(kind === "first-reply" && value !== null ? { took: value } : {}),
    ...(kind === "promise" && value !== null ? { due: instant(value) } : {}),
    ...(value !== null && currency !== null ? { money: { amount: value, currency } } : {}),
    row: shownRow(events.reduce(withEvent, newRow(conversationId, began)), now),
  };
}

/** What was said to be wrong is looked at where it was said. */
function seenAt(events: readonly ConversationEvent[], { seq }: FoundMark): number {
  const event = events.find((one) => one.seq === seq);
  if (event?.type !== "answer-faulted") return seq;
  return events.find((one) => one.type === "message-added" && one.messageId === event.messageId)?.seq ?? seq;
}

const instant = (at: number): string => new Date(at).toISOString();
