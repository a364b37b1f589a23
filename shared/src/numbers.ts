import * as z from "zod";
import { CloseOutcome, HandoverReason } from "./events.ts";
import { Instant, LocalDate, TimeZone } from "./facts.ts";
import { InboxRow } from "./inbox.ts";

/** How a conversation came out: each in exactly one way. */
const standings = ["alone-booked", "alone-changed", "alone-answered", "person", "unfinished", "set-aside"] as const;
export type Standing = (typeof standings)[number];

/** What came of a promise that a visitor was told: a late one was kept later or not at all; a renewed one was replaced before it was due. */
const promiseEnds = ["kept", "late", "renewed", "released", "open"] as const;
export type PromiseEnd = (typeof promiseEnds)[number];

/** With whom it was booked: "staff" once a person had replied in the conversation. */
const withWhom = ["assistant", "staff"] as const;

const closings = [...CloseOutcome.options, "reopened"] as const;

export const NumberKind = z.enum([
  "conversation",
  "wrote",
  "handed-over",
  "first-reply",
  "promise",
  "missed",
  "booked",
  "waitlist-filled",
  "moved",
  "cancelled",
  "faulted",
  "closed",
]);
export type NumberKind = z.infer<typeof NumberKind>;

/** Minor units of a currency (ISO 4217). */
export const Money = z.strictObject({ amount: z.int(), currency: z.string().length(3) });
export type Money = z.infer<typeof Money>;

/**
 * How often, in a period. `detail` is a `Standing` of a conversation, a reason of what was handed over, "replied", "none" or "waiting" of a
 * first reply, an end of a promise, with whom it was booked, moved or cancelled, an outcome of what was closed or "reopened", and the
 * weekday (1: Monday) and hour of what visitors wrote and staff missed, "2-18".
 */
export const NumberCount = z.strictObject({
  kind: NumberKind,
  detail: z.string(),
  times: z.int().nonnegative(),
  money: z.array(Money).describe("What was booked and cancelled, at the price at that time; nothing where a salon names none."),
});
export type NumberCount = z.infer<typeof NumberCount>;

/** Milliseconds until staff began to answer whoever waited for them; null where nobody was answered. */
const Wait = z.strictObject({ median: z.int().nullable(), ninetieth: z.int().nullable() });

const Span = z.strictObject({ from: LocalDate, to: LocalDate });
const Counts = z.strictObject({
  ...Span.shape,
  counts: z.array(NumberCount),
  /** In all, and counting only the time in which the salon was open. */
  firstReply: z.strictObject({ all: Wait, open: Wait }),
});

/** The numbers of some days and of those before them. */
export const Numbers = z.strictObject({
  timeZone: TimeZone,
  /** The period is not over; the one before is counted until the same time of its own day. */
  soFar: z.boolean(),
  /** Conversations of which something is not counted yet. */
  behind: z.int().nonnegative(),
  these: Counts,
  earlier: Counts,
  days: z.array(
    z.strictObject({
      day: LocalDate,
      conversations: z.int(),
      alone: z.int(),
      person: z.int(),
      handedOver: z.int(),
      booked: z.int(),
    }),
  ),
});
export type Numbers = z.infer<typeof Numbers>;

/** One thing that was counted, where it can be looked at. */
export const CountedThing = z.strictObject({
  conversationId: z.string(),
  /** The event in its conversation. */
  seq: z.int(),
  at: Instant,
  detail: z.string(),
  /** Milliseconds until a first reply. */
  took: z.int().optional(),
  /** When a promise is due. */
  due: Instant.optional(),
  money: Money.optional(),
  row: InboxRow,
});
export type CountedThing = z.infer<typeof CountedThing>;

export const NumbersPeriod = z.enum(["today", "7-days", "28-days", "month", "custom"]);
export type NumbersPeriod = z.infer<typeof NumbersPeriod>;

const reasons: readonly string[] = HandoverReason.options;
/** Every detail that can be asked for. */
export const isNumberDetail = (detail: string): boolean =>
  [standings, promiseEnds, withWhom, closings, ["replied", "none", "waiting"], reasons].some((known: readonly string[]) =>
    known.includes(detail),
  ) || /^[1-7]-([01]?\d|2[0-3])$/.test(detail);
