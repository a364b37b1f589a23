import type { TimeWish } from "@chairside/shared/brief.ts";
import type { Proposal, SlotFacts } from "@chairside/shared/facts.ts";
import { minuteMs, toInstant } from "../../src/booking/salon-time.ts";
import { instantOf } from "./provider-salon.ts";
import type { DialogueContext } from "./wire.ts";

/** A time of a recorded dialogue as the product would show it; noon today where it is open. */
export function slotAt(context: DialogueContext, { from, at }: TimeWish): SlotFacts {
  const start = toInstant(from ?? context.reference.slice(0, 10), at ?? 720, context.timeZone) ?? instantOf(context);
  return {
    service: "Visit",
    addOns: [],
    practitioner: "",
    practitionerLevel: "",
    start: new Date(start).toISOString(),
    end: new Date(start + 15 * minuteMs).toISOString(),
    timeZone: context.timeZone,
    zoneName: "",
    day: "",
    dayShort: "",
    time: "",
    durationMinutes: 15,
    duration: "15 min",
    price: { amount: 0, currency: "USD", from: false, text: "" },
  };
}

/** The card on the table while a recorded system asks for a yes. */
export function cardOf(slot: SlotFacts): Proposal {
  const nothing = { proposalId: "", hash: "", holdId: "", holdExpiresAt: "", offer: "", guest: {}, conditions: [] };
  return { ...nothing, slot, place: { name: "", address: "" } };
}
