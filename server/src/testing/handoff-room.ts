import { noPhotos } from "./no-photos.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { announce } from "../agent/announce.ts";
import type { Assistant, Turn, TurnStep } from "../agent/assistant.ts";
import type { BookingDesk } from "../booking/desk.ts";
import type { GuestContact } from "../booking/platform.ts";
import { replyBy } from "../booking/reply-by.ts";
import type { ConversationContext } from "../conversation/conversation-context.ts";
import type { Conversations } from "../conversation/conversations.ts";
import { createConversations } from "../conversation/create-conversations.ts";
import { createTurnQueue } from "../conversation/turn-queue.ts";
import { createLiveFeed } from "../events/create-live-feed.ts";
import type { EventLog } from "../events/event-log.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import type { Database } from "../storage/sql/database.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlVisitorBlocks } from "../storage/sql/sql-visitor-blocks.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";

/** Conversations over the real log and store, with a clock that stands still and an assistant that repeats in capitals. */
export interface HandoffRoom {
  conversations: Conversations;
  clock: { now: number };
  /** Where all of it is kept. */
  db: Database;
  /** A new conversation of the visitor, opened. */
  start(): Promise<string>;
  events(conversationId: string): Promise<ConversationEvent[]>;
  /** The next answers hand over to staff. */
  assistantHandsOver(on: boolean): void;
  /** From now on the visitor has shown that jo@example.com is theirs, for half an hour. */
  prove(): void;
  /** The use cases as another process has them, over the same log: nothing of what this one is in the middle of is known to it. */
  again(): Conversations;
  /** Waits for what the queue has to do. */
  idle(conversationId: string): Promise<void>;
  /** What went wrong inside; nothing should. */
  reports: readonly string[];
  close(): Promise<void>;
}

export const roomVisitor = { visitorId: "visitor-1", salonId: "juniper-row" };

/** `now` in epoch milliseconds; `around` may stand between the use cases and the log; `front` is a desk that books, where one is needed. */
export async function openHandoffRoom(
  now: number,
  around: (log: EventLog) => EventLog = (log) => log,
  front?: BookingDesk,
): Promise<HandoffRoom> {
  const { db, close } = await openDatabase(":memory:");
  const clock = { now };
  const catalogue = demoCatalogue(new Date(now).toISOString().slice(0, 10));
  const desk: Partial<BookingDesk> = {
    catalogue: async () => catalogue,
    openingNow: async () => ({ open: true, words: "We're open." }),
    replyBy: async (at, minutes, how) => replyBy(catalogue, at, minutes, how),
    releaseHold: async () => {},
  };
  let handsOver = false;
  const assistant: Assistant = { answer: (turn) => capitals(turn, handsOver), consent: () => null, announce };
  const unasked = (): Promise<never> => Promise.reject(new Error("not here"));
  const queue = createTurnQueue();
  const log = sqlEventLog(db);
  let ids = 0;
  let proof: { contact: GuestContact; until: number } | null = null;
  let closed = false;
  const reports: string[] = [];
  const context: ConversationContext = {
    log: around(log),
    feed: createLiveFeed(),
    store: sqlConversations(db),
    assistant,
    deskOf: () => front ?? (desk as BookingDesk),
    waitlistOf: () => ({ join: unasked, entriesOf: unasked, leave: unasked }),
    queue,
    readGuest: (text) => (text.includes("@") ? { email: text } : {}),
    readWish: () => ({}),
    photos: noPhotos,
    blocks: sqlVisitorBlocks(db),
    keepFault: async () => {},
    contacts: {
      prove: async () => proof !== null,
      proven: async () => (proof && proof.until > clock.now ? proof.contact : null),
      lastProof: async () => proof,
    },
    now: () => clock.now,
    newId: () => `made-by-server-${++ids}`,
    report: (what) => void (closed || reports.push(what)),
    turnTimeout: 60_000,
  };
  const conversations = createConversations(context);
  return {
    conversations,
    clock,
    db,
    async start() {
      const started = await conversations.start(roomVisitor, { locale: "en-GB", timeZone: "Europe/London", fresh: true });
      if (!started.ok) throw new Error("not started");
      return started.value.conversationId;
    },
    events: (conversationId) => log.read(conversationId),
    assistantHandsOver: (on) => void (handsOver = on),
    prove: () => void (proof = { contact: { kind: "email", address: "jo@example.com" }, until: clock.now + 1_800_000 }),
    again: () => createConversations({ ...context, queue: createTurnQueue() }),
    idle: (conversationId) => queue.run(conversationId, async () => {}),
    reports,
    async close() {
      closed = true;
      await conversations.stop();
      await close();
    },
  };
}

async function* capitals(turn: Turn, handsOver: boolean): AsyncIterable<TurnStep> {
  turn.signal.throwIfAborted();
  const text = turn.said.map((said) => said.text.toUpperCase()).join(" / ");
  const message = { type: "message-added" as const, messageId: turn.messageId, author: { kind: "assistant" as const }, text };
  const change = {
    type: "answerer-changed" as const,
    answerer: "staff" as const,
    reason: "unsure" as const,
    by: { kind: "assistant" as const },
  };
  yield { type: "done", outcome: { events: handsOver ? [change, message] : [message], brief: turn.brief, model: "capitals" } };
}
