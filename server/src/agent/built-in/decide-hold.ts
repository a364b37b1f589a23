import { localParts } from "../../booking/salon-time.ts";
import type { Scene } from "./decide-scene.ts";

/** Whether the time that is held is still the one wished for: not after "actually Friday" or "with Marco instead". */
export function holdStands({ brief, catalogue }: Pick<Scene, "brief" | "catalogue">): boolean {
  const { hold, when, serviceId, practitioner } = brief;
  if (!hold) return false;
  const { slot } = hold.offered;
  const { date, minute } = localParts(Date.parse(slot.start), slot.timeZone);
  const who = catalogue.practitioners.find(({ id }) => id === practitioner)?.name ?? slot.practitioner;
  const what = catalogue.services.find(({ id }) => id === serviceId)?.name ?? slot.service;
  const sameDay = (when?.from ?? date) <= date && date <= (when?.to ?? date);
  const sameTime = minute >= (when?.earliest ?? 0) && minute <= (when?.latest ?? 1440) && (when?.at ?? minute) === minute;
  return who === slot.practitioner && what === slot.service && sameDay && sameTime;
}
