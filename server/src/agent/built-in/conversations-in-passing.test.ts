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
const services = ({ brief }: Heard): string[] => (brief.items ?? []).map(({ serviceId }) => serviceId);

async function after(chat: Chat, ...said: string[]): Promise<Heard> {
  let heard: Heard | undefined;
  for (const words of said) heard = await chat.say(words);
  if (!heard) throw new Error("nothing was said");
  return heard;
}

describe("choosing a service", () => {
  test("what the shown ones cost, and how they differ, is told of each of them", async () => {
    const chat = talk();
    const shown = labels(await chat.say("nails"));
    const priced = await chat.say("how much are they");
    for (const name of shown) expect(priced.text).toMatch(new RegExp(`${name.replace(/[&]/gu, ".")}: .*£\\d`));
    expect(labels(priced)).toEqual(shown);
    const described = await chat.say("what's the difference?");
    for (const name of shown) expect(described.text).toContain(`${name}: `);
    expect(labels(described)).toEqual([...shown, "Talk to a person"]);
  });

  test("a kind's prices are told, not asked about", async () => {
    const heard = await talk().say("how much are your facials");
    expect(heard.text.match(/£\d+/gu)?.length).toBeGreaterThan(2);
  });

  test("the cheaper one is the one that costs least, and no rule on discounts", async () => {
    const heard = await after(talk(), "nails", "the cheapest one");
    expect(heard.text).toMatch(/classic manicure/i);
    expect(heard.text).not.toMatch(/15%|Students/u);
  });

  test.each(["men's", "mens"])("%s is a cut, and no Dutch call for a person", async (words) => {
    const heard = await after(talk(), "haircut", words);
    expect([heard.handedOver, services(heard)]).toEqual([null, ["mens-cut"]]);
  });

  test("a mother who comes along expects no child", async () => {
    const heard = await talk().say("massage for my mum's 60th, she's coming with me, on Saturday 12 December");
    expect(labels(heard)).toContain("Relaxing massage");
    expect(heard.brief.partySize).toBe(2);
  });

  test("with the same person: no rule on putting things right, and nothing about last time", async () => {
    const heard = await talk().say("a pedicure and a manicure back to back with the same person if poss");
    expect(heard.text).not.toMatch(/refund|last time/u);
    expect(services(heard)).toEqual(["classic-pedicure", "classic-manicure"]);
  });

  test("what is added comes on top", async () => {
    expect(services(await after(talk(), "a blow dry tomorrow", "and a manicure after"))).toEqual(["blow-dry", "classic-manicure"]);
  });
});

describe("what is open stays open", () => {
  test("a day is no answer to which of several", async () => {
    const chat = talk();
    await chat.say("nails");
    const open = labels(await chat.say("gel"));
    const heard = await chat.say("friday");
    expect([labels(heard), heard.brief.items]).toEqual([open, undefined]);
    const chosen = await chat.say("gel manicure");
    expect([services(chosen), chosen.brief.when?.from]).toEqual([["gel-manicure"], "2026-11-27"]);
  });

  test("two of those shown are two, whatever else shares a word with them", async () => {
    expect(services(await after(talk(), "waxing", "full leg and bikini"))).toEqual(["full-leg-wax", "bikini-wax"]);
  });

  test("a place among those shown is no day of the month", async () => {
    const heard = await after(talk(), "how much for balayage with marco", "fine 1st");
    expect([services(heard), heard.brief.when]).toEqual([["blonde-balayage"], undefined]);
  });

  test("the card stays when somebody asks to be reminded the day before, or says how old they are", async () => {
    const chat = talk();
    const card = await after(chat, "a blow dry on friday", "the first", "Jen 07700 900555");
    expect(card.proposal).not.toBeNull();
    for (const words of ["can u remind me the day before", "they are 8 and 11"]) {
      const heard = await chat.say(words);
      expect([heard.slots, heard.brief.proposal?.proposalId], words).toEqual([[], card.proposal?.proposalId]);
    }
  });

  test("prices with somebody are theirs", async () => {
    const chat = talk();
    const [anyone, marco] = [await talk().say("how much is a balayage"), await chat.say("how much for balayage with marco")];
    const least = (heard: Heard) => Number(/Blonde balayage: from £(\d+)/u.exec(heard.text)?.[1]);
    expect(least(marco)).toBeGreaterThan(least(anyone));
  });

  test("can I have an appointment books one, and looks none up", async () => {
    const heard = await talk().say("Can I have an appointment for highlights");
    expect([heard.brief.change, labels(heard)]).toEqual([undefined, expect.arrayContaining(["Half-head highlights"])]);
  });

  test("an e-mail address speaks no Portuguese", async () => {
    expect((await after(talk(), "a blow dry on friday", "my name is Ola", "ola@x.pl")).text).toMatch(/Which|suit|times/u);
  });
});

