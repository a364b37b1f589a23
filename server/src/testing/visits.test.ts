import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { DayEntry } from "@chairside/shared/inbox.ts";
import { afterEach, describe, expect, test } from "vitest";
import type { Visitor } from "../../bin/connect-visitor.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { type ComposedSalon, openComposedSalon } from "./composed-salon.ts";

/** A Sunday noon in London. */
const now = Date.parse("2026-11-22T12:00:00Z");
const { practitioners } = demoCatalogue("2026-11-22");
const zoe = "I'm Zoë Smith, 07700 900123";

let salon: ComposedSalon;
let visitor: Visitor;
async function open(catalogue?: (demo: Catalogue) => Catalogue): Promise<void> {
  salon = await openComposedSalon(() => now, catalogue ? { catalogue } : {});
  visitor = await salon.visitor();
}
afterEach(() => salon.close());

type Of<T extends EventBody["type"]> = Extract<ConversationEvent, { type: T }>;
function last<T extends EventBody["type"]>(events: ConversationEvent[], type: T): Of<T> {
  const found = events.findLast((event): event is Of<T> => event.type === type);
  if (!found) throw new Error(`no ${type} among ${events.map((event) => event.type).join(", ")}`);
  return found;
}

/** Says these things, takes the first time put up, gives a name and says yes; answers the appointment. */
async function book(...said: string[]): Promise<Of<"appointment-booked">["appointment"]> {
  let events: ConversationEvent[] = [];
  for (const words of said) events = await visitor.say(words);
  const [first] = last(events, "slots-offered").slots;
  if (!first) throw new Error("nothing was offered");
  await visitor.say(`${first.slot.dayShort}, ${first.slot.time}`, first.offer);
  const { proposal } = last(await visitor.say(zoe), "booking-proposed");
  expect(proposal.slot).toEqual(first.slot);
  const { appointment } = last(await visitor.confirm(proposal.proposalId, proposal.hash), "appointment-booked");
  return appointment;
}

/** What stands in the calendar under a reference, in the order of time. */
async function legsOf({ reference, slot }: Of<"appointment-booked">["appointment"]): Promise<DayEntry[]> {
  const entries = await salon.calendar(slot.start.slice(0, 10));
  return entries.filter((entry) => entry.reference === reference).toSorted((a, b) => a.from - b.from || a.title.localeCompare(b.title));
}

const text = (events: ConversationEvent[]): string => last(events, "message-added").text;
const named = (id: string): Catalogue["practitioners"][number] | undefined => practitioners.find((one) => one.id === id);

describe("one visit of several services (rules 9 and 10)", () => {
  test("in the order of the house, one after the other, no wait longer than allowed, and the card says each", async () => {
    await open();
    const appointment = await book("gel manicure and a brow shape on Friday");
    const legs = await legsOf(appointment);
    expect(legs.map(({ title }) => title)).toEqual(["Brow shape", "Gel manicure"]);
    const [brows, nails] = legs;
    const wait = (nails?.from ?? 0) - (brows?.to ?? 0);
    expect(wait).toBeGreaterThanOrEqual(0);
    expect(wait).toBeLessThanOrEqual(15);
    expect(appointment.slot.legs?.map(({ service }) => service)).toEqual(["Brow shape", "Gel manicure"]);
    expect(appointment.slot.legs?.map(({ practitioner }) => practitioner)).toEqual(legs.map((leg) => named(leg.practitionerId)?.name));
  });

  test("at the same time where the services allow it", async () => {
    await open();
    const said = await visitor.say(`a gel manicure and a classic pedicure on Monday 23 November at 5pm, ${zoe}`);
    const { proposal } = last(said, "booking-proposed");
    const { appointment } = last(await visitor.confirm(proposal.proposalId, proposal.hash), "appointment-booked");
    const legs = await legsOf(appointment);
    expect(legs.map(({ title }) => title)).toEqual(["Classic pedicure", "Gel manicure"]);
    expect(new Set(legs.map(({ from }) => from)).size).toBe(1);
    expect(new Set(legs.map(({ practitionerId }) => practitionerId)).size).toBe(2);
  });

  test("a word that fits several is asked about, and nothing else said is lost", async () => {
    await open();
    const asked = await visitor.say("balayage and a gel manicure next Thursday with Sarah");
    expect(text(asked)).toMatch(/balayage/i);
    const appointment = await book("Blonde balayage");
    expect(appointment.slot.service).toBe("Blonde balayage + Gel manicure");
    const legs = await legsOf(appointment);
    expect(legs.find(({ title }) => title === "Blonde balayage")?.practitionerId).toBe("sarah");
    expect(legs.find(({ title }) => title === "Gel manicure")?.practitionerId).not.toBe("sarah");
  });

  test("each by somebody else", async () => {
    await open();
    const legs = await legsOf(await book("blow-dry with Ellie and a gel manicure with Kasia, first available"));
    expect(legs.map(({ title, practitionerId }) => [title, practitionerId]).toSorted()).toEqual([
      ["Blow-dry", "ellie"],
      ["Gel manicure", "kasia"],
    ]);
  });

  test("a change of mind: one less, one more, another", async () => {
    await open();
    const offered = async (words: string): Promise<string | undefined> =>
      last(await visitor.say(words), "slots-offered").slots[0]?.slot.service;
    expect(await offered("a classic manicure and a brow shape on Friday")).toBe("Brow shape + Classic manicure");
    expect(await offered("without the brow shape")).toBe("Classic manicure");
    expect(await offered("add a lash tint as well")).toBe("Lash tint + Classic manicure");
    expect(await offered("actually just the manicure")).toBe("Classic manicure");
    expect(await offered("make it a gel manicure")).toBe("Gel manicure");
  });

  test("an add-on lengthens the service it goes with (rule 29)", async () => {
    await open();
    const plain = last(await visitor.say("a gel manicure and a brow shape on Friday"), "slots-offered").slots[0]?.slot;
    const longer = last(await visitor.say("add nail art"), "slots-offered").slots[0]?.slot;
    expect(longer?.addOns).toEqual(["Nail art"]);
    expect(longer?.durationMinutes).toBeGreaterThan(plain?.durationMinutes ?? Infinity);
    expect(longer?.legs?.find(({ service }) => service === "Gel manicure")?.addOns).toEqual(["Nail art"]);
  });
});

