import { changeAnswerer, cancelPersonRequest, requestPerson } from "./change-answerer.ts";
import { askForProof } from "./handoff/ask-for-proof.ts";
import { bookTime } from "./handoff/book-time.ts";
import { blockVisitor, unblockVisitor } from "./handoff/block-visitor.ts";
import { claimConversation, releaseClaim, takeOverClaim } from "./handoff/claim-conversation.ts";
import { freeTimes } from "./handoff/free-times.ts";
import { holdTime } from "./handoff/hold-time.ts";
import { keepPromises } from "./handoff/keep-promises.ts";
import { closeConversation, snoozeConversation, transferConversation } from "./handoff/leave-conversation.ts";
import { offerTimes } from "./handoff/offer-times.ts";
import { addNote, faultAnswer } from "./handoff/remark.ts";
import { replyAsStaff } from "./handoff/reply-as-staff.ts";
import { visitorsClient } from "./handoff/visitors-client.ts";
import type { Conversations, Reply, VisitorSelf } from "./conversations.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { CalendarAppointment } from "../booking/calendar-file.ts";
import { type ConversationContext, fenced, readState } from "./conversation-context.ts";
import type { ConversationState } from "./conversation-state.ts";
import { confirmProposal, declineProposal } from "./decide-proposal.ts";
import { releaseStrayHolds } from "./release-stray-holds.ts";
import { removePhoto, sayRemovedPhotos } from "./remove-photo.ts";
import { proveContact } from "./prove-contact.ts";
import { receiveMessage } from "./receive-message.ts";
import { runAssistantTurn } from "./run-assistant-turn.ts";
import { createHoldWatch } from "./watch-holds.ts";
import { startConversation } from "./start-conversation.ts";
import { createWaitlistOffers, type WaitlistOffers } from "./waitlist-offers.ts";

