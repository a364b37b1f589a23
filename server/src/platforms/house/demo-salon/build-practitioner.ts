import type { LocalDate, Practitioner, Service } from "../../../booking/catalogue.ts";
import { leaveDays, type Leave } from "./leave-days.ts";
import { buildSkills, type Craft } from "./build-skills.ts";

/** A practitioner as the salon describes them: craft instead of priced skills, a habit of leave instead of dates. */
export type PractitionerCard = Omit<Practitioner, "skills" | "away" | "level"> & Craft & { leave: Leave };

/** The practitioner with skills priced from the menu and the days away from `from` to `to`, inclusive. */
export function buildPractitioner(card: PractitionerCard, menu: Service[], from: LocalDate, to: LocalDate): Practitioner {
  const { serviceIds: _serviceIds, pace: _pace, leave, ...rest } = card;
  return { ...rest, skills: buildSkills(card, menu), away: leaveDays(leave, from, to) };
}
