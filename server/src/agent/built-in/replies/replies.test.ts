import { describe, expect, test } from "vitest";
import { offered } from "../../../testing/step-input.ts";
import { packs } from "./reply-language.ts";
import type { Obstacle, Replies, Wordings } from "./replies.ts";

const lines = [
  { who: "Sarah", price: "£165", duration: "3 h", service: "Blonde balayage", time: "2 pm" },
  { who: "Marco", price: "£198", duration: "3 h", service: "Gel manicure", time: "4:45 pm" },
];
/** Every argument any phrase takes. */
const facts = {
  assistant: "Juniper",
  salon: "Juniper Row",
  words: "tattoo",
  service: "Blonde balayage",
  names: ["Sarah", "Marco"],
  name: "Zoë",
  description: "Soft and bright.",
  who: "Sarah",
  day: "Thursday 26 November",
  time: "2:30 pm",
  count: 2,
  lines,
  level: "Stylist",
  number: "112",
  field: "phone",
  given: "12345",
  label: "Thursday 3 December",
  when: "Thursday 26 November",
  hours: true,
  reason: "Christmas Day",
  why: "closed",
  more: "other",
  most: 2,
  from: 16,
  below: 18,
  amount: "£30",
  step: "Patch test",
  place: false,
} as const;
const obstacles: Obstacle["why"][] = [
  "closed",
  "practitioner-off",
  "fully-booked",
  "too-soon",
  "too-far",
  "past",
  "nobody-performs-it",
  "preference",
  "patch-test",
];
/** Single phrases and facts, which have no wordings to vary. */
const plain = new Set(
  "language listed list describeChoice practitionerLevel buttons meant bookService withPractitioner money slot handover".split(" "),
);
/** What may be missing, by phrase. */
const open: Record<string, object[]> = {
  offer: [{ who: null }, { day: null }, { who: null, day: null }, { who: null, day: null, count: 1 }, { count: 1 }],
  nearest: [{ who: null }, { day: null }, { who: null, day: null }],
  askWhichService: [{ words: null }],
  askDay: [{ service: null }],
  askContact: [{ name: null }],
  contactRefused: [{ field: "email" }, { field: "name" }, { given: null }],
  whichTime: [{ count: 1 }],
  noMoreTimes: [{ more: "earlier" }, { more: "later" }],
  price: [{ lines: lines.slice(0, 1) }, { lines: [{ ...lines[0], who: null }] }],
  obstacle: obstacles.flatMap((why) => [{ why }, { why, who: null }, { why, when: null, reason: null }, { why, place: true }]),
};

function everyWording(pack: Replies): [string, Wordings][] {
  const phrases = Object.entries(pack).filter(([name]) => !plain.has(name)) as [string, (p: object) => Wordings][];
  return [
    ...phrases.flatMap(([name, phrase]) =>
      [{}, ...(open[name] ?? [])].map((missing): [string, Wordings] => [name, phrase({ ...facts, ...missing })]),
    ),
    ...Object.entries(pack.handover).map(([name, phrase]): [string, Wordings] => [`handover ${name}`, phrase()]),
  ];
}

describe.each(Object.entries(packs))("%s", (language, pack) => {
  test("is the pack it is kept under", () => {
    expect(pack.language).toBe(language);
  });

  test.each(everyWording(pack))("%s: two ways at least, short sentences, no noise", (_name, wordings) => {
    expect(new Set(wordings).size).toBeGreaterThanOrEqual(2);
    for (const wording of wordings) {
      expect(wording).not.toMatch(/\bundefined\b|\bnull\b|NaN|\[object|!.*!|\p{Extended_Pictographic}| {2}/u);
      for (const sentence of wording.split(/(?<=[.?!])\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
    }
  });

  test("buttons have short labels, and no two say the same", () => {
    const buttons = Object.values(pack.buttons);
    expect(new Set(buttons.map(({ say }) => say)).size).toBe(buttons.length);
    for (const { label } of buttons) expect(label.length).toBeLessThanOrEqual(30);
  });

  test("a slot keeps its time, day and amount", () => {
    const { day, time, price } = pack.slot(offered("2026-11-26", 14 * 60 + 30).slot);
    expect(day).toMatch(/26/);
    expect(time).toMatch(/^(2:30 pm|14:30)$/);
    expect(price).toMatch(/165/);
  });
});
