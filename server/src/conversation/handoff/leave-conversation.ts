import type { CloseOutcome, EventBody, StaffRef } from "@chairside/shared/events.ts";
import { announcement, type ConversationContext, inTheirWords, readState, recordEvents } from "../conversation-context.ts";
import type { ConversationState } from "../conversation-state.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { handoffEvents, memberOf } from "./claim-conversation.ts";
import { replyPromise } from "./reply-promise.ts";

type Added = Reply<{ seq: number }>;
type Author = Extract<EventBody, { type: "answerer-changed" }>["by"];

/** The assistant goes on, with all that was said. Nothing stays promised, and nobody has it. */
export async function handBack(
  context: ConversationContext,
  conversation: ConversationRecord,
  state: ConversationState,
  by: Author,
): Promise<EventBody[]> {
  return [
    ...ending(state, "handed-back"),
    { type: "answerer-changed", answerer: "assistant", by },
    await announcement(context, inTheirWords(conversation, state.brief), { news: "handed-back" }),
  ];
}

/** Done. The assistant answers whoever writes again. Closed already: nothing is added. */
export async function closeConversation(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  outcome: CloseOutcome,
): Promise<Added> {
  const state = await readState(context, conversation.conversationId);
  if (state.closed) return { ok: true, value: { seq: state.seq } };
  if (isAnothers(state, staff)) return { ok: false, code: "claimed" };
  return append(
    context,
    conversation,
    state,
    [
      ...ending(state, "closed"),
      // What was said and not answered is not the assistant's to take up: it was read, and closed.
      { type: "turn-finished", upTo: state.seq, model: "none" },
      { type: "conversation-closed", outcome, by: memberOf(staff) },
      ...(state.answerer === "staff"
        ? [{ type: "answerer-changed" as const, answerer: "assistant" as const, by: { kind: "staff" as const, name: staff.name } }]
        : []),
    ],
    () => closeConversation(context, conversation, staff, outcome),
  );
}

/**
 * For somebody else, or for whoever is free (null). What is promised stays promised. `from`: whose claim it may end, besides one's own.
 */
export async function transferConversation(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  to: StaffRef | null,
  { why, from }: { why?: string | undefined; from?: string | undefined } = {},
): Promise<Added> {
  const state = await readState(context, conversation.conversationId);
  const isTaken = isAnothers(state, staff);
  if (isTaken && state.claim?.by.staffId !== from) return { ok: false, code: "claimed" };
  const promised = state.promise ? [] : [await replyPromise(context, conversation, { because: "claim-ended", quiet: true })];
  return append(
    context,
    conversation,
    state,
    [
      ...(state.answerer === "assistant"
        ? [
            {
              type: "answerer-changed" as const,
              answerer: "staff" as const,
              reason: "staff-took-over" as const,
              by: { kind: "staff" as const, name: staff.name },
            },
          ]
        : []),
      ...(state.claim
        ? [{ type: "claim-ended" as const, of: state.claim.by, how: "transferred" as const, ...(isTaken ? { by: memberOf(staff) } : {}) }]
        : []),
      { type: "conversation-assigned", to, by: memberOf(staff), ...(why ? { why } : {}) },
      ...promised,
    ],
    () => transferConversation(context, conversation, staff, to, { why, from }),
  );
}

/** Comes back at `until` (epoch milliseconds), or when the visitor writes: the desk's clock stands until then. */
export async function snoozeConversation(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  until: number,
): Promise<Added> {
  const state = await readState(context, conversation.conversationId);
  if (isAnothers(state, staff)) return { ok: false, code: "claimed" };
  const at = new Date(until).toISOString();
  const promise: EventBody[] =
    state.answerer === "staff"
      ? [{ type: "promise-made", promiseId: context.newId(), due: at, level: state.promise?.level ?? "desk", because: "snoozed" }]
      : [];
  return append(
    context,
    conversation,
    state,
    [
      ...(state.claim ? [{ type: "claim-ended" as const, of: state.claim.by, how: "released" as const }] : []),
      { type: "conversation-snoozed", until: at, by: memberOf(staff) },
      ...promise,
    ],
    () => snoozeConversation(context, conversation, staff, until),
  );
}

export const isAnothers = ({ claim }: ConversationState, { staffId }: StaffSelf): boolean => claim !== null && claim.by.staffId !== staffId;

/** What ends with a conversation: who had it, and what was promised. */
export function ending({ claim, promise }: ConversationState, how: "handed-back" | "closed"): EventBody[] {
  return [
    ...(claim ? [{ type: "claim-ended" as const, of: claim.by, how }] : []),
    ...(promise ? [{ type: "promise-ended" as const, promiseId: promise.promiseId, how }] : []),
  ];
}

/** Appends if nothing has changed since `state` that the decision was made by; else decides again. */
async function append(
  context: ConversationContext,
  { conversationId }: ConversationRecord,
  state: ConversationState,
  events: EventBody[],
  again: () => Promise<Added>,
): Promise<Added> {
  const recorded = await recordEvents(context, conversationId, events, {
    answerer: state.answerer,
    unchangedSince: { seq: state.seq, types: handoffEvents },
  });
  if (!recorded) return again();
  context.queue.interrupt(conversationId, new Error("Staff have decided about it."));
  return { ok: true, value: { seq: recorded.at(-1)?.seq ?? state.seq } };
}
