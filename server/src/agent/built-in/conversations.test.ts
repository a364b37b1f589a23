import { describe, expect, test } from "vitest";
import { asked, asks, days, demoTalk, labels, times, who } from "../../testing/demo-talk.ts";

const { talk } = demoTalk();

describe("from hello to booked", () => {
  test("step by step", async () => {
    const chat = talk();
    expect(labels(await chat.say("hi"))).toContain("Balayage");
    expect(labels(await chat.press("Balayage"))).toContain("Blonde balayage");
    expect(asked(await chat.press("Blonde balayage"))).toBe("day");
    const offer = await chat.say("next Thursday afternoon with Sarah");
    expect(who(offer)).toEqual(["Sarah"]);
    expect(offer.text).toMatch(/Thursday 3 December.*2 h 45 min, from £/s);
    const held = await chat.pick(1);
    expect(held.held?.time).toBe(times(offer)[1]);
    expect(asks(held)).toHaveLength(1);
    const card = await chat.say("Zoë, 07700 900123");
    expect(card.proposal?.guest).toEqual({ name: "Zoë", phone: "+447700900123" });
    expect((await chat.say("yes please")).booked?.slot.service).toBe("Blonde balayage");
  });

  test("all in one breath, with a question", async () => {
    const chat = talk();
    const card = await chat.say("Blow-dry with Sarah this Thursday at 3:45pm, I'm Zoë, 07700 900123, where do I park?");
    expect(card.text).toMatch(/parking on Juniper Row/);
    expect(card.held).toMatchObject({ time: "3:45 pm", dayShort: "Thu 26 Nov" });
    expect(card.proposal?.guest.name).toBe("Zoë");
    expect(card.text).not.toMatch(/your name|which day/i);
  });

  test("the contact first, the day next, the service last", async () => {
    const chat = talk();
    await chat.say("I'm Ann Lee, ann@example.com");
    expect(asked(await chat.say("do you have anything on Thursday with Ellie?"))).toBe("service");
    const offer = await chat.say("a blow dry");
    expect([who(offer), days(offer)]).toEqual([["Ellie"], ["Thu 26 Nov"]]);
    const card = await chat.say("the last one");
    expect(card.proposal?.guest).toEqual({ name: "Ann Lee", email: "ann@example.com" });
  });

  test("several messages at once are one wish", async () => {
    const offer = await talk().say("blow dry", "tomorrow morning", "with Ellie please");
    expect([who(offer), days(offer)]).toEqual([["Ellie"], ["Tue 24 Nov"]]);
  });

  test("a price asked first is the service booked then", async () => {
    const chat = talk();
    const price = await chat.say("how much is a skin fade?");
    expect(price.text).toMatch(/£39/);
    expect(asked(await chat.say("yes"))).toBe("day");
    expect(times(await chat.press("As soon as possible"))).not.toEqual([]);
  });

  test("name and contact in either order, one after the other", async () => {
    const chat = talk();
    await chat.say("buzz cut friday");
    await chat.pick(0);
    const name = await chat.say("07700 900123");
    expect([asked(name), name.text.match(/phone|email/)]).toEqual(["name", null]);
    expect((await chat.say("Bob")).proposal?.guest).toEqual({ name: "Bob", phone: "+447700900123" });
  });

  test("a broken number is shown back, another way is offered", async () => {
    const chat = talk();
    await chat.say("buzz cut saturday");
    await chat.pick(0);
    const again = await chat.say("12345");
    expect(again.text).toMatch(/"12345".*email/s);
    expect((await chat.say("Bob, bob@example.com")).proposal?.guest.email).toBe("bob@example.com");
  });

  test("a second visit in the same chat asks for no name again", async () => {
    const chat = talk();
    await chat.say("beard trim on Thursday, I'm Sam 07700 900555");
    await chat.pick(0);
    await chat.say("yes");
    await chat.say("and a classic manicure on Friday");
    expect((await chat.pick(0)).proposal?.guest.name).toBe("Sam");
  });
});

