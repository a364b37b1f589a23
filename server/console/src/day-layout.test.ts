import { describe, expect, test } from "vitest";
import { dayLayout } from "./day-layout.ts";
import { day, entry } from "./testing/examples.ts";

const placed = (...entries: ReturnType<typeof entry>[]) =>
  Object.fromEntries(
    dayLayout(day({ entries }))
      .columns.flatMap((column) => column.placed)
      .map(({ entry, depth, lane, lanes }) => [entry.id, { depth, lane, lanes }]),
  );

describe("the layout of a day", () => {
  test("whole hours around all there is; who is off comes last", () => {
    const layout = dayLayout(day({ entries: [entry("early", 555, 600), entry("late", 1190, 1225)] }));
    expect(layout).toMatchObject({ from: 540, to: 1260 });
    expect(layout.columns.map(({ practitioner, off }) => [practitioner.id, off])).toEqual([
      ["sarah", false],
      ["marco", true],
    ]);
  });

  test("a closed day has hours too", () => {
    expect(dayLayout(day({ open: null, practitioners: [], entries: [] }))).toEqual({ from: 540, to: 1080, columns: [] });
  });

  test("somebody off with a booking is not off", () => {
    const { columns } = dayLayout(day({ entries: [entry("a", 600, 660, { practitionerId: "marco" })] }));
    expect(columns.every((column) => !column.off)).toBe(true);
  });

  test("a visit in another's processing time lies inside it, at full width", () => {
    const colour = entry("colour", 600, 780, { gaps: [{ from: 660, to: 720 }] });
    expect(placed(colour, entry("fringe", 660, 690))).toEqual({
      colour: { depth: 0, lane: 0, lanes: 1 },
      fringe: { depth: 1, lane: 0, lanes: 1 },
    });
  });

  test("what cannot be at once stands side by side, what follows does not", () => {
    expect(placed(entry("a", 600, 660), entry("b", 630, 700, { kind: "held" }), entry("c", 700, 760))).toEqual({
      a: { depth: 0, lane: 0, lanes: 2 },
      b: { depth: 0, lane: 1, lanes: 2 },
      c: { depth: 0, lane: 0, lanes: 1 },
    });
  });
});
