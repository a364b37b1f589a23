import { describe, expect, test } from "vitest";
import { dayLayout, roomLayout, weekLayout } from "./day-layout.ts";
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
    expect(layout.columns.map(({ practitionerId, off }) => [practitionerId, off])).toEqual([
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

  test("time blocked from midnight to midnight does not draw the night", () => {
    expect(dayLayout(day({ entries: [entry("ill", 0, 1440, { kind: "blocked" })] }))).toMatchObject({ from: 600, to: 1200 });
  });
});

test("a week has a column for each day of one practitioner, over the same hours", () => {
  const dates = ["2026-11-23", "2026-11-24"];
  const days = dates.map((date, index) =>
    day({ date, entries: [entry(`own-${index}`, 540, 600), entry("other", 480, 500, { practitionerId: "marco" })] }),
  );
  const { columns, from, to } = weekLayout({ from: "2026-11-23", to: "2026-11-29", days }, "sarah");
  expect([from, to]).toEqual([540, 1200]);
  expect(columns.map(({ key, title, placed }) => [key, title, placed.map((one) => one.entry.id)])).toEqual([
    ["2026-11-23", "Mon 23 Nov", ["own-0"]],
    ["2026-11-24", "Tue 24 Nov", ["own-1"]],
  ]);
});

test("by rooms: every room, who is in it with whom; processing keeps the chair", () => {
  const resources = [
    { name: "Chair 1", kind: "chair" },
    { name: "Room", kind: "room" },
  ];
  const colour = entry("colour", 600, 780, { gaps: [{ from: 660, to: 720 }], resources: ["Chair 1"] });
  const { columns } = roomLayout(day({ resources, entries: [colour, entry("blow", 660, 700, { practitionerId: "marco" })] }));
  expect(columns.map(({ title, note, placed }) => [title, note, placed.length])).toEqual([
    ["Chair 1", "chair", 1],
    ["Room", "room", 0],
  ]);
  expect(columns[0]?.placed[0]?.entry).toMatchObject({ gaps: [], title: "Blonde balayage, Sarah Okafor" });
});
