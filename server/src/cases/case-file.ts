import * as z from "zod";

const Instant = z.iso.datetime();

/** A time as it was shown. */
export const ShownSlot = z.strictObject({
  service: z.string(),
  practitioner: z.string(),
  start: Instant,
  /** "Thu 26 Nov, 2:30 pm" */
  when: z.string(),
  price: z.string(),
});
export type ShownSlot = z.infer<typeof ShownSlot>;

/** Something that the visitor got to see. */
export const Heard = z.strictObject({
  what: z.enum([
    "says",
    "promises",
    "offers",
    "puts-up-card",
    "takes-card-back",
    "books",
    "moves",
    "cancels",
    "fails",
    "asks-for-contact",
    "shows-appointments",
    "hands-over",
    "takes-back",
  ]),
  text: z.string().optional(),
  slots: z.array(ShownSlot).optional(),
});
export type Heard = z.infer<typeof Heard>;

/** Something that the visitor or staff did. `cannot`: what a case does not hold; `text` says what. */
export const CaseStep = z.strictObject({
  at: Instant,
  by: z.enum(["visitor", "staff", "clock"]),
  does: z.enum([
    "says",
    "presses",
    "yes",
    "no",
    "asks-for-person",
    "carries-on",
    "hold-lapses",
    "takes-over",
    "hands-back",
    "closes",
    "cannot",
  ]),
  text: z.string().optional(),
  /** A contact or a name in it is a stand-in: an answer to it may be worded otherwise. */
  standsIn: z.literal(true).optional(),
  /** The time whose button was pressed. */
  slot: ShownSlot.optional(),
});
export type CaseStep = z.infer<typeof CaseStep>;

/** What is right, filled in by whoever puts it right: each that is there must hold for the last exchange. */
export const Expect = z.strictObject({
  /** Every time offered is on this weekday, and one is offered. */
  weekday: z.enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]).optional(),
  /** Every time offered or on a card has this in its service, or in who does it; and there is one. */
  service: z.string().optional(),
  practitioner: z.string().optional(),
  /** Every time offered is on one of these days: from the first to the last of them, by the salon's clock. */
  days: z.tuple([z.iso.date(), z.iso.date()]).optional(),
  /** Every time offered is from this on, or before this ("14:30"), by the salon's clock. */
  from: z.string().regex(/^\d\d:\d\d$/).optional(),
  before: z.string().regex(/^\d\d:\d\d$/).optional(),
  /** Whether any time is offered. */
  offers: z.boolean().optional(),
  /** Whether a card is put up; whether it is booked. */
  card: z.boolean().optional(),
  booked: z.boolean().optional(),
  handedOver: z.boolean().optional(),
  /** All of these are said, and none of these; in any case. */
  says: z.array(z.string()).optional(),
  saysNot: z.array(z.string()).optional(),
}); // prettier-ignore
export type Expect = z.infer<typeof Expect>;

export const Exchange = z.strictObject({ step: CaseStep, heard: z.array(Heard) });
export type Exchange = z.infer<typeof Exchange>;

/**
 * A wrong answer with all that is needed to play the conversation again up to it. Contacts and names are stand-ins. What came of a step
 * stands with it; what was wrong is in the last exchange, or in the opening where there is none.
 */
export const CaseFile = z.strictObject({
  format: z.literal("chairside-case/1"),
  salonId: z.string(),
  wrong: z.strictObject({ answer: z.string(), why: z.string() }),
  /** Filled in by hand: the file is a regression test then. */
  expect: Expect.optional(),
  /** By hand as well: it is known that it is not as expected yet. */
  open: z.literal(true).optional(),
  /** When the conversation began. */
  started: Instant,
  locale: z.string(),
  timeZone: z.string(),
  salonTimeZone: z.string(),
  /** Which model answered: "built-in", or the vendor's. */
  model: z.string(),
  opening: z.array(Heard),
  exchanges: z.array(Exchange),
  /** SHA-256 of the menu, the people and the rules of that moment. */
  catalogue: z.string(),
  /** What was taken by others: "practitioner sarah" → day in UTC → minutes of it, "540-600 630-705". */
  taken: z.record(z.string(), z.record(z.iso.date(), z.string())),
});
export type CaseFile = z.infer<typeof CaseFile>;
