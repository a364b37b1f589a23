import type { BookingDesk } from "../../booking/desk.ts";
import { describeService } from "../tools/describe-service.ts";
import { findServices } from "../tools/find-services.ts";
import { findSlots } from "../tools/find-slots.ts";
import { lookUp } from "../tools/look-up.ts";
import type { ToolArguments, ToolName, ToolRecord, ToolResults } from "../tools/tool-contracts.ts";
import type { Turn } from "../assistant.ts";
import { createWorkspace, type Workspace } from "../workspace.ts";
import type { ConversationForStaff } from "./staff-assistant.ts";
import type { ConversationRead } from "./read-conversation.ts";

/** The tools that only read. There are no others here. */
const readingTools = { find_services: findServices, describe_service: describeService, find_slots: findSlots, look_up: lookUp };

export type ReadingTool = keyof typeof readingTools;

/** What a desk answers without anything being held, booked, moved or noted: all of a desk that is here. */
function readingDesk(desk: BookingDesk, ownHold: string | undefined): BookingDesk {
  const reads: Partial<BookingDesk> = {
    catalogue: () => desk.catalogue(),
    describeService: (serviceId) => desk.describeService(serviceId),
    // The time that is held for this visitor is free for them.
    findSlots: (wish, now) => desk.findSlots(ownHold === undefined ? wish : { ...wish, ownHold }, now),
    offeredVisit: (offer) => desk.offeredVisit(offer),
    readOffer: (offer, now) => desk.readOffer(offer, now),
    openingNow: (now, locale) => desk.openingNow(now, locale),
    openingOn: (date, locale) => desk.openingOn(date, locale),
  };
  // The writing half is left out: calling it is a TypeError, not a change.
  return reads as BookingDesk;
}

/**
 * A desk top like that of a turn, for looking things up and for nothing else: its desk has no writing half, its waitlist nothing, and what
 * the tools note on it is thrown away with it. What is held or lies on the table is not on it, so that nothing could be let go either.
 */
export async function readingWorkspace(conversation: ConversationForStaff, { said, open }: ConversationRead): Promise<Workspace> {
  const { conversationId, visitor, now, signal } = conversation;
  const { hold, proposal: _card, change: _change, waitlist: _list, then: _then, ...brief } = conversation.brief;
  const first = open[0]?.seq ?? Infinity;
  const turn: Turn = {
    conversationId,
    visitor,
    now,
    transcript: said.filter(({ seq }) => seq < first).map(({ by, text }) => ({ by, text })),
    said: open.map(({ text, offer }) => ({ text, ...(offer === undefined ? {} : { offer }) })),
    brief,
    verifiedContact: null,
    bookedHere: [],
    desk: readingDesk(conversation.desk, hold?.holdId),
    waitlist: {} as Turn["waitlist"],
    messageId: "draft",
    signal,
  };
  return createWorkspace(turn);
}

/** Looks something up. What fails is left out: a draft is made of what is known. */
export async function readWith<N extends ReadingTool>(workspace: Workspace, name: N, args: ToolArguments<N>): Promise<void> {
  const tool = readingTools[name] as (workspace: Workspace, args: ToolArguments<N>) => Promise<ToolResults[ToolName]>;
  try {
    const result = await tool(workspace, args);
    workspace.done.push({ name, args, result } as ToolRecord);
  } catch {
    // The platform does not answer: whoever replies finds it out as well.
  }
}
