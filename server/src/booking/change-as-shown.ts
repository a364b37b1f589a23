import type { ChangeProposal, Price } from "@chairside/shared/facts.ts";
import type { MadeChange } from "./appointment-changes.ts";
import type { ChangeResult } from "./appointment-desk.ts";
import { standingFacts } from "./appointment-facts.ts";
import type { Catalogue, Money } from "./catalogue.ts";
import { changeable, isThisVisit } from "./changeable.ts";
import { contentHash } from "./content-hash.ts";
import { openOffer } from "./offer-token.ts";
import type { InstantMs, OperationKey, Platform } from "./platform.ts";
import { changeHash } from "./propose-change.ts";

interface Parts {
  platform: Platform;
  offerKey: Uint8Array;
}
type Move = Extract<ChangeProposal, { kind: "move" }>;
type Cancel = Extract<ChangeProposal, { kind: "cancel" }>;
type Done = Extract<ChangeResult, { ok: true }>;
/** What the platform checks again in the step in which it writes. */
interface Expected {
  slot: Parameters<Platform["hold"]>[0];
  fee: Money | null;
}

/** Moves or cancels an appointment as the card shows it; what is no longer so is `changed`, and nothing is done. */
export async function changeAsShown(parts: Parts, conversationId: string, proposal: ChangeProposal, now: InstantMs): Promise<ChangeResult> {
  if (changeHash(proposal) !== proposal.hash) return { ok: false, reason: "not-bookable" };
  // It may be this very call again: then nothing is as the card shows it any more.
  const done = await findChanged(parts, conversationId, proposal, now);
  if (done !== null) return done;
  const expected = await asShown(parts, proposal, now);
  if (!expected.ok) return expected;
  const key = keyOf(conversationId, proposal);
  return proposal.kind === "move" ? move(parts, proposal, expected.value, key, now) : cancel(parts, proposal, expected.value, key, now);
}

/** What was done under the key of this card. */
export async function findChanged(
  { platform }: Parts,
  conversationId: string,
  proposal: ChangeProposal,
  now: InstantMs,
): Promise<Done | null> {
  const made = await platform.findChange(keyOf(conversationId, proposal));
  return made === null ? null : doneFacts(await platform.catalogue(), made, proposal, now);
}

async function asShown(
  { platform }: Parts,
  proposal: ChangeProposal,
  now: InstantMs,
): Promise<{ ok: true; value: Expected } | Extract<ChangeResult, { ok: false }>> {
  const { appointment: shown } = proposal;
  const found = await changeable(platform, shown.appointmentId, now);
  if (!found.ok) return { ok: false, reason: found.reason === "past" ? "past" : "changed" };
  const [preview, catalogue] = await Promise.all([platform.cancelPreview(shown.appointmentId, now), platform.catalogue()]);
  if (!preview.ok) return { ok: false, reason: "changed" };
  const { slot, guest } = standingFacts(catalogue, found.appointment, now);
  const { fee } = preview.value;
  const same =
    contentHash([slot, guest, found.appointment.status]) === contentHash([shown.slot, shown.guest, shown.status]) &&
    sameAmount(fee, agreedFee(proposal));
  return same ? { ok: true, value: { slot: found.appointment.slot, fee } } : { ok: false, reason: "changed" };
}

/** What the card says that giving up the time costs. */
const agreedFee = (proposal: ChangeProposal): Price | null =>
  proposal.kind === "cancel" ? proposal.fee : (proposal.lateMove?.fee ?? null);

const sameAmount = (a: Money | null, b: Price | null): boolean => a?.amount === b?.amount && a?.currency === b?.currency;

async function move(
  { platform, offerKey }: Parts,
  { appointment, offer: token, holdId }: Move,
  expects: Expected,
  key: OperationKey,
  now: InstantMs,
): Promise<ChangeResult> {
  const offer = openOffer(token, offerKey);
  const known = await platform.getAppointment(appointment.appointmentId);
  // Cards come from our own log, not from a visitor.
  if (offer === null || known === null || !isThisVisit(offer, known)) throw new Error("the card was not made by this desk");
  const outcome = await platform.reschedule({ appointmentId: known.appointmentId, slot: offer.slot, holdId, expects }, key, now);
  if (outcome.ok) return { ok: true, what: "move", appointment: standingFacts(await platform.catalogue(), outcome.value, now) };
  // Only who works at the desk is refused in these ways.
  if (outcome.reason === "overlap" || outcome.reason === "outside-hours") return { ok: false, reason: "not-bookable" };
  return { ok: false, reason: outcome.reason };
}

async function cancel({ platform }: Parts, proposal: Cancel, expects: Expected, key: OperationKey, now: InstantMs): Promise<ChangeResult> {
  const { appointmentId } = proposal.appointment;
  const outcome = await platform.cancel({ appointmentId, reason: "cancelled by the guest in the chat", by: "guest", expects }, key, now);
  if (!outcome.ok) return outcome;
  return doneFacts(await platform.catalogue(), { what: "cancel", ...outcome.value }, proposal, now);
}

function doneFacts(catalogue: Catalogue, made: MadeChange, proposal: ChangeProposal, now: InstantMs): Done {
  const appointment = standingFacts(catalogue, made.appointment, now);
  if (made.what === "move") return { ok: true, what: "move", appointment };
  const shown = proposal.kind === "cancel" ? proposal.fee : null;
  if (!sameAmount(made.fee, shown)) throw new Error(`appointment ${appointment.appointmentId} was not cancelled for what its card shows`);
  return { ok: true, what: "cancel", appointment, fee: shown };
}

function keyOf(conversationId: string, { kind, proposalId }: ChangeProposal): OperationKey {
  return contentHash([kind, conversationId, proposalId]);
}
