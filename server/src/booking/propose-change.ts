import type { ChangeProposal, Price, StandingAppointment } from "@chairside/shared/facts.ts";
import { nanoid } from "nanoid";
import type { ChangeRefusal } from "./appointment-changes.ts";
import { momentFacts, standingFacts } from "./appointment-facts.ts";
import type { Catalogue, Money } from "./catalogue.ts";
import { changeable } from "./changeable.ts";
import { contentHash } from "./content-hash.ts";
import type { HeldSlot } from "./desk.ts";
import type { InstantMs, Platform } from "./platform.ts";
import { isoInstant } from "./slot-facts.ts";
import { wordingFor } from "./wording.ts";

type Proposed = { ok: true; proposal: ChangeProposal } | { ok: false; reason: ChangeRefusal };
type Unhashed = ChangeProposal extends infer P ? (P extends ChangeProposal ? Omit<P, "hash"> : never) : never;
/** An appointment as it stands, and what a guest who gives its time up now owes. */
interface AtStake {
  catalogue: Catalogue;
  appointment: StandingAppointment;
  fee: Price | null;
  freeUntil: InstantMs | null;
}

/** The card for cancelling now. */
export async function proposeCancel({ platform }: { platform: Platform }, appointmentId: string, now: InstantMs): Promise<Proposed> {
  const found = await atStake(platform, appointmentId, now);
  if (!found.ok) return found;
  const { catalogue, appointment, fee, freeUntil } = found.value;
  const until = freeUntil === null ? null : momentFacts(catalogue, freeUntil);
  return { ok: true, proposal: hashed({ kind: "cancel", proposalId: nanoid(), appointment, fee, freeUntil: until }) };
}

/** The card for moving to a held slot. Who moves too late to cancel for nothing owes that still when cancelling afterwards, and is told. */
export async function proposeMove(
  { platform }: { platform: Platform },
  appointmentId: string,
  { holdId, expiresAt, offered }: HeldSlot,
  now: InstantMs,
): Promise<Proposed> {
  const found = await atStake(platform, appointmentId, now);
  if (!found.ok) return found;
  const { appointment, fee } = found.value;
  const late = fee === null ? {} : { lateMove: { fee, text: lateMoveText(fee) } };
  const held = { holdId, holdExpiresAt: isoInstant(expiresAt), to: offered.slot, offer: offered.offer };
  return { ok: true, proposal: hashed({ kind: "move", proposalId: nanoid(), appointment, ...held, ...late }) };
}

function lateMoveText({ text }: Price): string {
  return `It is too late to give up the present time for nothing: if you cancel after moving, it costs ${text} or more.`;
}

/** SHA-256, hex, over every field but the hash itself. */
export function changeHash({ hash: _own, ...card }: Unhashed & { hash?: string }): string {
  return contentHash(card);
}

function hashed(card: Unhashed): ChangeProposal {
  return { ...card, hash: changeHash(card) };
}

async function atStake(
  platform: Platform,
  appointmentId: string,
  now: InstantMs,
): Promise<{ ok: true; value: AtStake } | { ok: false; reason: ChangeRefusal }> {
  const found = await changeable(platform, appointmentId, now);
  if (!found.ok) return found;
  const preview = await platform.cancelPreview(appointmentId, now);
  if (!preview.ok) return preview;
  const { appointment, fee, feeFrom, freeUntil } = preview.value;
  const catalogue = await platform.catalogue();
  return {
    ok: true,
    value: { catalogue, appointment: standingFacts(catalogue, appointment, now), fee: feeFacts(catalogue, fee, feeFrom), freeUntil },
  };
}

function feeFacts({ salon }: Catalogue, fee: Money | null, from: boolean): Price | null {
  return fee === null ? null : wordingFor(salon.locale).price(fee, from);
}
