import type { EventBody } from "@chairside/shared/events.ts";
import { type ConversationContext, fenced, inTheirWords, readState, recordEvents } from "../conversation-context.ts";
import type { ConversationState } from "../conversation-state.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { finishBooking } from "../finish-booking.ts";
import { finishChange } from "../finish-change.ts";
import { claimFor, claiming } from "./claim-conversation.ts";
import { type DeedKind, deedWords } from "./deed-words.ts";
import { deedEvents } from "./deed-events.ts";

/** One press of staff: the same id is done once, whatever became of the first answer. Without text the usual words are said. */
export interface DeedAsk {
  actionId: string;
  text?: string | undefined;
}

type Prepared = { ok: true; events: EventBody[]; afterwards?: () => Promise<void> } | Extract<Reply<never>, { ok: false }>;

/** Others may be quicker so often before it is given up. */
const mostTries = 12;

/**
 * Does something in the chat as staff: taking the conversation on, the words, what is shown with them and the kept promise are one append,
 * made only if nothing has changed that `prepare` decided by. The words carry the press's id, so what is in the log already is done already.
 * Refused while a colleague has it.
 */
export async function staffDeed(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  { actionId, text }: DeedAsk,
  kind: DeedKind,
  prepare: (state: ConversationState) => Promise<Prepared>,
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  for (let tries = 0; tries < mostTries; tries++) {
    const state = await readState(context, conversationId);
    const known = state.messages.find(({ messageId }) => messageId === actionId);
    if (known) return { ok: true, value: { seq: known.seq } };
    if (state.claim && state.claim.by.staffId !== staff.staffId) return { ok: false, code: "claimed" };
    // A yes that is being carried out comes first: what follows from it is not known yet.
    if (state.accepted ?? state.acceptedChange) {
      await settleAccepted(context, conversation);
      continue;
    }
    const prepared = await prepare(state);
    if (!prepared.ok) {
      // A refusal counts for what is in the log: the time may be gone because this very press has it by now.
      if ((await readState(context, conversationId)).seq !== state.seq) continue;
      return prepared;
    }
    const claims = claiming(context, state, staff);
    const said: EventBody = {
      type: "message-added",
      messageId: actionId,
      author: { kind: "staff", name: staff.name },
      text: text?.trim() || deedWords(kind, inTheirWords(conversation, state.brief).locale),
    };
    const kept: EventBody[] = state.promise ? [{ type: "promise-ended", promiseId: state.promise.promiseId, how: "kept" }] : [];
    const recorded = await recordEvents(context, conversationId, [...claims, said, ...prepared.events, ...kept], {
      unchangedSince: { seq: state.seq, types: deedEvents },
    });
    if (!recorded) continue;
    if (claims.length > 0) context.queue.interrupt(conversationId, new Error("Staff have taken it on."));
    else await context.store.keepClaim(conversationId, staff.staffId, context.now() + claimFor);
    await prepared.afterwards?.();
    return { ok: true, value: { seq: recorded.find(({ type }) => type === "message-added")?.seq ?? state.seq } };
  }
  return { ok: false, code: "conflict" };
}

/** Carries out what was agreed to, in its turn. Twice does nothing twice. */
export function settleAccepted(context: ConversationContext, conversation: ConversationRecord): Promise<void> {
  const { conversationId } = conversation;
  return context.queue.run(conversationId, async (_signal, fence) => {
    const own = fenced(context, fence);
    const { accepted, acceptedChange } = await readState(own, conversationId);
    if (accepted) await finishBooking(own, conversation, accepted);
    if (acceptedChange) await finishChange(own, conversation, acceptedChange);
  });
}
