import type { CitedLine } from "@chairside/shared/draft-routes.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import { slotTime, timesWords } from "./summary-words.ts";

/** What has come of it: what is booked, moved or cancelled, and the time that is held or was offered last. */
export function whatStands(events: readonly ConversationEvent[]): CitedLine[] {
  const done: CitedLine[] = [];
  let offered: { seq: number; slots: SlotFacts[] } | null = null;
  let held: { seq: number; holdId: string; slot: SlotFacts } | null = null;
  for (const { seq, ...event } of events) {
    switch (event.type) {
      case "slots-offered":
        offered = { seq, slots: event.slots.map(({ slot }) => slot) };
        break;
      case "slot-held":
      case "waitlist-offered":
        held = { seq, holdId: event.holdId, slot: event.slot };
        break;
      case "hold-released":
        if (held?.holdId === event.holdId) held = null;
        break;
      case "appointment-booked":
        done.push({ text: `Booked: ${visit(event.appointment.slot)}.`, cites: [seq] });
        [offered, held] = [null, null];
        break;
      case "appointment-moved":
        done.push({ text: `Moved to ${visit(event.appointment.slot)}.`, cites: [seq] });
        [offered, held] = [null, null];
        break;
      case "appointment-cancelled":
        done.push({ text: `Cancelled: ${visit(event.appointment.slot)}${event.fee ? `, for a fee of ${event.fee.text}` : ""}.`, cites: [seq] }); // prettier-ignore
        break;
      case "booking-failed":
      case "change-failed":
        done.push({ text: "What was agreed to could not be done.", cites: [seq] });
        held = null;
        break;
      default:
    }
  }
  const open = held ? heldLine(held, offered) : offered ? offeredLine(offered) : null;
  return [...done.slice(-2), ...(open ? [open] : [])];
}

const visit = (slot: SlotFacts): string => `${[slot.service, ...slot.addOns].join(" + ")} with ${slot.practitioner}, ${slotTime(slot)}`;

function heldLine({ seq, slot }: { seq: number; slot: SlotFacts }, offered: { seq: number } | null): CitedLine {
  return {
    text: `Chose ${slotTime(slot)} with ${slot.practitioner}, which is not booked.`,
    cites: [...(offered ? [offered.seq] : []), seq],
  };
}

/** All that one was offered, with whom where it is one person, and that nothing of it was taken. */
function offeredLine({ seq, slots }: { seq: number; slots: SlotFacts[] }): CitedLine {
  const people = new Set(slots.map(({ practitioner }) => practitioner));
  const who = people.size === 1 ? ` with ${[...people][0]}` : "";
  const none = slots.length === 1 ? "has not taken it" : slots.length === 2 ? "took neither" : "took none of them";
  return { text: `Was offered ${timesWords(slots)}${who}, ${none}.`, cites: [seq] };
}
