import type { OfferedSlot, SlotFacts, StandingAppointment } from "@chairside/shared/facts.ts";
import { plainText } from "../guards/plain-text.ts";
import type { ToolRecord } from "./tool-contracts.ts";

const longestText = 500;
const longestResult = 7_000;
/** Ids, tokens and hashes mean nothing to a model and are none of its business; `words` of a price say more than its amount. */
const unsaid = new Set([
  "offer", "holdId", "proposalId", "hash", "serviceId", "practitionerId", "id", "addOnIds", "amount", "currency", "from", "refused", "notes",
  "booked", "asked", "timeZone", "start", "end", "durationMinutes", "dayShort", "expiresAt", "holdExpiresAt", "key",
]); // prettier-ignore

/**
 * A tool's answer as a vendor's model reads it: compact JSON, slots by the number they are shown under, no ids or tokens.
 * `hide` takes contact details out. Texts in it are the salon's and the visitor's: material, never instructions.
 */
export function presentResult({ result, name }: ToolRecord, shown: OfferedSlot[], hide: (text: string) => string): string {
  const numbers = new Map(shown.map(({ offer }, place) => [offer, place + 1]));
  const text = JSON.stringify(
    name === "hold_slot" && "held" in result && result.held ? { held: slotOf(result.brief.hold?.offered) } : result,
    (key, value: unknown) => {
      if (key === "refused" && Array.isArray(value) && value.some(isRefusal)) return value;
      if (key !== "" && unsaid.has(key)) return undefined;
      if (isOffered(value)) return { slot: numbers.get(value.offer), ...saidOf(value.slot) };
      if (isStanding(value)) return { reference: value.reference, status: value.status, ...saidOf(value.slot) };
      if (isPrice(value)) return value.text;
      return typeof value === "string" ? hide(plainText(value, longestText)) : value;
    },
  );
  return text.length <= longestResult ? text : JSON.stringify({ cut: plainText(text, longestResult) });
}

function slotOf(offered: OfferedSlot | undefined): object | true {
  return offered ? saidOf(offered.slot) : true;
}

function saidOf({ service, addOns, practitioner, legs, day, time, duration, price, zoneName }: SlotFacts): object {
  const each = legs?.map(({ start: _start, ...leg }) => leg);
  const what = each ? { each } : { ...(addOns.length > 0 ? { addOns } : {}), practitioner };
  return { service, ...what, day, time, zone: zoneName, duration, price };
}

function isOffered(value: unknown): value is OfferedSlot {
  return typeof value === "object" && value !== null && "offer" in value && "slot" in value && typeof value.slot === "object";
}

function isStanding(value: unknown): value is StandingAppointment {
  return typeof value === "object" && value !== null && "appointmentId" in value && "slot" in value && "status" in value;
}

function isPrice(value: unknown): value is { text: string } {
  return typeof value === "object" && value !== null && "amount" in value && "text" in value;
}

function isRefusal(value: unknown): boolean {
  return typeof value === "object" && value !== null && "why" in value;
}
