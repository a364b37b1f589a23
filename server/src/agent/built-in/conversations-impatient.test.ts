import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Chat, type Heard, openChat } from "../../testing/assistant-chat.ts";
import { type HouseDesk, openHouseDesk } from "../../testing/house-desk.ts";

/** A Sunday noon in London. */
const now = Date.parse("2026-11-22T12:00:00Z");
let house: HouseDesk;
beforeEach(async () => {
  house = await openHouseDesk(() => now);
});
afterEach(() => house.close());

const talk = (locale?: string): Chat => openChat(house.desk, house.catalogue, () => now, locale);
const labels = ({ choices }: Heard): string[] => choices.map(({ label }) => label);
const asked = ({ brief }: Heard): string | undefined => brief.asked?.about;
const times = ({ slots }: Heard): string[] => slots.map(({ slot }) => slot.time);
const sarah = "a blonde balayage with Sarah next Thursday afternoon";
const kept = { phone: "+447700900123", name: "Zoë Smith" };

/** Says it all, and answers what came of the last. */
async function after(chat: Chat, ...said: string[]): Promise<Heard> {
  let heard: Heard | undefined;
  for (const words of said) heard = await chat.say(words);
  if (!heard) throw new Error("nothing was said");
  return heard;
}

describe("a choice among the times", () => {
  test.each([
    ["the 1st", "2:30 pm"],
    ["the 2nd", "2:45 pm"],
    ["2nd one", "2:45 pm"],
    ["the first one again", "2:30 pm"],
    ["make it 3", "3:00 pm"],
    ["any of them", "2:30 pm"],
    ["you choose", "2:30 pm"],
    ["thursday at 3", "3:00 pm"],
  ])("%s", async (words, time) => {
    expect((await after(talk(), sarah, words)).held?.time).toBe(time);
  });

  test("earlier and later by themselves are no time, and say what there is", async () => {
    for (const words of ["earlier", "later"]) {
      const heard = await after(talk(), sarah, words);
      expect(heard.held).toBeNull();
      expect(heard.text).toMatch(new RegExp(`nothing ${words}`));
    }
  });

  test("a yes with another time is that time, on a new card", async () => {
    const chat = talk();
    await after(chat, sarah, "the first", "Zoë Smith, 07700 900123");
    const card = await chat.say("yes but can we make it 3?");
    expect([card.booked, card.proposal?.slot.time]).toEqual([null, "3:00 pm"]);
    expect(card.text).toMatch(/3:00 pm/);
  });

  test.each([
    ["can we make it half an hour later?", "3:00 pm"],
    ["15 minutes later please", "2:45 pm"],
  ])("from the one that is held: %s", async (words, time) => {
    expect((await after(talk(), sarah, "the first", words)).held?.time).toBe(time);
  });

  test("an hour earlier than the one that is held, where there is none", async () => {
    expect((await after(talk(), sarah, "the first", "an hour earlier")).text).toMatch(/1:30 pm/);
  });

  test("a time that was not shown is looked for, not counted as a place", async () => {
    const heard = await after(talk(), sarah, "the first", "make it 5");
    expect([heard.held, heard.text]).toEqual([null, expect.stringMatching(/5:00 pm/)]);
  });

  test("the other one: of two it is clear, of more it is asked", async () => {
    const many = await after(talk(), sarah, "the second", "the other one");
    expect([many.held, labels(many).length]).toEqual([null, 5]);
    expect(many.text).not.toMatch(/follow|understood/);
  });

  test("a different time than the one chosen may be one that was shown", async () => {
    const heard = await after(talk(), sarah, "the first", "Zoë Smith, 07700 900123", "no", "a different time");
    expect(times(heard)).toEqual(expect.arrayContaining(["2:45 pm", "3:00 pm"]));
  });

  test("'anyone else' turns down the person, and says nothing false about the others", async () => {
    const heard = await after(talk(), "gel manicure tuesday", "with mei", "no", "who else");
    expect(heard.text).not.toMatch(/fully booked|nothing free/);
    expect(heard.slots.map(({ slot }) => `${slot.practitioner} ${slot.dayShort}`)).toContain("Kasia Nowak Tue 24 Nov");
  });

  test("'any time' lets go of the hours named before", async () => {
    const heard = await after(talk(), "blow dry monday evening", "any time monday");
    expect(heard.text).not.toMatch(/fully booked|nothing free/);
    expect(heard.slots[0]?.slot.dayShort).toBe("Mon 23 Nov");
  });
});

