import type { Suggestions } from "@chairside/shared/draft-routes.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { createStaffAssistant } from "../../agent/for-staff/create-staff-assistant.ts";
import { createBreaker } from "../../agent/vendor/breaker.ts";
import { createBookingDesk } from "../../booking/booking-desk.ts";
import { createKeptDrafts } from "../../conversation/kept-drafts.ts";
import { createStaffWriting, type StaffWriting } from "../../conversation/staff-writing.ts";
import { createLiveFeed } from "../../events/create-live-feed.ts";
import { withFailpoints } from "../../failpoints/with-failpoints.ts";
import { sqlDrafts } from "../../storage/sql/sql-drafts.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import type { VendorRequest } from "../fault-server.ts";
import { type HostileSalon, openHostileSalon, vendorKey, vendorUrl } from "../hostile-model/hostile-salon.ts";
import type { ScriptedAnswer } from "../scripted-answer.ts";
import { scriptedVendor, type ScriptedVendor } from "../scripted-vendor.ts";

export const noor = { staffId: "staff-noor", name: "Noor Haddad", salonId: "juniper-row" };

/** Visitors who talk to the built-in assistant, and a staff member who asks for drafts; every call of a port is written down. */
export interface ForStaffRoom {
  salon: HostileSalon;
  writing: StaffWriting;
  /** "log.read", "platform.findOpenings" …, since the room was opened or the list was emptied. */
  calls: string[];
  vendor: ScriptedVendor;
  /** What the staff's model answers from now on; it is down until told. */
  model: { answer(call: number, request: VendorRequest): ScriptedAnswer | Promise<ScriptedAnswer> };
  /** A visitor says this, one after the other. Answers the conversation. */
  talk(says: readonly string[], locale?: string): Promise<string>;
  add(conversationId: string, ...bodies: EventBody[]): Promise<void>;
  suggest(conversationId: string): Promise<Suggestions>;
  close(): Promise<void>;
}

/** What a model was asked last. */
export function wordsOf({ messages }: VendorRequest): string {
  const content = messages.at(-1)?.content;
  return typeof content === "string" ? content : "{}";
}

const down: ScriptedAnswer = { instead: { status: 500, body: "{}" } };

/** `withModel`: staff have a vendor's model; the visitors' is down, so that what they hear is the same every time. */
export async function openForStaffRoom({ withModel = false, patienceMs = 2_000 } = {}): Promise<ForStaffRoom> {
  const salon = await openHostileSalon();
  salon.model.answer = () => down;
  const kept = await openDatabase(":memory:");
  const { now } = salon.clock;
  const calls: string[] = [];
  const reach = (name: string): void => void (name.endsWith(" before") && calls.push(name.replace(" before", "")));
  const model: ForStaffRoom["model"] = { answer: () => down };
  const vendor = scriptedVendor((call, request) => model.answer(call, request));
  const log = withFailpoints("log", salon.log, reach);
  const feed = withFailpoints("feed", createLiveFeed(), reach);
  const locales = new Map<string, string>();
  const record = { salonId: noor.salonId, visitorId: "visitor", timeZone: "Europe/London", startedAt: 0 };
  const get = (conversationId: string) => Promise.resolve({ ...record, conversationId, locale: locales.get(conversationId) ?? "en-GB" });
  const platform = withFailpoints("platform", salon.platform, reach);
  const desk = createBookingDesk({ platform, offerKey: new Uint8Array(32).fill(7) });
  const writing = createStaffWriting({
    log,
    feed,
    store: { get } as Parameters<typeof createStaffWriting>[0]["store"],
    drafts: createKeptDrafts({ store: withFailpoints("drafts", sqlDrafts(kept.db), reach), log, now }),
    assistant: createStaffAssistant({
      model: withModel
        ? { apiKey: vendorKey, baseUrl: vendorUrl, model: "scripted", idleMs: patienceMs, totalMs: patienceMs, fetch: vendor.fetch }
        : undefined,
      breaker: createBreaker(now, 0),
      audit: () => {},
      now,
    }),
    deskOf: () => desk,
    now,
  });
  let visitors = 0;
  return {
    salon,
    writing,
    calls,
    vendor,
    model,
    async talk(says, locale = "en-GB") {
      visitors += 1;
      const visitor = { visitorId: `visitor-${visitors}`, salonId: noor.salonId };
      const started = await salon.conversations.start(visitor, { locale, timeZone: "Europe/London" });
      if (!started.ok) throw new Error(started.code);
      const { conversationId } = started.value;
      locales.set(conversationId, locale);
      for (const [place, text] of says.entries()) {
        await salon.conversations.receiveMessage(visitor, conversationId, { messageId: `said-${visitors}-${place}`, text });
        await salon.settled(conversationId);
      }
      return conversationId;
    },
    async add(conversationId, ...bodies) {
      await salon.log.append(conversationId, bodies, now());
    },
    async suggest(conversationId) {
      const reply = await writing.suggest(noor, conversationId);
      if (!reply.ok) throw new Error(reply.code);
      return reply.value;
    },
    async close() {
      await salon.close();
      await kept.close();
    },
  };
}
