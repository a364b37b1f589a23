import type { TimeWish } from "@chairside/shared/brief.ts";
import type { MomentFacts, Price, StandingAppointment } from "@chairside/shared/facts.ts";
import type { ChangeRefusal } from "./appointment-changes.ts";
import type { HoldResult, SlotsFound } from "./desk.ts";
import type { InstantMs, Refusal } from "./platform.ts";

/** What cancelling now would do. The whole visit goes. */
export interface CancelFacts {
  appointment: StandingAppointment;
  /** What it costs now; null: nothing. */
  fee: Price | null;
  /** Until when it costs nothing, past or to come; null: at any time. */
  freeUntil: MomentFacts | null;
}

/** Where an appointment should go. */
export interface MoveWish {
  when: TimeWish;
  /** A practitioner's id, or "anyone"; absent: whoever has it now. */
  practitioner?: string;
  /** Offers already turned down or shown, not to be offered again. */
  without?: string[];
  limit?: number;
  ownHold?: string;
}

/** What was agreed with whoever moves it. */
export interface AgreedMove {
  /** Made once for what was shown and agreed to: the same id is the same move. */
  agreementId: string;
  appointmentId: string;
  offer: string;
  /** The hold that keeps it, where one was made by `holdMove`. */
  holdId?: string;
}

type Result<T, R extends string> = ({ ok: true } & T) | { ok: false; reason: R };

/**
 * What can be done about an appointment that stands. Who asks must have been found entitled to it before: a reference or an
 * id grants nothing. Throws what the platform throws.
 */
export interface AppointmentDesk {
  /** Null when there never was one. */
  appointment(appointmentId: string, now: InstantMs): Promise<StandingAppointment | null>;
  /** What would go and what it would cost. Once it has begun, that is for a person to decide: `past`. */
  previewCancel(appointmentId: string, now: InstantMs): Promise<Result<{ preview: CancelFacts }, ChangeRefusal>>;
  /** The key is made from the conversation and the appointment: calling again answers the same, fee included. */
  cancel(
    conversationId: string,
    appointmentId: string,
    reason: string,
    now: InstantMs,
  ): Promise<Result<{ appointment: StandingAppointment; fee: Price | null }, ChangeRefusal>>;
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
  /** It is there or it is where it was. The key is made from the conversation and the agreement. */
  move(
    conversationId: string,
    agreed: AgreedMove,
    now: InstantMs,
  ): Promise<Result<{ appointment: StandingAppointment }, Refusal | ChangeRefusal | "offer-invalid" | "offer-expired">>;
}