/** The use cases of a conversation over their ports, and the waitlist's offers in conversations. */
export function createConversations(context: ConversationContext): Conversations & { offers: WaitlistOffers } {
  const holds = createHoldWatch(context);

  const queueTurn = (conversation: ConversationRecord): void => {
    const { conversationId } = conversation;
    void context.queue
      .run(conversationId, (signal, fence) => runAssistantTurn(fenced(context, fence), conversation, signal))
      .catch((error: unknown) => context.report("answering failed", conversationId, error))
      .then(() => holds.look(conversation))
      .catch((error: unknown) => context.report("watching a hold failed", conversationId, error));
  };

  const ofVisitor = async (visitor: VisitorSelf, conversationId: string): Promise<ConversationRecord | null> => {
    const conversation = await context.store.get(conversationId);
    return conversation?.visitorId === visitor.visitorId && conversation.salonId === visitor.salonId ? conversation : null;
  };

  const isBlocked = async ({ visitorId }: Pick<VisitorSelf, "visitorId">): Promise<boolean> =>
    (await context.blocks.of(visitorId)) !== null;
  const unlessBlocked =
    <T>(work: (conversation: ConversationRecord) => Promise<Reply<T>>) =>
    async (conversation: ConversationRecord): Promise<Reply<T>> =>
      (await isBlocked(conversation)) ? { ok: false, code: "blocked" } : work(conversation);

  const ofSalon = async (staff: { salonId: string }, conversationId: string): Promise<ConversationRecord | null> => {
    const conversation = await context.store.get(conversationId);
    return conversation?.salonId === staff.salonId ? conversation : null;
  };

  /** Runs a use case on a conversation that may be seen, then lets the assistant look whether there is something to answer. */
  const on = async <T>(
    found: Promise<ConversationRecord | null>,
    work: (conversation: ConversationRecord) => Promise<Reply<T>>,
  ): Promise<Reply<T>> => {
    const conversation = await found;
    if (!conversation) return { ok: false, code: "not-found" };
    const reply = await work(conversation);
    if (reply.ok) queueTurn(conversation);
    return reply;
  };

  /** Only looks: nothing follows from it. */
  const look = async <T>(
    found: Promise<ConversationRecord | null>,
    read: (conversation: ConversationRecord) => Promise<T>,
  ): Promise<Reply<T>> => {
    const conversation = await found;
    return conversation ? { ok: true, value: await read(conversation) } : { ok: false, code: "not-found" };
  };

  return {
    start: (visitor, how) => startConversation(context, visitor, how),
    receiveMessage: (visitor, id, message) => on(ofVisitor(visitor, id), (found) => receiveMessage(context, found, message)),
    confirmProposal: (visitor, id, proposalId, hash) =>
      on(
        ofVisitor(visitor, id),
        unlessBlocked((found) => confirmProposal(context, found, proposalId, hash)),
      ),
    declineProposal: (visitor, id, proposalId) => on(ofVisitor(visitor, id), (found) => declineProposal(context, found, proposalId)),
    proveContact: (visitor, id, code) =>
      on(
        ofVisitor(visitor, id),
        unlessBlocked((found) => proveContact(context, found, code)),
      ),
    requestPerson: (visitor, id) =>
      on(
        ofVisitor(visitor, id),
        unlessBlocked((found) => requestPerson(context, found)),
      ),
    cancelPersonRequest: (visitor, id) => on(ofVisitor(visitor, id), (found) => cancelPersonRequest(context, found)),
    belongsTo: async (visitor, id) => (await ofVisitor(visitor, id)) !== null,
    calendarFile: async (visitor, id, appointmentId) => {
      const conversation = await ofVisitor(visitor, id);
      const appointment = conversation && appointmentIn(await readState(context, id), appointmentId);
      if (!conversation || !appointment) return { ok: false, code: "not-found" };
      return { ok: true, value: context.deskOf(conversation.salonId).calendarFile(appointment, context.now()) };
    },
    offers: createWaitlistOffers(context, (conversation) => holds.look(conversation)),
    staffReply: (staff, id, message) => on(ofSalon(staff, id), (found) => replyAsStaff(context, found, staff, message)),
    claim: (staff, id) => on(ofSalon(staff, id), (found) => claimConversation(context, found, staff)),
    release: (staff, id) => on(ofSalon(staff, id), (found) => releaseClaim(context, found, staff)),
    takeOver: (staff, id, how) => on(ofSalon(staff, id), (found) => takeOverClaim(context, found, staff, how)),
    transfer: (staff, id, to, how) => on(ofSalon(staff, id), (found) => transferConversation(context, found, staff, to, how)),
    block: (staff, id, why) => on(ofSalon(staff, id), (found) => blockVisitor(context, found, staff, why)),
    unblock: (staff, visitorId) => unblockVisitor(context, staff, visitorId),
    isBlocked,
    snooze: (staff, id, until) => on(ofSalon(staff, id), (found) => snoozeConversation(context, found, staff, until)),
    close: (staff, id, outcome) => on(ofSalon(staff, id), (found) => closeConversation(context, found, staff, outcome)),
    addNote: (staff, id, note) => on(ofSalon(staff, id), (found) => addNote(context, found, staff, note)),
    faultAnswer: (staff, id, fault) => on(ofSalon(staff, id), (found) => faultAnswer(context, found, staff, fault)),
    removePhoto: (staff, id, photoId) => on(ofSalon(staff, id), (found) => removePhoto(context, found, staff, photoId)),
    slotWeek: (staff, id, choice) => look(ofSalon(staff, id), (found) => freeTimes(context, found, choice)),
    offerTimes: (staff, id, ask) => on(ofSalon(staff, id), (found) => offerTimes(context, found, staff, ask)),
    holdTime: (staff, id, ask) => on(ofSalon(staff, id), (found) => holdTime(context, found, staff, ask)),
    bookTime: (staff, id, ask) => on(ofSalon(staff, id), (found) => bookTime(context, found, staff, ask)),
    askForProof: (staff, id, ask) => on(ofSalon(staff, id), (found) => askForProof(context, found, staff, ask)),
    readClient: (staff, id, reader) => look(ofSalon(staff, id), (found) => visitorsClient(context, found, reader, false)),
    lookUpClient: (staff, id) => look(ofSalon(staff, id), (found) => visitorsClient(context, found, { practitionerId: null }, true)),
    keepPromises: (letGo) => keepPromises(context, letGo),
    releaseStrayHolds: (salonId) => releaseStrayHolds(context, salonId),
    changeAnswerer: (staff, id, answerer) => on(ofSalon(staff, id), (found) => changeAnswerer(context, found, staff, answerer)),
    ofSalon: async (staff, id) => (await ofSalon(staff, id)) !== null,
    async resume() {
      await sayRemovedPhotos(context);
      for (const id of await context.store.unanswered()) {
        const conversation = await context.store.get(id);
        if (conversation) queueTurn(conversation);
      }
      for (const id of await context.store.withHold()) {
        const conversation = await context.store.get(id);
        if (conversation) await holds.watch(conversation);
      }
    },
    async stop() {
      holds.stop();
      await context.queue.stop(new Error("The server is stopping."));
    },
  };
}

/** As it was moved last here, else as it was booked here. */
function appointmentIn({ booked, changed }: ConversationState, appointmentId: string): CalendarAppointment | undefined {
  const moved = changed.flatMap((change) => change.moved ?? []).findLast((one) => one.appointmentId === appointmentId);
  return moved ?? booked.find((one) => one.appointmentId === appointmentId);
}