test.each([
  ["fr-FR", ["coupe homme demain"], /Men's cut/u, /ne correspond/u],
  ["it-IT", ["ciao, vorrei fare le unghie"], /unghie/u, /A presto/u],
  ["it-IT", ["un blow dry sabato", "posso venire con il cane?"], /dogs are welcome/u, /facial/u],
  ["de-DE", ["Strähnen bitte", "halber Kopf"], /Tag/u, /nicht ganz verstanden/u],
] as const)("%s: %s", async (locale, said, right, wrong) => {
  const { text } = await after(talk(locale), ...said);
  expect(text).toMatch(right);
  expect(text).not.toMatch(wrong);
});

describe("among the times", () => {
  const nails = "gel nails weds";

  test("what is the latest? chooses none", async () => {
    const heard = await after(talk(), nails, "whats the latest");
    expect([heard.held, heard.text]).toEqual([null, expect.stringMatching(/nothing later/u)]);
  });

  test.each([
    ["the later one", -1],
    ["the earlier one", 0],
    ["the 1st one", 0],
  ])("%s", async (words, place) => {
    const chat = talk();
    const { slots } = await chat.say(nails);
    expect((await chat.say(words)).held?.start).toBe(slots.at(place)?.slot.start);
  });

  test("one is held, another is named by its number", async () => {
    const chat = talk();
    const { slots } = await chat.say(nails);
    for (const [words, place] of [
      ["12", 1],
      ["ok 1", 0],
      ["actually no, 3", 2],
      ["no the 1st one", 0],
    ] as const)
      expect((await chat.say(words)).held?.start, words).toBe(slots[place]?.slot.start);
  });

  test("not that one: the wish is for no one o'clock", async () => {
    const heard = await after(talk(), nails, "not that one, later");
    expect(heard.brief.when?.at).toBeUndefined();
    expect(heard.text).toMatch(/nothing later/u);
  });

  test("who does it is told of the times that are shown; nobody is asked for a code", async () => {
    const heard = await after(talk(), nails, "who's doing it?");
    expect(heard.text).toMatch(/Mei/u);
    expect(heard.brief.change).toBeUndefined();
  });

  test("a question that nobody here can answer holds no time, and is not misheard as one", async () => {
    const heard = await after(talk(), nails, "will you wash it first?");
    expect(heard.held).toBeNull();
    expect(heard.text).toMatch(/salon's word|salon has told me/u);
    expect(labels(heard)).toContain("Talk to a person");
  });

  test.each([
    ["the day before", "2026-12-11"],
    ["a week later", "2026-12-19"],
  ])("%s is counted from the day that is shown", async (words, date) => {
    expect((await after(talk(), "blow dry on Saturday 12 December", words)).brief.when?.from).toBe(date);
  });

  test("who cannot come before six is offered nothing before it, and no appointment is looked for", async () => {
    const heard = await after(talk(), "i cant make it before 6", "a blow dry", "thursday");
    expect(heard.slots.length).toBeGreaterThan(0);
    for (const { slot } of heard.slots) expect(slot.time).toMatch(/^(?:6|7|8):\d\d pm$/u);
  });
});

test("a price was told and a time offered: a day says yes to it, for that service", async () => {
  const heard = await after(talk("es-ES"), "cuánto cuesta un balayage", "el más barato", "el sábado");
  expect([services(heard), heard.brief.when?.from]).toEqual([["balayage-refresh"], "2026-11-28"]);
});

test("a yes that is also a word for a voucher asks for no rule", async () => {
  const heard = await after(talk("es-ES"), "una manicura el viernes", "vale la primera");
  expect(heard.held).not.toBeNull();
  expect(heard.text).not.toMatch(/Gift/u);
});

test("when somebody works is told, and no day wished for by it", async () => {
  const heard = await talk().say("hello can you tell me if sarah works tuesdays");
  expect(heard.text).toMatch(/Usually in on Tuesday/u);
  expect(heard.brief.when).toBeUndefined();
});

test("Mia is a name in English too", async () => {
  const heard = await after(talk(), "a blow dry on friday", "the first", "mia cross, mia@cross.io");
  expect([heard.proposal?.guest.name, heard.text]).toEqual(["Mia Cross", expect.stringMatching(/summary|place/u)]);
});

test("open late is asked of the hours, not of being late", async () => {
  const heard = await talk().say("which days are you open til late");
  expect(heard.text).toMatch(/Thursday/u);
  expect(heard.text).not.toMatch(/running late/u);
});
