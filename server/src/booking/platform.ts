import type { DayCalendar } from "@chairside/shared/inbox.ts";
import type { Guest } from "@chairside/shared/facts.ts";
import type { AppointmentChanges } from "./appointment-changes.ts";
import type { Catalogue, LocalDate, Money, Practitioner, Segment } from "./catalogue.ts";
import type { ClientRecord } from "./client-record.ts";

/** Epoch milliseconds, UTC. */
export type InstantMs = number;

/** What the connected account can do: declared per account, not per vendor. */
export interface Capabilities {
  /** instant: commits at once; request: the desk confirms; link: its own booking page. */
  mode: "instant" | "request" | "link";
  hold: { kind: "native" | "none"; renewable: boolean };
  idempotency: "key" | "lookup" | "none";
  /** Longest range of one slot search, days. */
  searchDays: number;
}

/** One service of a visit. `practitionerId` absent: whoever can. */
export interface RequestedService {
  serviceId: string;
  addOnIds: string[];
  practitionerId?: string;
}

/** What a guest asks of who performs and of where. Conditions, not wishes: what cannot meet them is not found. */
export interface Preferences {
  /** Any of these. */
  pronouns?: Practitioner["pronoun"][];
  /** Any of these, as practitioners state them, in any case. */
  languages?: string[];
  /** Every service in a resource that offers all of these ("quiet"). */
  resourceTags?: string[];
}

/**
 * Range and bounds are in the zone of the salon or the location. Several services are one visit: in their order (see
 * `Category.order`; as asked where it is equal), one after the other, or at once where they may be.
 */
export interface SlotQuery {
  items: RequestedService[];
  /** More guests, each with services of their own: all start together, all or none. The first guest has `items`; eight guests at most. */
  others?: RequestedService[][];
  preferences?: Preferences;
  /** Ids of practitioners who are not to perform any of it. */
  notBy?: string[];
  /** One of `Catalogue.locations`; absent: the main place. */
  locationId?: string;
  /** False: nothing at once, though the services would allow it. */
  parallel?: boolean;
  from: LocalDate;
  /** Inclusive. */
  to: LocalDate;
  /** The visitor's own hold: its time counts as free, since a new choice takes its place. */
  ownHold?: string;
  /** The appointment that is to be moved: its time counts as free. */
  moves?: string;
}

/** A service in a slot: who, from when to when, in which parts. */
export interface Leg {
  serviceId: string;
  addOnIds: string[];
  practitionerId: string;
  start: InstantMs;
  end: InstantMs;
  segments: Segment[];
  price: Money;
  priceFrom: boolean;
  /** Whose it is in a party: 1 for the first of `SlotQuery.others`; absent: the first guest. */
  guest?: number;
}

/** A bookable start. */
export interface Slot {
  start: InstantMs;
  /** When the last leg ends. */
  end: InstantMs;
  /** Guest after guest, each in the order of the visit. */
  legs: Leg[];
  price: Money;
  priceFrom: boolean;
  /** Absent: the main place. */
  locationId?: string;
  /** What its resources offer, because it was asked for. */
  resourceTags?: string[];
}

export interface Hold {
  holdId: string;
  expiresAt: InstantMs;
}

export interface PlatformAppointment {
  appointmentId: string;
  /** Short code for people ("K7PM-4Q"). */
  reference: string;
  status: "booked" | "requested" | "cancelled";
  slot: Slot;
  guest: Guest;
}

/** How a guest is reached, as one who proved it would be looked for. */
export interface GuestContact {
  kind: "phone" | "email";
  /** E.164, or an e-mail address in lower case. */
  address: string;
}

export interface BookRequest {
  holdId: string;
  slot: Slot;
  guest: Guest;
  /** Which conversation it came from; stored beside the appointment. */
  conversationId: string;
  notes: string[];
}

/** Derived from the conversation and what is being done, never from a model's call id. */
export type OperationKey = string;

export type Refusal = "slot-taken" | "hold-expired" | "not-bookable";
export type Outcome<T, R extends string = Refusal> = { ok: true; value: T } | { ok: false; reason: R };

/**
 * A salon's booking system. Expected refusals are returned; a broken platform throws `PlatformUnavailable`
 * (nothing was written) or `OutcomeUnknown` (it may have been: look it up by key, never repeat blindly).
 */
export interface Platform extends AppointmentChanges {
  capabilities(): Capabilities;
  /** The catalogue as it stands; cheap to call. */
  catalogue(): Promise<Catalogue>;
  /** All bookable starts in the range, earliest first, least notice and furthest advance applied. */
  searchSlots(query: SlotQuery, now: InstantMs): Promise<Slot[]>;
  /**
   * Keeps the slot until it expires. The same key answers the same hold. With `replaces` the new hold takes that one's
   * place in one step: its time counts as free, and it is gone exactly when the new one stands. `until`: when it expires, where that
   * is not to be the platform's usual time; a platform that cannot choose answers its own.
   */
  hold(slot: Slot, key: OperationKey, now: InstantMs, replaces?: string, until?: InstantMs): Promise<Outcome<Hold>>;
  /** Lets a hold go; a hold that is gone already is no error. With `idleSince`: only if nobody has asked for it after that, in one step. */
  releaseHold(holdId: string, idleSince?: InstantMs): Promise<void>;
  /**
   * Holds that live at `now` and that nobody has asked for after `since`: neither made then nor answered again to the same key. None where
   * a platform cannot tell: there they lapse by themselves.
   */
  idleHolds(since: InstantMs, now: InstantMs): Promise<{ holdId: string; key: OperationKey }[]>;
  /** Turns a hold into an appointment, exactly once per key. */
  book(request: BookRequest, key: OperationKey, now: InstantMs): Promise<Outcome<PlatformAppointment>>;
  /** The appointment that `key` made, if it made one. */
  findByKey(key: OperationKey): Promise<PlatformAppointment | null>;
  getAppointment(appointmentId: string): Promise<PlatformAppointment | null>;
  /** What is booked or requested for a guest with this contact and not over yet, earliest first; at most `mostAppointments`. */
  appointmentsOf(contact: GuestContact, now: InstantMs): Promise<PlatformAppointment[]>;
  /**
   * What is known of the client who is reached so, for staff alone: a contact proves nothing about who asks. Null when nobody with it was
   * ever booked or entered. At most `mostAppointments` to come and `mostPastVisits` that were.
   */
  clientOf(contact: GuestContact, now: InstantMs): Promise<ClientRecord | null>;
  /** One day as the desk sees it. */
  readDay(date: LocalDate, now: InstantMs): Promise<DayCalendar>;
}

/** As many appointments of one guest as are ever looked at. */
export const mostAppointments = 20;

/** The platform did not answer, or not sensibly; nothing was written. */
export class PlatformUnavailable extends Error {
  override name = "PlatformUnavailable";
}

/** A write was sent and its outcome is not known. */
export class OutcomeUnknown extends Error {
  override name = "OutcomeUnknown";
}
