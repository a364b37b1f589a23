import { describe, expect, test } from "vitest";
import type { Asked, Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, expects?: Asked["about"], brief: Brief = {}) =>
  understand(text, { catalogue, now, locale: "en-GB", brief, expects });

import type { OfferedSlot } from "@chairside/shared/facts.ts";

const slot = (start: string, practitioner = "Sarah Okafor"): OfferedSlot => ({
  offer: `offer-${start}-${practitioner}`,
  slot: {
    service: "Blonde balayage",
    addOns: [],
    practitioner,
    practitionerLevel: "Senior Stylist",
    start,
    end: start,
    timeZone: "Europe/London",
    zoneName: "London time (GMT)",
    day: "",
    dayShort: "",
    time: "",
    durationMinutes: 165,
    duration: "2 h 45 min",
    price: { amount: 1, currency: "GBP", from: false, text: "" },
  },
});
const thursday = ["2026-11-26T12:00:00Z", "2026-11-26T14:00:00Z", "2026-11-26T14:30:00Z", "2026-11-26T14:45:00Z"].map((start) =>
  slot(start),
);
const mixed = [slot("2026-11-26T14:00:00Z"), slot("2026-11-27T11:00:00Z", "Priya Raman"), slot("2026-11-28T15:15:00Z", "Marco Benedetti")];
const pick = (text: string, offered: OfferedSlot[], expects: Asked["about"] = "slot") => {
  const understood = read(text, expects, { offered });
  return [understood.pick, understood.pickMissed];
};

describe("which of the slots on screen", () => {
  test.each<[string, number | null, number | null]>([
    ["the 2:30 one", 2, null],
    ["2.30", 2, null],
    ["2:30pm please", 2, null],
    ["half two", 2, null],
    ["half past two", 2, null],
    ["14:30", 2, null],
    ["1430", 2, null],
    ["quarter to three", 3, null],
    ["two thirty works", 2, null],
    ["noon", 0, null],
    ["12 please", 0, null],
    ["2", 1, null],
    ["2pm", 1, null],
    ["at two", 1, null],
    ["two o'clock", 1, null],
    ["the first one", 0, null],
    ["second", 1, null],
    ["the third please", 2, null],
    ["2nd one", 1, null],
    ["option 4", 3, null],
    ["number 3", 2, null],
    ["the last one", 3, null],
    ["the earliest", 0, null],
    ["latest please", 3, null],
    ["1", 0, null],
    ["3", 2, null],
    ["4:15?", null, 975],
    ["the 5pm one", null, 1020],
    ["quarter past three", null, 915],
    ["anything after 3?", null, null],
    ["before 2", null, null],
    ["actually Friday", null, null],
    ["for 2 people", null, null],
    ["yes", null, null],
    ["how much is it?", null, null],
    ["not the 2:30 one", null, null],
    ["Friday at 2:30", null, null],
    ["Thursday at 2:30", 2, null],
    ["ok 2:30 it is, I'm Tom 07700 900123", 2, null],
  ])("%s", (text, index, missed) => expect(pick(text, thursday)).toEqual([index, missed]));

  test.each<[string, number | null]>([
    ["the one with Priya", 1],
    ["marco", 2],
    ["the Friday one", 1],
    ["saturday works", 2],
    ["3:15 with marco", 2],
    ["the last one", 2],
  ])("among days and people: %s", (text, index) => expect(pick(text, mixed)[0]).toBe(index));

  test("nothing on screen, nothing picked", () => expect(pick("the 2:30 one", [])).toEqual([null, null]));
  test("a phone number picks nothing when a contact was asked for", () =>
    expect(pick("07700 900123", thursday, "contact")).toEqual([null, null]));
});
