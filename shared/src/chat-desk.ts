import * as z from "zod";
import { Instant, LocalDate, OfferedSlot, SlotFacts } from "./facts.ts";

/** What staff look at and do beside a conversation: its free times, and who the visitor is to the salon. */

const CatalogueId = z.string().min(1).max(64);

/** A free time as staff may put it up. */
export const StripSlot = z.strictObject({
  ...OfferedSlot.shape,
  /** Among those that the assistant would put up for this day. */
  best: z.boolean(),
});
export type StripSlot = z.infer<typeof StripSlot>;

/** A day of the strip: how many starts are free. */
export const StripDay = z.strictObject({
  date: LocalDate,
  /** "Thu 26 Nov" */
  dayShort: z.string(),
  free: z.int().nonnegative(),
  /** The first free start, "10:15 am". */
  first: z.string().optional(),
});
export type StripDay = z.infer<typeof StripDay>;

/** What the salon's rules ask before a visit on the day that is shown, and how it stands. `others`: of the other guests, of whom nothing is known. */
export const VisitNeed = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("patch-test"),
    /**
     * holds: a test does on that day; expired: it has run out by then; void: it counts no more for another reason; too-recent: only visits
     * `from` then on. none-on-file: the visitor has proved who they are, and no test is known; told-none: they say that they have had none;
     * unknown: nobody has proved anything.
     */
    stands: z.enum(["holds", "expired", "void", "too-recent", "none-on-file", "told-none", "unknown"]),
    /** Of the test there is: its day, its last one, and whether it is still to come. "Mon 12 Oct 2026" */
    on: z.string().optional(),
    until: z.string().optional(),
    booked: z.literal(true).optional(),
    /** "Wed 25 Nov 2026, 10:00 am" */
    from: z.string().optional(),
    others: z.literal(true).optional(),
  }),
  /** A person has to agree to it. */
  z.strictObject({ kind: z.literal("agreed-first"), others: z.literal(true).optional() }),
  /** New clients come for a consultation first; unknown: whether they are new. */
  z.strictObject({ kind: z.literal("consultation"), stands: z.enum(["needed", "unknown"]) }),
  /** The guest is younger than `from`. */
  z.strictObject({ kind: z.literal("age"), from: z.int().nonnegative() }),
  /** A parent or guardian has to agree in writing. */
  z.strictObject({ kind: z.literal("guardian"), below: z.int().nonnegative() }),
]);
export type VisitNeed = z.infer<typeof VisitNeed>;

/** Seven days of free times for what a visitor wishes, and one of them in full. */
export const SlotWeek = z.strictObject({
  /** What is looked for; null where neither the conversation nor whoever asks has named a service. */
  service: z.strictObject({ serviceId: CatalogueId, name: z.string() }).nullable(),
  /** What the visitor was asked to choose from, while they have not said which. */
  could: z.array(z.strictObject({ serviceId: CatalogueId, name: z.string() })),
  /** All of the visit, where it is more than one service: "Blonde balayage + Gel manicure". */
  visit: z.string().nullable(),
  /** A practitioner's id; null: anyone. */
  practitionerId: CatalogueId.nullable(),
  /** Who does any of it. */
  practitioners: z.array(z.strictObject({ practitionerId: CatalogueId, name: z.string() })),
  today: LocalDate,
  days: z.array(StripDay).length(7),
  /** The day of which `slots` are all free starts, in order. */
  date: LocalDate,
  slots: z.array(StripSlot),
  /** Why there is none that day, in the engine's terms, and the salon's own words for a closed day. */
  why: z.string().optional(),
  reason: z.string().optional(),
  /** What must come first on that day, where the salon's rules ask for it: the rules are on the card as well. */
  needs: z.array(VisitNeed),
});
export type SlotWeek = z.infer<typeof SlotWeek>;

/** How staff's booking ended. `unknown`: the calendar did not say whether it was written. */
export const StaffBooked = z.strictObject({
  outcome: z.enum(["booked", "slot-taken", "hold-expired", "refused", "unknown"]),
  reference: z.string().optional(),
});
export type StaffBooked = z.infer<typeof StaffBooked>;

/** A visit of a client, worded. */
export const ClientVisit = z.strictObject({
  appointmentId: z.string(),
  reference: z.string(),
  status: z.enum(["booked", "requested", "cancelled"]),
  slot: SlotFacts,
});
export type ClientVisit = z.infer<typeof ClientVisit>;

/** What the salon knows of somebody. */
export const ClientCard = z.strictObject({
  name: z.string().nullable(),
  /** Day of the first visit, or of being entered; null when neither is known. */
  since: LocalDate.nullable(),
  /** "March 2024" */
  sinceWords: z.string().nullable(),
  /** Whom they see most. */
  usual: z.string().nullable(),
  upcoming: z.array(ClientVisit),
  /** Newest first. */
  past: z.array(ClientVisit),
  notes: z.array(z.string()),
  allergies: z.array(z.string()),
  /** The last one: when, until when it holds, and whether it still does. Null: none is known. */
  patchTest: z.strictObject({ on: z.string(), until: z.string().nullable(), holds: z.boolean() }).nullable(),
  /** Days on which they did not come, newest first; null for who may not see them. */
  noShows: z.array(z.string()).nullable(),
});
export type ClientCard = z.infer<typeof ClientCard>;

/** Who the visitor of a conversation is to the salon, as far as that is shown. */
export const ConversationClient = z.strictObject({
  /**
   * verified: a code was shown in this conversation; typed: a contact was given, which proves nothing; nobody: not even that.
   */
  standing: z.enum(["verified", "typed", "nobody"]),
  /** Masked: "•••• 0821". Absent: nobody. */
  contact: z.string().optional(),
  /** Until when the visitor may look at and change what is theirs; absent when that is over or never was. */
  provenUntil: Instant.optional(),
  /** A code was asked for and has not come. */
  asked: z.boolean(),
  /** Only when verified, or looked up on purpose. Null: no such client is known, or it is not to be shown. */
  card: ClientCard.nullable(),
});
export type ConversationClient = z.infer<typeof ConversationClient>;
