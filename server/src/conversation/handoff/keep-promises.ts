import type { EventBody } from "@chairside/shared/events.ts";
import { type ConversationContext, inTheirWords, readState, recordEvents } from "../conversation-context.ts";
import { type ConversationState, waitsForStaff } from "../conversation-state.ts";
import type { LettingGo } from "../conversations.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import { handoffEvents } from "./claim-conversation.ts";
import { nextLevel, replyPromise } from "./reply-promise.ts";

/**
 * Looks after what is due: a claim of whom nothing is heard goes back to the queue, a promise that was not kept is made anew and goes one
 * higher, and who waits without one gets one. Run again and again, in one process at a time; twice does nothing twice.
 */
export async function keepPromises(context: ConversationContext, letGo: LettingGo = (_of, _conversation, work) => work()): Promise<void> {
  for (const due of await context.store.due(context.now())) {
    const conversation = await context.store.get(due.conversationId);
    if (!conversation) continue;
    await keepOne(context, conversation, due.claimLapsed, letGo).catch((error: unknown) =>
      context.report("keeping a promise failed", due.conversationId, error),
    );
  }
}

async function keepOne(
  context: ConversationContext,
  conversation: ConversationRecord,
  claimLapsed: boolean,
  letGo: LettingGo,
): Promise<void> {
  const { conversationId } = conversation;
  const state = await readState(context, conversationId);
  const loser = claimLapsed && state.claim ? state.claim.by : null;
  const lapsed: EventBody[] = loser ? [{ type: "claim-ended", of: loser, how: "lapsed" }] : [];
  const promised = await promiseNow(context, inTheirWords(conversation, state.brief), state, lapsed.length > 0);
  const events = [...lapsed, ...promised];
  if (events.length === 0) return;
  // Whatever was said or decided meanwhile is looked at in the next round.
  const record = async (): Promise<boolean> =>
    (await recordEvents(context, conversationId, events, { unchangedSince: { seq: state.seq, types: handoffEvents } })) !== null;
  await (loser ? letGo(loser, conversation, record) : record());
}

async function promiseNow(
  context: ConversationContext,
  conversation: ConversationRecord,
  state: ConversationState,
  lapsed: boolean,
): Promise<EventBody[]> {
  const { promise } = state;
  if (promise && Date.parse(promise.due) <= context.now()) {
    // What staff put off has come back to them: nobody was promised anything then.
    if (promise.because === "snoozed" && !waitsForStaff(state))
      return [{ type: "promise-ended", promiseId: promise.promiseId, how: "kept" }];
    const sorry = promise.words !== undefined;
    return [
      await replyPromise(context, conversation, { because: "late", level: nextLevel[promise.level], sorry, guest: state.brief.guest }),
    ];
  }
  if (promise || !waitsForStaff(state)) return [];
  // Who took it on and vanished leaves somebody who was told that a person has come.
  return state.claim && !lapsed ? [] : [await replyPromise(context, conversation, { because: lapsed ? "claim-ended" : "visitor-wrote", quiet: !lapsed, guest: state.brief.guest })]; // prettier-ignore
}
