import type { Reply } from "../conversation/conversations.ts";
import type { StaffAction, StaffActionLog } from "./staff-action-log.ts";
import type { DeskStaff, StaffCalendar } from "./staff-calendar.ts";

export interface ActionLogging {
  log: StaffActionLog;
  /** Epoch milliseconds. */
  now(): number;
  newId(): string;
}

type Doing = Pick<StaffAction, "action" | "subjectId" | "reason"> & { asked: object };

/** The same calendar, with every write in the log: before it is tried, and how it ended. A write that cannot be logged is not tried. */
export function loggedStaffCalendar(calendar: StaffCalendar, { log, now, newId }: ActionLogging): StaffCalendar {
  const logged = async <T>(
    staff: DeskStaff,
    doing: Doing,
    work: () => Promise<Reply<T>>,
    subjectOf?: (value: T) => string,
  ): Promise<Reply<T>> => {
    const { staffId, name, salonId } = staff;
    const line = { ...doing, asked: JSON.stringify(doing.asked), salonId, staffId, staffName: name };
    await log.append({ ...line, actionId: newId(), outcome: "asked", at: now() });
    const outcome = await work();
    const subjectId = outcome.ok && subjectOf ? subjectOf(outcome.value) : doing.subjectId;
    await log.append({ ...line, subjectId, actionId: newId(), outcome: outcome.ok ? "done" : outcome.code, at: now() });
    return outcome;
  };
  return {
    ...calendar,
    block: (staff, asked) =>
      logged(
        staff,
        { action: "block", subjectId: null, reason: asked.overrideReason ?? asked.reason, asked },
        () => calendar.block(staff, asked),
        ({ blockId }) => blockId,
      ),
    unblock: (staff, blockId) =>
      logged(staff, { action: "unblock", subjectId: blockId, reason: null, asked: {} }, () => calendar.unblock(staff, blockId)),
    book(staff, asked) {
      const { guest: _guest, note: _note, ...rest } = asked;
      return logged(
        staff,
        { action: "book", subjectId: null, reason: asked.overrideReason ?? null, asked: rest },
        () => calendar.book(staff, asked),
        ({ appointmentId }) => appointmentId,
      );
    },
    move: (staff, appointmentId, asked) =>
      logged(staff, { action: "move", subjectId: appointmentId, reason: asked.overrideReason ?? null, asked }, () =>
        calendar.move(staff, appointmentId, asked),
      ),
    cancel: (staff, appointmentId, asked) =>
      logged(staff, { action: "cancel", subjectId: appointmentId, reason: asked.reason, asked }, () =>
        calendar.cancel(staff, appointmentId, asked),
      ),
  };
}
