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
  /** What was asked for, in the visitor's words, until a contact has been shown: read again then. */
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
  proposal: ChangeProposal.optional(),
  /** "Cancel both": whose cards come up one after the other when this one is done. */
  next: z.array(z.string()).optional(),
});
export type ChangeWish = z.infer<typeof ChangeWish>;

/** All that is known of one booking in the making: the assistant's memory and the desk's handoff packet. */
export const Brief = z.strictObject({
  serviceId: z.string().optional(),
  addOnIds: z.array(z.string()).optional(),
  /** A practitioner's id, or "anyone". */
  practitioner: z.string().optional(),
  when: TimeWish.optional(),
  partySize: z.int().positive().optional(),
  /** The last slots put up, in the order shown. */
  offered: z.array(OfferedSlot).optional(),
  /** Offers the visitor turned down, newest last. */
  refused: z.array(z.string()).optional(),
  hold: z.strictObject({ holdId: z.string(), expiresAt: Instant, offered: OfferedSlot }).optional(),
  guest: Guest.optional(),
  proposal: Proposal.optional(),
  asked: Asked.optional(),
  /** Notes for the salon ("train at 5", "allergic to PPD"), in the visitor's words. */
  notes: z.array(z.string()).optional(),
  /** An appointment that stands is being looked at, moved or cancelled. */
  change: ChangeWish.optional(),
  /** References of appointments already booked in this conversation. */
  booked: z.array(z.string()).optional(),
});
export type Brief = z.infer<typeof Brief>;
