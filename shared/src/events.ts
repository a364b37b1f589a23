import * as z from "zod";
import { Brief } from "./brief.ts";
import {
  BookedAppointment,
  ChangeProposal,
  Instant,
  OfferedSlot,
  Price,
  Proposal,
  SlotFacts,
  StandingAppointment,
  TimeZone,
} from "./facts.ts";
import { CompanyNow, LettersNow } from "./presence.ts";
import { PhotoRef } from "./photos.ts";

/** Who said something. Set by the server from who is signed in, never by the text. */
export const Author = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("visitor") }),
  z.strictObject({ kind: z.literal("assistant") }),
  z.strictObject({ kind: z.literal("staff"), name: z.string() }),
]);
export type Author = z.infer<typeof Author>;

/** A button under a message: pressing it says `say`. */
export const Choice = z.strictObject({ label: z.string(), say: z.string() });
export type Choice = z.infer<typeof Choice>;

export const handoverReasons = [
  "asked-for-person",
  "unsure",
  "health",
  "complaint",
  "not-bookable-online",
  "assistant-failed",
  "staff-took-over",
] as const;
/** Why a person is needed, in the order of the desk's own lanes. */
export const HandoverReason = z.enum(handoverReasons);
export type HandoverReason = z.infer<typeof HandoverReason>;

/** A person of the salon, as they were called at the time. */
export const StaffRef = z.strictObject({ staffId: z.string(), name: z.string() });
export type StaffRef = z.infer<typeof StaffRef>;

/** How a conversation came out, as staff see it. */
export const CloseOutcome = z.enum(["answered", "booked", "no-reply", "not-for-us", "spam"]);
export type CloseOutcome = z.infer<typeof CloseOutcome>;

const body = {
  "conversation-started": z.strictObject({
    type: z.literal("conversation-started"),
    salon: z.strictObject({ id: z.string(), name: z.string(), timeZone: TimeZone, locale: z.string(), phone: z.string() }),
    visitor: z.strictObject({ locale: z.string(), timeZone: TimeZone }),
  }),
  "message-added": z.strictObject({
    type: z.literal("message-added"),
    messageId: z.string(),
    author: Author,
    text: z.string(),
    /** The slot button that was pressed to say this. */
    offer: z.string().optional(),
    choices: z.array(Choice).optional(),
    /** Sent with it; the text may be empty then. */
    photos: z.array(PhotoRef).optional(),
  }),
  /** Deleted for good, by whom is told. */
  "photo-removed": z.strictObject({ type: z.literal("photo-removed"), photoId: z.string(), by: Author }),
  "slots-offered": z.strictObject({ type: z.literal("slots-offered"), slots: z.array(OfferedSlot) }),
  "slot-held": z.strictObject({ type: z.literal("slot-held"), holdId: z.string(), expiresAt: Instant, slot: SlotFacts }),
  "hold-released": z.strictObject({
    type: z.literal("hold-released"),
    holdId: z.string(),
    reason: z.enum(["expired", "changed", "declined", "handed-over"]),
  }),
  "booking-proposed": z.strictObject({ type: z.literal("booking-proposed"), proposal: Proposal }),
  "proposal-withdrawn": z.strictObject({
    type: z.literal("proposal-withdrawn"),
    proposalId: z.string(),
    reason: z.enum(["changed", "declined", "expired", "handed-over"]),
  }),
  /** The yes to a card, the visitor's or staff's for them. Recorded before anything is written to the calendar. */
  "proposal-accepted": z.strictObject({
    type: z.literal("proposal-accepted"),
    proposalId: z.string(),
    hash: z.string(),
    /** letter: by the link of a letter that the waitlist sent. staff: booked by them on the visitor's behalf. */
    by: z.enum(["click", "words", "letter", "staff"]),
  }),
  "appointment-booked": z.strictObject({ type: z.literal("appointment-booked"), appointment: BookedAppointment }),
  "booking-failed": z.strictObject({
    type: z.literal("booking-failed"),
    proposalId: z.string(),
    reason: z.enum(["slot-taken", "hold-expired", "refused", "unknown"]),
  }),
  /** Before anything that is booked may be seen or changed: a contact is to be shown by a code, which no model gets to see. */
  "verification-requested": z.strictObject({ type: z.literal("verification-requested") }),
  /** The code was right: the assistant goes on with what was asked for. `contact` is masked ("•••• 0821"). */
  "contact-verified": z.strictObject({ type: z.literal("contact-verified"), contact: z.string() }),
  "appointments-shown": z.strictObject({ type: z.literal("appointments-shown"), appointments: z.array(StandingAppointment) }),
  /** Decided like a booking's card, by the same routes and the same `proposal-accepted` and `proposal-withdrawn`. */
  "change-proposed": z.strictObject({ type: z.literal("change-proposed"), proposal: ChangeProposal }),
  "appointment-moved": z.strictObject({
    type: z.literal("appointment-moved"),
    proposalId: z.string(),
    appointment: StandingAppointment,
  }),
  "appointment-cancelled": z.strictObject({
    type: z.literal("appointment-cancelled"),
    proposalId: z.string(),
    appointment: StandingAppointment,
    /** What is owed for it; null: nothing. */
    fee: Price.nullable(),
  }),
  /** `changed`: it is no longer what the card showed. */
  "change-failed": z.strictObject({
    type: z.literal("change-failed"),
    proposalId: z.string(),
    reason: z.enum(["slot-taken", "hold-expired", "changed", "refused", "unknown"]),
  }),
  /** A time came free for a visitor on the waitlist, and is held. Its `slot-held` and `booking-proposed` are in the same append. */
  "waitlist-offered": z.strictObject({
    type: z.literal("waitlist-offered"),
    offerId: z.string(),
    holdId: z.string(),
    expiresAt: Instant,
    slot: SlotFacts,
  }),
  "answerer-changed": z.strictObject({
    type: z.literal("answerer-changed"),
    answerer: z.enum(["assistant", "staff"]),
    reason: HandoverReason.optional(),
    by: Author,
    /** Nobody is told: what is said with it says all. */
    quiet: z.literal(true).optional(),
  }),
  /**
   * When somebody of the salon replies at the latest, in the salon's words for the visitor; without words it is the desk's own clock.
   * A newer promise takes the place of the one before.
   */
  "promise-made": z.strictObject({
    type: z.literal("promise-made"),
    promiseId: z.string(),
    due: Instant,
    words: z.string().optional(),
    /** Who has to see to it: first the desk, then higher up. */
    level: z.enum(["desk", "manager", "owner"]),
    because: z.enum(["handed-over", "visitor-wrote", "late", "claim-ended", "snoozed"]),
  }),
  /** Staff only. */
  "promise-ended": z.strictObject({
    type: z.literal("promise-ended"),
    promiseId: z.string(),
    how: z.enum(["kept", "handed-back", "closed"]),
  }),
  /** Staff only: one staff member has taken it on; the others leave it to them. */
  "claim-taken": z.strictObject({ type: z.literal("claim-taken"), by: StaffRef, until: Instant }),
  /** Staff only. `lapsed`: who had it was not heard of again. */
  "claim-ended": z.strictObject({
    type: z.literal("claim-ended"),
    of: StaffRef,
    how: z.enum(["released", "lapsed", "handed-back", "transferred", "closed", "taken-over"]),
    /** Who has ended somebody else's, and why. */
    by: StaffRef.optional(),
    why: z.string().optional(),
  }),
  /** Staff only: for whom it waits, where it was passed on. */
  "conversation-assigned": z.strictObject({
    type: z.literal("conversation-assigned"),
    to: StaffRef.nullable(),
    by: StaffRef,
    why: z.string().optional(),
  }),
  /** Staff only: it comes back at `until`, or when the visitor writes. */
  "conversation-snoozed": z.strictObject({ type: z.literal("conversation-snoozed"), until: Instant, by: StaffRef }),
  /** Staff only: done. A visitor who writes again opens it again. */
  "conversation-closed": z.strictObject({ type: z.literal("conversation-closed"), outcome: CloseOutcome, by: StaffRef }),
  /** Staff only: nothing is taken of this visitor any more; and that it is again. */
  "visitor-blocked": z.strictObject({ type: z.literal("visitor-blocked"), by: StaffRef, why: z.string() }),
  "visitor-unblocked": z.strictObject({ type: z.literal("visitor-unblocked"), by: StaffRef }),
  /** Staff only, and for no model. */
  "note-added": z.strictObject({
    type: z.literal("note-added"),
    noteId: z.string(),
    by: StaffRef,
    text: z.string(),
    /** Staff ids of whom it is for. */
    mentions: z.array(z.string()),
  }),
  /** Staff only: a staff member says that this answer of the assistant was wrong. */
  "answer-faulted": z.strictObject({
    type: z.literal("answer-faulted"),
    messageId: z.string(),
    why: z.string(),
    by: StaffRef,
  }),
  /** Staff only: the assistant's memory after a turn. */
  "brief-updated": z.strictObject({ type: z.literal("brief-updated"), brief: Brief }),
  /** Staff only: everything up to `upTo` has been answered. A turn's events and this one are appended together or not at all. */
  "turn-finished": z.strictObject({ type: z.literal("turn-finished"), upTo: z.int(), model: z.string() }),
} as const;

