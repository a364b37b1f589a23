import { describe, expect, test } from "vitest";
import { linearizable } from "./linearizable.ts";
import type { Call, Operation } from "./operation.ts";
import { randomHistory } from "./random-history.ts";
import { seededRandom } from "./seeded-random.ts";

const at = (sent: number, answered: number | null, call: Call): Operation => ({ ...call, sent, answered });
const booked = (sent: number, answered: number | null, who: string, time = 0): Operation =>
  at(sent, answered, { what: "book", who, time, ...(answered === null ? {} : { answer: "ok" }) });
const found = (sent: number, answered: number, ...free: number[]): Operation => at(sent, answered, { what: "search", answer: free });

describe("what no calendar could have answered", () => {
  const wrong: Record<string, Operation[]> = {
    "two bookings of one time, one after the other": [booked(0, 1, "a"), booked(2, 3, "b")],
    "two bookings of one time, side by side": [booked(0, 5, "a"), booked(1, 4, "b")],
    "a hold of a time that is booked": [booked(0, 1, "a"), at(2, 3, { what: "hold", who: "b", time: 0, answer: "ok" })],
    "a refusal of a time nobody had": [at(0, 1, { what: "book", who: "a", time: 0, answer: "taken" })],
    "a search that misses what was booked before it": [booked(0, 1, "a"), found(2, 3, 0, 1)],
    "a booking that was seen and is lost": [booked(0, 1, "a"), found(2, 3, 1), found(4, 5, 0, 1)],
    "an unanswered booking that was seen and is lost": [booked(0, null, "a"), found(2, 3, 1), found(4, 5, 0, 1)],
    "a move that leaves its old time taken": [booked(0, 1, "a"), at(2, 3, { what: "move", who: "a", time: 1, answer: "ok" }), found(4, 5)],
    "one appointment cancelled twice": [
      booked(0, 1, "a"),
      at(2, 3, { what: "cancel", who: "a", answer: "ok" }),
      at(4, 5, { what: "cancel", who: "a", answer: "ok" }),
    ],
  };
  test.each(Object.entries(wrong))("%s", (_name, history) => expect(linearizable(history, 2)).toBe(false));
});

describe("what one could have", () => {
  const right: Record<string, Operation[]> = {
    "of two bookings side by side one is refused": [booked(0, 5, "a"), at(1, 2, { what: "book", who: "b", time: 0, answer: "taken" })],
    "an unanswered booking that is never seen": [booked(0, null, "a"), found(2, 3, 0, 1)],
    "an unanswered booking that is seen late": [booked(0, null, "a"), found(2, 3, 0, 1), found(4, 5, 1)],
    "a cancelled time is booked again": [booked(0, 1, "a"), at(2, 3, { what: "cancel", who: "a", answer: "ok" }), booked(4, 5, "b")],
    "a visit that holds another time gives up the first": [
      at(0, 1, { what: "hold", who: "a", time: 0, answer: "ok" }),
      at(2, 3, { what: "hold", who: "a", time: 1, answer: "ok" }),
      found(4, 5, 0),
    ],
  };
  test.each(Object.entries(right))("%s", (_name, history) => expect(linearizable(history, 2)).toBe(true));
});

test("200 random histories of a correct calendar are all let pass", () => {
  const suspected = range(200).filter((seed) => !linearizable(randomHistory(seededRandom(seed)), 6));
  expect(suspected).toEqual([]);
});

test("a time that is given away twice is caught in each of 60 random histories", () => {
  const overlooked = range(60).filter((seed) => {
    const history = randomHistory(seededRandom(seed), { lost: 0.05 });
    const end = Math.max(...history.map(({ sent, answered }) => answered ?? sent));
    // Both after everything else: no order of what went before makes room for two.
    return linearizable([...history, booked(end + 1, end + 4, "one", 3), booked(end + 2, end + 3, "two", 3)], 6);
  });
  expect(overlooked).toEqual([]);
});

test("a refusal that is turned into a booking amid the calls of others is caught, unless an unanswered call explains it", () => {
  const turned = range(120).flatMap((seed) => {
    const history = randomHistory(seededRandom(seed), { lost: 0 });
    const refused = history.findIndex((one) => one.what === "book" && one.answer === "taken");
    return refused < 0 ? [] : [history.map((one, index) => (index === refused ? ({ ...one, answer: "ok" } as Operation) : one))];
  });
  expect(turned.length).toBeGreaterThan(80);
  // Where others cancel side by side with it, some orders are legal: those are right to pass.
  expect(turned.filter((history) => !linearizable(history, 6)).length / turned.length).toBeGreaterThan(0.75);
});

const range = (count: number): number[] => [...Array(count).keys()];
