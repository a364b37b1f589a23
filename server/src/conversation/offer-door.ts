import { openAnswer } from "../booking/waitlist/answer-token.ts";
import type { WaitlistStore } from "../booking/waitlist/waitlist-store.ts";
import type { OfferCard, WaitlistOffers } from "./waitlist-offers.ts";

/** An offer of the waitlist as whoever has its letter's link gets to see it: nothing of the guest. */
export type OfferAtDoor =
  | { state: "open"; locale: string; card: NonNullable<OfferCard["proposal"]>; until: number }
  /** They said yes, and it is being booked. */
  | { state: "booking"; locale: string }
  | { state: "booked"; locale: string; appointment: NonNullable<OfferCard["appointment"]> }
  | { state: "declined" | "ended"; locale: string };

/** Answering an offer by the link of its letter. A link is good for one offer and until that ends. */
export interface OfferDoor {
  /** Changes nothing. Null for what is no link of ours. */
  look(token: string): Promise<OfferAtDoor | null>;
  /** The same yes or no as in the chat, once; later ones change nothing. */
  answer(token: string, yes: boolean): Promise<void>;
}

export function createOfferDoor(parts: {
  store: Pick<WaitlistStore, "offer" | "entry">;
  offers: Pick<WaitlistOffers, "card" | "answer">;
  key: Uint8Array;
  /** Epoch milliseconds. */
  now(): number;
}): OfferDoor {
  const { store, offers, now } = parts;

  async function opened(token: string) {
    const meant = openAnswer(token, parts.key);
    const offer = meant && (await store.offer(meant.offerId));
    const entry = offer && (await store.entry(offer.entryId));
    return offer && entry ? { until: meant.until, offer, locale: entry.locale } : null;
  }

  return {
    async look(token) {
      const found = await opened(token);
      if (!found) return null;
      const { until, locale } = found;
      const { holdId, conversationId } = found.offer;
      const card = holdId === null || until <= now() ? null : await offers.card(conversationId, holdId);
      if (card === null) return { state: "ended", locale };
      if (card.appointment !== null) return { state: "booked", locale, appointment: card.appointment };
      if (card.answer === "declined") return { state: "declined", locale };
      if (card.answer !== "open" || card.proposal === null) return { state: "ended", locale };
      return card.accepted ? { state: "booking", locale } : { state: "open", locale, card: card.proposal, until };
    },

    async answer(token, yes) {
      const found = await opened(token);
      if (!found || found.offer.holdId === null || found.until <= now()) return;
      await offers.answer(found.offer.conversationId, found.offer.holdId, yes);
    },
  };
}
