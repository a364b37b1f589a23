import { audited, type AuditWriting } from "../audit/audited.ts";
import type { Conversations, Reply, StaffSelf } from "../conversation/conversations.ts";

/** What staff do in a conversation: one that is added does not compile here until it is in the log. */
type Deed = {
  [K in keyof Conversations]: Parameters<Conversations[K]>[0] extends StaffSelf ? K : never;
}[Exclude<keyof Conversations, "ofSalon">];

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
    transfer: (staff, id, to, why) =>
      logged(staff, "transfer", id, { to: to?.staffId ?? null }, () => conversations.transfer(staff, id, to, why), why ?? null),
    snooze: (staff, id, until) => logged(staff, "snooze", id, { until }, () => conversations.snooze(staff, id, until)),
    close: (staff, id, outcome) => logged(staff, "close", id, { outcome }, () => conversations.close(staff, id, outcome)),
    addNote: (staff, id, note) =>
      logged(staff, "note", id, { noteId: note.noteId, mentions: note.mentions }, () => conversations.addNote(staff, id, note)),
    faultAnswer: (staff, id, fault) =>
      logged(staff, "fault", id, { messageId: fault.messageId }, () => conversations.faultAnswer(staff, id, fault), fault.why),
  };
  return { ...conversations, ...deeds };
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
