import { describe, expect, test } from "vitest";
import { nextOpening, openingHours, openingWords, type Opening } from "./opening-hours.ts";
import { snoozeTimes } from "./snooze-times.ts";
import { staffApi } from "./staff-api.ts";
import { day } from "./testing/examples.ts";
import { ScriptedBackend } from "./testing/scripted-backend.ts";

const days = new Map<string, Opening>([
  ["2026-11-21", { from: 600, to: 1080 }],
  ["2026-11-22", null],
  ["2026-11-23", null],
  ["2026-11-24", { from: 570, to: 1200 }],
]);
const at = (instant: string, known: ReadonlyMap<string, Opening> = days) =>
  snoozeTimes(Date.parse(instant), "Europe/London", known).map(({ label, words, until }) => [label, words, new Date(until).toISOString()]);

describe("until when it may be put off", () => {
  test("in the morning: an hour, the afternoon, and the next day on which the salon opens", () =>
    expect(at("2026-11-22T11:10:00Z")).toEqual([
      ["In 1 hour", "12:10 pm", "2026-11-22T12:10:00.000Z"],
      ["This afternoon", "3:00 pm", "2026-11-22T15:00:00.000Z"],
      ["When we open next", "Tue 24 Nov, 9:30 am", "2026-11-24T09:30:00.000Z"],
    ]));
  test("once the afternoon is no further off than an hour, it is not offered; tomorrow is called so", () =>
    expect(at("2026-11-23T14:00:00Z").map(([label]) => label)).toEqual(["In 1 hour", "Tomorrow at opening"]));
  test("nothing is made up about opening times that are not known", () =>
    expect(at("2026-11-23T14:00:00Z", new Map()).at(-1)).toEqual(["Tomorrow morning", "Tue 24 Nov, 9:00 am", "2026-11-24T09:00:00.000Z"]));
});

test("opening times are read once a day, and told in words", async () => {
  const backend = new ScriptedBackend();
  backend.answers.set("GET calendar/week", { from: "2026-11-26", to: "2026-11-26", days: [day()] });
  const hours = openingHours(staffApi({ base: "/v1/staff/", fetch: backend.fetch, onSignedOut: () => {} }));
  expect(openingWords(hours.days.value, "2026-11-26")).toBeNull();
  await hours.read("2026-11-26");
  await hours.read("2026-11-26");
  expect(backend.asked).toBe(1);
  expect(openingWords(hours.days.value, "2026-11-26")).toBe("10:00 am to 8:00 pm today");
  expect(openingWords(days, "2026-11-22")).toBe("closed today");
  expect(nextOpening(hours.days.value, "2026-11-26")).toBeNull();
});
