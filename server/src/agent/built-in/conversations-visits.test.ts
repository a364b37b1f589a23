import { describe, expect, test } from "vitest";
import type { Heard } from "../../testing/assistant-chat.ts";
import { demoTalk, mondayNoon } from "../../testing/demo-talk.ts";

const { talk } = demoTalk();

const services = ({ slots }: Heard): string[] => [...new Set(slots.map(({ slot }) => slot.service))];
const sentences = (text: string): string[] => text.match(/[^.?!\n]+[.?!]/g) ?? [];

describe("what is said of a visit", () => {
  test("short, with who does what and when once a time is chosen, and the price of the whole", async () => {
    const chat = talk();
    const offer = await chat.say("a gel manicure and a brow shape on Friday with Kasia");
    expect(services(offer)).toEqual(["Brow shape + Gel manicure"]);
    expect(sentences(offer.text).length).toBeLessThanOrEqual(3);
    const price = await chat.say("how much is that altogether?");
    expect(price.text).toContain(offer.slots[0]?.slot.price.text ?? "no price");
    const held = await chat.say("the first one");
    expect(held.text).toMatch(/Brow shape with Kasia at \d+:\d\d [ap]m and Gel manicure with Kasia at \d+:\d\d [ap]m/);
    const card = await chat.say("Zoë, 07700 900123");
    expect(card.proposal?.slot.legs).toHaveLength(2);
    const { booked } = await chat.say("yes please");
    expect(booked?.slot).toEqual(card.proposal?.slot);
  });

  test("one of several people asked for is named where both are there", async () => {
    const chat = talk();
    const offer = await chat.say("two pedicures for my sister and me on Thursday 10 December");
    expect(offer.text).not.toMatch(/Mei and Kasia (?:has|is)\b/);
    expect((await chat.say("the first one")).text).toMatch(/with (?:Mei and Kasia|Kasia and Mei)/);
  });

  test("a time is chosen by its words as by its button", async () => {
    const chat = talk();
    const offer = await chat.say("two pedicures for my sister and me on Thursday 10 December");
    const { slot } = offer.slots[1] ?? { slot: null };
    expect((await chat.say(`${slot?.time} please`)).held?.time).toBe(slot?.time);
  });
});

describe("a change of mind about who comes", () => {
  test("just me, and both again", async () => {
    const chat = talk();
    expect(services(await chat.say("gel manicures for my friend and me on Thursday 10 December"))).toEqual(["2 × Gel manicure"]);
    expect(services(await chat.say("actually just for me"))).toEqual(["Gel manicure"]);
    expect(services(await chat.say("no, for two people after all"))).toEqual(["2 × Gel manicure"]);
  });

  test("a couple's treatment for one stays for one", async () => {
    const chat = talk();
    await chat.say("a couple's massage on Tuesday 19 January");
    expect(services(await chat.say("just me"))).toEqual(["Couples massage"]);
    expect(services(await chat.say("on Thursday 21 January"))).toEqual(["Couples massage"]);
  });
});

describe("what the rules ask", () => {
  test("a button says that there was no test yet, and the times leave room for it", async () => {
    const chat = talk();
    const offer = await chat.say("a root touch-up on Tuesday");
    expect(offer.choices.map(({ label }) => label)).toContain("No patch test yet");
    const later = await chat.press("No patch test yet");
    expect(later.text).toMatch(/48 hours/);
    expect(later.choices.map(({ label }) => label)).not.toContain("No patch test yet");
    for (const { slot } of later.slots) expect(Date.parse(slot.start)).toBeGreaterThanOrEqual(mondayNoon + 48 * 3_600_000);
  });

  test("who has had one is not told of it again", async () => {
    const chat = talk();
    const offer = await chat.say("a root touch-up on Thursday, I've had a patch test");
    expect(offer.slots.length).toBeGreaterThan(0);
    expect(offer.text).not.toMatch(/may need a patch test/);
  });
});

describe("in every language", () => {
  test.each([
    ["es-ES", "Somos dos, queremos una pedicura el jueves 10 de diciembre", "2 × Classic pedicure", "la primera", /Classic pedicure con/],
    ["fr-FR", "Une manucure gel et les sourcils vendredi avec une femme", "Brow shape + Gel manicure", "la première", /Gel manicure avec/],
    ["de-DE", "Eine Gelmaniküre und Augenbrauen am Freitag bei einer Frau", "Brow shape + Gel manicure", "das erste", /Gel manicure bei/],
    ["it-IT", "Vorrei una manicure gel e le sopracciglia venerdì", "Brow shape + Gel manicure", "il primo", /Gel manicure con/],
    ["pt-PT", "Queria uma manicure de gel e sobrancelhas na sexta", "Brow shape + Gel manicure", "o primeiro", /Gel manicure com/],
    ["nl-NL", "Graag een gel manicure en wenkbrauwen op vrijdag", "Brow shape + Gel manicure", "de eerste", /Gel manicure bij/],
  ])("%s: %s", async (locale, wish, service, choice, legs) => {
    const chat = talk(locale);
    expect(services(await chat.say(wish))).toEqual([service]);
    const held = await chat.say(choice);
    expect(held.held?.service).toBe(service);
    expect(held.text).toMatch(legs);
  });
});