describe("a party (rules 8 and 11)", () => {
  test("two pedicures start together, by two people, or not at all", async () => {
    await open();
    const appointment = await book("me and my sister, two classic pedicures at the same time", "as soon as possible");
    const legs = await legsOf(appointment);
    expect(legs.map(({ title }) => title)).toEqual(["Classic pedicure", "Classic pedicure"]);
    expect(new Set(legs.map(({ from }) => from)).size).toBe(1);
    expect(new Set(legs.map(({ practitionerId }) => practitionerId)).size).toBe(2);
    expect(appointment.slot.service).toBe("2 × Classic pedicure");
  });

  test("a couple's massage is for two, in one room", async () => {
    await open();
    const legs = await legsOf(await book("a couple's massage", "first available"));
    expect(legs.map(({ title }) => title)).toEqual(["Couples massage", "Couples massage"]);
    expect(legs.map(({ resources }) => resources)).toEqual([["The Juniper room"], ["The Juniper room"]]);
    expect(new Set(legs.map(({ from }) => from)).size).toBe(1);
  });

  test("each their own: a blow-dry for me, a manicure for my mum", async () => {
    await open();
    const { slot } = await book("a blow-dry for me and a gel manicure for my mum on Thursday");
    expect(slot.legs?.map(({ guest, service }) => [guest, service])).toEqual([
      [1, "Blow-dry"],
      [2, "Gel manicure"],
    ]);
    expect(slot.legs?.[0]?.start).toBe(slot.legs?.[1]?.start);
  });

  test("more than the salon's rule allows is for a person", async () => {
    await open();
    const events = await visitor.say("gel manicures for four people on Friday");
    expect(text(events)).toMatch(/than 2/);
    expect(events.some(({ type }) => type === "slots-offered")).toBe(false);
  });
});

describe("preferences are conditions (rule 31)", () => {
  test("a woman", async () => {
    await open();
    const { slots } = last(await visitor.say("a cut & finish on Friday by a woman please"), "slots-offered");
    for (const { slot } of slots) expect(practitioners.find(({ name }) => name === slot.practitioner)?.pronoun).toBe("she");
  });

  test("somebody who speaks Italian", async () => {
    await open();
    const [leg] = await legsOf(await book("a cut & finish with somebody who speaks Italian", "first available"));
    expect(named(leg?.practitionerId ?? "")?.languages).toContain("Italian");
  });

  test("a quiet place, which the card keeps", async () => {
    await open();
    const appointment = await book("a relaxing massage in a quiet room", "first available");
    expect((await legsOf(appointment)).map(({ resources }) => resources)).toEqual([["The Rowan room"]]);
    expect(appointment.conditions.find(({ key }) => key === "place")?.text).toMatch(/quiet/);
  });

  test("nobody fits: that is said, and who could is put up", async () => {
    await open();
    const events = await visitor.say("a gel manicure on Friday with somebody who speaks Italian");
    expect(text(events)).toMatch(/nobody|fits/i);
    expect(last(events, "slots-offered").slots.length).toBeGreaterThan(0);
  });
});

