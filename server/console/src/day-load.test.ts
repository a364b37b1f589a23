import { expect, test } from "vitest";
import { dayLoad } from "./day-load.ts";
import { day, entry } from "./testing/examples.ts";

test("what is free is the shift without breaks, guests and blocks; processing is free, an overlap counts once", () => {
  const entries = [
    entry("pause", 720, 750, { kind: "break" }),
    entry("colour", 600, 720, { gaps: [{ from: 630, to: 690 }], appointmentId: "one" }),
    entry("cut", 690, 740, { appointmentId: "one" }),
    entry("over", 700, 730, { appointmentId: "two", kind: "requested" }),
    entry("training", 900, 960, { kind: "blocked" }),
    entry("late", 1060, 1100, { kind: "held" }),
    entry("other", 600, 900, { practitionerId: "marco" }),
  ];
  // Shift 10:00 to 18:00; taken: 10:00–10:30, 11:30–12:00 and what of the rest lies outside the break, 15:00–16:00, 17:40–18:00.
  expect(dayLoad(day({ entries }), "sarah")).toEqual({ guests: 2, working: 450, taken: 30 + 30 + 60 + 20, waiting: 1 });
});

test("who is not in has nothing", () => {
  expect(dayLoad(day(), "marco")).toEqual({ guests: 0, working: 0, taken: 0, waiting: 0 });
});
