import * as z from "zod";
import { CloseOutcome, HandoverReason, StaffRef } from "./events.ts";
import { Instant, LocalDate, TimeZone } from "./facts.ts";

/** A line of the staff inbox. Names and text are what the visitor gave: show them as plain text. */
export const InboxRow = z.strictObject({
  conversationId: z.string(),
  /** Greater with every change of this row: an older row never replaces a newer one. */
  seq: z.int(),
  /**
   * waiting: a person is needed and none has replied; staff: a person has, and the visitor is to write; assistant; snoozed until a time;
   * done: closed; quiet: nothing since 30 min.
   */
  state: z.enum(["waiting", "staff", "assistant", "snoozed", "done", "quiet"]),
  reason: HandoverReason.optional(),
  /** Since when a person has been waited for. */
  waitingSince: Instant.optional(),
  visitorName: z.string().optional(),
  /** The member of staff who answers. */
  staffName: z.string().optional(),
  /** What it is about, from the brief: "Blonde balayage · Sarah · Thu 26 Nov". */
  subject: z.string().optional(),
  lastMessage: z.strictObject({ by: z.enum(["visitor", "assistant", "staff"]), text: z.string(), at: Instant }).optional(),
  /** By when somebody is to reply, and who sees to it. */
  due: Instant.optional(),
  level: z.enum(["desk", "manager", "owner"]).optional(),
  /** Who has taken it on. */
  claimedBy: StaffRef.optional(),
  /** For whom it waits. */
  assignedTo: StaffRef.optional(),
  snoozedUntil: Instant.optional(),
  /** Closed, and nothing was said since. */
  outcome: CloseOutcome.optional(),
  /** Nothing is taken of this visitor any more. */
  blocked: z.literal(true).optional(),
  /** Staff ids of whom a note is for, while nobody has replied since. */
  mentioned: z.array(z.string()).optional(),
  /** The numbers of the visitor's newest message and of the newest note that is for somebody. */
  askedSeq: z.int().optional(),
  mentionSeq: z.int().optional(),
  booked: z.boolean(),
  startedAt: Instant,
  changedAt: Instant,
});
export type InboxRow = z.infer<typeof InboxRow>;

/** An entry in a practitioner's column of the day. Times are minutes from the day's local midnight. */
export const DayEntry = z.strictObject({
  id: z.string(),
  /** requested: a visitor asked, the salon has not said yes; its time is kept. */
  kind: z.enum(["booked", "requested", "held", "blocked", "break"]),
  practitionerId: z.string(),
  from: z.int(),
  to: z.int(),
  /** Parts in which the practitioner is free (colour processing), same unit. */
  gaps: z.array(z.strictObject({ from: z.int(), to: z.int() })),
  title: z.string(),
  guest: z.string().optional(),
  contact: z.string().optional(),
  reference: z.string().optional(),
  resources: z.array(z.string()),
  price: z.string().optional(),
  /** True when it was booked through a chat; then `conversationId` leads there. */
  conversationId: z.string().optional(),
  /** The whole visit, of which this may be one service: it is moved and cancelled by this id. */
  appointmentId: z.string().optional(),
  /** Blocked by staff: it is given back by this id. */
  blockId: z.string().optional(),
  /** Why it lies over something else or outside working hours. */
  override: z.string().optional(),
  /** What staff should know of it. */
  notes: z.array(z.string()).optional(),
});
export type DayEntry = z.infer<typeof DayEntry>;

export const DayCalendar = z.strictObject({
  date: LocalDate,
  day: z.string(),
  timeZone: TimeZone,
  /** Null when the salon is closed. */
  open: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  note: z.string().optional(),
  practitioners: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      level: z.string(),
      shifts: z.array(z.strictObject({ from: z.int(), to: z.int() })),
    }),
  ),
  /** Chairs, rooms and machines, by the names that entries have them under. */
  resources: z.array(z.strictObject({ name: z.string(), kind: z.string() })).optional(),
  entries: z.array(DayEntry),
});
export type DayCalendar = z.infer<typeof DayCalendar>;
