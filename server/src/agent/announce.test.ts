import type { BookedAppointment } from "@chairside/shared/facts.ts";
import { describe, expect, test } from "vitest";
import { catalogue, offered } from "../testing/step-input.ts";
import { announce } from "./announce.ts";
import type { News } from "./assistant.ts";

const { slot } = offered("2026-11-26", 14 * 60 + 30);
const place = { name: catalogue.salon.name, address: catalogue.salon.address };
const appointment: BookedAppointment = {
  appointmentId: "a-1",
  reference: "JR-1234",
  proposalId: "p-1",
  conditions: [],
  slot,
  guest: { name: "Zoë" },
  place,
};

const everything: News[] = [
  { news: "started" },
  { news: "booked", appointment },
  { news: "booked", appointment, next: { service: "Full head colour", times: 3 } },
  { news: "booked", appointment, next: { service: "Full head colour", times: 0 } },
  ...(["slot-taken", "hold-expired", "refused"] as const).flatMap((reason): News[] => [
    { news: "booking-failed", reason, alternatives: 3 },
    { news: "booking-failed", reason, alternatives: 0 },
  ]),
  { news: "booking-failed", reason: "unknown", alternatives: 0 },
  { news: "declined" },
  { news: "hold-expired", slot },
  { news: "waiting-for-person", opening: "We open at 9 am" },
  { news: "assistant-failed", opening: "We open at 9 am" },
  { news: "blocked" },
  { news: "handed-back" },
];
const say = (news: News, locale: string): string => announce(news, catalogue, locale).text;
const locales = ["en-GB", "es-ES", "fr-FR", "de-DE", "it-IT", "pt-PT", "nl-NL"];

describe.each(locales)("%s", (locale) => {
  test("says it in its own words, in full sentences", () => {
    for (const news of everything) {
      expect(say(news, locale)).toMatch(/[.?]$/);
      expect(say(news, locale)).not.toMatch(/undefined|null|\[object| {2}|\.\./);
      if (!locale.startsWith("en")) expect(say(news, locale)).not.toBe(say(news, "en-GB"));
    }
  });

  test("opens by saying that it is an AI assistant, with services as buttons", () => {
    const { text, choices = [] } = announce({ news: "started" }, catalogue, locale);
    expect(text).toMatch(/\b(?:AI|IA|KI)\b/);
    expect(text).toContain("Juniper Row");
    expect(choices.length).toBeGreaterThan(2);
  });

  test("a booking is told with every fact of it", () => {
    const text = say({ news: "booked", appointment }, locale);
    for (const fact of ["Blonde balayage", slot.practitioner, "26", "JR-1234"]) expect(text).toContain(fact);
    expect(text).toMatch(/2:30 pm|14:30/);
  });

  test("only what is certain offers another time", () => {
    const [none, some] = [0, 3].map((alternatives) => say({ news: "booking-failed", reason: "slot-taken", alternatives }, locale));
    expect(none).not.toBe(some);
    expect(say({ news: "booking-failed", reason: "unknown", alternatives: 3 }, locale)).not.toContain(some?.split(". ").at(-1));
  });

  test("a hold that ran out can be looked for again by one press", () => {
    const [again] = announce({ news: "hold-expired", slot }, catalogue, locale).choices ?? [];
    expect(again?.say).toMatch(/2:30 pm|14:30/);
    expect(again?.say).toContain("26");
  });
});

test("a language that is none of ours is answered in English", () => {
  expect(say({ news: "handed-back" }, "ja-JP")).toBe(say({ news: "handed-back" }, "en-GB"));
});
