import type { Suggestions, Translation, Writing } from "@chairside/shared/draft-routes.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { ConversationForStaff, StaffAssistant } from "../agent/for-staff/staff-assistant.ts";
import type { BookingDesk } from "../booking/desk.ts";
import type { EventLog, LiveFeed } from "../events/event-log.ts";
import { conversationState } from "./conversation-state.ts";
import type { ConversationStore } from "./conversation-store.ts";
import type { Reply, StaffSelf } from "./conversations.ts";
import type { KeptDrafts } from "./kept-drafts.ts";
import { onceAtATime } from "./once-at-a-time.ts";

/** What staff get for writing to a visitor: drafts and translations. Nothing of it is added to the conversation, and nobody else sees it. */
export interface StaffWriting {
  read(staff: StaffSelf, conversationId: string): Promise<Reply<Writing>>;
  keep(staff: StaffSelf, conversationId: string, text: string): Promise<Reply<null>>;
  suggest(staff: StaffSelf, conversationId: string): Promise<Reply<Suggestions>>;
  /** `not-found` for what is no message there. */
  translateMessage(staff: StaffSelf, conversationId: string, messageId: string, to: string): Promise<Reply<Translation>>;
  /** Into the visitor's language. */
  translateReply(staff: StaffSelf, conversationId: string, text: string): Promise<Reply<Translation>>;
}

export interface StaffWritingOptions {
  log: EventLog;
  feed: LiveFeed;
  store: ConversationStore;
  drafts: KeptDrafts;
  assistant: StaffAssistant;
  deskOf(salonId: string): BookingDesk;
  now(): number;
}

/** Times that are offered in a suggestion may be gone by then. */
const freshForMs = 60_000;

export function createStaffWriting(options: StaffWritingOptions): StaffWriting {
  const { log, feed, store, drafts, assistant, deskOf, now } = options;
  const suggestions = onceAtATime<Suggestions>({ now, lifeMs: freshForMs, most: 200 });
  const translations = onceAtATime<Translation>({ now, lifeMs: 24 * 60 * 60_000, most: 1_000 });

  /** Reads the conversation where it is of their salon, and works on it until somebody says something new in it. */
  async function where<T>(
    staff: StaffSelf,
    conversationId: string,
    work: (read: ConversationForStaff) => Promise<Reply<T>>,
  ): Promise<Reply<T>> {
    const record = await store.get(conversationId);
    if (!record || record.salonId !== staff.salonId) return { ok: false, code: "not-found" };
    const events = await log.read(conversationId);
    const { locale, timeZone, salonId } = record;
    const signal = new AbortController().signal;
    const { brief } = conversationState(events);
    return work({
      conversationId,
      visitor: { locale, timeZone },
      now: now(),
      events,
      brief,
      desk: deskOf(salonId),
      staffName: staff.name,
      signal,
    });
  }

  /** Gives work up when the conversation goes on: what comes of it would be out of date. */
  async function whileItStands<T>(read: ConversationForStaff, work: (read: ConversationForStaff) => Promise<T>): Promise<T> {
    const goneOn = new AbortController();
    const leave = feed.subscribe(read.conversationId, {
      events: (events) => events.some(saysSomething) && goneOn.abort(new Error("the conversation has gone on")),
      transient: () => {},
    });
    try {
      return await work({ ...read, signal: goneOn.signal });
    } finally {
      leave();
    }
  }

  return {
    read: (staff, conversationId) =>
      where(staff, conversationId, async (read) => {
        const kept = await drafts.read(staff, conversationId);
        return { ok: true, value: { ...kept, language: assistant.language(read), translates: assistant.translates } };
      }),
    keep: (staff, conversationId, text) =>
      where(staff, conversationId, async () => {
        await drafts.keep(staff, conversationId, text);
        return { ok: true, value: null };
      }),
    suggest: (staff, conversationId) =>
      where(staff, conversationId, async (read) => {
        const key = `${conversationId} ${staff.name} ${read.events.findLast(saysSomething)?.seq ?? 0}`;
        return {
          ok: true,
          value: await suggestions(
            key,
            () => whileItStands(read, (one) => assistant.suggest(one)),
            () => true,
          ),
        };
      }),
    translateMessage: (staff, conversationId, messageId, to) =>
      where(staff, conversationId, async (read) => {
        const message = read.events.find((event) => event.type === "message-added" && event.messageId === messageId);
        if (message?.type !== "message-added") return { ok: false, code: "not-found" };
        const translate = (): Promise<Translation> => assistant.translate(read, message.text, to);
        return { ok: true, value: await translations(`${conversationId} ${messageId} ${to}`, translate, isLasting) };
      }),
    translateReply: (staff, conversationId, text) =>
      where(staff, conversationId, async (read) => ({ ok: true, value: await assistant.translate(read, text, assistant.language(read)) })),
  };
}

/** A model that is away now may be back in a minute. */
const isLasting = (translation: Translation): boolean => translation.translated;

const saysSomething = ({ type }: ConversationEvent): boolean => type === "message-added" || type === "slots-offered" || type === "slot-held" || type === "hold-released" || type === "note-added" || type.startsWith("appointment-") || type === "answerer-changed"; // prettier-ignore
