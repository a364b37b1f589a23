import type { ConversationClient, SlotWeek } from "@chairside/shared/chat-desk.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { PhotoRef } from "@chairside/shared/photos.ts";
import type { Accepted } from "@chairside/shared/route-contract.ts";
import { nanoid } from "nanoid";
import type * as z from "zod";
import type { ConversationStore } from "../conversation/conversation-store.ts";
import { memberOf } from "../conversation/handoff/claim-conversation.ts";
import type { Conversations, Reply, StaffSelf, VisitorSelf } from "../conversation/conversations.ts";
import type { PhotoSender, PhotoStore } from "../photos/photo-store.ts";
import type { VisitorBlocks } from "../conversation/handoff/visitor-blocks.ts";
import type { EventLog, LiveFeed } from "../events/event-log.ts";

interface Ports {
  photos: PhotoStore;
  blocks: VisitorBlocks;
  log: EventLog;
  feed: LiveFeed;
  conversations: ConversationStore;
  prove(conversationId: string, code: string): Promise<boolean>;
  now(): number;
}

/** The only proposal that is ever open: "proposal-1", with the hash "hash-1". Any other hash is another summary. */
const scriptedProposal = { proposalId: "proposal-1", hash: "hash-1" };

const nobody: ConversationClient = { standing: "nobody", asked: false, card: null };
const emptyWeek: SlotWeek = {
  service: null,
  visit: null,
  practitionerId: null,
  practitioners: [],
  could: [],
  today: "2026-11-22",
  days: ["22", "23", "24", "25", "26", "27", "28"].map((day) => ({ date: `2026-11-${day}`, dayShort: `${day} Nov`, free: 0 })),
  date: "2026-11-22",
  slots: [],
  needs: [],
};

