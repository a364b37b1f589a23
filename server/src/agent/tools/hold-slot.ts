import type { Brief } from "@chairside/shared/brief.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { BookingDesk, HeldSlot, HoldResult } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";
import type { Workspace } from "../workspace.ts";
import { holdMove, movedAppointment } from "./hold-move.ts";
import { changeBrief, lookAgain, withdrawProposal } from "./open-booking.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";
import { stillUnwanted } from "./wanted-people.ts";

/**
 * Holds one of the times shown. A time held before is let go only once the new one is held. When the time has gone,
 * others are put up instead.
 */
export async function holdSlot(workspace: Workspace, { slot }: ToolArguments<"hold_slot">): Promise<ToolResults["hold_slot"]> {
  const { turn, brief } = workspace;
  const picked = pickedOffer(workspace, slot);
  const moving = movedAppointment(workspace);
  if (moving && picked && picked !== "expired") return holdMove(workspace, moving, picked);
  if (picked === "expired") return { held: false, reason: "offer-expired", result: await lookAgain(workspace) };
  if (!picked) return { held: false, reason: "no-such-slot", result: null };
  if (brief.hold?.offered.offer === picked.offer && Date.parse(brief.hold.expiresAt) > turn.now) return { held: true, brief };
  turn.signal.throwIfAborted();
  const held = await turn.desk.hold(turn.conversationId, picked.offer, turn.now, brief.hold?.holdId);
  if (!held.ok) return { held: false, reason: reasons[held.reason], result: await lookAgain(workspace) };
  noteHold(workspace, held.held);
  return { held: true, brief: workspace.brief };
}

/** By number as shown, or by the button pressed. A button's token is checked: it came through the visitor's hands. */
function pickedOffer({ turn, brief }: Workspace, number: number | null): OfferedSlot | "expired" | null {
  if (number !== null) return brief.offered?.[number - 1] ?? null;
  const pressed = turn.said.findLast(({ offer }) => offer !== undefined)?.offer;
  if (pressed === undefined) return null;
  return turn.desk.readOffer(pressed, turn.now) ?? (brief.offered?.some(({ offer }) => offer === pressed) ? "expired" : null);
}

const reasons: Record<Extract<HoldResult, { ok: false }>["reason"], Extract<ToolResults["hold_slot"], { held: false }>["reason"]> = {
  "slot-taken": "slot-taken",
  "not-bookable": "slot-taken",
  "hold-expired": "offer-expired",
  "offer-expired": "offer-expired",
  "offer-invalid": "no-such-slot",
};

function noteHold(workspace: Workspace, { holdId, expiresAt, offered }: HeldSlot): void {
  const before = workspace.brief.hold;
  withdrawProposal(workspace, "changed");
  const hold = { holdId, expiresAt: new Date(expiresAt).toISOString(), offered };
  workspace.events.push({ type: "slot-held", holdId, expiresAt: hold.expiresAt, slot: offered.slot });
  if (before && before.holdId !== holdId) workspace.events.push({ type: "hold-released", holdId: before.holdId, reason: "changed" });
  changeBrief(workspace, { hold, ...wishOf(workspace, offered) });
}

/** What was picked is what is wished from now on: "actually Friday" then means Friday at that time, with that practitioner. */
function wishOf({ catalogue, brief, turn }: Workspace, { slot, offer }: OfferedSlot): { [K in keyof Brief]?: Brief[K] | undefined } {
  const { date, minute } = localParts(Date.parse(slot.start), slot.timeZone);
  const who = catalogue.practitioners.find(({ name }) => name === slot.practitioner)?.id;
  const open = !brief.practitioner || brief.practitioner === "anyone";
  const visit = turn.desk.offeredVisit(offer);
  return {
    ...(brief.notWith ? { notWith: stillUnwanted(catalogue, brief.notWith, slot) } : {}),
    ...(visit ? servicesOf(brief, visit) : {}),
    ...(who && !open ? { practitioner: who } : {}),
    when: { words: `${slot.day} ${slot.time}`, from: date, to: date, at: minute },
  };
}

/** An older button may be for other services than those wished for last. */
function servicesOf({ items = [] }: Brief, visit: NonNullable<ReturnType<BookingDesk["offeredVisit"]>>): Partial<Brief> {
  const key = (list: Brief["items"] = []): string =>
    JSON.stringify(list.map(({ serviceId, addOnIds }) => [serviceId, addOnIds]).toSorted());
  if (key(items) === key(visit.items)) return {};
  return { items: visit.items, ...(visit.others ? { partySize: visit.others.length + 1, others: visit.others } : {}) };
}
