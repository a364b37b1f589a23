import { expect, test } from "vitest";
import { packOf } from "./pack-of.ts";
import { resolveWhen } from "./resolve-when.ts";
import type { LanguageCode } from "./when-value.ts";

type Spoken = (hour: number, minute: number, word: (n: number) => string) => string[];

const next = (hour: number) => (hour % 12) + 1;

/** What is said of a time of the clock; hours from 2 to 10, so that the next hour is not one. */
const spoken: Partial<Record<LanguageCode, Spoken>> = {
  es: (h, m, word) => [
    `a las ${word(h)} y ${word(m)}`,
    ...(m > 30 ? [`a las ${word(next(h))} menos ${word(60 - m)}`, `${word(60 - m)} para las ${word(next(h))}`] : []),
    ...(m === 15 ? [`a las ${word(h)} y cuarto`] : []),
    ...(m === 30 ? [`a las ${word(h)} y media`] : []),
    ...(m === 45 ? [`a las ${word(next(h))} menos cuarto`] : []),
  ],
  fr: (h, m, word) => [
    `à ${word(h)} heures ${word(m)}`,
    ...(m > 30 ? [`à ${word(next(h))} heures moins ${word(60 - m)}`] : []),
    ...(m === 15 ? [`à ${word(h)} heures et quart`] : []),
    ...(m === 30 ? [`à ${word(h)} heures et demie`] : []),
    ...(m === 45 ? [`à ${word(next(h))} heures moins le quart`] : []),
  ],
  it: (h, m, word) => [
    `alle ${word(h)} e ${word(m)}`,
    ...(m > 30 ? [`alle ${word(next(h))} meno ${word(60 - m)}`] : []),
    ...(m === 15 ? [`alle ${word(h)} e un quarto`] : []),
    ...(m === 30 ? [`alle ${word(h)} e mezza`] : []),
  ],
  pt: (h, m, word) => [
    `às ${word(h)} e ${word(m)}`,
    ...(m > 30 ? [`${word(60 - m)} para as ${word(next(h))}`] : []),
    ...(m === 30 ? [`às ${word(h)} e meia`] : []),
  ],
  de: (h, m, word) => [
    `um ${word(h)} Uhr ${word(m)}`,
    ...(m <= 25 ? [`um ${word(m)} nach ${word(h)}`, `${word(m)} Minuten nach ${word(h)}`] : []),
    ...(m > 30 ? [`um ${word(60 - m)} vor ${word(next(h))}`] : []),
    ...(m === 15 ? [`viertel ${word(next(h))}`, `Viertel nach ${word(h)}`] : []),
    ...(m === 25 ? [`fünf vor halb ${word(next(h))}`] : []),
    ...(m === 30 ? [`halb ${word(next(h))}`] : []),
    ...(m === 35 ? [`fünf nach halb ${word(next(h))}`] : []),
    ...(m === 45 ? [`dreiviertel ${word(next(h))}`] : []),
  ],
  nl: (h, m, word) => [
    `om ${word(h)} uur ${word(m)}`,
    ...(m <= 25 ? [`om ${word(m)} over ${word(h)}`] : []),
    ...(m > 30 ? [`om ${word(60 - m)} voor ${word(next(h))}`, `${word(60 - m)} minuten voor ${word(next(h))}`] : []),
    ...(m === 15 ? [`kwart over ${word(h)}`] : []),
    ...(m === 20 ? [`tien voor half ${word(next(h))}`] : []),
    ...(m === 30 ? [`half ${word(next(h))}`] : []),
    ...(m === 35 ? [`vijf over half ${word(next(h))}`] : []),
  ],
};

const fridays: Partial<Record<LanguageCode, string>> = {
  es: "el viernes",
  fr: "vendredi",
  it: "venerdì",
  pt: "sexta",
  de: "am Freitag",
  nl: "vrijdag",
};

test.each(Object.keys(spoken) as LanguageCode[])("%s: every five minutes, as they are said", (language) => {
  const words = packOf(language).numbers.map((phrases) => phrases.split("|")[0] ?? "");
  const read = (said: string) =>
    resolveWhen(said, { now: { date: "2026-11-22", minute: 600 }, language, locale: language, hours: { from: 600, to: 1320 } })[0]?.start;
  const wrong: string[] = [];
  for (let hour = 2; hour <= 10; hour++)
    for (let minute = 5; minute < 60; minute += 5)
      for (const said of spoken[language]?.(hour, minute, (n) => words[n] ?? "") ?? []) {
        const clock = `${String(hour < 10 ? hour + 12 : hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        if (read(said) !== clock) wrong.push(`${said}: ${read(said)}`);
        const withDay = `${said} ${fridays[language] ?? ""}`;
        if (read(withDay) !== `2026-11-27T${clock}`) wrong.push(`${withDay}: ${read(withDay)}`);
      }
  expect(wrong).toEqual([]);
});