/** Conversations without an assistant: records what is said and knows who owns what. For tests of what lies around them. */
export function scriptedConversations({ blocks, photos, log, feed, conversations, prove, now }: Ports): Conversations {
  const record = async (conversationId: string, body: EventBody): Promise<Reply<z.infer<typeof Accepted>>> => {
    const result = await log.append(conversationId, [body], now());
    if (!result.ok) return { ok: false, code: "conflict" };
    feed.publish(conversationId, result.events);
    return { ok: true, value: { seq: result.events[0]?.seq ?? 0 } };
  };
  const say = async (
    conversationId: string,
    body: Extract<EventBody, { type: "message-added" }>,
  ): Promise<Reply<z.infer<typeof Accepted>>> => {
    const { event, added } = await log.appendMessage(conversationId, body, now());
    if (added) feed.publish(conversationId, [event]);
    return { ok: true, value: { seq: event.seq } };
  };
  const sayAsStaff = ({ name }: StaffSelf, id: string, messageId: string, text: string) =>
    say(id, { type: "message-added", messageId, author: { kind: "staff", name }, text });
  const mine = async (visitor: VisitorSelf, id: string): Promise<boolean> => (await conversations.get(id))?.visitorId === visitor.visitorId;
  const ours = async (staff: StaffSelf, id: string): Promise<boolean> => (await conversations.get(id))?.salonId === staff.salonId;
  const where = async <T>(allowed: Promise<boolean>, work: () => Promise<Reply<T>>): Promise<Reply<T>> =>
    (await allowed) ? work() : { ok: false, code: "not-found" };
  const withPhotos = async <T>(
    id: string,
    sender: PhotoSender,
    messageId: string,
    ids: string[] | undefined,
    work: (named: { photos?: PhotoRef[] }) => Promise<Reply<T>>,
  ): Promise<Reply<T>> => {
    if (ids === undefined) return work({});
    const named = await photos.name(id, sender, messageId, ids, now());
    return named ? work({ photos: named }) : { ok: false, code: "photo-gone" };
  };
  const handOver = (answerer: "assistant" | "staff", by: Extract<EventBody, { type: "answerer-changed" }>["by"]): EventBody => ({
    type: "answerer-changed",
    answerer,
    by,
  });

  return {
    async start({ visitorId, salonId }, { locale, timeZone, fresh }) {
      const latest = fresh ? null : await conversations.latestOf(visitorId);
      if (latest) return { ok: true, value: { conversationId: latest.conversationId, created: false } };
      const conversationId = nanoid();
      await conversations.create({ conversationId, visitorId, salonId, locale, timeZone, startedAt: now() });
      return { ok: true, value: { conversationId, created: true } };
    },
    receiveMessage: (visitor, id, { messageId, text, photos: ids }) =>
      where(mine(visitor, id), () => withPhotos(id, "visitor", messageId, ids, (named) => say(id, { type: "message-added", messageId, author: { kind: "visitor" }, text, ...named }))), // prettier-ignore
    confirmProposal: (visitor, id, proposalId, hash) =>
      where(mine(visitor, id), async () => {
        if (proposalId !== scriptedProposal.proposalId) return { ok: false, code: "proposal-closed" };
        if (hash !== scriptedProposal.hash) return { ok: false, code: "proposal-changed" };
        return record(id, { type: "proposal-accepted", proposalId, hash, by: "click" });
      }),
    declineProposal: (visitor, id, proposalId) =>
      where(mine(visitor, id), async () => {
        if (proposalId !== scriptedProposal.proposalId) return { ok: false, code: "proposal-closed" };
        return record(id, { type: "proposal-withdrawn", proposalId, reason: "declined" });
      }),
    proveContact: (visitor, id, code) => where(mine(visitor, id), async () => ({ ok: true, value: { verified: await prove(id, code) } })),
    requestPerson: (visitor, id) => where(mine(visitor, id), () => record(id, handOver("staff", { kind: "visitor" }))),
    cancelPersonRequest: (visitor, id) => where(mine(visitor, id), () => record(id, handOver("assistant", { kind: "visitor" }))),
    belongsTo: mine,
    calendarFile: (visitor, id, appointmentId) =>
      where<string>(mine(visitor, id), async () =>
        appointmentId === "appointment-1" ? { ok: true, value: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" } : { ok: false, code: "not-found" },
      ),
    staffReply: (staff, id, { messageId, text, photos: ids }) =>
      where(ours(staff, id), () => withPhotos(id, "staff", messageId, ids, (named) => say(id, { type: "message-added", messageId, author: { kind: "staff", name: staff.name }, text, ...named }))), // prettier-ignore
    changeAnswerer: (staff, id, answerer) =>
      where(ours(staff, id), () => record(id, handOver(answerer, { kind: "staff", name: staff.name }))),
    claim: (staff, id) => where(ours(staff, id), () => record(id, handOver("staff", { kind: "staff", name: staff.name }))),
    release: (staff, id) => where(ours(staff, id), () => record(id, { type: "claim-ended", of: memberOf(staff), how: "released" })),
    takeOver: (staff, id, { from }) =>
      where(ours(staff, id), () =>
        record(id, { type: "claim-ended", of: { staffId: from, name: "Dora" }, how: "taken-over", by: memberOf(staff) }),
      ),
    block: (staff, id, why) =>
      where(ours(staff, id), async () => {
        const { visitorId = "", salonId = "" } = (await conversations.get(id)) ?? {};
        await blocks.add({ visitorId, salonId, conversationId: id, why, by: memberOf(staff), at: now() });
        return record(id, { type: "visitor-blocked", by: memberOf(staff), why });
      }),
    async unblock(staff, visitorId) {
      if ((await blocks.of(visitorId))?.salonId !== staff.salonId) return { ok: false, code: "not-found" };
      await blocks.remove(staff.salonId, visitorId);
      return { ok: true, value: null };
    },
    isBlocked: async ({ visitorId }) => (await blocks.of(visitorId)) !== null,
    transfer: (staff, id, to) => where(ours(staff, id), () => record(id, { type: "conversation-assigned", to, by: memberOf(staff) })),
    snooze: (staff, id, until) =>
      where(ours(staff, id), () => record(id, { type: "conversation-snoozed", until: new Date(until).toISOString(), by: memberOf(staff) })),
    close: (staff, id, outcome) => where(ours(staff, id), () => record(id, { type: "conversation-closed", outcome, by: memberOf(staff) })),
    addNote: (staff, id, note) => where(ours(staff, id), () => record(id, { type: "note-added", ...note, by: memberOf(staff) })),
    faultAnswer: (staff, id, fault) => where(ours(staff, id), () => record(id, { type: "answer-faulted", ...fault, by: memberOf(staff) })),
    removePhoto: (staff, id, photoId) =>
      where(ours(staff, id), async () => {
        await photos.remove({ conversationId: id, photoId, by: staff.name }, now());
        return record(id, { type: "photo-removed", photoId, by: { kind: "staff", name: staff.name } });
      }),
    slotWeek: (staff, id) => where(ours(staff, id), async () => ({ ok: true, value: emptyWeek })),
    offerTimes: (staff, id, { actionId }) => where(ours(staff, id), () => sayAsStaff(staff, id, actionId, "These are free.")),
    holdTime: (staff, id, { actionId }) => where(ours(staff, id), () => sayAsStaff(staff, id, actionId, "I keep this.")),
    bookTime: (staff, id, { actionId }) =>
      where(ours(staff, id), async () => {
        await sayAsStaff(staff, id, actionId, "I book this.");
        return { ok: true, value: { outcome: "booked", reference: "K7PM-4Q" } };
      }),
    askForProof: (staff, id) => where(ours(staff, id), () => record(id, { type: "verification-requested" })),
    readClient: (staff, id) => where(ours(staff, id), async () => ({ ok: true, value: nobody })),
    lookUpClient: (staff, id) => where(ours(staff, id), async () => ({ ok: true, value: nobody })),
    keepPromises: () => Promise.resolve(),
    releaseStrayHolds: async () => {},
    ofSalon: ours,
    resume: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
