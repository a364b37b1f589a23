import type { ChangeProposal, StandingAppointment } from "@chairside/shared/facts.ts";
import type { ClaimContext } from "./claims.ts";
import { type FactUnit, slotUnit, textUnit } from "./fact-unit.ts";

/** What a tool answered about appointments that stand, and about changing them. None for any other answer. */
export function standingUnits(result: object, context: ClaimContext): FactUnit[] {
  if ("appointments" in result && Array.isArray(result.appointments)) {
    const all: unknown[] = result.appointments;
    const many = { ...textUnit("", context), keys: new Set([`number:${all.length}`]) };
    return [...all.filter(isStanding).flatMap((one) => appointmentUnits(one, context)), many];
  }
  if ("proposal" in result && isChange(result.proposal)) return changeUnits(result.proposal, context);
  if ("appointment" in result && isStanding(result.appointment)) return appointmentUnits(result.appointment, context);
  return [];
}

/** All that a card for moving or cancelling shows. */
export function changeUnits(card: ChangeProposal, context: ClaimContext): FactUnit[] {
  const own = appointmentUnits(card.appointment, context);
  if (card.kind === "move") return [...own, slotUnit(card.to, context), textUnit(card.lateMove?.text ?? "", context)];
  const until = card.freeUntil ? `${card.freeUntil.day}, ${card.freeUntil.time}` : "";
  return [...own, textUnit(card.fee?.text ?? "", context), textUnit(until, context)];
}

function appointmentUnits({ slot, reference, place, conditions }: StandingAppointment, context: ClaimContext): FactUnit[] {
  // It is the guest's: no time that is free for the asking.
  const own = slotUnit(slot, context, "salon");
  return [own, textUnit([reference, place.name, place.address, ...conditions.map(({ text }) => text)].join("\n"), context)];
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isStanding = (value: unknown): value is StandingAppointment => isObject(value) && "appointmentId" in value && "slot" in value;
const isChange = (value: unknown): value is ChangeProposal => isObject(value) && "kind" in value && "appointment" in value;
