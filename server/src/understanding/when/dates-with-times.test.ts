import { expect, test } from "vitest";
import { isoDayOf, weekdayOf } from "./calendar-day.ts";
import { resolveWhen } from "./resolve-when.ts";
import { composed } from "./tables/dates-and-times.ts";
import type { Composed } from "./tables/dates-and-times.ts";
import type { LanguageCode, WhenValue } from "./when-value.ts";

const languages = ["de", "es", "fr", "it", "nl", "pt"] as const;
/** 1 January 2026 and further days of that year, as days since 1970. */
const days = [20454, 20498, 20543, 20544, 20583, 20609, 20640, 20670, 20724, 20735, 20788, 20793, 20818];

function read(said: string, language: LanguageCode): WhenValue | undefined {
  return resolveWhen(said, { now: { date: "2026-01-01", minute: 480 }, language, locale: language })[0];
}

function written(format: string, day: number, { months, weekdays }: Composed): string {
  const [, month = 1, date = 1] = isoDayOf(day).split("-").map(Number);
  const two = (n: number) => String(n).padStart(2, "0");
  return format
    .replace("{d}", String(date))
    .replace("{m}", String(month))
    .replace("{D}", two(date))
    .replace("{N}", two(month))
    .replace("{M}", months[month - 1] ?? "")
    .replace("{W}", weekdays[weekdayOf(day) - 1] ?? "");
}

function expected(day: number, time: string): Pick<WhenValue, "start" | "end"> {
  const [from = "", to] = time.split("..");
  const at = (clock: string) => (clock === "" ? null : `${isoDayOf(day)}T${clock}`);
  return { start: at(from), end: to === undefined ? null : at(to) };
}

test.each(languages)("%s: every form of a date with every form of a time, in either order", (language) => {
  const table = composed[language];
  const wrong: string[] = [];
  for (const day of days)
    for (const format of table.dates) {
      const date = written(format, day, table);
      for (const [said, time] of table.times)
        for (const text of [`${date} ${said}`, `${said} ${date}`, `${date}, ${said}`]) {
          const value = read(text, language);
          const { start, end } = expected(day, time);
          if (value?.start !== start || value.end !== end) wrong.push(`${text}: ${value?.start}..${value?.end}`);
        }
    }
  expect(wrong).toEqual([]);
});

const carriers: Readonly<Record<(typeof languages)[number], readonly [before: string, after: string]>> = {
  de: ["Ich hätte gern", "einen Haarschnitt bei Laura"],
  es: ["Quiero un corte de pelo", "con Laura si es posible"],
  fr: ["Je voudrais une coupe", "avec Laura si possible"],
  it: ["Vorrei un taglio", "con Laura se possibile"],
  nl: ["Ik wil graag", "een knipbeurt bij Laura"],
  pt: ["Queria um corte", "com a Laura se possível"],
};

test.each(languages)("%s: a sentence around it changes nothing", (language) => {
  const table = composed[language];
  const [before, after] = carriers[language];
  const wrong = table.dates.flatMap((format) =>
    table.times.flatMap(([said]) => {
      const text = `${written(format, 20818, table)} ${said}`;
      const whole = `${before} ${text} ${after}.`;
      return JSON.stringify(read(whole, language)) === JSON.stringify(read(text, language)) ? [] : [whole];
    }),
  );
  expect(wrong).toEqual([]);
});
