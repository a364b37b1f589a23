import { type ConversationContext, fenced, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationState } from "./conversation-state.ts";
import { deedEvents } from "./handoff/deed-events.ts";

/** Longer than it takes from holding a time to writing it down: what is named nowhere so long after is nobody's. Milliseconds. */
const strayAfter = 30_000;

/**
 * Lets go of times that are held for conversations and that none of them knows of: whoever held them died, or was refused, before it was
 * written down, or died after it was written down that they went. Run again and again, in one process at a time; twice does nothing twice.
 *
 * Whoever is about to write down such a hold, in whatever process and however slow, finds that something was written since, and decides
 * again; whoever decides again asks for the hold, and a hold that was asked for since is not let go.
 */
export async function releaseStrayHolds(context: ConversationContext, salonId: string): Promise<void> {
  const since = context.now() - strayAfter;
  const desk = context.deskOf(salonId);
  for (const { holdId, conversationId } of await desk.idleHolds(since, context.now())) {
    const stray = async (own: ConversationContext): Promise<ConversationState | null> => {
      const state = await readState(own, conversationId);
      return isNamed(state, holdId) ? null : state;
    };
    if ((await stray(context)) === null) continue;
    const release = async (own: ConversationContext): Promise<void> => {
      const state = await stray(own);
      if (state && (await shutOut(own, conversationId, state))) await desk.releaseHold(holdId, since);
    };
    // What runs in its turn may hold a time and take long to write it down.
    await context.queue
      .run(conversationId, (_signal, fence) => release(fenced(context, fence)))
      .catch((error: unknown) => context.report("letting a stray hold go failed", conversationId, error));
  }
}

/** Writes down that nothing has changed, so that whatever was decided before is decided again. False when something has. */
async function shutOut(context: ConversationContext, conversationId: string, { seq, brief }: ConversationState): Promise<boolean> {
  const unchangedSince = { seq, types: deedEvents };
  return (await recordEvents(context, conversationId, [{ type: "brief-updated", brief }], { unchangedSince })) !== null;
}

function isNamed({ brief, proposal, accepted, change, acceptedChange }: ConversationState, holdId: string): boolean {
  const cards = [proposal, accepted, change, acceptedChange, brief.proposal, brief.change?.proposal];
  return brief.hold?.holdId === holdId || cards.some((card) => card && "holdId" in card && card.holdId === holdId);
}
