import type { TimeWish } from "@chairside/shared/brief.ts";
import type { ChangeProposal, Price, StandingAppointment } from "@chairside/shared/facts.ts";
import type { ChangeRefusal } from "./appointment-changes.ts";
import type { HeldSlot, HoldResult, SlotsFound } from "./desk.ts";
import type { GuestContact, InstantMs, Refusal } from "./platform.ts";

/** Where an appointment should go. */
export interface MoveWish {
  when: TimeWish;
  /** A practitioner's id, or "anyone"; absent: whoever has it now. */
  practitioner?: string;
  /** Ids of practitioners who will not do: whoever of them has any of it now gives it to somebody else. */
  notBy?: string[];
  /** Offers already turned down or shown, not to be offered again. */
  without?: string[];
  limit?: number;
  ownHold?: string;
}

/** How a change ended that the visitor agreed to. `changed`: it is no longer what the card showed, and nothing was done. */
export type ChangeResult =
  | { ok: true; what: "move"; appointment: StandingAppointment }
  | { ok: true; what: "cancel"; appointment: StandingAppointment; fee: Price | null }
  | { ok: false; reason: Refusal | ChangeRefusal | "changed" };

type Result<T, R extends string> = ({ ok: true } & T) | { ok: false; reason: R };

/**
 * What can be done about an appointment that stands. Who asks must have been found entitled to it before: a reference or an
 * id grants nothing. Throws what the platform throws.
 */
export interface AppointmentDesk {
  /** Null when there never was one. */
  appointment(appointmentId: string, now: InstantMs): Promise<StandingAppointment | null>;
  /** What is booked for a guest with this contact and not over yet, earliest first, at most twenty. Who asks has proved that it is theirs. */
  appointmentsOf(contact: GuestContact, now: InstantMs): Promise<StandingAppointment[]>;
  /** The card for cancelling it now: what goes, what it costs, until when it costs nothing. */
  proposeCancel(appointmentId: string, now: InstantMs): Promise<Result<{ proposal: ChangeProposal }, ChangeRefusal>>;
  /** Slots it could move to; its own time counts as free, the very slot it has is not offered. All services of a visit move together. */
  offerMove(appointmentId: string, wish: MoveWish, now: InstantMs): Promise<Result<{ slots: SlotsFound }, ChangeRefusal>>;
  /** Keeps an offered slot for it while the visitor makes up their mind. */
  holdMove(
    conversationId: string,
    appointmentId: string,
    offer: string,
    now: InstantMs,
    replaces?: string,
  ): Promise<HoldResult<ChangeRefusal>>;
  /** The card for moving it to the slot that `holdMove` keeps. */
  proposeMove(appointmentId: string, held: HeldSlot, now: InstantMs): Promise<Result<{ proposal: ChangeProposal }, ChangeRefusal>>;
  /**
   * Does exactly what the card shows, all of it or nothing. The key is made from the conversation and the proposal: calling again
   * answers the same, fee included.
   */
  change(conversationId: string, proposal: ChangeProposal, now: InstantMs): Promise<ChangeResult>;
  /** After an unknown outcome: what the key did, if anything. */
  findChanged(conversationId: string, proposal: ChangeProposal, now: InstantMs): Promise<Extract<ChangeResult, { ok: true }> | null>;
}
