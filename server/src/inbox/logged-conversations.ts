import { audited, type AuditWriting } from "../audit/audited.ts";
import type { Conversations, Reply, StaffSelf } from "../conversation/conversations.ts";

/** The same conversations, with all that staff do in them in the log: before it is tried, and how it ended. What was said is not in it. */
export function loggedConversations(conversations: Conversations, writing: AuditWriting): Conversations {
  /** Tried and how it ended, under the name of what was done. */
  const logged = <T>(staff: StaffSelf, action: string, subjectId: string, details: Record<string, unknown>, work: () => Promise<Reply<T>>, reason: string | null = null) =>
    audited(writing, staff, { kind: "conversation", action, subjectId, details, reason }, work); // prettier-ignore
  return {
    ...conversations,
    staffReply: (staff, id, message) =>
      logged(staff, "reply", id, { messageId: message.messageId }, () => conversations.staffReply(staff, id, message)),
    changeAnswerer: (staff, id, answerer) =>
      logged(staff, "answerer", id, { answerer }, () => conversations.changeAnswerer(staff, id, answerer)),
    // Not each sign of life: who has it stands in the conversation.
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
}