/** A fact of a conversation before it has its number. */
export const EventBody = z.discriminatedUnion(
  "type",
  Object.values(body) as unknown as [(typeof body)[keyof typeof body], ...(typeof body)[keyof typeof body][]],
);
export type EventBody = z.infer<(typeof body)[keyof typeof body]>;
export type EventType = EventBody["type"];

/** A numbered fact: `seq` counts from 1 without gaps in each conversation; `at` is the server's clock. */
export const ConversationEvent = z.object({ seq: z.int().positive(), at: Instant }).and(EventBody);
export type ConversationEvent = { seq: number; at: string } & EventBody;

/** Events that never reach a visitor's stream. */
export const staffOnly: ReadonlySet<EventType> = new Set([
  "brief-updated",
  "turn-finished",
  "promise-ended",
  "claim-taken",
  "claim-ended",
  "conversation-assigned",
  "conversation-snoozed",
  "conversation-closed",
  "visitor-blocked",
  "visitor-unblocked",
  "note-added",
  "answer-faulted",
]);

/**
 * What a stream carries besides the log; no id, never stored.
 * `draft` replaces the text so far of a message being written; `draft-dropped` takes it back;
 * `working` says who is preparing an answer; `caught-up` follows the last backlog event;
 * `seen` tells a visitor up to where somebody of the salon has read, while staff answer.
 */
export const Transient = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("draft"), messageId: z.string(), text: z.string() }),
  z.strictObject({ type: z.literal("draft-dropped"), messageId: z.string() }),
  z.strictObject({ type: z.literal("working"), who: z.enum(["assistant", "staff"]), on: z.boolean() }),
  z.strictObject({ type: z.literal("caught-up"), seq: z.int().nonnegative() }),
  z.strictObject({ type: z.literal("seen"), seq: z.int() }),
  CompanyNow,
  LettersNow,
]);
export type Transient = z.infer<typeof Transient>;

/** One frame of the event stream: `event: log` with `id: seq`, or `event: now` without an id. */
export type StreamItem = { log: ConversationEvent } | { now: Transient };
