import { expect, test } from "vitest";
import { dueWords } from "./due-words.ts";

const now = Date.parse("2026-11-22T12:00:00Z");

test.each([
  ["2026-11-22T11:57:30Z", "2:30 min late", "late"],
  ["2026-11-21T11:00:00Z", "1 day late", "late"],
  ["2026-11-22T12:00:00Z", "Due soon: 0:00 min", "soon"],
  ["2026-11-22T12:02:59Z", "Due soon: 2:59 min", "soon"],
  ["2026-11-22T12:03:00Z", "Due in 3 min", "calm"],
  ["2026-11-22T12:59:59Z", "Due in 59 min", "calm"],
  ["2026-11-22T15:30:00Z", "Due by 3:30 pm", "calm"],
  ["2026-11-24T09:30:00Z", "Due Tue 24 Nov 9:30 am", "calm"],
])("%s reads %s (%s)", (due, words, tone) => expect(dueWords(due, now, "Europe/London")).toEqual({ words, tone }));
