import * as z from "zod";
import { Guest, Instant, LocalDate } from "./facts.ts";

/** Somebody who waits for a time, as staff see it. Names and words are what the visitor gave: show them as plain text. */
export const WaitlistRow = z.strictObject({
  entryId: z.string(),
  conversationId: z.string(),
  guest: Guest,
  /** "Skin fade" */
  service: z.string(),
  /** Null: anyone. */
  practitioner: z.string().nullable(),
  /** The visitor's own words for the time. */
  words: z.string(),
  firstDay: LocalDate,
  lastDay: LocalDate,
  joinedAt: Instant,
  /** offered: a time is kept for them now. */
  status: z.enum(["waiting", "offered"]),
});
export type WaitlistRow = z.infer<typeof WaitlistRow>;
