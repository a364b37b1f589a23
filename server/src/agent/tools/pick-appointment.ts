import type { StandingAppointment } from "@chairside/shared/facts.ts";
import { localParts } from "../../booking/salon-time.ts";
import { readChange } from "../../understanding/read-change.ts";
import { readWords, type Workspace } from "../workspace.ts";

/** Words that name no appointment, though they may be read as a time. */
const noTime = /(?<![\p{L}])(?:right now|now|asap|jetzt|sofort|ahora|maintenant|adesso|agora|nu)(?![\p{L}])/giu;

/**
 * Those of the visitor's own appointments that the words fit: by reference, place in the row, day and time, service, practitioner.
 * `unmatched`: they name one that is not among them; then all are left.
 */
export function pickAppointment(
  workspace: Workspace,
  appointments: StandingAppointment[],
  words: string,
): { left: StandingAppointment[]; unmatched: boolean } {
  const change = readChange(words);
  const read = readWords(workspace, words.replaceAll(noTime, " ").trim() || words);
  const placed = change.place === null ? undefined : appointments.at(change.place);
  if (placed && shownInOrder(workspace, appointments)) return { left: [placed], unmatched: false };
  const left = appointments
    .filter(({ reference }) => change.reference === null || reference === change.reference)
    .filter((one) => fitsTime(workspace, one, read.when[0]?.wish))
    .filter((one) => read.services.length === 0 || read.services.some(({ ids }) => performsAny(workspace, one, ids)))
    .filter((one) => fitsPractitioner(workspace, one, read.practitioner));
  return left.length > 0 ? { left, unmatched: false } : { left: appointments, unmatched: true };
}

function shownInOrder({ brief }: Workspace, appointments: StandingAppointment[]): boolean {
  return brief.change?.shown?.join() === appointments.map(({ appointmentId }) => appointmentId).join();
}

type Read = ReturnType<typeof readWords>;

function fitsTime({ catalogue }: Workspace, { slot }: StandingAppointment, wish: Read["when"][number]["wish"] | undefined): boolean {
  if (wish === undefined) return true;
  const { date, minute, weekday } = localParts(Date.parse(slot.start), catalogue.salon.timeZone);
  if (date < (wish.from ?? date) || date > (wish.to ?? date)) return false;
  if (wish.only !== undefined && !wish.only.includes(weekday)) return false;
  if (wish.at !== undefined && wish.at !== minute) return false;
  return minute >= (wish.earliest ?? 0) && minute <= (wish.latest ?? 1440);
}

function performsAny({ catalogue }: Workspace, { slot }: StandingAppointment, ids: string[]): boolean {
  const booked = [slot.service, ...slot.addOns, ...(slot.legs ?? []).flatMap(({ service }) => service)].join(" ").toLowerCase();
  return catalogue.services.some(({ id, name }) => ids.includes(id) && booked.includes(name.toLowerCase()));
}

function fitsPractitioner({ catalogue }: Workspace, { slot }: StandingAppointment, who: Read["practitioner"]): boolean {
  if (who === null || who === "anyone") return true;
  return catalogue.practitioners.some(({ id, name }) => who.ids.includes(id) && slot.practitioner.includes(name));
}
