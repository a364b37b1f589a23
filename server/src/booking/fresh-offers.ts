import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { contentHash } from "./content-hash.ts";
import { openOffer } from "./offer-token.ts";
import type { InstantMs, Platform } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { offerSlot } from "./slot-facts.ts";
import { visitQuery } from "./visit-query.ts";

/**
 * Offers as they stand now, good for half an hour from now, in their order; null for each that is free no more, or is not this desk's.
 * Throws what the platform throws.
 */
export async function freshOffers(
  { platform, offerKey }: { platform: Platform; offerKey: Uint8Array },
  offers: string[],
  now: InstantMs,
  ownHold?: string,
): Promise<(OfferedSlot | null)[]> {
  const catalogue = await platform.catalogue();
  const fresh: (OfferedSlot | null)[] = [];
  for (const token of offers) {
    const offer = openOffer(token, offerKey);
    if (offer === null || offer.salonId !== catalogue.salon.id) {
      fresh.push(null);
      continue;
    }
    const { date } = localParts(offer.slot.start, offer.timeZone);
    const query = { ...visitQuery(offer.slot, "same"), from: date, to: date, ...(ownHold === undefined ? {} : { ownHold }) };
    const legs = contentHash(offer.slot.legs);
    const slot = (await platform.searchSlots(query, now)).find((one) => contentHash(one.legs) === legs);
    fresh.push(slot === undefined ? null : offerSlot(catalogue, slot, offerKey, now));
  }
  return fresh;
}
