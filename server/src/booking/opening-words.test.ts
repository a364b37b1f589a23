import { expect, test } from "vitest";
import { openingNow, openingOn } from "./opening-words.ts";
import { everyDay, testSalon } from "./test-salon.ts";

const salon = testSalon({
  opening: { ...everyDay({ from: 540, to: 1200 }), 7: undefined },
  exceptions: [
    { date: "2026-12-24", open: { from: 540, to: 840 }, reason: "Christmas Eve" },
    { date: "2026-12-25", open: null, reason: "Christmas Day" },
    { date: "2026-12-26", open: null, reason: "Boxing Day" },
  ],
});

test.each([
  ["2026-11-23T12:00:00Z", true, "We're open until 8 pm today"],
  ["2026-11-23T08:59:00Z", false, "We're closed now and open today at 9 am"],
  ["2026-11-23T09:00:00Z", true, "We're open until 8 pm today"],
  ["2026-11-23T20:00:00Z", false, "We're closed now and open tomorrow, Tuesday, at 9 am"],
  ["2026-11-28T21:00:00Z", false, "We're closed now and open on Monday at 9 am"],
  ["2026-12-24T14:00:00Z", false, "We're closed now and open on Monday at 9 am"],
  ["2026-12-25T12:00:00Z", false, "We're closed today (Christmas Day) and open on Monday at 9 am"],
  // Summer time: 8 am in UTC is 9 am by the clock.
  ["2026-07-06T08:00:00Z", true, "We're open until 8 pm today"],
])("at %s", (now, open, words) => {
  expect(openingNow(salon, Date.parse(now))).toEqual({ open, words });
});

test("a day more than a week off is named with its date", () => {
  const away = testSalon({ exceptions: Array.from({ length: 9 }, (_, day) => ({ date: `2026-11-2${day}`, open: null, reason: "Refit" })) });
  expect(openingNow(away, Date.parse("2026-11-20T12:00:00Z")).words).toBe(
    "We're closed today (Refit) and open on Sunday 29 November at 9 am",
  );
  expect(openingNow(testSalon({ opening: {} }), Date.parse("2026-11-20T12:00:00Z"))).toEqual({ open: false, words: "We're closed now" });
});

test.each([
  ["2026-11-26", true, "Thursday 26 November: 9 am to 8 pm"],
  ["2026-11-29", false, "Sunday 29 November: closed"],
  ["2026-12-24", true, "Thursday 24 December: 9 am to 2 pm (Christmas Eve)"],
  ["2026-12-25", false, "Friday 25 December: closed (Christmas Day)"],
])("on %s", (date, open, words) => {
  expect(openingOn(salon, date)).toEqual({ open, words });
});

test.each([
  [
    "es-ES",
    "Hoy abrimos hasta las 20:00",
    "Ahora está cerrado y abrimos mañana, martes, a las 09:00",
    "jueves, 26 de noviembre: 09:00–20:00",
  ],
  [
    "de",
    "Wir haben heute bis 20:00 Uhr geöffnet",
    "Wir haben gerade geschlossen und öffnen morgen, Dienstag, um 09:00 Uhr",
    "Donnerstag, 26. November: 09:00–20:00",
  ],
  [
    "nl-NL",
    "We zijn vandaag open tot 20:00 uur",
    "We zijn nu gesloten en gaan morgen, dinsdag, om 09:00 uur open",
    "donderdag 26 november: 09:00–20:00",
  ],
  // None of ours: as the salon says it.
  ["pl", "We're open until 8 pm today", "We're closed now and open tomorrow, Tuesday, at 9 am", "Thursday 26 November: 9 am to 8 pm"],
])("in the visitor's language: %s", (locale, open, closed, on) => {
  expect(openingNow(salon, Date.parse("2026-11-23T12:00:00Z"), locale).words).toBe(open);
  expect(openingNow(salon, Date.parse("2026-11-23T20:00:00Z"), locale).words).toBe(closed);
  expect(openingOn(salon, "2026-11-26", locale).words).toBe(on);
});
