import type { Brief } from "@chairside/shared/brief.ts";
import type { Guest } from "@chairside/shared/facts.ts";
import type { ConversationEvent, EventBody, StaffRef, Transient } from "@chairside/shared/events.ts";
import type { Assistant } from "../agent/assistant.ts";
import type { BookingDesk } from "../booking/desk.ts";
import type { Waitlist } from "../booking/waitlist/waitlist.ts";
import type { AppendCondition, EventLog, LiveFeed } from "../events/event-log.ts";
import { type ConversationState, conversationState } from "./conversation-state.ts";
import type { ConversationRecord, ConversationStore } from "./conversation-store.ts";
import type { MessagePhotos } from "./message-photos.ts";
import type { VisitorBlocks } from "./handoff/visitor-blocks.ts";
import type { ProvenContacts } from "./prove-contact.ts";
import type { TurnQueue } from "./turn-queue.ts";

/** What the use cases of a conversation work with. */
export interface ConversationContext {
  log: EventLog;
  feed: LiveFeed;
  store: ConversationStore;
  assistant: Assistant;
  /** The desk of a salon; throws for a salon this server does not serve. */
  deskOf(salonId: string): BookingDesk;
  /** Who waits for a time there. */
  waitlistOf(salonId: string): Waitlist;
  queue: TurnQueue;
  /** What a visitor's words say of how they are called and reached (E.164), where they say it plainly. */
  readGuest(text: string, locale: string): Guest;
  /** What they plainly say of the visit wished for, on top of what the brief has. */
  readWish(text: string, locale: string, brief: Brief): Partial<Brief>;
  /** Who has proved to be whom. */
  contacts: ProvenContacts;
  /** Of whom nothing is taken any more. */
  blocks: VisitorBlocks;
  /** Keeps what staff say was wrong with all that plays the conversation again; the same again changes nothing. */
  keepFault(fault: { salonId: string; conversationId: string; messageId: string; why: string; by: StaffRef }): Promise<void>;
  photos: MessagePhotos;
  /** Epoch milliseconds. */
  now(): number;
  newId(): string;
  /** For what went wrong inside a turn: no contact details, no text. */
  report(what: string, conversationId: string, error: unknown): void;
  /** Longest a turn may take, milliseconds. */
  turnTimeout: number;
}

export const readState = async (context: ConversationContext, conversationId: string): Promise<ConversationState> =>
  conversationState(await context.log.read(conversationId));

/** The same context for work under a lease: it can append only while the lease is held. */
export function fenced(context: ConversationContext, fence: number | undefined): ConversationContext {
  if (fence === undefined) return context;
  const { log } = context;
  return { ...context, log: { ...log, append: (id, bodies, at, condition) => log.append(id, bodies, at, { ...condition, fence }) } };
}

/** Appends and publishes; null when the condition no longer holds. */
export async function recordEvents(
  context: ConversationContext,
  conversationId: string,
  bodies: EventBody[],
  condition?: AppendCondition,
): Promise<ConversationEvent[] | null> {
  const result = await context.log.append(conversationId, bodies, context.now(), condition);
  if (!result.ok) return null;
  context.feed.publish(conversationId, result.events);
  return result.events;
}

/** Adds a message once and publishes it the first time. */
export async function recordMessage(
  context: ConversationContext,
  conversationId: string,
  body: Extract<EventBody, { type: "message-added" }>,
): Promise<{ event: ConversationEvent; added: boolean }> {
  const result = await context.log.appendMessage(conversationId, body, context.now());
  if (result.added) context.feed.publish(conversationId, [result.event]);
  return result;
}

export const showTransient = (context: ConversationContext, conversationId: string, item: Transient): void =>
  context.feed.publishTransient(conversationId, item);

/** The same conversation in the language that the visitor turned out to write. */
export const inTheirWords = (conversation: ConversationRecord, { locale = conversation.locale }: Brief): ConversationRecord =>
  locale === conversation.locale ? conversation : { ...conversation, locale };

/** What the assistant says about news, as an event; see `inTheirWords`. */
export async function announcement(
  context: ConversationContext,
  conversation: ConversationRecord,
  news: Parameters<Assistant["announce"]>[0],
): Promise<Extract<EventBody, { type: "message-added" }>> {
  const catalogue = await context.deskOf(conversation.salonId).catalogue();
  const { text, choices } = context.assistant.announce(news, catalogue, conversation.locale);
  return { type: "message-added", messageId: context.newId(), author: { kind: "assistant" }, text, ...(choices ? { choices } : {}) };
}
