import fc from "fast-check";
import { expect, test } from "vitest";
import { includesStart, windowsInAtLeast, windowsInBoth, windowsWithout, type Window } from "./windows.ts";

const points = Array.from({ length: 41 }, (_, at) => at);
const forbidden = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 45 }), fc.integer({ min: 1, max: 12 })).map(([after, length]) => ({ after, before: after + length })),
  { maxLength: 8 },
);
const windows = forbidden.map((list) => windowsWithout({ first: 0, last: 40 }, list));
const starts = (list: Window[]): number[] => points.filter((at) => includesStart(list, at));

test("what is left is exactly what no forbidden interval holds", () => {
  fc.assert(
    fc.property(forbidden, (list) => {
      const free = points.filter((at) => !list.some(({ after, before }) => after < at && at < before));
      expect(starts(windowsWithout({ first: 0, last: 40 }, list))).toEqual(free);
    }),
  );
});

test("in both", () => {
  fc.assert(
    fc.property(windows, windows, (a, b) => {
      expect(starts(windowsInBoth(a, b))).toEqual(points.filter((at) => includesStart(a, at) && includesStart(b, at)));
    }),
  );
});

test("in at least so many", () => {
  fc.assert(
    fc.property(fc.array(windows, { maxLength: 5 }), fc.integer({ min: 1, max: 4 }), (lists, count) => {
      const expected = points.filter((at) => lists.filter((list) => includesStart(list, at)).length >= count);
      expect(starts(windowsInAtLeast(count, lists))).toEqual(expected);
    }),
  );
});
