import { audited, type AuditWriting } from "../audit/audited.ts";
import type { Conversations, LettingGo, Reply, StaffSelf } from "../conversation/conversations.ts";

/** What staff do in a conversation: one that is added does not compile here until it is in the log. */
type Deed = {
  [K in keyof Conversations]: Parameters<Conversations[K]>[0] extends StaffSelf ? K : never;
}[Exclude<keyof Conversations, "ofSalon" | "slotWeek" | "readClient">];

/** Who claims again what they have claimed, so soon after, shows a sign of life. */
const signOfLifeMs = 3 * 60_000;
/** Claims that are remembered at once. */
const mostClaims = 2_000;

/** The same conversations, with all that staff do in them in the log: before it is tried, and how it ended. What was said is not in it. */
export function loggedConversations(conversations: Conversations, writing: AuditWriting): Conversations {
  /** Tried and how it ended, under the name of what was done. */
  const logged = <T>(staff: StaffSelf, action: string, subjectId: string, details: Record<string, unknown>, work: () => Promise<Reply<T>>, reason: string | null = null) =>
    audited(writing, staff, { kind: "conversation", action, subjectId, details, reason }, work); // prettier-ignore
  const isSignOfLife = signsOfLife(writing.now);
  const deeds: Pick<Conversations, Deed> = {
    staffReply: (staff, id, message) =>
      logged(staff, "reply", id, { messageId: message.messageId }, () => conversations.staffReply(staff, id, message)),
    changeAnswerer: (staff, id, answerer) =>
      logged(staff, "answerer", id, { answerer }, () => conversations.changeAnswerer(staff, id, answerer)),
    claim: (staff, id) =>
      isSignOfLife(staff.staffId, id)
        ? conversations.claim(staff, id)
        : logged(staff, "claim", id, {}, () => conversations.claim(staff, id)),
    release: (staff, id) => logged(staff, "release", id, {}, () => conversations.release(staff, id)),
    takeOver: (staff, id, how) => logged(staff, "take-over", id, { from: how.from }, () => conversations.takeOver(staff, id, how), how.why),
    transfer: (staff, id, to, how = {}) => {
      const details = { to: to?.staffId ?? null, ...(how.from === undefined ? {} : { from: how.from }) };
      return logged(staff, "transfer", id, details, () => conversations.transfer(staff, id, to, how), how.why || null);
    },
    block: (staff, id, why) => logged(staff, "block-visitor", id, {}, () => conversations.block(staff, id, why), why),
    unblock: (staff, visitorId) => logged(staff, "unblock-visitor", visitorId, {}, () => conversations.unblock(staff, visitorId)),
    snooze: (staff, id, until) => logged(staff, "snooze", id, { until }, () => conversations.snooze(staff, id, until)),
    close: (staff, id, outcome) => logged(staff, "close", id, { outcome }, () => conversations.close(staff, id, outcome)),
    addNote: (staff, id, note) =>
      logged(staff, "note", id, { noteId: note.noteId, mentions: note.mentions }, () => conversations.addNote(staff, id, note)),
    removePhoto: (staff, id, photoId) =>
      logged(staff, "remove-photo", id, { photoId }, () => conversations.removePhoto(staff, id, photoId)),
    faultAnswer: (staff, id, fault) =>
      logged(staff, "fault", id, { messageId: fault.messageId }, () => conversations.faultAnswer(staff, id, fault), fault.why),
    offerTimes: (staff, id, ask) =>
      logged(staff, "offer", id, { actionId: ask.actionId, times: ask.offers.length }, () => conversations.offerTimes(staff, id, ask)),
    holdTime: (staff, id, ask) => logged(staff, "hold", id, { actionId: ask.actionId }, () => conversations.holdTime(staff, id, ask)),
    bookTime: (staff, id, ask) => loggedBooking(writing, staff, id, ask.actionId, () => conversations.bookTime(staff, id, ask)),
    askForProof: (staff, id, ask) =>
      logged(staff, "ask-for-code", id, { actionId: ask.actionId }, () => conversations.askForProof(staff, id, ask)),
    lookUpClient: (staff, id) => logged(staff, "client-look-up", id, {}, () => conversations.lookUpClient(staff, id)),
  };
  /** Nobody does it: whoever had it is named, and the clock stands for who. */
  const letGo: LettingGo = async ({ staffId, name }, { conversationId, salonId }, work) => {
    const clock = { staffId: null, name: "The clock", salonId };
    const doing = {
      kind: "conversation",
      action: "claim-lapsed",
      subjectId: conversationId,
      details: { of: staffId, name },
      reason: null,
    } as const;
    const done = await audited(writing, clock, doing, async () =>
      (await work()) ? { ok: true as const } : { ok: false as const, code: "conflict" },
    );
    return done.ok;
  };
  return { ...conversations, ...deeds, keepPromises: () => conversations.keepPromises(letGo) };
}

/** A booking that was tried and did not stand is in the log as what it was. */
async function loggedBooking(
  writing: AuditWriting,
  staff: StaffSelf,
  subjectId: string,
  actionId: string,
  work: () => ReturnType<Conversations["bookTime"]>,
): ReturnType<Conversations["bookTime"]> {
  const doing = { kind: "conversation" as const, action: "book", subjectId, details: { actionId }, reason: null };
  const { answer } = await audited(writing, staff, doing, async () => {
    const tried = await work();
    const code = tried.ok ? tried.value.outcome : tried.code;
    return code === "booked" ? { ok: true as const, answer: tried } : { ok: false as const, code, answer: tried };
  });
  return answer;
}

/** Tells whether somebody claims again what they claimed a moment ago, nobody else having tried in between. */
function signsOfLife(now: () => number): (staffId: string, conversationId: string) => boolean {
  const latest = new Map<string, { staffId: string; at: number }>();
  return (staffId, conversationId) => {
    const before = latest.get(conversationId);
    latest.delete(conversationId);
    latest.set(conversationId, { staffId, at: now() });
    if (latest.size > mostClaims) latest.delete(latest.keys().next().value ?? "");
    return before?.staffId === staffId && now() - before.at < signOfLifeMs;
  };
}