describe("what comes first (rules 13, 15 and 16)", () => {
  const early = "2026-11-24T";

  test("no patch test yet: no visit before there is time for it, and the card says between when to come", async () => {
    await open();
    await visitor.say("a root touch-up as soon as possible");
    const appointment = await book("I haven't had a patch test yet");
    expect(appointment.slot.start > early).toBe(true);
    expect(appointment.conditions.find(({ key }) => key === "patch-test")?.text).toMatch(
      /^Your patch test comes first: while we are open, from Monday 23 November, \d+:\d\d am to /,
    );
  });

  test("tests by appointment: the test on its own card first, the colour on the next, each booked once", async () => {
    await open(testsByAppointment);
    const offer = await visitor.say("I'm new and I'd like a root touch-up, first available");
    expect(text(offer)).toMatch(/patch test/i);
    const [test1] = last(offer, "slots-offered").slots;
    expect(test1?.slot.service).toBe("Patch test");
    await visitor.say("the first one", test1?.offer);
    const { proposal } = last(await visitor.say(zoe), "booking-proposed");
    const booked = await visitor.confirm(proposal.proposalId, proposal.hash);
    expect(last(booked, "appointment-booked").appointment.slot.service).toBe("Patch test");
    expect(text(booked)).toMatch(/Root touch-up/);
    const { slots } = last(booked, "slots-offered");
    const twoDays = Date.parse(proposal.slot.end) + 48 * 3_600_000;
    for (const { slot } of slots) {
      expect(slot.service).toBe("Root touch-up");
      expect(Date.parse(slot.start)).toBeGreaterThanOrEqual(twoDays);
    }
    const card = last(await visitor.say("the first one", slots[0]?.offer), "booking-proposed").proposal;
    const colour = last(await visitor.confirm(card.proposalId, card.hash), "appointment-booked").appointment;
    expect((await legsOf(colour)).map(({ title }) => title)).toEqual(["Root touch-up"]);
    const tests = (await salon.calendar(proposal.slot.start.slice(0, 10))).filter(({ title }) => title === "Patch test");
    expect(tests.map(({ kind }) => kind)).toEqual(["booked"]);
  });

  test("too young: the rule and a person, no times", async () => {
    await open();
    const events = await visitor.say("a root touch-up on Friday for my daughter, she's 15");
    expect(text(events)).toMatch(/16/);
    expect(events.some(({ type }) => type === "slots-offered")).toBe(false);
  });

  test("under eighteen: a guardian's word is a step on the card", async () => {
    await open();
    const appointment = await book("a root touch-up, I'm 17, first available");
    expect(appointment.conditions.find(({ key }) => key === "age")?.text).toMatch(/As you are under 18, a parent or guardian/);
  });

  test("a deposit is said before the yes, and what it comes to for everybody", async () => {
    await open();
    const [first] = last(await visitor.say("a couple's massage, first available"), "slots-offered").slots;
    const held = await visitor.say("the first one", first?.offer);
    expect(text(held)).toMatch(/£40/);
    const { proposal } = last(await visitor.say(zoe), "booking-proposed");
    expect(proposal.conditions.find(({ key }) => key === "deposit")?.text).toMatch(/£40/);
  });
});

/** The demonstration salon, where a patch test takes an appointment of ten minutes with Ellie. */
function testsByAppointment(demo: Catalogue): Catalogue {
  const model = demo.services.find(({ id }) => id === "fringe-trim");
  if (!model || !demo.rules.patchTest) throw new Error("not the demonstration salon");
  const patchTest = { ...model, id: "patch-test", name: "Patch test", aliases: ["patch test"], segments: [{ kind: "active" as const, minutes: 10 }], price: { amount: 0, currency: "GBP" } }; // prettier-ignore
  return {
    ...demo,
    services: [...demo.services, patchTest],
    practitioners: demo.practitioners.map((who) =>
      who.id === "ellie" ? { ...who, skills: [...who.skills, { serviceId: "patch-test" }] } : who,
    ),
    rules: { ...demo.rules, patchTest: { ...demo.rules.patchTest, serviceId: "patch-test" } },
  };
}
