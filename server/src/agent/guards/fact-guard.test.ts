import type { SlotFacts } from "@chairside/shared/facts.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../../platforms/house/demo-salon/demo-catalogue.ts";
import { judgeSentence, type KnownFacts } from "./fact-guard.ts";
import { personNames, salonUnits, slotUnit, textUnit } from "./fact-unit.ts";

const catalogue = demoCatalogue("2026-11-20");
const context = { language: "en", today: "2026-11-20" };

const slots = [
  slot("Blonde balayage", "Sarah Okafor", "2026-11-26T14:30:00Z", 165, 16500),
  slot("Blonde balayage", "Sarah Okafor", "2026-11-26T15:15:00Z", 165, 16500),
  slot("Blonde balayage", "Marco Benedetti", "2026-11-27T09:00:00Z", 150, 19000),
];

function slot(service: string, practitioner: string, start: string, minutes: number, amount: number): SlotFacts {
  const at = Date.parse(start);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options }).format(at);
  return {
    service, addOns: [], practitioner, practitionerLevel: "Senior", start, end: new Date(at + minutes * 60_000).toISOString(), timeZone: "Europe/London",
    zoneName: "London time (GMT)", day: format({ weekday: "long", day: "numeric", month: "long" }), dayShort: format({ weekday: "short", day: "numeric", month: "short" }),
    time: format({ hour: "numeric", minute: "2-digit", hour12: true }), durationMinutes: minutes, duration: `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
    price: { amount, currency: "GBP", from: false, text: `£${amount / 100}` },
  }; // prettier-ignore
}

function facts(
  change: Partial<KnownFacts> = {},
  said = "I'd like a blonde balayage at 5 pm on Friday with Sarah, my budget is £90",
): KnownFacts {
  return {
    context,
    units: [...salonUnits(catalogue, context), ...slots.map((each) => slotUnit(each, context)), textUnit(said, context, "said")],
    practitioners: catalogue.practitioners.flatMap(({ name }) => personNames(name)),
    services: catalogue.services.map(({ name }) => name.toLowerCase()),
    categories: catalogue.categories.map(({ name }) => name.toLowerCase()),
    knownNames: ["anna", "juniper row"],
    holdOpen: false,
    bookingStands: false,
    asked: false,
    acts: new Set(["looked"]),
    spokenOf: [],
    ...change,
  };
}

const proven = (sentence: string, known = facts()): boolean => judgeSentence(sentence, known).proven;

describe("true sentences pass", () => {
  test.each([
    "Here are Sarah's times on Thursday.",
    "Sarah is free on Thursday 26 November at 2:30 pm or 3:15 pm.",
    "Marco could do 9:00 am on Friday.",
    "Sarah has half past two on Thursday, would that suit you?",
    "The 2.30pm on the 26th finishes at 5:15 pm.",
    "It takes 2 h 45 min with Sarah and costs £165.",
    "Blonde balayage starts from £165.",
    "A skin fade is £39.",
    "We're open until 8 pm on Thursdays.",
    "We ask for 24 hours' notice.",
    "You can ring us on 020 7946 0142 or write to hello@juniperrow.example.",
    "Students have 15% off with Ellie and Robin from Monday to Wednesday.",
    "We're open today until 8 pm.",
    "Parking is free after 6:30 pm.",
    "A colour needs a patch test at least 48 hours before.",
    "Nothing is booked yet.",
    "Once you confirm the card, it will be booked.",
    "Shall I hold one of these for you?",
    "Which of these would you like?",
    "What name should I put it under?",
    "Thanks, Anna.",
    "Did you mean Friday at 5 pm?",
    "Would you like to be booked with Sarah?",
    "I'm the AI assistant of Juniper Row.",
  ])("%s", (sentence) => {
    expect(judgeSentence(sentence, facts())).toEqual({ proven: true });
  });

  test.each([
    ["es", "Sarah tiene hueco el jueves 26 de noviembre a las 14:30."],
    ["fr", "Sarah est libre le jeudi 26 novembre à 14h30."],
    ["de", "Am Donnerstag, 26. November um 14:30 Uhr ist Sarah frei."],
  ])("%s: %s", (language, sentence) => {
    expect(judgeSentence(sentence, facts({ context: { ...context, language } }))).toEqual({ proven: true });
  });
});

describe("false sentences do not", () => {
  test.each([
    ["Sarah is free on Friday.", "unproven"],
    ["Sarah is free at 4 pm on Thursday.", "unproven"],
    ["Sarah can see you at four o'clock on Thursday.", "unproven"],
    ["Sarah has 2:30 pm on Friday.", "unproven"],
    ["Marco has 2:30 pm on Thursday.", "unproven"],
    ["Sarah has a quarter to three on Thursday.", "unproven"],
    ["I can offer Thursday 3 December at 2:30 pm.", "unproven"],
    ["Blonde balayage is £120.", "unproven"],
    ["Blonde balayage costs one hundred and twenty pounds.", "unproven"],
    ["A skin fade is £165.", "unproven"],
    ["It takes about 3 hours.", "unproven"],
    ["You get 20% off today.", "unproven"],
    ["I've added a free manicure for you.", "unproven"],
    ["There's a discount of £10 for you.", "unproven"],
    ["Jessica is free on Thursday at 2:30 pm.", "unproven"],
    ["I can book you with Jessica.", "unproven"],
    ["Call us on 020 7946 0999.", "unproven"],
    ["Write to bookings@evil.example.", "unproven"],
    ["Pay the deposit at https://evil.example/pay now.", "unproven"],
    ["Sarah is available at 5 pm on Friday.", "unproven"],
    ["It will be £90 then.", "unproven"],
    ["Tomorrow at 2:30 pm works.", "unproven"],
    ["How about 6:30 pm on Thursday?", "unproven"],
    ["How about Friday at 5 pm with Sarah?", "unproven"],
    ["We're open tomorrow until 8 pm.", "unproven"],
    ["We're open on 25 December from 9 am.", "unproven"],
    ["We have 9 am on Thursday.", "unproven"],
    ["A manicure is £20.", "unproven"],
    ["That takes four hours.", "unproven"],
    ["Sarah is fully booked on Thursday.", "unproven"],
    ["You're booked!", "booking"],
    ["Great, you're booked for Thursday at 2:30 pm, right?", "booking"],
    ["Once again, you're all set.", "booking"],
    ["Your appointment is confirmed.", "booking"],
    ["Your appointment has been made.", "booking"],
    ["See you on Thursday!", "booking"],
    ["I've reserved that for you.", "booking"],
    ["I'm holding it for you.", "booking"],
    ["Tu cita está confirmada.", "booking"],
    ["Ihr Termin ist gebucht.", "booking"],
    ["C'est réservé.", "booking"],
    ["١٦:٠٠ on Thursday.", "unproven"],
  ])("%s", (sentence, why) => {
    expect(judgeSentence(sentence, facts())).toMatchObject({ proven: false, why });
  });
});

test("a held time may be said to be held, a booked one to be booked", () => {
  expect(proven("I'm holding it for you.", facts({ holdOpen: true }))).toBe(true);
  expect(proven("You're booked!", facts({ holdOpen: true }))).toBe(false);
  expect(proven("You're booked!", facts({ bookingStands: true }))).toBe(true);
});

test("a from price is only said as one", () => {
  expect(proven("A blow-dry is £33.")).toBe(false);
  expect(proven("A blow-dry is from £33.")).toBe(true);
});

const clock = (minute: number, style: number): string => {
  const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, "0")];
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? "am" : "pm";
  return (
    [`${hour}:${rest}`, `${twelve}:${rest} ${half}`, `${twelve}.${rest}${half}`, `${String(hour).padStart(2, "0")}:${rest}`][style % 4] ??
    ""
  );
};
const frames = [
  (time: string, day: string, who: string) => `${who} is free at ${time} on ${day}.`,
  (time: string, day: string, who: string) => `On ${day} ${who} has ${time}.`,
  (time: string, day: string, who: string) => `How about ${day} at ${time} with ${who}?`,
  (time: string, day: string, who: string) => `I found ${time}, ${day}, with ${who}.`,
];
const days = [
  "Thursday",
  "Thursday 26 November",
  "26 November",
  "Friday",
  "Friday 27 November",
  "Nov 27th",
  "Saturday",
  "Monday 30 November",
];
const dayOf = (day: string): string => (/thu|26/i.test(day) ? "2026-11-26" : /fri|27/i.test(day) ? "2026-11-27" : "other");

test("any made-up combination of time, day and practitioner passes exactly when such a slot was found", () => {
  const minutes = fc.oneof(
    fc.constantFrom(870, 915, 540),
    fc.integer({ min: 28, max: 83 }).map((quarter) => quarter * 15),
  );
  fc.assert(
    fc.property(
      minutes,
      fc.nat(3),
      fc.constantFrom(...days),
      fc.constantFrom("Sarah", "Marco", "Ellie"),
      fc.constantFrom(...frames),
      (minute, style, day, who, frame) => {
        const sentence = frame(clock(minute, style), day, who);
        const isTrue = slots.some((each) => {
          const start = new Date(each.start);
          const sameMinute = start.getUTCHours() * 60 + start.getUTCMinutes() === minute;
          return sameMinute && each.start.startsWith(dayOf(day)) && each.practitioner.startsWith(who);
        });
        expect(proven(sentence)).toBe(isTrue);
      },
    ),
    { numRuns: 600 },
  );
});

test("any price that no fact has is refused", () => {
  const known = new Set([
    ...catalogue.services.flatMap((service) => [service.price.amount, service.deposit?.amount]),
    16500,
    19000,
    2000,
    9000,
  ]);
  for (const { skills } of catalogue.practitioners) for (const { price } of skills) known.add(price?.amount);
  const prices = fc.integer({ min: 1, max: 900 }).filter((pounds) => !known.has(pounds * 100));
  const phrase = fc.constantFrom("from £{}", "from {} pounds", "from £{}.00", "from GBP {}", "from {} quid");
  fc.assert(
    fc.property(prices, phrase, (pounds, words) => {
      expect(proven(`It costs ${words.replace("{}", String(pounds))}.`)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test("that somebody waits is said when the list has said so, and only then", () => {
  const said = "You're on the waiting list now.";
  expect(proven(said)).toBe(false);
  expect(proven(said, facts({ acts: new Set(["listed"]) }))).toBe(true);
  expect(proven("I can put you on the waiting list.")).toBe(true);
});
