import type { SlotFacts } from "@chairside/shared/facts.ts";
import { addDays, localParts } from "../src/booking/salon-time.ts";
import type { BookingWish } from "./visitor-plan.ts";

/** First and last start of a part of the day, minutes from midnight; wide, since people mean different hours. */
const hours = { morning: [0, 12 * 60], afternoon: [12 * 60, 18 * 60], evening: [16 * 60, 24 * 60] } as const;

/** Whether what is on a card is what was wished for. `today`: YYYY-MM-DD. */
export function meets(slot: SlotFacts, wish: BookingWish, today: string): boolean {
  return wish.services.includes(slot.service) && meetsSlot(slot, wish, today);
}

/** The same without the service: it stands in no slot button. */
export function meetsSlot(slot: SlotFacts, { practitioner, inDays, part }: BookingWish, today: string): boolean {
  const { date, minute } = localParts(Date.parse(slot.start), slot.timeZone);
  const [from, to] = part ? hours[part] : [0, 24 * 60];
  const who = practitioner === undefined || slot.practitioner.startsWith(practitioner);
  return who && inDays.some((days) => date === addDays(today, days)) && minute >= from && minute <= to;
}
