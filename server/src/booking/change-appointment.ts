import type { Price, StandingAppointment } from "@chairside/shared/facts.ts";
import type { ChangeRefusal } from "./appointment-changes.ts";
import type { AgreedMove, AppointmentDesk } from "./appointment-desk.ts";
import { momentFacts, standingFacts } from "./appointment-facts.ts";
import type { Catalogue, Money } from "./catalogue.ts";
import { contentHash } from "./content-hash.ts";
import { offerMove } from "./offer-move.ts";
import { openOffer, type Offer } from "./offer-token.ts";
import type { InstantMs, Platform, PlatformAppointment } from "./platform.ts";
import { slotFacts } from "./slot-facts.ts";
import { wordingFor } from "./wording.ts";

/** The desk's side of appointments that stand, over a platform. */
export function appointmentDesk(parts: { platform: Platform; offerKey: Uint8Array }): AppointmentDesk {
  const { platform } = parts;
  return {
    async appointment(appointmentId, now) {
      const found = await platform.getAppointment(appointmentId);
      return found === null ? null : standingFacts(await platform.catalogue(), found, now);
    },

    async previewCancel(appointmentId, now) {
      const preview = await platform.cancelPreview(appointmentId, now);
      if (!preview.ok) return preview;
      const { appointment, fee, feeFrom, freeUntil } = preview.value;
      if (hasBegun(appointment, now)) return { ok: false, reason: "past" };
      const catalogue = await platform.catalogue();
      const facts = standingFacts(catalogue, appointment, now);
      const until = freeUntil === null ? null : momentFacts(catalogue, freeUntil);
      return { ok: true, preview: { appointment: facts, fee: feeFacts(catalogue, fee, feeFrom), freeUntil: until } };
    },

    async cancel(conversationId, appointmentId, reason, now) {
      const known = await platform.getAppointment(appointmentId);
      // What is cancelled already goes on: it may be this very call again, after its time.
      if (known !== null && known.status !== "cancelled" && hasBegun(known, now)) return { ok: false, reason: "past" };
      const key = contentHash(["cancel", conversationId, appointmentId]);
      const outcome = await platform.cancel({ appointmentId, reason, by: "guest" }, key, now);
      if (!outcome.ok) return outcome;
      const catalogue = await platform.catalogue();
      const { appointment, fee, feeFrom } = outcome.value;
      return { ok: true, appointment: standingFacts(catalogue, appointment, now), fee: feeFacts(catalogue, fee, feeFrom) };
    },

    async offerMove(appointmentId, wish, now) {
      const found = await changeable(platform, appointmentId, now);
      return found.ok ? { ok: true, slots: await offerMove(parts, found.appointment, wish, now) } : found;
    },

    async holdMove(conversationId, appointmentId, token, now, replaces) {
      const offer = openOffer(token, parts.offerKey);
      const refused = offerTrouble(offer, await platform.catalogue(), now);
      if (offer === null || refused !== null) return { ok: false, reason: refused ?? "offer-invalid" };
      const found = await changeable(platform, appointmentId, now);
      if (!found.ok) return found;
      if (!isThisVisit(offer, found.appointment)) return { ok: false, reason: "offer-invalid" };
      const key = contentHash(["hold-move", conversationId, appointmentId, token]);
      const outcome = await platform.holdMove(appointmentId, offer.slot, key, now, replaces);
      if (!outcome.ok) return outcome;
      const { holdId, expiresAt } = outcome.value;
      return { ok: true, held: { holdId, expiresAt, offered: { offer: token, slot: slotFacts(offer) } } };
    },

    move: (conversationId, agreed, now) => move(parts, conversationId, agreed, now),
  };
}

async function move(
  { platform, offerKey }: { platform: Platform; offerKey: Uint8Array },
  conversationId: string,
  { agreementId, appointmentId, offer: token, holdId }: AgreedMove,
  now: InstantMs,
): ReturnType<AppointmentDesk["move"]> {
  const catalogue = await platform.catalogue();
  const offer = openOffer(token, offerKey);
  const known = await platform.getAppointment(appointmentId);
  if (offer === null || offer.salonId !== catalogue.salon.id) return { ok: false, reason: "offer-invalid" };
  if (known === null) return { ok: false, reason: "not-found" };
  if (!isThisVisit(offer, known)) return { ok: false, reason: "offer-invalid" };
  // There already: this call again, after it was done.
  if (known.status !== "cancelled" && contentHash(known.slot) === contentHash(offer.slot)) return moved(catalogue, known, now);
  if (known.status !== "cancelled" && hasBegun(known, now)) return { ok: false, reason: "past" };
  // A hold has an end of its own, so an offer that is held may run out.
  if (holdId === undefined && offer.expiresAt <= now) return { ok: false, reason: "offer-expired" };
  const key = contentHash(["move", conversationId, agreementId]);
  const request = { appointmentId, slot: offer.slot, ...(holdId === undefined ? {} : { holdId }) };
  const outcome = await platform.reschedule(request, key, now);
  if (outcome.ok) return moved(catalogue, outcome.value, now);
  // Only who works at the desk is refused in these ways.
  if (outcome.reason === "overlap" || outcome.reason === "outside-hours") return { ok: false, reason: "not-bookable" };
  return { ok: false, reason: outcome.reason };
}

function moved(catalogue: Catalogue, appointment: PlatformAppointment, now: InstantMs): { ok: true; appointment: StandingAppointment } {
  return { ok: true, appointment: standingFacts(catalogue, appointment, now) };
}

async function changeable(
  platform: Platform,
  appointmentId: string,
  now: InstantMs,
): Promise<{ ok: true; appointment: PlatformAppointment } | { ok: false; reason: ChangeRefusal }> {
  const appointment = await platform.getAppointment(appointmentId);
  if (appointment === null) return { ok: false, reason: "not-found" };
  if (appointment.status === "cancelled") return { ok: false, reason: "cancelled" };
  return hasBegun(appointment, now) ? { ok: false, reason: "past" } : { ok: true, appointment };
}

const hasBegun = ({ slot }: PlatformAppointment, now: InstantMs): boolean => slot.start <= now;

function offerTrouble(offer: Offer | null, { salon }: Catalogue, now: InstantMs): "offer-invalid" | "offer-expired" | null {
  if (offer === null || offer.salonId !== salon.id) return "offer-invalid";
  return offer.expiresAt <= now ? "offer-expired" : null;
}

/** Whether an offer is for these very services: one made for another booking must not change what was booked. */
function isThisVisit({ slot }: Offer, appointment: PlatformAppointment): boolean {
  const services = ({ legs }: PlatformAppointment["slot"]): string[] =>
    legs.map(({ guest = 0, serviceId, addOnIds }) => [guest, serviceId, ...addOnIds].join(" ")).toSorted();
  return contentHash(services(slot)) === contentHash(services(appointment.slot));
}

function feeFacts({ salon }: Catalogue, fee: Money | null, from: boolean): Price | null {
  return fee === null ? null : wordingFor(salon.locale).price(fee, from);
}
