import * as z from "zod";
import { LocalDate, Price } from "./facts.ts";
import { DayCalendar } from "./inbox.ts";

/** Minutes from a day's local midnight, by the salon's clock. */
const Minute = z.int().min(0).max(1440);
const CatalogueId = z.string().min(1).max(64);
/** What staff type to say why, or what for. */
const Words = z.string().trim().min(1).max(200);
/** Made by the sender for one thing it wants done: the same id twice is done once. */
const OperationId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Only where the time is taken or nobody works then: without it such a request is refused with `overlap` or `outside-hours`. */
const Override = { overrideReason: Words.optional().describe("Why it is to be there all the same. Kept with the entry.") };

/** Seven days of the salon's calendar. */
export const WeekCalendar = z.strictObject({ from: LocalDate, to: LocalDate, days: z.array(DayCalendar) });
export type WeekCalendar = z.infer<typeof WeekCalendar>;

/** A service as the desk books it. */
export const MenuService = z.strictObject({
  serviceId: z.string(),
  name: z.string(),
  category: z.string(),
  /** Who performs it, how long it takes them (minutes) and what they charge. */
  performers: z.array(z.strictObject({ practitionerId: z.string(), minutes: z.int(), price: z.string() })),
  addOns: z.array(z.strictObject({ serviceId: z.string(), name: z.string() })),
});
export type MenuService = z.infer<typeof MenuService>;
export const StaffMenu = z.strictObject({ services: z.array(MenuService) });
export type StaffMenu = z.infer<typeof StaffMenu>;

/** A time an appointment could be moved to. */
export const FreePlace = z.strictObject({
  date: LocalDate,
  minute: Minute,
  practitionerId: z.string(),
  practitioner: z.string(),
  /** "Thu 26 Nov" */
  dayShort: z.string(),
  /** "2:30 pm" */
  time: z.string(),
  price: z.string(),
});
export type FreePlace = z.infer<typeof FreePlace>;

/** What cancelling an appointment would do now. */
export const CancelPreview = z.strictObject({
  appointmentId: z.string(),
  reference: z.string(),
  guest: z.string().optional(),
  /** Everything that goes, one line a service: "Colour with Bea, Thu 26 Nov, 2:30 pm". */
  goes: z.array(z.string()),
  /** What a guest who cancels owes now; null: nothing. */
  fee: Price.nullable(),
  /** Until when it costs a guest nothing ("Wed 25 Nov, 2:30 pm"); null: at any time. */
  freeUntil: z.string().nullable(),
});
export type CancelPreview = z.infer<typeof CancelPreview>;

export const BlockIn = z.strictObject({
  operationId: OperationId,
  practitionerId: CatalogueId,
  date: LocalDate,
  from: Minute,
  /** Exclusive. */
  to: Minute,
  reason: Words.describe("What for. Shown in the calendar."),
  ...Override,
});
export type BlockIn = z.infer<typeof BlockIn>;

export const BookIn = z.strictObject({
  operationId: OperationId,
  practitionerId: CatalogueId,
  serviceId: CatalogueId,
  addOnIds: z.array(CatalogueId).max(10).optional(),
  date: LocalDate,
  minute: Minute,
  guest: z.strictObject({
    name: z.string().trim().min(1).max(120),
    phone: z.string().trim().min(1).max(40).optional(),
    email: z.string().trim().min(1).max(254).optional(),
  }),
  note: z.string().trim().min(1).max(500).optional(),
  ...Override,
});
export type BookIn = z.infer<typeof BookIn>;

export const MoveIn = z.strictObject({
  operationId: OperationId,
  date: LocalDate,
  minute: Minute,
  practitionerId: CatalogueId.optional().describe("Who is to have it; whoever has it now, unless told."),
  ...Override,
});
export type MoveIn = z.infer<typeof MoveIn>;

export const CancelIn = z.strictObject({
  operationId: OperationId,
  by: z.enum(["guest", "salon"]).describe("What the salon cancels costs the guest nothing."),
  reason: Words,
});
export type CancelIn = z.infer<typeof CancelIn>;

/** An appointment after staff have changed it. */
export const ChangedAppointment = z.strictObject({ appointmentId: z.string(), reference: z.string(), date: LocalDate, minute: Minute });
export type ChangedAppointment = z.infer<typeof ChangedAppointment>;
