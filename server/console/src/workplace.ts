import type { ConversationEvent } from "@chairside/shared/events.ts";
import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import type { WeekCalendar } from "@chairside/shared/calendar.ts";
import type { DayCalendar } from "@chairside/shared/inbox.ts";
import { type Colleagues, colleaguesOf } from "./colleagues.ts";
import { type DeskActions, deskActions } from "./desk-actions.ts";
import { type FreshReading, freshReading } from "./fresh-reading.ts";
import { followInboxLines, type InboxLines } from "./inbox-lines.ts";
import { type InboxLook, inboxLook } from "./inbox-look.ts";
import { keptDrafts } from "./kept-drafts.ts";
import { keptReplies } from "./kept-replies.ts";
import { type OpenConversation, openConversation } from "./open-conversation.ts";
import { type OpeningHours, openingHours } from "./opening-hours.ts";
import type { Place } from "./place.ts";
import { type PhotoDesk, photoDesk } from "./photos/reply-photos.ts";
import { type ReplyOutbox, replyOutbox } from "./reply-outbox.ts";
import { isWaiting } from "./row-order.ts";
import { type SaidFound, saidFound } from "./said-found.ts";
import { addDays, daysBetween, localParts, mondayOf } from "./salon-time.ts";
import type { Self } from "./sign-in.ts";
import type { StaffApi } from "./staff-api.ts";
import type { Surroundings } from "./surroundings.ts";
import { type NoticeChoice, noticeChoice } from "./telling/notice-choice.ts";
import { tellNews, theList } from "./telling/tell-news.ts";
import { type TickingClock, tickingClock } from "./ticking-clock.ts";
import { reasonWords, visitorName } from "./words.ts";

/** All that a signed-in member of staff works with. */
export interface Workplace {
  self: Self;
  time: TickingClock;
  /** Today in the salon's zone. */
  today: ReadonlySignal<string>;
  inbox: InboxLines;
  /** Which of its lines are looked at. */
  look: InboxLook;
  /** Where the words of its search were said. */
  found: SaidFound;
  colleagues: Colleagues;
  hours: OpeningHours;
  waiting: ReadonlySignal<number>;
  conversation: ReadonlySignal<OpenConversation | null>;
  outbox: ReplyOutbox;
  photos: PhotoDesk;
  /** The day that is shown; `wanted` is its date. */
  day: FreshReading<DayCalendar>;
  /** The week that is shown; `wanted` is its Monday. */
  week: FreshReading<WeekCalendar>;
  desk: DeskActions;
  /** Whether one books, moves and blocks; practitioners look. */
  arranges: boolean;
  /** How one is told that somebody waits. */
  choice: NoticeChoice;
  newId(): string;
  /** Reads again what is shown of the calendar, after a change. */
  rereadCalendar(): Promise<void>;
  /** What is being written to each conversation's visitor, and about it among staff. */
  replyText(conversationId: string): Signal<string>;
  noteText(conversationId: string): Signal<string>;
  /** For the live region: whole sentences. */
  announcement: Signal<string>;
  close(): void;
}

export interface WorkplaceOptions {
  self: Self;
  api: StaffApi;
  /** Where the staff routes begin; ends with "/". */
  base: string;
  place: ReadonlySignal<Place>;
  surroundings: Surroundings;
  onSignedOut(): void;
}

