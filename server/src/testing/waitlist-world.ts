import { noPhotos } from "./no-photos.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { announce } from "../agent/announce.ts";
import { readConsent } from "../agent/consent.ts";
import { createBookingDesk } from "../booking/booking-desk.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { SlotWish } from "../booking/desk.ts";
import type { Platform, PlatformAppointment } from "../booking/platform.ts";
import { toInstant } from "../booking/salon-time.ts";
import { testPractitioner, testSalon } from "../booking/test-salon.ts";
import { visitAt } from "../booking/visit-at.ts";
import { createWaitlist } from "../booking/waitlist/create-waitlist.ts";
import { noticeFreed } from "../booking/waitlist/notice-freed.ts";
import { createWaitlistSweep } from "../booking/waitlist/sweep-waitlist.ts";
import type { WaitlistStore } from "../booking/waitlist/waitlist-store.ts";
import type { WaitlistEntry } from "../booking/waitlist/waitlist-entry.ts";
import type { Waitlist, WaitlistFacts } from "../booking/waitlist/waitlist.ts";
import { createConversations } from "../conversation/create-conversations.ts";
import type { EventLog } from "../events/event-log.ts";
import { createLiveFeed } from "../events/create-live-feed.ts";
import { createTurnQueue } from "../conversation/turn-queue.ts";
import { createHousePlatform } from "../platforms/house/house-platform.ts";
import { sqlVisitorBlocks } from "../storage/sql/sql-visitor-blocks.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { sqlWaitlist } from "../storage/sql/sql-waitlist.ts";
import { sqliteHouseCalendar } from "../storage/sqlite/house-calendar.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";

/** A small salon with a waitlist over real stores, its clock in hand. Nobody answers messages; cards are answered by click. */
export interface WaitlistWorld {
  clock: { now: number };
  platform: Platform;
  store: WaitlistStore;
  waitlist: Waitlist;
  log: EventLog;
  /** One round; `wrap` stands between it and the store. */
  sweep(wrap?: (store: WaitlistStore) => WaitlistStore): Promise<void>;
  /** What went wrong in a round. */
  reports: string[];
  /** Letters that were to go out: which offer, to whom. */
  letters: { offerId: string; to: string }[];
  /** A visitor's conversation. */
  open(name: string): Promise<string>;
  /** Puts a visit into the calendar, as the desk does. Null where it is taken. */
  place(date: string, minute: number, practitionerId: string): Promise<PlatformAppointment | null>;
  join(conversationId: string, wish: Partial<SlotWish>, name?: string): Promise<string>;
  /** Answers the card on the table by click: false when there is none. */
  answer(conversationId: string, yes: boolean): Promise<boolean>;
  events(conversationId: string): Promise<ConversationEvent[]>;
  /** What the visitor of a conversation waits, or waited, for. */
  entriesOf(conversationId: string): Promise<WaitlistEntry[]>;
  leave(conversationId: string): Promise<WaitlistFacts[]>;
  close(): Promise<void>;
}

