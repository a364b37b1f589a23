import type { EventBody, StaffRef } from "@chairside/shared/events.ts";
import { type ConversationContext, readState, recordEvents } from "../conversation-context.ts";
import { type ConversationState, waitsForStaff } from "../conversation-state.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { replyPromise } from "./reply-promise.ts";

/** How long a claim stands without a sign of whoever has it, milliseconds. */
export const claimFor = 2 * 60_000;

/** What makes a decision about a claim out of date. */
const claimEvents: EventBody["type"][] = ["claim-taken", "claim-ended", "answerer-changed"];

/** What makes one about claim and promise out of date. */
export const handoffEvents: EventBody["type"][] = [...claimEvents, "message-added", "promise-made", "promise-ended", "conversation-closed"];

type Added = Reply<{ seq: number }>;

export const memberOf = ({ staffId, name }: StaffSelf): StaffRef => ({ staffId, name });

/** Takes a conversation on: from then on staff answer it, and the others see who. Of two that claim, one wins; again renews it. */
export async function claimConversation(context: ConversationContext, conversation: ConversationRecord, staff: StaffSelf): Promise<Added> {
  const state = await readState(context, conversation.conversationId);
  if (state.claim?.by.staffId === staff.staffId) {
    await context.store.keepClaim(conversation.conversationId, staff.staffId, context.now() + claimFor);
    return { ok: true, value: { seq: state.claim.seq } };
  }
  if (state.claim) return { ok: false, code: "claimed" };
  const recorded = await recordEvents(context, conversation.conversationId, claiming(context, state, staff), {
    unchangedSince: { seq: state.seq, types: claimEvents },
  });
  if (!recorded) return claimConversation(context, conversation, staff);
  context.queue.interrupt(conversation.conversationId, new Error("Staff have taken it on."));
  return { ok: true, value: { seq: recorded.at(-1)?.seq ?? state.seq } };
}

/**
 * Takes it from the colleague who has it (`from`), on purpose: what they have not sent stays theirs, and they are told. Nobody has it any
 * more: it is claimed. Somebody else has it by now: `claimed`.
 */
export async function takeOverClaim(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  how: { from: string; why: string },
): Promise<Added> {
  const state = await readState(context, conversation.conversationId);
  const { claim } = state;
  if (claim === null || claim.by.staffId === staff.staffId) return claimConversation(context, conversation, staff);
  if (claim.by.staffId !== how.from) return { ok: false, code: "claimed" };
  const recorded = await recordEvents(
    context,
    conversation.conversationId,
    [
      { type: "claim-ended", of: claim.by, how: "taken-over", by: memberOf(staff), why: how.why },
      ...claiming(context, { ...state, claim: null }, staff),
    ],
    { unchangedSince: { seq: state.seq, types: claimEvents } },
  );
  if (!recorded) return takeOverClaim(context, conversation, staff, how);
  return { ok: true, value: { seq: recorded.at(-1)?.seq ?? state.seq } };
}

/** What taking it on adds to the log: nothing where it is theirs already. */
export function claiming(context: ConversationContext, state: ConversationState, staff: StaffSelf): EventBody[] {
  if (state.claim?.by.staffId === staff.staffId) return [];
  const until = new Date(context.now() + claimFor).toISOString();
  return [
    ...(state.answerer === "staff"
      ? []
      : [
          {
            type: "answerer-changed" as const,
            answerer: "staff" as const,
            reason: "staff-took-over" as const,
            by: { kind: "staff" as const, name: staff.name },
          },
        ]),
    { type: "claim-taken", by: memberOf(staff), until },
  ];
}

/** Gives it back to the queue. Whoever waits for a reply is promised one anew, unless one is promised already. */
export async function releaseClaim(context: ConversationContext, conversation: ConversationRecord, staff: StaffSelf): Promise<Added> {
  const state = await readState(context, conversation.conversationId);
  if (state.claim?.by.staffId !== staff.staffId) return { ok: true, value: { seq: state.seq } };
  const recorded = await recordEvents(
    context,
    conversation.conversationId,
    [{ type: "claim-ended", of: state.claim.by, how: "released" }, ...(await promiseAnew(context, conversation, state))],
    { unchangedSince: { seq: state.seq, types: handoffEvents } },
  );
  if (!recorded) return releaseClaim(context, conversation, staff);
  return { ok: true, value: { seq: recorded.at(-1)?.seq ?? state.seq } };
}

/** A reply is still due, and nobody is promised to give one. */
async function promiseAnew(context: ConversationContext, conversation: ConversationRecord, state: ConversationState): Promise<EventBody[]> {
  return waitsForStaff(state) && !state.promise
    ? [await replyPromise(context, conversation, { because: "claim-ended", guest: state.brief.guest })]
    : [];
}