describe("a change of mind", () => {
  test("another day, earlier, later, others", async () => {
    const chat = talk();
    const thursday = await chat.say("cut and finish on thursday with Sarah");
    expect(days(thursday)).toEqual(["Thu 26 Nov"]);
    expect(days(await chat.say("actually Saturday"))).toEqual(["Sat 28 Nov"]);
    const again = await chat.say("no, Thursday after all");
    expect(days(again)).toEqual(["Thu 26 Nov"]);
    const others = await chat.say("what else");
    expect(times(others).some((time) => times(again).includes(time) && days(others).includes("Thu 26 Nov"))).toBe(false);
  });

  test("someone else, someone by name", async () => {
    const chat = talk();
    await chat.say("cut and finish with Marco tomorrow");
    const else_ = await chat.say("anyone else?");
    expect(who(else_).some((name) => name !== "Marco")).toBe(true);
    expect(who(await chat.say("is Sarah free on thursday instead?"))).toEqual(["Sarah"]);
  });

  test("another service keeps day and practitioner; an add-on makes it longer", async () => {
    const chat = talk();
    const first = await chat.say("half head highlights with Sarah on Thursday 10 December");
    const longer = await chat.say("add a toner");
    expect(longer.slots[0]?.slot.durationMinutes).toBeGreaterThan(first.slots[0]?.slot.durationMinutes ?? 999);
    expect(longer.slots[0]?.slot.addOns).toEqual(["Toner or gloss"]);
    const other = await chat.say("make it a brunette balayage");
    expect(other.slots[0]?.slot).toMatchObject({ service: "Lived-in brunette balayage", practitioner: "Sarah Okafor", addOns: [] });
  });

  test("after the hold: the new time is held, the old one is not proposed", async () => {
    const chat = talk();
    await chat.say("blow dry with Ellie on Thursday");
    await chat.pick(0);
    const friday = await chat.say("actually Saturday");
    expect(friday.proposal).toBeNull();
    const card = await chat.say("Zoë 07700 900123");
    expect(card.proposal).toBeNull();
    expect((await chat.pick(0)).proposal?.slot.dayShort).toBe("Sat 28 Nov");
  });

  test("after the card: it shows the new details", async () => {
    const chat = talk();
    await chat.say("hot towel shave on friday, I'm Max, 07700 900777");
    expect((await chat.pick(0)).proposal?.guest.phone).toBe("+447700900777");
    const changed = await chat.say("change my number to 07700 900999");
    expect(changed.proposal?.guest.phone).toBe("+447700900999");
  });

  test("forget it, then something else", async () => {
    const chat = talk();
    await chat.say("lash tint on friday");
    await chat.pick(0);
    const dropped = await chat.say("forget it");
    expect(dropped.brief).not.toHaveProperty("hold");
    expect(dropped.text).toMatch(/nothing (is|has been) booked/);
    expect((await chat.say("an express facial on friday")).slots[0]?.slot.service).toBe("Express facial");
  });
});

describe("the visitor's language", () => {
  test("is that of their words, not of their browser", async () => {
    const chat = talk("es-ES");
    expect((await chat.say("I would like to book a blow dry with Sarah please")).text).toMatch(/day|When/);
    expect((await chat.say("ok")).text).not.toMatch(/¿/);
  });

  test("an address that ends in .com changes nothing", async () => {
    const chat = talk();
    await chat.say("hair up on friday");
    await chat.pick(0);
    expect((await chat.say("Zoe, zoe@mail.com")).text).toMatch(/book it/);
  });

  test.each([
    ["es-ES", "Hola, quiero un balayage rubio con Sarah el jueves", "el segundo", /Aquí está todo|resumen/, "sí"],
    ["fr-FR", "Bonjour, je voudrais un brushing jeudi après-midi", "la première", /Voici tout|récapitulatif/, "oui"],
    ["de-DE", "Hallo, ich hätte gern eine Maniküre übermorgen nachmittag", "das zweite", /alles zusammen|Übersicht/, "ja bitte"],
    ["it-IT", "Vorrei un balayage biondo con Sarah giovedì", "il primo", /Ecco tutto|riepilogo/, "sì"],
    ["pt-PT", "Olá, queria marcar uma manicure na sexta", "o primeiro", /tudo junto|resumo/, "sim"],
    ["nl-NL", "Hallo, ik wil graag een manicure op vrijdag", "de eerste", /bij elkaar|overzicht/, "ja"],
  ])("%s: a whole booking in it", async (locale, wish, choice, summary, yes) => {
    const chat = talk(locale);
    expect(times(await chat.say(wish))).not.toEqual([]);
    expect((await chat.say(choice)).held).not.toBeNull();
    const card = await chat.say("Zoe Martin, 07700 900123");
    expect(card.text).toMatch(summary);
    expect((await chat.say(yes)).booked?.guest.name).toBe("Zoe Martin");
  });

  test.each([
    ["es", "quiero hablar con una persona", /persona/],
    ["fr", "je voudrais parler à une personne", /personne/],
    ["de", "ich möchte mit einem Menschen sprechen", /Mensch/],
    ["it", "vorrei parlare con una persona", /persona/],
    ["pt", "quero falar com uma pessoa", /pessoa/],
    ["nl", "ik wil graag met een mens praten", /mens/],
  ])("%s: a person is called in it", async (locale, words, said) => {
    const heard = await talk(locale).say(words);
    expect(heard.handedOver).toBe("asked-for-person");
    expect(heard.text).toMatch(said);
  });
});
