import { expect, test } from "vitest";
import { neighbourDay } from "./neighbour-day.ts";

const dateOf = (text: string): string | undefined => neighbourDay(text, "2026-12-12")?.date;

test.each([
  ["the day before", "2026-12-11"],
  ["the day after that please", "2026-12-13"],
  ["a day later", "2026-12-13"],
  ["can we do a week later?", "2026-12-19"],
  ["the week before", "2026-12-05"],
  ["el día siguiente", "2026-12-13"],
  ["una semana después", "2026-12-19"],
  ["la veille", "2026-12-11"],
  ["le lendemain", "2026-12-13"],
  ["einen Tag früher", "2026-12-11"],
  ["eine Woche später", "2026-12-19"],
  ["il giorno dopo", "2026-12-13"],
  ["no dia seguinte", "2026-12-13"],
  ["een dag later", "2026-12-13"],
])("%s", (text, date) => expect(dateOf(text)).toBe(date));

test.each(["the day after tomorrow", "the day before my wedding", "the day after Christmas", "a week", "Monday week"])(
  "of another day, or of none: %s",
  (text) => expect(dateOf(text)).toBeUndefined(),
);
