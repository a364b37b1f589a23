import type {
  BlockIn,
  BookIn,
  CancelIn,
  CancelPreview,
  ChangedAppointment,
  FreePlace,
  MoveIn,
  StaffMenu,
  WeekCalendar,
} from "@chairside/shared/calendar.ts";
import type { Price } from "@chairside/shared/facts.ts";
import type { Reply } from "../conversation/conversations.ts";

/** Who asks: a member of staff of the salon whose calendar it is. */
export interface DeskStaff {
  staffId: string;
  name: string;
  salonId: string;
}

/** A salon's calendar as its staff work with it. Every write is done once for its `operationId`. */
export interface StaffCalendar {
  week(from: string): Promise<WeekCalendar>;
  menu(): Promise<StaffMenu>;
  /** Times an appointment could be moved to, on seven days from `from` (YYYY-MM-DD) on. */
  freePlaces(appointmentId: string, asked: { from: string; performers: "same" | "anyone" }): Promise<Reply<{ places: FreePlace[] }>>;
  previewCancel(appointmentId: string): Promise<Reply<CancelPreview>>;
  block(staff: DeskStaff, asked: BlockIn): Promise<Reply<{ blockId: string }>>;
  unblock(staff: DeskStaff, blockId: string): Promise<Reply<null>>;
  book(staff: DeskStaff, asked: BookIn): Promise<Reply<ChangedAppointment>>;
  move(staff: DeskStaff, appointmentId: string, asked: MoveIn): Promise<Reply<ChangedAppointment>>;
  cancel(staff: DeskStaff, appointmentId: string, asked: CancelIn): Promise<Reply<{ fee: Price | null }>>;
}