describe("no", () => {
  test("no thanks is not thanked for", async () => {
    const heard = await after(talk(), sarah, "no thanks");
    expect(heard.text).not.toMatch(/pleasure|welcome|Happy to help/);
  });

  test.each(["no thanks forget it", "forget it", "cancel that", "never mind", "I don't want it any more"])(
    "%s: lets everything go, and asks for nothing more about it",
    async (words) => {
      const heard = await after(talk(), sarah, "the first", words);
      expect(heard.brief).not.toHaveProperty("hold");
      expect(heard.text).toMatch(/nothing (is|has been) booked/);
      expect(heard.text).not.toMatch(/name|phone|notice|hours/);
    },
  );

  test.each([[["deep tissue friday"]], [["deep tissue friday", "the first"]], [["classic manicure"]]])(
    "again and again ends: %j",
    async (said) => {
      const chat = talk();
      await after(chat, ...said, "no");
      expect(labels(await chat.say("no"))).toEqual(["Leave it", "Talk to a person"]);
      const heard = await chat.say("no");
      expect([heard.brief.hold, heard.brief.offered]).toEqual([undefined, undefined]);
    },
  );
});

describe("who it is for", () => {
  test("told before a time is chosen, it is kept", async () => {
    const chat = talk();
    expect((await after(chat, sarah, "my name is Zoë Smith and my number is 07700 900123")).text).toContain("Zoë.");
    expect((await chat.say("the second one")).proposal?.guest).toEqual(kept);
  });

  test.each([
    ["my number is 0123", /"0123".*phone number/],
    ["06 12 34 56 78", /"06 12 34 56 78".*phone number/],
    ["my email is zoe@mail", /"zoe@mail".*email address/],
  ])("%s: is said to be no contact, and is neither a time nor a name", async (words, says) => {
    for (const said of [[sarah], [sarah, "the first"]]) {
      const heard = await after(talk(), ...said, words);
      expect(heard.text).toMatch(says);
      expect([heard.brief.guest?.name, heard.slots]).toEqual([undefined, []]);
      expect(heard.text).not.toMatch(/itself isn't free|at exactly|hello@/);
    }
  });

  test.each([
    ["en-US", "John Doe (212) 555-0147", "+12125550147"],
    ["fr-FR", "John Doe 06 12 34 56 78", "+33612345678"],
    ["es-ES", "John Doe, 600 123 456", "+34600123456"],
    ["es-ES", "John Doe, 07700 900123", "+447700900123"],
  ])("%s: %s", async (locale, words, phone) => {
    expect((await after(talk(locale), "gel manicure tomorrow", "3:45 pm", words)).proposal?.guest).toEqual({ name: "John Doe", phone });
  });

  test("why it is needed is told when it is asked", async () => {
    expect((await after(talk(), sarah, "the first", "why do you need that?")).text).toMatch(/reach you/);
  });

  test("a short name is no German yes", async () => {
    expect((await after(talk(), "skin fade friday", "the first", "Jo, 07700 900111")).text).toMatch(/Jo\b.*book it/s);
  });

  test("an answer is no name", async () => {
    expect((await after(talk("es-ES"), "quiero una manicura el viernes", "la primera", "vale")).brief.guest?.name).toBeUndefined();
  });
});

describe("the card", () => {
  test("a no with more to it is asked about, and a yes to that question books nothing", async () => {
    const chat = talk();
    await after(chat, sarah, "the first", "Zoë Smith, 07700 900123", "no, that isn't right");
    expect((await chat.say("yes")).booked).toBeNull();
    expect((await chat.say("yes")).booked?.guest).toEqual(kept);
  });

  test("another name is on the next card", async () => {
    const chat = talk();
    await after(chat, sarah, "the first", "Zoë Smith, 07700 900123");
    expect((await chat.say("no, change the name to Zoë Black")).proposal?.guest.name).toBe("Zoë Black");
  });

  test("a name that is also a treatment is a name", async () => {
    const heard = await after(talk(), "the Juniper facial on saturday", "the first", "emma@example.com", "Emma Stone");
    expect(heard.proposal).toMatchObject({ slot: { service: "The Juniper facial" }, guest: { name: "Emma Stone" } });
  });

  test("changed my mind, and the other kind", async () => {
    const heard = await after(talk(), "lived-in brunette balayage thursday", "the first", "changed my mind, blonde");
    expect(heard.slots[0]?.slot.service).toBe("Blonde balayage");
  });
});

describe("a question in the middle", () => {
  test("the price of another service leaves hold and card as they are", async () => {
    const chat = talk();
    const held = await after(chat, sarah, "the first");
    const price = await chat.say("what's the price of a skin fade?");
    expect([price.text, price.calls]).toEqual([expect.stringContaining("£39"), ["describe_service"]]);
    expect(price.brief.hold).toEqual(held.brief.hold);
    const card = await chat.say("Zoë Smith, 07700 900123");
    expect((await chat.say("how much is a gel manicure?")).brief.proposal).toEqual(card.proposal);
    expect((await chat.say("yes")).booked?.slot.service).toBe("Blonde balayage");
  });

  test("several prices, and several named for one", async () => {
    const both = await talk().say("how much is a cut and finish and a gel manicure?");
    expect(both.text).toMatch(/cut & finish.*£.*gel manicure.*£/is);
    const two = await talk().say("how much for full-head highlights with Sarah or Marco?");
    expect(two.text).toMatch(/Sarah.*Marco/);
  });

  test("who, when: what is held is told again", async () => {
    expect((await after(talk(), "lash lift tomorrow", "the last one", "wait who is doing it?")).text).toMatch(/Kasia/);
  });

  test("an add-on comes and goes", async () => {
    const chat = talk();
    expect((await after(chat, "brow shape on friday", "add a tint")).slots[0]?.slot.addOns).toEqual(["Brow tint"]);
    const without = await chat.say("actually remove the tint");
    expect([without.slots[0]?.slot.addOns, without.text]).toEqual([[], expect.not.stringMatching(/understood|follow/)]);
  });
});

describe("what is on the menu", () => {
  test("something without a name is found by what the menu says", async () => {
    const heard = await talk().say("I'd like something relaxing");
    expect(labels(heard)).toContain("Relaxing massage");
    expect(asked(await after(talk(), "I'd like something relaxing", "the massage"))).toBe("day");
  });

  test("what to recommend: the whole menu to choose from", async () => {
    const heard = await talk().say("what do you recommend?");
    expect(labels(heard)).toEqual(house.catalogue.categories.map(({ name }) => name));
    expect(heard.text).not.toMatch(/can't help|outside/);
  });

  test("two things told apart", async () => {
    expect((await talk().say("what's the difference between gel and classic manicure?")).text).toMatch(
      /Gel manicure: .*\nClassic manicure: /,
    );
  });

  test("several at once: none is lost", async () => {
    const chat = talk();
    const heard = await chat.say("I'd like to book a massage and a manicure on Friday");
    expect(heard.text).toMatch(/under "massage"/i);
    const offer = await chat.press("Relaxing massage");
    expect(offer.slots[0]?.slot).toMatchObject({ service: "Relaxing massage + Classic manicure", dayShort: "Fri 27 Nov" });
  });

  test("a word that narrows another is not refused", async () => {
    const heard = await talk().say("I'd love to go blonde. Could Sarah do a balayage next Thursday afternoon?");
    expect(heard.slots[0]?.slot.service).toBe("Blonde balayage");
  });

  test("of two people, the one who does it", async () => {
    const heard = await talk().say("mens cut with robin or marco on thursday");
    expect([heard.slots[0]?.slot.practitioner, heard.slots[0]?.slot.dayShort]).toEqual(["Robin Ashe", "Thu 26 Nov"]);
  });

  test("three of us want manicures: no massage for two", async () => {
    const heard = await talk().say("three of us want manicures");
    expect(heard.text).not.toMatch(/massage/i);
    expect((await talk().say("three of us want manicures on Friday")).text).toMatch(/than 2/);
  });
});

describe("days and hours", () => {
  test("a party named after a feast is not on its day", async () => {
    const heard = await talk().say("hair up with Marco for the xmas party on the 18th of december");
    expect(heard.brief.when).toMatchObject({ from: "2026-12-18", to: "2026-12-18" });
  });

  test("an hour before opening is closed, the day is not", async () => {
    expect((await talk().say("blow dry before 9am tomorrow")).text).toMatch(/closed at that time on Monday/);
  });

  test("asked for what is free without a day, the soonest is shown", async () => {
    const heard = await talk().say("when is Sarah next free for a blonde balayage?");
    expect(heard.slots[0]?.slot.practitioner).toBe("Sarah Okafor");
  });

  test("which days somebody works", async () => {
    expect((await talk().say("what days does Sarah work?")).text).toMatch(/in on Tuesday, Thursday, Friday and Saturday/);
  });
});

describe("facts", () => {
  test.each([
    ["how old is the salon?", /don't have the salon's word|isn't in what the salon/],
    ["do you have a swimming pool?", /don't have|isn't/],
  ])("%s is not answered with another fact", async (words, says) => {
    const heard = await talk().say(words);
    expect(heard.text).toMatch(says);
    for (const { text } of house.catalogue.policies) expect(heard.text).not.toContain(text);
  });

  test("a date in December is a wish, not a deposit", async () => {
    const heard = await talk().say("can I book a date in December?");
    expect([asked(heard), heard.text]).toEqual(["service", expect.not.stringMatching(/deposit/)]);
  });

  test("on location is not where the salon is", async () => {
    expect((await talk().say("could you do hair on location?")).text).not.toMatch(/London Fields/);
  });

  test("a daughter of fifteen brings up the rule for her age", async () => {
    expect((await talk().say("I'd like to book for my daughter, she's 15, colour")).text).toMatch(/from the age of 16/);
  });

  test("an address is the street and the way", async () => {
    expect((await talk().say("what's your address?")).text).toMatch(/12 Juniper Row/);
  });
});

describe("manners", () => {
  test("offers are short, and say things once", async () => {
    const chat = talk();
    const first = await chat.say(sarah);
    expect(first.text.split(/(?<=[.?])\s/).length).toBeLessThanOrEqual(4);
    const again = await chat.say("the week after");
    expect(again.text).not.toMatch(/patch test|2 h 45 min/);
  });

  test("thanks twice is not asked twice what else", async () => {
    const chat = talk();
    await chat.say("are you open tomorrow?");
    const heard = await after(chat, "thanks", "thank you");
    expect(heard.text).not.toMatch(/\?/);
  });

  test("hours end in a full stop", async () => {
    expect((await talk().say("are you open tomorrow?")).text).toMatch(/to 6 pm\./);
  });

  test("a closed today is named, and the nearest is there", async () => {
    const heard = await after(talk(), "gel manicure", "this week");
    expect(heard.text).toMatch(/closed on Sunday/);
    expect(heard.slots.length).toBeGreaterThan(0);
  });

  test("insults bring a person, not a lecture", async () => {
    expect((await talk().say("you are useless")).handedOver).toBe("asked-for-person");
  });

  test("what is known of the service needs no apology", async () => {
    expect((await after(talk(), "classic manicure", "classic")).text).not.toMatch(/understood|follow|past me/);
  });
});
