import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { ChangeProposal } from "@chairside/shared/facts.ts";
import type { ChangeResult } from "../booking/appointment-desk.ts";
import { OutcomeUnknown } from "../booking/platform.ts";
import { afterChange, type Facts } from "./after-change.ts";
import { announcement, type ConversationContext, inTheirWords, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import { withPromise } from "./handoff/reply-promise.ts";

type Failure = Extract<EventBody, { type: "change-failed" }>["reason"];

/**
 * Carries out the visitor's yes to moving or cancelling: does what the card showed, and records and says how it ended. The yes is in
 * the log already, so after a crash this runs again; the desk's key makes the second time answer like the first.
 */
export async function finishChange(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposal: ChangeProposal,
): Promise<void> {
  const result = await change(context, conversation, proposal);
  while (!(await recordResult(context, conversation, proposal, result))) {
    // The answerer changed between reading and recording: read again, what was done stays as it is.
  }
}

type Ended = Extract<ChangeResult, { ok: true }> | { ok: false; reason: Failure };

async function change(context: ConversationContext, conversation: ConversationRecord, proposal: ChangeProposal): Promise<Ended> {
  const { conversationId } = conversation;
  const desk = context.deskOf(conversation.salonId);
  try {
    const result = await desk.change(conversationId, proposal, context.now());
    return result.ok ? result : { ok: false, reason: failures[result.reason] };
  } catch (error) {
    context.report("a change ended without a clear answer", conversationId, error);
    if (!(error instanceof OutcomeUnknown)) return { ok: false, reason: "refused" };
    const found = await desk.findChanged(conversationId, proposal, context.now()).catch(() => null);
    return found ?? { ok: false, reason: "unknown" };
  }
}

const failures: Record<Extract<ChangeResult, { ok: false }>["reason"], Failure> = {
  "slot-taken": "slot-taken",
  "hold-expired": "hold-expired",
  "not-bookable": "refused",
  past: "refused",
  changed: "changed",
  // Gone since the card was shown.
  cancelled: "changed",
  "not-found": "changed",
};

async function recordResult(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposal: ChangeProposal,
  result: Ended,
): Promise<boolean> {
  const { brief, answerer } = await readState(context, conversation.conversationId);
  const desk = context.deskOf(conversation.salonId);
  const { hold: _gone, ...rest } = brief;
  // While staff answer, the assistant stays silent and offers nothing; the card says what happened.
  const facts: Facts = await afterChange(desk, rest, proposal, result, answerer, context.now());
  const said = answerer === "assistant" ? [await announcement(context, inTheirWords(conversation, brief), facts.news)] : [];
  const after: EventBody[] = [...said, { type: "brief-updated", brief: facts.brief satisfies Brief }];
  if (!result.ok && result.reason === "unknown")
    after.push({ type: "answerer-changed", answerer: "staff", reason: "assistant-failed", by: { kind: "assistant" } });
  return (
    (await recordEvents(context, conversation.conversationId, await withPromise(context, conversation, [...facts.events, ...after]), {
      answerer,
    })) !== null
  );
}
