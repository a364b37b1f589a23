import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Brief } from "@chairside/shared/brief.ts";
import type { SlotsFound, SlotWish } from "../../booking/desk.ts";
import { slotWish } from "../../booking/slot-wish.ts";
import { localParts } from "../../booking/salon-time.ts";
import { today, type Workspace } from "../workspace.ts";
import { factsFor } from "./guest-facts.ts";

/** Merges a change into the brief; `undefined` takes a field out. */
export function changeBrief(workspace: Workspace, change: { [K in keyof Brief]?: Brief[K] | undefined }): void {
  workspace.brief = Object.fromEntries(Object.entries({ ...workspace.brief, ...change }).filter(([, value]) => value !== undefined));
}

/** Takes the card off the table, if one lies there: what it shows is no longer what the visitor wants. */
export function withdrawProposal(workspace: Workspace, reason: "changed" | "declined" | "expired" | "handed-over"): void {
  const { proposal, change } = workspace.brief;
  const card = proposal ?? change?.proposal;
  if (!card) return;
  workspace.events.push({ type: "proposal-withdrawn", proposalId: card.proposalId, reason });
  const { proposal: _card, ...wish } = change ?? {};
  changeBrief(workspace, { proposal: undefined, ...(change ? { change: { ...wish, task: change.task } } : {}) });
}

/** Lets the held time go, if one is held. */
export async function letHoldGo(workspace: Workspace, reason: "expired" | "changed" | "declined"): Promise<void> {
  const { hold } = workspace.brief;
  if (!hold) return;
  await workspace.turn.desk.releaseHold(hold.holdId);
  workspace.events.push({ type: "hold-released", holdId: hold.holdId, reason });
  changeBrief(workspace, { hold: undefined });
}

/** Most buttons under one message. */
const mostSlots = 8;

/** Puts slots up as buttons. Their order is the order the visitor sees and counts by. */
export function putUpSlots(workspace: Workspace, found: SlotsFound): void {
  const slots = slotsOf(found);
  if (slots.length > 0) workspace.events.push({ type: "slots-offered", slots });
  changeBrief(workspace, { offered: slots.length > 0 ? slots : undefined });
}

/** What was found; else what comes closest, then who else is free. */
function slotsOf(found: SlotsFound): OfferedSlot[] {
  if (found.found) return found.slots;
  const others = found.othersFree.filter(({ offer }) => !found.nearest.some((near) => near.offer === offer));
  return [...found.nearest, ...others].slice(0, mostSlots);
}

/** The brief as a wish for the desk, with what is on file of a visitor who has proved who they are; null while the services or the time are open. */
export async function wishOf(workspace: Workspace): Promise<SlotWish | null> {
  const wish = slotWish(workspace.catalogue, workspace.brief);
  if (!wish) return null;
  const facts = await factsFor(workspace, wish.when.to ?? wish.when.from ?? today(workspace));
  return facts ? { ...wish, facts } : wish;
}

/** Looks again for what the brief wishes, since the time that was picked has gone, and puts up what there is. */
export async function lookAgain(workspace: Workspace): Promise<SlotsFound | null> {
  const wish = await wishOf(workspace);
  if (!wish) return null;
  const result = await workspace.turn.desk.findSlots(wish, workspace.turn.now);
  putUpSlots(workspace, result);
  return result;
}

/**
 * A held time that the visitor has since turned away from (another day or practitioner) is not to be proposed. Another
 * service has let it go already.
 */
export function holdFits({ catalogue, brief }: Pick<Workspace, "catalogue" | "brief">): boolean {
  const { hold, when, practitioner, notWith = [] } = brief;
  if (!hold) return false;
  const { slot } = hold.offered;
  const start = localParts(Date.parse(slot.start), slot.timeZone);
  const named = catalogue.practitioners.find(({ id }) => id === practitioner)?.name;
  const unwanted = new Set(catalogue.practitioners.flatMap(({ id, name }) => (notWith.includes(id) ? [name] : [])));
  if ((slot.legs ?? [slot]).some((leg) => unwanted.has(leg.practitioner))) return false;
  const sameWho = named === undefined || (slot.legs ?? [slot]).some((leg) => leg.practitioner === named);
  const sameDay = !when || ((when.from ?? start.date) <= start.date && start.date <= (when.to ?? start.date));
  const sameTime =
    !when || (start.minute >= (when.earliest ?? 0) && start.minute <= (when.latest ?? 1440) && (when.at ?? start.minute) === start.minute);
  return sameWho && sameDay && sameTime;
}
