import { longestMessage as longestOnTheWire } from "@chairside/shared/route-contract.ts";
import { expect, test } from "vitest";
import { offered, slotAt } from "./chat.fixture.ts";
import { longestMessage } from "./longest-message.ts";
import { foreignZone, visitorTime } from "./shown-time.ts";
import { sharedFacts, slotGroups } from "./slot-groups.ts";

test("slots are grouped by day in the order they came", () => {
  const friday = { day: "Friday 27 November" };
  const groups = slotGroups([offered("1:00 pm"), offered("2:30 pm"), offered("9:00 am", friday)]);
  expect(groups.map(({ day, slots }) => [day, slots.length])).toEqual([
    ["Thursday 26 November", 2],
    ["Friday 27 November", 1],
  ]);
});

test("what all slots share is said once, what differs is not", () => {
  expect(sharedFacts([offered("1:00 pm"), offered("2:30 pm", { practitioner: "Tom" })])).toEqual({
    service: "Blonde balayage",
    practitioner: null,
    duration: "2 h 45 min",
    price: "from £165",
  });
});

test("the salon's zone is named only where the clocks differ at that moment", () => {
  const winter = slotAt("2:30 pm");
  expect(foreignZone(winter, "Europe/London")).toBeNull();
  expect(foreignZone(winter, "Europe/Lisbon")).toBeNull();
  expect(foreignZone(winter, "Europe/Paris")).toBe("London time (GMT)");
  expect(foreignZone(winter, "No/Such_Zone")).toBe("London time (GMT)");
});

test("a time on the visitor's clock is written as the engine writes times", () => {
  const instant = new Date(2026, 10, 22, 14, 5).toISOString();
  expect(visitorTime(instant, "en-GB", "2:30 pm")).toMatch(/^2:05\spm$/);
  expect(visitorTime(instant, "en-GB", "14:30")).toBe("14:05");
});

test("the longest message is the one of the wire", () => {
  expect(longestMessage).toBe(longestOnTheWire);
});