/** Open 9:00 to 11:15 every day: Ana and Bea each have room for three cuts of 45 minutes. */
export async function waitlistWorld(start: string): Promise<WaitlistWorld> {
  const clock = { now: Date.parse(start) };
  const now = (): number => clock.now;
  const salon = shortDays();
  const { db, close } = await openDatabase(":memory:");
  const [store, log, queue] = [sqlWaitlist(db), sqlEventLog(db), createTurnQueue()];
  const house = createHousePlatform({ catalogue: () => salon, calendar: sqliteHouseCalendar(db), now });
  const platform = noticeFreed(house, store);
  const offerKey = new Uint8Array(32).fill(1);
  const desk = createBookingDesk({ platform, offerKey });
  let ids = 0;
  const newId = (): string => `made-here-${String(++ids).padStart(5, "0")}`;
  const waitlist = createWaitlist({ store, platform, newId });
  const reports: string[] = [];
  const conversations = createConversations({
    log,
    feed: createLiveFeed(),
    store: sqlConversations(db),
    assistant: {
      announce,
      consent: readConsent,
      answer: () => {
        throw new Error("Nobody answers here");
      },
    },
    deskOf: () => desk,
    readGuest: () => ({}),
    readWish: () => ({}),
    waitlistOf: () => waitlist,
    photos: noPhotos,
    contacts: { prove: () => Promise.resolve(false), proven: () => Promise.resolve(null), lastProof: () => Promise.resolve(null) },
    queue,
    now,
    newId,
    report: (what, _id, error) => void reports.push(`${what}: ${String(error)}`),
    blocks: sqlVisitorBlocks(db),
    keepFault: async () => {},
    turnTimeout: 1_000,
  });
  const letters: WaitlistWorld["letters"] = [];
  const visitorOf = (conversationId: string) => ({ visitorId: `visitor-${conversationId}`, salonId: salon.salon.id });
  const conversationOf = new Map<string, ReturnType<typeof visitorOf>>();
  const visitorIdOf = (conversationId: string): string => conversationOf.get(conversationId)?.visitorId ?? "";

  return {
    clock,
    platform,
    store,
    waitlist,
    log,
    reports,
    letters,
    sweep: (wrap = (same) => same) =>
      createWaitlistSweep({
        store: wrap(store),
        platform,
        offerKey,
        chats: conversations.offers,
        letterFor: ({ guest }, { offerId, until }) => {
          letters.push({ offerId, to: guest.phone ?? "" });
          return Promise.resolve({ letterId: `letter-${offerId}`, salonId: salon.salon.id, sealed: "sealed", dueAt: now(), expiresAt: until, to: guest.phone ?? "" }); // prettier-ignore
        },
        now,
        newId,
        report: (what, _id, error) => void reports.push(`${what}: ${String(error)}`),
      })(),
    async open(name) {
      const visitor = visitorOf(name);
      const started = await conversations.start(visitor, { locale: "en-GB", timeZone: "Europe/London" });
      if (!started.ok) throw new Error("not started");
      conversationOf.set(started.value.conversationId, visitor);
      return started.value.conversationId;
    },
    async place(date, minute, practitionerId) {
      const at = toInstant(date, minute, salon.salon.timeZone);
      const slot = at === null ? null : visitAt(salon, [{ serviceId: "cut", addOnIds: [], practitionerId }], at);
      if (slot === null) throw new Error("no such visit");
      const request = { slot, guest: { name: "Somebody" }, notes: [], desk: { staff: "Kim" } };
      const placed = await platform.place(request, newId(), now());
      return placed.ok ? placed.value : null;
    },
    async join(conversationId, wish, name = "Ann") {
      const whole: SlotWish = { items: [{ serviceId: "cut", addOnIds: [] }], when: { words: "any day" }, ...wish };
      const place = { visitorId: visitorIdOf(conversationId), conversationId, locale: "en-GB" };
      const joined = await waitlist.join(place, whole, { name, phone: `+44${name}` }, now());
      if (!joined.ok) throw new Error(joined.reason);
      return joined.entry.entryId;
    },
    async answer(conversationId, yes) {
      const visitor = conversationOf.get(conversationId);
      const card = (await log.read(conversationId)).findLast((event) => event.type === "booking-proposed");
      if (!visitor || card?.type !== "booking-proposed") return false;
      const { proposalId, hash } = card.proposal;
      const said = yes
        ? await conversations.confirmProposal(visitor, conversationId, proposalId, hash)
        : await conversations.declineProposal(visitor, conversationId, proposalId);
      // The booking follows in the conversation's turn.
      await queue.run(conversationId, () => Promise.resolve());
      return said.ok;
    },
    events: (conversationId) => log.read(conversationId),
    entriesOf: (conversationId) => store.ofVisitor(visitorIdOf(conversationId)),
    leave: (conversationId) => waitlist.leave(visitorIdOf(conversationId), null, clock.now),
    async close() {
      await conversations.stop();
      await close();
    },
  };
}

function shortDays(): Catalogue {
  const span = { from: 540, to: 675 };
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const opening = Object.fromEntries(days.map((day) => [day, span]));
  const week = Object.fromEntries(days.map((day) => [day, [span]])) as Record<(typeof days)[number], (typeof span)[]>;
  return testSalon({ opening, practitioners: [testPractitioner("ana", { week }), testPractitioner("bea", { week })] });
}
