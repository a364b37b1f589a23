import type { Guest } from "@chairside/shared/facts.ts";
import type { Money } from "./catalogue.ts";
import type { Hold, InstantMs, OperationKey, Outcome, PlatformAppointment, Refusal, Slot } from "./platform.ts";

/** Why an appointment cannot be changed: there is none, it was cancelled before, it is over. */
export type ChangeRefusal = "not-found" | "cancelled" | "past";

/** Why staff cannot put something there without saying why: somebody or something is taken; nobody works or the salon is closed. */
export type DeskRefusal = "overlap" | "outside-hours";

/** What cancelling would do at this moment. A visit of several services goes as a whole. */
export interface CancelPreview {
  appointment: PlatformAppointment;
  /** Last instant at which a guest cancels for nothing; null: at any time. */
  freeUntil: InstantMs | null;
  /**
   * What a guest who cancels now owes; null: nothing. A guest who moves now and cancels then owes this at least, however far away the
   * new time is.
   */
  fee: Money | null;
  /** True where the fee is a share of a "from" price. */
  feeFrom: boolean;
}

export interface CancelRequest {
  appointmentId: string;
  reason: string;
  /** What whoever agreed to it was shown. Anything else by now: `changed`, and nothing is done. */
  expects?: { slot: Slot; fee: Money | null };
  /** What the salon cancels costs the guest nothing. */
  by: "guest" | "salon";
}

export interface CancelledAppointment {
  appointment: PlatformAppointment;
  /** What is owed for it; null: nothing. Fixed when it was cancelled. */
  fee: Money | null;
  feeFrom: boolean;
}

/** Staff may put a visit off the grid and at short notice; over something else or outside working hours only with a reason, which is kept. */
export interface DeskWord {
  /** Who says so: a name. */
  staff: string;
  reason?: string;
}

export interface MoveRequest {
  appointmentId: string;
  /** All legs at their new time. The appointment's own present time counts as free. */
  slot: Slot;
  /** The hold that keeps `slot` (made with `moves`); it is used up. Absent: the time is taken now or not at all. */
  holdId?: string;
  /** Where it stood and what cancelling it would have cost, as whoever agreed was shown. Anything else by now: `changed`, and nothing is done. */
  expects?: { slot: Slot; fee: Money | null };
  /** Absent: only a slot that is offered. */
  desk?: DeskWord;
}

/** A visit that staff enter: by telephone, at the door. */
export interface PlaceRequest {
  slot: Slot;
  guest: Guest;
  notes: string[];
  desk: DeskWord;
}

/** Time in which a practitioner takes nobody. */
export interface BlockRequest {
  practitionerId: string;
  start: InstantMs;
  /** Exclusive; at most 31 days after the start. */
  end: InstantMs;
  /** What for ("Training"). */
  reason: string;
  desk: DeskWord;
}

/** A time at which an appointment once stood. */
export interface EarlierPlace {
  slot: Slot;
  /** When it was given up. */
  until: InstantMs;
  /** Who moved it. What the salon moves costs the guest nothing, then or later. */
  by: "guest" | "salon";
}

/** A change that a key made: to which appointment, as it then stood, and what was owed for it. */
export type MadeChange = { what: "move"; appointment: PlatformAppointment } | ({ what: "cancel" } & CancelledAppointment);

/**
 * What happens to appointments after they were booked. Each write is all or nothing, and answers the same when it is
 * repeated with its key; the same key for something else is a fault and throws.
 */
export interface AppointmentChanges {
  cancelPreview(appointmentId: string, now: InstantMs): Promise<Outcome<CancelPreview, ChangeRefusal>>;
  /** Frees the whole visit's time. The appointment stays, as cancelled. */
  cancel(request: CancelRequest, key: OperationKey, now: InstantMs): Promise<Outcome<CancelledAppointment, ChangeRefusal | "changed">>;
  /**
   * Keeps `slot` for moving this appointment there. What the appointment itself takes now is not in the way and needs no keeping.
   * With `replaces`, this hold takes that one's place.
   */
  holdMove(
    appointmentId: string,
    slot: Slot,
    key: OperationKey,
    now: InstantMs,
    replaces?: string,
  ): Promise<Outcome<Hold, Refusal | ChangeRefusal>>;
  /** Takes the new time and gives up the old one, in one step: the appointment keeps its id and reference, or stays where it was. */
  reschedule(
    request: MoveRequest,
    key: OperationKey,
    now: InstantMs,
  ): Promise<Outcome<PlatformAppointment, Refusal | ChangeRefusal | DeskRefusal | "changed">>;
  /** The cancelling or the move that `key` made, if it made one. */
  findChange(key: OperationKey): Promise<MadeChange | null>;
  /** Where the appointment stood before, latest first. */
  earlierPlaces(appointmentId: string): Promise<EarlierPlace[]>;
  /** Books without a hold, for staff. */
  place(request: PlaceRequest, key: OperationKey, now: InstantMs): Promise<Outcome<PlatformAppointment, Refusal | DeskRefusal>>;
  blockTime(request: BlockRequest, key: OperationKey, now: InstantMs): Promise<Outcome<{ blockId: string }, DeskRefusal | "not-bookable">>;
  /** When a block is; null for one that was given back, or never was. */
  blockedTime(blockId: string): Promise<{ start: InstantMs; end: InstantMs } | null>;
  /** Gives blocked time back; a block that is gone already is no error, an unknown one is `not-found`. */
  unblock(blockId: string, now: InstantMs): Promise<Outcome<null, "not-found">>;
}
