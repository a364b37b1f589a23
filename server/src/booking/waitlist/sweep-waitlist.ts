import { contentHash } from "../content-hash.ts";
import { openOffer } from "../offer-token.ts";
import type { InstantMs, Platform } from "../platform.ts";
import { localParts, minuteMs } from "../salon-time.ts";
import { slotFacts } from "../slot-facts.ts";
import type { HeldSlot } from "../desk.ts";
import { fitEntry } from "./fit-entry.ts";
import type { WaitlistChats } from "./waitlist-chats.ts";
import type { FreedTime, WaitlistEntry, WaitlistOffer } from "./waitlist-entry.ts";
import { isQuiet, keptUntil } from "./waitlist-rules.ts";
import type { OutgoingLetter, WaitlistStore } from "./waitlist-store.ts";

export interface WaitlistSweepOptions {
  store: WaitlistStore;
  platform: Platform;
  /** What the salon's offers are signed with. */
  offerKey: Uint8Array;
  chats: WaitlistChats;
  /** The letter that tells the guest of an offer, sealed; null where none is to go. The same offer's letter has the same id. */
  letterFor(entry: WaitlistEntry, offer: WaitlistOffer, held: HeldSlot): Promise<(OutgoingLetter & { to: string }) | null>;
  now(): InstantMs;
  newId(): string;
  /** For what went wrong with an offer or a freed time: no contact details. */
  report(what: string, id: string, error: unknown): void;
}

/** When somebody was busy, it is looked again after so long. */
const busyPause = minuteMs;

/**
 * One round of the waitlist's work: offers that a crash left half done are carried on, answered ones are settled, and for each freed time
 * the first of those who wait whose wish it meets gets one offer. Every step is recorded before it is taken and may be taken again. Run
 * by one process at a time; two at once still make no second offer, since the store refuses it.
 */
export function createWaitlistSweep(options: WaitlistSweepOptions): () => Promise<void> {
  const { store, platform, now, report } = options;
  const safely = (what: string, id: string, work: Promise<void>): Promise<void> => work.catch((error: unknown) => report(what, id, error));
  let expiredAt = -Infinity;

  async function expire(): Promise<void> {
    if (now() - expiredAt < minuteMs) return;
    const { salon } = await platform.catalogue();
    await store.expire(salon.id, localParts(now(), salon.timeZone).date, now());
    expiredAt = now();
  }

  return async () => {
    await expire();
    for (const offer of await store.unsettled()) {
      await safely("an offer of the waitlist was not carried on", offer.offerId, carryOn(options, offer));
    }
    const freed = await store.freedDue(now());
    // At night nobody is written to: what was freed waits, and is offered in the morning if it still is free.
    if (freed.length === 0 || isQuiet(await platform.catalogue(), now())) return;
    for (const time of freed) await safely("nobody was found for a freed time", time.freedId, offerToFirst(options, time));
  };
}

async function offerToFirst(options: WaitlistSweepOptions, freed: FreedTime): Promise<void> {
  const { store, chats, now, newId } = options;
  if (freed.end <= now()) return store.dropFreed(freed.freedId);
  let busy = false;
  for (const entry of (await store.standing(freed.salonId)).filter(({ status }) => status === "waiting")) {
    const fit = await fitEntry(options, entry, await store.offersTo(entry.entryId), freed, now());
    if (fit === null) continue;
    const conversationId = await chats.freeChatOf(entry.visitorId);
    if (conversationId === null) {
      busy = true;
      continue;
    }
    const madeAt = now();
    const until = keptUntil(await options.platform.catalogue(), Date.parse(fit.slot.start), madeAt);
    const { entryId } = entry;
    const offer: WaitlistOffer = { offerId: newId(), entryId, freedId: freed.freedId,
      conversationId, offer: fit.offer, madeAt, until, status: "intended", holdId: null }; // prettier-ignore
    // Refused: somebody else is at work on this one, or it left just now. The next round looks again.
    if (await store.intend(offer)) await carryOn(options, offer);
    return;
  }
  await (busy ? store.lookAgain(freed.freedId, now() + busyPause) : store.dropFreed(freed.freedId));
}

async function carryOn(options: WaitlistSweepOptions, offer: WaitlistOffer): Promise<void> {
  const entry = await options.store.entry(offer.entryId);
  if (entry === null) return;
  return offer.status === "intended" ? makeKnown(options, entry, offer) : settleAnswered(options, entry, offer);
}

/** Keeps the time, puts it up in the conversation, writes the letter. */
async function makeKnown(options: WaitlistSweepOptions, entry: WaitlistEntry, offer: WaitlistOffer): Promise<void> {
  const { store, platform, chats, now } = options;
  const { offerId, until } = offer;
  const signed = openOffer(offer.offer, options.offerKey);
  if (signed === null || until <= now()) return settle(options, offer, "lapsed");
  const hold = await platform.hold(signed.slot, contentHash(["waitlist", entry.entryId, offerId]), now(), undefined, until);
  if (!hold.ok) return settle(options, offer, "taken");
  const { holdId, expiresAt } = hold.value;
  const held: HeldSlot = { holdId, expiresAt, offered: { offer: offer.offer, slot: slotFacts(signed) } };
  const { conversationId } = offer;
  const { guest, wish } = entry;
  if ((await chats.put({ conversationId, offerId, held, guest, wish })) === "busy") {
    await platform.releaseHold(holdId);
    return settle(options, offer, "busy");
  }
  await store.open(offerId, holdId, await options.letterFor(entry, offer, held));
}

async function settleAnswered(options: WaitlistSweepOptions, entry: WaitlistEntry, offer: WaitlistOffer): Promise<void> {
  const { chats, now } = options;
  const { holdId, conversationId } = offer;
  if (holdId === null) return;
  const { status } = entry;
  if ((await chats.answerTo(conversationId, holdId)) === "open") {
    if (offer.until <= now()) await chats.close(conversationId, holdId, "expired");
    else if (status !== "offered") await chats.close(conversationId, holdId, "declined");
    else return;
  }
  const answer = await chats.answerTo(conversationId, holdId);
  if (answer === "open") return;
  // Uncertain, it is in the hands of staff: another offer could become a second appointment.
  if (answer === "unknown") return void (await options.store.settle(offer.offerId, "lapsed", "left", now()));
  // Whoever recorded a no may have died before letting the time go, and the next one waits for it.
  if (answer !== "accepted") await options.platform.releaseHold(holdId);
  return settle(options, offer, answer);
}

/** The freed time is looked at again: what is left of it, or all of it, may do for the next. */
async function settle(
  { store, now }: WaitlistSweepOptions,
  { offerId, freedId }: WaitlistOffer,
  as: "accepted" | "declined" | "lapsed" | "taken" | "busy",
): Promise<void> {
  await store.settle(offerId, as, as === "accepted" ? "booked" : "waiting", now());
  await store.lookAgain(freedId, now() + (as === "busy" ? busyPause : 0));
}
