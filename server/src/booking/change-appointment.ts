import type { AppointmentDesk } from "./appointment-desk.ts";
import { standingFacts } from "./appointment-facts.ts";
import type { Catalogue } from "./catalogue.ts";
import { changeable, isThisVisit } from "./changeable.ts";
import { changeAsShown, findChanged } from "./change-as-shown.ts";
import { holdKey } from "./hold-key.ts";
import { offerMove } from "./offer-move.ts";
import { openOffer, type Offer } from "./offer-token.ts";
import type { InstantMs, Platform } from "./platform.ts";
import { proposeCancel, proposeMove } from "./propose-change.ts";
import { slotFacts } from "./slot-facts.ts";

/** The desk's side of appointments that stand, over a platform. */
export function appointmentDesk(parts: { platform: Platform; offerKey: Uint8Array }): AppointmentDesk {
  const { platform } = parts;
  return {
    async appointment(appointmentId, now) {
      const found = await platform.getAppointment(appointmentId);
      return found === null ? null : standingFacts(await platform.catalogue(), found, now);
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
      const key = holdKey(conversationId, ["hold-move", appointmentId, token]);
      const outcome = await platform.holdMove(appointmentId, offer.slot, key, now, replaces);
      if (!outcome.ok) return outcome;
      const { holdId, expiresAt } = outcome.value;
      // As for a new booking: the old hold goes only after the new one stands.
      if (replaces !== undefined && replaces !== holdId) await platform.releaseHold(replaces);
      return { ok: true, held: { holdId, expiresAt, offered: { offer: token, slot: slotFacts(offer) } } };
    },

    appointmentsOf: async (contact, now) => {
      const [found, catalogue] = await Promise.all([platform.appointmentsOf(contact, now), platform.catalogue()]);
      return found.map((appointment) => standingFacts(catalogue, appointment, now));
    },

    proposeCancel: (appointmentId, now) => proposeCancel(parts, appointmentId, now),
    proposeMove: (appointmentId, held, now) => proposeMove(parts, appointmentId, held, now),
    change: (conversationId, proposal, now) => changeAsShown(parts, conversationId, proposal, now),
    findChanged: (conversationId, proposal, now) => findChanged(parts, conversationId, proposal, now),
  };
}

function offerTrouble(offer: Offer | null, { salon }: Catalogue, now: InstantMs): "offer-invalid" | "offer-expired" | null {
  if (offer === null || offer.salonId !== salon.id) return "offer-invalid";
  return offer.expiresAt <= now ? "offer-expired" : null;
}
