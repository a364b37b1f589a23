import { audited, type AuditWriting, type Doing } from "../audit/audited.ts";
import type { Reply } from "../conversation/conversations.ts";
import type { DeskStaff, StaffCalendar } from "./staff-calendar.ts";

/** The same calendar, with every write in the log: before it is tried, and how it ended. A write that cannot be logged is not tried. */
export function loggedStaffCalendar(calendar: StaffCalendar, writing: AuditWriting): StaffCalendar {
  const logged = <T>(
    staff: DeskStaff,
    doing: Omit<Doing, "kind">,
    work: () => Promise<Reply<T>>,
    subjectOf?: (value: T) => string,
  ): Promise<Reply<T>> => audited(writing, staff, { kind: "calendar", ...doing }, work, subjectOf && ((done) => subjectOf(done.value)));
  return {
    ...calendar,
    block: (staff, asked) =>
      logged(
        staff,
        { action: "block", subjectId: null, reason: asked.overrideReason ?? asked.reason, details: asked },
        () => calendar.block(staff, asked),
        ({ blockId }) => blockId,
      ),
    unblock: (staff, blockId) =>
      logged(staff, { action: "unblock", subjectId: blockId, reason: null, details: {} }, () => calendar.unblock(staff, blockId)),
    book(staff, asked) {
      const { guest: _guest, note: _note, ...rest } = asked;
      return logged(
        staff,
        { action: "book", subjectId: null, reason: asked.overrideReason ?? null, details: rest },
        () => calendar.book(staff, asked),
        ({ appointmentId }) => appointmentId,
      );
    },
    move: (staff, appointmentId, asked) =>
      logged(staff, { action: "move", subjectId: appointmentId, reason: asked.overrideReason ?? null, details: asked }, () =>
        calendar.move(staff, appointmentId, asked),
      ),
    cancel: (staff, appointmentId, asked) =>
      logged(staff, { action: "cancel", subjectId: appointmentId, reason: asked.reason, details: asked }, () =>
        calendar.cancel(staff, appointmentId, asked),
      ),
  };
}
