import * as z from "zod";

/** An instant, ISO 8601 in UTC ("2026-11-26T14:30:00Z"). */
export const Instant = z.iso.datetime();
/** A calendar day in the salon's zone, YYYY-MM-DD. */
export const LocalDate = z.iso.date();
/** An IANA time zone name ("Europe/London"). */
export const TimeZone = z.string().min(1).max(64);

/** What something costs. `text` is the engine's own wording, shown as it is ("from £120"). */
export const Price = z.strictObject({
  /** Minor units (pence, cents). */
  amount: z.int().nonnegative(),
  /** ISO 4217. */
  currency: z.string().length(3),
  /** True where the salon's price is a "from" price. */
  from: z.boolean(),
  text: z.string(),
});
export type Price = z.infer<typeof Price>;

/** One service of a visit: who does it, and when it begins. */
export const LegFacts = z.strictObject({
  service: z.string(),
  addOns: z.array(z.string()),
  practitioner: z.string(),
  start: Instant,
  /** "4:45 pm" */
  time: z.string(),
  /** Whose it is where several come: 1 is the visitor. */
  guest: z.int().positive().optional(),
});
export type LegFacts = z.infer<typeof LegFacts>;

/** A bookable start as it may be shown. All wording is the engine's, in the salon's zone and language. */
export const SlotFacts = z.strictObject({
  /** All services: "Blonde balayage + Gel manicure", "2 × Classic pedicure". */
  service: z.string(),
  addOns: z.array(z.string()),
  /** All who perform them: "Sarah Okafor and Mei Lin". */
  practitioner: z.string(),
  practitionerLevel: z.string(),
  /** Service by service, where there are several. */
  legs: z.array(LegFacts).min(2).optional(),
  start: Instant,
  end: Instant,
  timeZone: TimeZone,
  /** "London time (GMT)": shown where the visitor's zone differs. */
  zoneName: z.string(),
  /** "Thursday 26 November" */
  day: z.string(),
  /** "Thu 26 Nov" */
  dayShort: z.string(),
  /** "2:30 pm" */
  time: z.string(),
  durationMinutes: z.int().positive(),
  /** "2 h 45 min" */
  duration: z.string(),
  price: Price,
});
export type SlotFacts = z.infer<typeof SlotFacts>;

/** A slot put before the visitor. `offer` is an opaque signed token: the only way to name a slot. */
export const OfferedSlot = z.strictObject({ offer: z.string(), slot: SlotFacts });
export type OfferedSlot = z.infer<typeof OfferedSlot>;

/** Who the appointment is for, as the visitor typed it. Phone in E.164. */
export const Guest = z.strictObject({
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});
export type Guest = z.infer<typeof Guest>;

/** The summary card: everything that will be written, and nothing else is. */
export const Proposal = z.strictObject({
  proposalId: z.string(),
  /** SHA-256 over every shown field: the visitor's yes names it. */
  hash: z.string(),
  holdId: z.string(),
  holdExpiresAt: Instant,
  slot: SlotFacts,
  /** The signed offer behind `slot`: from it the desk knows what to write, also after a restart. */
  offer: z.string(),
  guest: Guest,
  place: z.strictObject({ name: z.string(), address: z.string() }),
  /** The salon's own sentences that bind the visitor, cancellation first. */
  conditions: z.array(z.strictObject({ key: z.string(), text: z.string() })),
});
export type Proposal = z.infer<typeof Proposal>;

/** An appointment that stands in the calendar. */
export const BookedAppointment = z.strictObject({
  appointmentId: z.string(),
  /** Short code a person can read out ("K7PM-4Q"). It grants nothing by itself. */
  reference: z.string(),
  proposalId: z.string(),
  slot: SlotFacts,
  guest: Guest,
  place: z.strictObject({ name: z.string(), address: z.string() }),
  conditions: z.array(z.strictObject({ key: z.string(), text: z.string() })),
});
export type BookedAppointment = z.infer<typeof BookedAppointment>;

/** A point of time in the salon's words: "Wednesday 25 November", "Wed 25 Nov", "2:30 pm". */
export const MomentFacts = z.strictObject({ day: z.string(), dayShort: z.string(), time: z.string() });
export type MomentFacts = z.infer<typeof MomentFacts>;

/** An appointment as it stands, worded. */
export const StandingAppointment = z.strictObject({
  appointmentId: z.string(),
  reference: z.string(),
  status: z.enum(["booked", "requested", "cancelled"]),
  slot: SlotFacts,
  guest: Guest,
  place: z.strictObject({ name: z.string(), address: z.string() }),
  /** The salon's own sentences about cancelling and coming late. */
  conditions: z.array(z.strictObject({ key: z.string(), text: z.string() })),
  /** It has not begun and is not cancelled: it can be moved and cancelled without a person. */
  changeable: z.boolean(),
});
export type StandingAppointment = z.infer<typeof StandingAppointment>;

const changeCard = {
  proposalId: z.string(),
  /** SHA-256 over every shown field: the visitor's yes names it. */
  hash: z.string(),
  /** As it stands before the change. */
  appointment: StandingAppointment,
};

/** The card before an appointment is changed: everything that the visitor's yes will do. */
export const ChangeProposal = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("move"),
    ...changeCard,
    /** Where it goes. */
    to: SlotFacts,
    /** The signed offer behind `to`. */
    offer: z.string(),
    holdId: z.string(),
    holdExpiresAt: Instant,
    /** Moved so late that cancelling it afterwards costs this at least, however far away the new time is; `text` says so. */
    lateMove: z.strictObject({ fee: Price, text: z.string() }).optional(),
  }),
  z.strictObject({
    kind: z.literal("cancel"),
    ...changeCard,
    /** What it costs; null: nothing. Agreed to with the card: cancelling for another amount is refused. */
    fee: Price.nullable(),
    /** Until when it costs nothing, past or to come; null: at any time. */
    freeUntil: MomentFacts.nullable(),
  }),
]);
export type ChangeProposal = z.infer<typeof ChangeProposal>;
