import { noPhotos } from "../no-photos.ts";
import { followConversation } from "../../events/follow-conversation.ts";
import type { ConversationEvent, StreamItem } from "@chairside/shared/events.ts";
import { nanoid } from "nanoid";
import type { Assistant } from "../../agent/assistant.ts";
import type { AuditEntry } from "../../agent/audit.ts";
import { createBookingAgent } from "../../agent/booking-agent.ts";
import type { BookingDesk } from "../../booking/desk.ts";
import { createBookingDesk } from "../../booking/booking-desk.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import type { GuestContact, Platform } from "../../booking/platform.ts";
import { localParts } from "../../booking/salon-time.ts";
import { createWaitlist } from "../../booking/waitlist/create-waitlist.ts";
import type { Conversations } from "../../conversation/conversations.ts";
import { createConversations } from "../../conversation/create-conversations.ts";
import { createTurnQueue } from "../../conversation/turn-queue.ts";
import { createLiveFeed } from "../../events/create-live-feed.ts";
import type { EventLog } from "../../events/event-log.ts";
import { demoBookings } from "../../platforms/house/demo-salon/demo-bookings.ts";
import { demoCatalogue } from "../../platforms/house/demo-salon/demo-catalogue.ts";
import { createHousePlatform } from "../../platforms/house/house-platform.ts";
import { seedDemo } from "../../platforms/house/seed-demo.ts";
import { sqlConversations } from "../../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../../storage/sql/sql-event-log.ts";
import { sqlVisitorBlocks } from "../../storage/sql/sql-visitor-blocks.ts";
import { sqlWaitlist } from "../../storage/sql/sql-waitlist.ts";
import { sqliteHouseCalendar } from "../../storage/sqlite/house-calendar.ts";
import { seedOnce } from "../seed-once.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { type FixedClock, fixedClock } from "../fixed-clock.ts";
import type { VendorRequest } from "../fault-server.ts";
import type { ScriptedAnswer } from "../scripted-answer.ts";
import { scriptedVendor, type ScriptedVendor } from "../scripted-vendor.ts";
import { type PlatformWrite, watchPlatform } from "./watch-platform.ts";

/** What a test may break on purpose, to see that it is noticed. */
export interface Faults {
  platform?: (platform: Platform) => Platform;
  desk?: (desk: BookingDesk) => BookingDesk;
  /** `said`: what the model wrote last. */
  assistant?: (assistant: Assistant, said: () => string) => Assistant;
  log?: (log: EventLog) => EventLog;
}

/** The demonstration salon with the real agent, desk, calendar, log and use cases, whose model is a stranger's. */
export interface HostileSalon {
  conversations: Conversations;
  platform: Platform;
  log: EventLog;
  clock: FixedClock;
  vendor: ScriptedVendor;
  /** What was written to the calendar, in order. */
  writes: PlatformWrite[];
  audit: AuditEntry[];
  /** What went wrong without anybody being told. */
  reports: string[];
  catalogue: Catalogue;
  /** Whom a conversation has proved to be, as if by a code. */
  proven: Map<string, GuestContact>;
  /** The model's next answers. */
  model: { answer(call: number, request: VendorRequest): ScriptedAnswer | Promise<ScriptedAnswer> };
  /** Everything a visitor's stream carries, from now on. */
  follow(conversationId: string): { wire: StreamItem[]; close(): void };
  /** Resolves when nothing is under way in this conversation. */
  settled(conversationId: string): Promise<void>;
  events(conversationId: string): Promise<ConversationEvent[]>;
  close(): Promise<void>;
}

export const vendorUrl = "https://vendor.example/v1";
export const vendorKey = "sk-canary-4f1d9c7e";

export async function openHostileSalon({ platform, desk, assistant, log }: Faults = {}): Promise<HostileSalon> {
  const clock = fixedClock("2026-11-18T10:00:00Z");
  const { now } = clock;
  const { db, close } = await openDatabase(":memory:");
  const zone = demoCatalogue("2026-11-18").salon.timeZone;
  const dateAt = (instant: number): string => localParts(instant, zone).date;
  const catalogue = demoCatalogue(dateAt(now()));
  const calendar = sqliteHouseCalendar(db);
  await seedOnce(db, now(), () => seedDemo(calendar, catalogue, demoBookings(catalogue, dateAt(now())), now()));
  const house = createHousePlatform({ catalogue: (at) => demoCatalogue(dateAt(at)), calendar, now });
  const { watched, writes } = watchPlatform(platform?.(house) ?? house);
  const front = createBookingDesk({ platform: watched, offerKey: new Uint8Array(32).fill(7) });
  const model: HostileSalon["model"] = { answer: () => ({ text: "Which day suits you?" }) };
  let said = "";
  const vendor = scriptedVendor(async (call, request) => {
    const answer = await model.answer(call, request);
    said = answer.text ?? "";
    return answer;
  });
  const audit: AuditEntry[] = [];
  const agent = createBookingAgent({
    model: { apiKey: vendorKey, baseUrl: vendorUrl, model: "scripted", idleMs: 2_000, totalMs: 10_000, fetch: vendor.fetch },
    audit: (entry) => audit.push(entry),
    now,
    // A hostile model that fails is asked again at once: it is not to hide behind the breaker.
    breakerMs: 0,
  });
  const events = sqlEventLog(db);
  const feed = createLiveFeed();
  const queue = createTurnQueue();
  const proven = new Map<string, GuestContact>();
  const reports: string[] = [];
  const conversations = createConversations({
    log: log?.(events) ?? events,
    feed,
    store: sqlConversations(db),
    assistant: assistant?.(agent, () => said) ?? agent,
    deskOf: () => desk?.(front) ?? front,
    readGuest: () => ({}),
    readWish: () => ({}),
    waitlistOf: () => createWaitlist({ store: sqlWaitlist(db), platform: watched, newId: nanoid }),
    // As with several processes: nobody here can stop what runs elsewhere.
    queue: { ...queue, interrupt: () => {} },
    photos: noPhotos,
    blocks: sqlVisitorBlocks(db),
    keepFault: async () => {},
    contacts: {
      prove: () => Promise.resolve(false),
      proven: (id) => Promise.resolve(proven.get(id) ?? null),
      lastProof: () => Promise.resolve(null),
    },
    now,
    newId: nanoid,
    report: (what, _conversationId, error) => reports.push(`${what}: ${error instanceof Error ? error.message : "unknown"}`),
    turnTimeout: 20_000,
  });
  return {
    conversations,
    platform: watched,
    log: events,
    clock,
    vendor,
    writes,
    audit,
    reports,
    catalogue,
    proven,
    model,
    follow(conversationId) {
      const wire: StreamItem[] = [];
      const end = new AbortController();
      void followConversation({ log: events, feed, conversationId, after: 0, audience: "visitor", emit: (item) => wire.push(item), signal: end.signal }); // prettier-ignore
      return { wire, close: () => end.abort() };
    },
    settled: (conversationId) => queue.run(conversationId, () => Promise.resolve()),
    events: (conversationId) => events.read(conversationId),
    async close() {
      await conversations.stop();
      await close();
    },
  };
}
