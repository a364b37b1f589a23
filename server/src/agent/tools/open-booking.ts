import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Brief } from "@chairside/shared/brief.ts";
import type { SlotsFound, SlotWish } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";
import type { Workspace } from "../workspace.ts";

/** Merges a change into the brief; `undefined` takes a field out. */
export function changeBrief(workspace: Workspace, change: { [K in keyof Brief]?: Brief[K] | undefined }): void {
  workspace.brief = Object.fromEntries(Object.entries({ ...workspace.brief, ...change }).filter(([, value]) => value !== undefined));
}

/** Takes the card off the table, if one lies there: what it shows is no longer what the visitor wants. */
export function withdrawProposal(workspace: Workspace, reason: "changed" | "declined" | "expired" | "handed-over"): void {
  const { proposal } = workspace.brief;
  if (!proposal) return;
  workspace.events.push({ type: "proposal-withdrawn", proposalId: proposal.proposalId, reason });
  changeBrief(workspace, { proposal: undefined });
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

/** The brief as a wish for the desk; null while the service or the time is open. */
export function slotWish({ serviceId, addOnIds = [], practitioner, when, hold }: Brief): SlotWish | null {
  if (!serviceId || !when) return null;
  return {
    items: [{ serviceId, addOnIds, ...(practitioner && practitioner !== "anyone" ? { practitionerId: practitioner } : {}) }],
    when,
    // What the visitor holds does not stand in the visitor's own way.
    ...(hold ? { ownHold: hold.holdId } : {}),
  };
}

/** Looks again for what the brief wishes, since the time that was picked has gone, and puts up what there is. */
export async function lookAgain(workspace: Workspace): Promise<SlotsFound | null> {
  const wish = slotWish(workspace.brief);
  if (!wish) return null;
  const result = await workspace.turn.desk.findSlots(wish, workspace.turn.now);
  putUpSlots(workspace, result);
  return result;
}

/** A held time that the visitor has since turned away from (another day, service or practitioner) is not to be proposed. */
export function holdFits({ catalogue, brief }: Workspace): boolean {
  const { hold, when, serviceId, practitioner, addOnIds = [] } = brief;
  if (!hold) return false;
  const { slot } = hold.offered;
  const start = localParts(Date.parse(slot.start), slot.timeZone);
  const named = (id: string | undefined): string | undefined =>
    [...catalogue.services, ...catalogue.practitioners].find((each) => each.id === id)?.name;
  const sameAddOns = addOnIds.length === slot.addOns.length && addOnIds.every((id) => slot.addOns.includes(named(id) ?? ""));
  const sameWho = !practitioner || practitioner === "anyone" || named(practitioner) === slot.practitioner;
  const sameDay = !when || ((when.from ?? start.date) <= start.date && start.date <= (when.to ?? start.date));
  const sameTime =
    !when || (start.minute >= (when.earliest ?? 0) && start.minute <= (when.latest ?? 1440) && (when.at ?? start.minute) === start.minute);
  return (!serviceId || named(serviceId) === slot.service) && sameAddOns && sameWho && sameDay && sameTime;
}