/** Opens the workplace: follows the inbox from now on, and the conversation and the day that the place names. */
export function openWorkplace({ self, api, base, place, surroundings, onSignedOut }: WorkplaceOptions): Workplace {
  const { fetch, clock, page, storage, newId, watchVisible, language, device } = surroundings;
  const time = tickingClock(clock);
  const announcement = signal("");
  const look = inboxLook(storage);
  const found = saidFound(api, clock, look.search);
  const conversation = signal<OpenConversation | null>(null);
  const drafts = keptDrafts(storage, self);
  const kept = keptReplies(storage, self);
  const outbox = replyOutbox({
    post: (conversationId, message) => api.call("POST", `conversations/${encodeURIComponent(conversationId)}/messages`, message),
    newId,
    clock,
    restored: kept.read(),
    keep: kept.write,
  });
  const day = freshReading<DayCalendar>({ api, clock }, (date) => `calendar?date=${date}`);
  const week = freshReading<WeekCalendar>({ api, clock }, (from) => `calendar/week?from=${from}`);
  const choice = noticeChoice(api, device);
  const onScreen = computed(() => (place.value.page === "inbox" ? shownOf(place.value.conversationId, device.isWide()) : []));
  const rowOf = (conversationId: string) => inbox.rows.value.get(conversationId);
  const news = tellNews({ device, clock, self, settings: choice.here, onScreen, rowOf });
  void choice.read();
  const inbox = followInboxLines({
    api,
    base,
    fetch,
    clock,
    page,
    onSignedOut,
    onChange(row, known) {
      news.changed(row, known);
      day.refresh();
      week.refresh();
    },
    onNewlyWaiting: (row) => {
      announcement.value = `${visitorName(row.visitorName)} needs a person. ${reasonWords(row.reason)}.`;
    },
  });

  const onEvent = (conversationId: string, event: ConversationEvent, isNews: boolean) => {
    if (event.type === "message-added") outbox.arrived(event.messageId);
    if (isNews && event.type === "note-added" && event.mentions.includes(self.staffId))
      announcement.value = `${event.by.name} asks you: ${event.text}`;
    if (isNews && event.type === "message-added" && event.author.kind === "visitor") {
      const name = visitorName(inbox.rows.value.get(conversationId)?.visitorName);
      announcement.value = `${name}: ${event.text || "sent a photo"}`;
    }
  };

  const open = (conversationId: string | null) => {
    if (conversationId === (conversation.peek()?.conversationId ?? null)) return;
    conversation.peek()?.close();
    conversation.value = conversationId
      ? openConversation({
          conversationId,
          api,
          staffId: self.staffId,
          newId,
          language,
          base,
          fetch,
          clock,
          page,
          watchVisible,
          onSignedOut,
          onEvent: (event, isNews) => onEvent(conversationId, event, isNews),
        })
      : null;
  };

  // The server's day wins over a browser whose clock is wrong or in a test's hands.
  const offDays = daysBetween(localParts(clock.now(), self.timeZone).date, self.today);
  const today = computed(() => addDays(localParts(time.halfMinute.value, self.timeZone).date, offDays));

  const conversationShown = computed(() => (place.value.page === "inbox" ? place.value.conversationId : null));
  const dateShown = computed(() => (place.value.page === "calendar" ? (place.value.date ?? today.value) : null));
  const weekShown = computed(() => (place.value.page === "week" ? mondayOf(place.value.date ?? today.value) : null));
  const stops = [
    effect(() => {
      const conversationId = conversationShown.value;
      untracked(() => batch(() => open(conversationId)));
    }),
    effect(() => {
      const date = dateShown.value;
      untracked(() => day.show(date));
    }),
    effect(() => {
      const from = weekShown.value;
      untracked(() => week.show(from));
    }),
    effect(() => {
      // Untracked: what the flush reads is no reason to flush again.
      if (inbox.connection.value === "live") untracked(outbox.flush);
    }),
  ];

  return {
    self,
    time,
    today,
    inbox,
    look,
    found,
    colleagues: colleaguesOf(api),
    hours: openingHours(api),
    waiting: computed(() => [...inbox.rows.value.values()].filter(isWaiting).length),
    conversation,
    outbox,
    photos: photoDesk({ api, base, newId }),
    day,
    week,
    desk: deskActions(api),
    arranges: self.role !== "practitioner",
    choice,
    newId,
    async rereadCalendar() {
      await Promise.all([day.reread(), week.reread()]);
    },
    replyText: (conversationId) => drafts.of(`reply ${conversationId}`),
    noteText: (conversationId) => drafts.of(`note ${conversationId}`),
    announcement,
    close() {
      for (const stop of stops) stop();
      open(null);
      inbox.close();
      found.close();
      news.close();
      outbox.close();
      drafts.close();
      day.close();
      week.close();
      time.close();
    },
  };
}

/** What the inbox page shows: the list stands beside a conversation where there is room. */
const shownOf = (conversationId: string | null, isWide: boolean): readonly string[] =>
  conversationId === null ? [theList] : [conversationId, ...(isWide ? [theList] : [])];
