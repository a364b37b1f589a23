import * as z from "zod";
import { ChangeProposal, Guest, Instant, LocalDate, OfferedSlot, Proposal } from "./facts.ts";

/**
 * When the visitor would like to come, resolved in the salon's zone. All open sides are absent.
 * Minutes count from local midnight (0 to 1440).
 */
export const TimeWish = z.strictObject({
  /** The visitor's own words, kept for people. */
  words: z.string(),
  /** First and last acceptable day, inclusive. */
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  /** Start no earlier than. */
  earliest: z.int().min(0).max(1440).optional(),
  /** Start no later than. */
  latest: z.int().min(0).max(1440).optional(),
  /** Finished by. */
  endBy: z.int().min(0).max(1440).optional(),
  /** A point the visitor named ("at 2:30"): nearest first. */
  at: z.int().min(0).max(1440).optional(),
  /** ISO weekdays (1 Monday … 7 Sunday) that will not do. */
  notOn: z.array(z.int().min(1).max(7)).optional(),
  /** Single days that will not do ("not on the 5th"). */
  notDates: z.array(LocalDate).optional(),
  /** ISO weekdays that will do ("any Tuesday"). */
  only: z.array(z.int().min(1).max(7)).optional(),
});
export type TimeWish = z.infer<typeof TimeWish>;

/** What the assistant last asked, so that the answer is read in its light. */
export const Asked = z.strictObject({
  about: z.enum([
    "service",
    "variant",
    "practitioner",
    "day",
    "time",
    "slot",
    "name",
    "contact",
    "confirm",
    "anything-else",
    "handover",
    "verification",
    "appointment",
  ]),
  /** How often in a row this has been asked: two at most, then buttons, then a person. */
  times: z.int().positive(),
  /** What was put up as buttons, in order ("the second one"). */
  choices: z.array(z.string()).optional(),
});
export type Asked = z.infer<typeof Asked>;

/** What the visitor wants done with an appointment that stands. */
export const ChangeWish = z.strictObject({
  task: z.enum(["look", "move", "cancel"]),
  /** What was asked for, in the visitor's words, until a contact has been shown or it is clear which one is meant: read again then. */
  words: z.string().optional(),
  /** A contact is to be shown by a code first: `verification-requested` is out and unanswered. */
  waiting: z.literal(true).optional(),
  /** Ids of the appointments last shown, in the order shown ("the second one"). */
  shown: z.array(z.string()).optional(),
  /** The one it is about, once that is clear. */
  appointmentId: z.string().optional(),
  /** Where it should go. */
  when: TimeWish.optional(),
  /** A practitioner's id, or "anyone"; absent: whoever has it now. */
  practitioner: z.string().optional(),
  /** Ids of practitioners who will not do. */
  notWith: z.array(z.string()).min(1).optional(),
  proposal: ChangeProposal.optional(),
  /** "Cancel both": whose cards come up one after the other when this one is done. */
  next: z.array(z.string()).optional(),
});
export type ChangeWish = z.infer<typeof ChangeWish>;

/** One service of a visit as it is wished for. `practitionerId`: this one by somebody named; else as for the whole visit. */
export const WishedService = z.strictObject({
  serviceId: z.string(),
  addOnIds: z.array(z.string()),
  practitionerId: z.string().optional(),
});
export type WishedService = z.infer<typeof WishedService>;

/** What is wished for, without who asks. */
const VisitWish = z.strictObject({
  /** The visitor's own services, in the order they were said. */
  items: z.array(WishedService).min(1).optional(),
  /** How many come, the visitor among them; all have the same, unless `others` says otherwise. */
  partySize: z.int().positive().optional(),
  /** Each further guest's services. */
  others: z.array(z.array(WishedService)).optional(),
  /** A practitioner's id, or "anyone". */
  practitioner: z.string().optional(),
  /** Ids of practitioners who will not do. */
  notWith: z.array(z.string()).min(1).optional(),
  /** Any of the pronouns, any of the languages, all of the places' tags. */
  preferences: z
    .strictObject({
      pronouns: z.array(z.enum(["she", "he", "they"])).optional(),
      languages: z.array(z.string()).optional(),
      resourceTags: z.array(z.string()).optional(),
    })
    .optional(),
  when: TimeWish.optional(),
});

/** What the visitor has told of themselves, as far as the salon's rules ask. */
export const GuestFacts = z.strictObject({
  /** In years. */
  age: z.int().nonnegative().optional(),
  /** Has never been to the salon. */
  isNew: z.literal(true).optional(),
  /** none: has had no patch test here; had: says there is one; else when it is or was. */
  patchTest: z.union([Instant, z.enum(["none", "had"])]).optional(),
  /** A consultation has taken place, or is booked. */
  consulted: z.literal(true).optional(),
});
export type GuestFacts = z.infer<typeof GuestFacts>;

/** All that is known of one booking in the making: the assistant's memory and the desk's handoff packet. */
export const Brief = z.strictObject({
  /** The language the visitor writes (BCP 47), where it is not the browser's. */
  locale: z.string().max(35).optional(),
  ...VisitWish.shape,
  /** Services named beside `items` that could be several of the menu, in the visitor's words: asked about one by one. */
  openServices: z.array(z.string()).optional(),
  facts: GuestFacts.optional(),
  /** The visit wished for, while what must come before it is being booked: a patch test, a consultation. */
  then: z.strictObject({ ...VisitWish.shape, step: z.enum(["patch-test", "consultation"]) }).optional(),
  /** The last slots put up, in the order shown. */
  offered: z.array(OfferedSlot).optional(),
  /** Offers the visitor turned down, newest last. */
  refused: z.array(z.string()).optional(),
  hold: z.strictObject({ holdId: z.string(), expiresAt: Instant, offered: OfferedSlot }).optional(),
  guest: Guest.optional(),
  proposal: Proposal.optional(),
  asked: Asked.optional(),
  /** The visitor wants to wait for a time, and something is missing for that still. */
  waitlist: z.literal("wanted").optional(),
  /** Notes for the salon ("train at 5", "allergic to PPD"), in the visitor's words. */
  notes: z.array(z.string()).optional(),
  /** An appointment that stands is being looked at, moved or cancelled. */
  change: ChangeWish.optional(),
  /** References of appointments already booked in this conversation. */
  booked: z.array(z.string()).optional(),
});
export type Brief = z.infer<typeof Brief>;
