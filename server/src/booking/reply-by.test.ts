import { expect, test } from "vitest";
import { replyBy } from "./reply-by.ts";
import { everyDay, testSalon } from "./test-salon.ts";

const salon = testSalon({
  opening: { ...everyDay({ from: 540, to: 1200 }), 7: undefined },
  exceptions: [{ date: "2026-12-25", open: null, reason: "Christmas Day" }],
});
const { name } = salon.salon;

test.each([
  ["open: so many minutes from now", "2026-11-23T12:03:00Z", "2026-11-23T12:15:00Z", "by 12:15 pm."],
  ["closed in the morning: half an hour into the day", "2026-11-23T07:00:00Z", "2026-11-23T09:30:00Z", "by 9:30 am."],
  ["shortly before closing: the next day", "2026-11-23T19:55:00Z", "2026-11-24T09:30:00Z", "by 9:30 am tomorrow, Tuesday."],
  ["at night before a Sunday: Monday", "2026-11-28T23:00:00Z", "2026-11-30T09:30:00Z", "by 9:30 am on Monday."],
  ["a holiday does not count", "2026-12-24T22:00:00Z", "2026-12-26T09:30:00Z", "by 9:30 am on Saturday."],
  ["summer time: by the clock on the wall", "2026-10-24T22:00:00Z", "2026-10-26T09:30:00Z", "by 9:30 am on Monday."],
])("%s", (_, now, due, words) => {
  const promised = replyBy(salon, Date.parse(now), 10);
  expect(new Date(promised.due).toISOString()).toBe(due.replace("Z", ".000Z"));
  expect(promised.words).toBe(`The ${name} team will reply here ${words}`);
});

test("in the visitor's language, and with an apology when it is late", () => {
  const at = Date.parse("2026-11-23T20:30:00Z");
  expect(replyBy(salon, at, 10, { locale: "de" }).words).toBe(`Das Team von ${name} antwortet hier bis morgen, Dienstag um 09:30 Uhr.`);
  expect(replyBy(salon, at, 10, { late: true }).words).toBe(
    `Sorry, this is taking longer than we said. The ${name} team will reply here by 9:30 am tomorrow, Tuesday.`,
  );
});

test("where it never opens, a day from now", () => {
  const at = Date.parse("2026-11-23T20:30:00Z");
  expect(replyBy(testSalon({ opening: {} }), at, 10).due).toBe(at + 24 * 60 * 60_000);
});

test("who cannot be reached is asked how, where it takes long", () => {
  const night = Date.parse("2026-11-23T23:00:00Z");
  const leave = "Leave a phone number or an email and they can reach you if you close this page.";
  expect(replyBy(salon, night, 10, { unreachable: true }).words).toContain(leave);
  expect(replyBy(salon, Date.parse("2026-11-23T12:00:00Z"), 10, { unreachable: true }).words).not.toContain(leave);
});
