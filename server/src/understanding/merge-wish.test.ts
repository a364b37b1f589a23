import type { TimeWish } from "@chairside/shared/brief.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeWish } from "./merge-wish.ts";

const wish = (fields: Omit<TimeWish, "words">): TimeWish => ({ words: "", ...fields });
const thursday = { from: "2026-11-26", to: "2026-11-26" };
const friday = { from: "2026-11-27", to: "2026-11-27" };
const afternoon = { earliest: 720, latest: 1020 };

describe("what is said on top of what was said", () => {
  test.each<[string, TimeWish, TimeWish, boolean, object]>([
    ["Thursday afternoon, actually Friday", wish({ ...thursday, ...afternoon }), wish(friday), true, { ...friday, ...afternoon }],
    ["Thursday afternoon, 2 pm", wish({ ...thursday, ...afternoon }), wish({ at: 840 }), false, { ...thursday, at: 840 }],
    [
      "Thursday at 2, in the morning",
      wish({ ...thursday, at: 840 }),
      wish({ earliest: 540, latest: 720 }),
      false,
      { ...thursday, earliest: 540, latest: 720 },
    ],
    ["Thursday afternoon, Friday at 3", wish({ ...thursday, ...afternoon }), wish({ ...friday, at: 900 }), false, { ...friday, at: 900 }],
    [
      "afternoon, after 3",
      wish({ ...thursday, ...afternoon }),
      wish({ earliest: 900 }),
      false,
      { ...thursday, earliest: 900, latest: 1020 },
    ],
    ["afternoon, actually after 6", wish({ ...thursday, ...afternoon }), wish({ earliest: 1080 }), true, { ...thursday, earliest: 1080 }],
    ["afternoon, after 6", wish({ ...thursday, ...afternoon }), wish({ earliest: 1080 }), false, { ...thursday, earliest: 1080 }],
    [
      "after 1, finished by 4",
      wish({ ...thursday, earliest: 780 }),
      wish({ endBy: 960 }),
      false,
      { ...thursday, earliest: 780, endBy: 960 },
    ],
    ["finished by 4, at 1", wish({ ...thursday, endBy: 960 }), wish({ at: 780 }), false, { ...thursday, at: 780, endBy: 960 }],
    ["Thursday, not Thursday", wish({ ...thursday, ...afternoon }), wish({ notOn: [4] }), false, { notOn: [4], ...afternoon }],
    [
      "this week, not Thursday",
      wish({ from: "2026-11-23", to: "2026-11-29" }),
      wish({ notOn: [4] }),
      false,
      { from: "2026-11-23", to: "2026-11-29", notOn: [4] },
    ],
    ["not Monday, not Tuesday", wish({ notOn: [1] }), wish({ notOn: [2] }), false, { notOn: [1, 2] }],
    [
      "next week, not the 26th",
      wish({ from: "2026-11-23", to: "2026-11-29" }),
      wish({ notDates: ["2026-11-26"] }),
      false,
      { from: "2026-11-23", to: "2026-11-29", notDates: ["2026-11-26"] },
    ],
    [
      "the 26th, not the 26th",
      wish({ ...thursday, ...afternoon }),
      wish({ notDates: ["2026-11-26"] }),
      false,
      { notDates: ["2026-11-26"], ...afternoon },
    ],
    ["Thursday at 2, any Tuesday", wish({ ...thursday, at: 840 }), wish({ only: [2] }), false, { only: [2], at: 840 }],
    ["nothing new", wish({ ...thursday, at: 840 }), wish({}), true, { ...thursday, at: 840 }],
  ])("%s", (_, previous, reading, correction, merged) =>
    expect(mergeWish(previous, reading, correction)).toEqual({ words: "", ...merged }),
  );

  test("nothing before", () => expect(mergeWish(undefined, wish(thursday), false)).toEqual(wish(thursday)));

  test("the words of both are kept for people", () => {
    expect(mergeWish({ words: "Thursday afternoon", ...thursday }, { words: "2 pm", at: 840 }, false).words).toBe(
      "Thursday afternoon, 2 pm",
    );
  });

  test("a day and a time said together always win whole", () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    const any = fc.record(
      {
        words: fc.constant(""),
        from: fc.constant("2026-12-01"),
        to: fc.constant("2026-12-02"),
        at: minute,
        earliest: minute,
        latest: minute,
        endBy: minute,
      },
      { requiredKeys: ["words"] },
    );
    fc.assert(
      fc.property(any, fc.boolean(), (previous, correction) => {
        expect(mergeWish(previous, wish({ ...friday, at: 840 }), correction)).toEqual(wish({ ...friday, at: 840 }));
      }),
    );
  });

  test("a bound never ends before it starts", () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    const span = fc.tuple(minute, minute).map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) }));
    fc.assert(
      fc.property(span, minute, fc.boolean(), (before, bound, late) => {
        const merged = mergeWish(wish(before), wish(late ? { latest: bound } : { earliest: bound }), false);
        expect(merged.earliest ?? 0).toBeLessThanOrEqual(merged.latest ?? 1440);
      }),
    );
  });
});
