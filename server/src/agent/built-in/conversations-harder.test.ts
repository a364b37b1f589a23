import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Chat, openChat } from "../../testing/assistant-chat.ts";
import { asked, asks, days, demoTalk, labels, mondayNoon, times, who } from "../../testing/demo-talk.ts";
import { type HouseDesk, openHouseDesk } from "../../testing/house-desk.ts";

const { talk } = demoTalk();

describe("a question in the middle", () => {
  test("is answered, and the times stay to choose from", async () => {
    const chat = talk();
    const offer = await chat.say("relaxing massage on thursday");
    const answer = await chat.say("where do I park?");
    expect(answer.text).toMatch(/pay-and-display/);
    expect(answer.choices[0]?.label).toContain(times(offer)[0] ?? "no time");
    expect((await chat.press(labels(answer)[1] ?? "")).held?.time).toBe(times(offer)[1]);
  });

  test("is answered, and the contact is still asked for", async () => {
    const chat = talk();
    await chat.say("deep tissue massage on friday");
    await chat.pick(0);
    const answer = await chat.say("can I pay cash?");
    expect(answer.text).toMatch(/cash/);
    expect(asked(answer)).toBe("name");
  });

  test("the price is that of the practitioner asked for", async () => {
    const chat = talk();
    await chat.say("blonde balayage with Sarah next thursday");
    expect((await chat.say("how much is it?")).text).toMatch(/£185/);
  });

  test("what nobody wrote down is not made up", async () => {
    const answer = await talk().say("what is your policy on moustache wax shipping to Norway?");
    expect(answer.text).not.toMatch(/Norway|ship/);
    expect(labels(answer)).toContain("Talk to a person");
  });
});

describe("what cannot be", () => {
  test("a closed day: why, and the nearest", async () => {
    const none = await talk().say("cut and finish on Christmas Day");
    expect(none.text).toMatch(/closed.*Christmas Day/s);
    expect(none.slots.length).toBeGreaterThan(0);
  });

  test("a day off: who is not in, the nearest with them, who else is there", async () => {
    const none = await talk().say("gel manicure with Mei on Tuesday");
    expect(none.text).toMatch(/Mei isn't (in|working) on Tuesday 24 November/);
    expect(who(none)).toEqual(expect.arrayContaining(["Mei", "Kasia"]));
    expect(none.text).toContain("Kasia");
  });

  test("a time that is taken is said to be, before others are offered", async () => {
    const chat = talk();
    await chat.say("blow dry with Ellie on Thursday at 12:30");
    const other = await talk().say("blow dry with Ellie on Thursday at 12:30");
    expect(other.text).toMatch(/12:30 pm itself isn't free|nothing at exactly 12:30 pm|(nothing free|fully booked) at that time/);
    expect(times(other)).not.toContain("12:30 pm");
  });

  test("a service that is not on the menu, a name that is not on the team", async () => {
    const chat = talk();
    const no = await chat.say("do you do tattoos?");
    expect(no.text).toMatch(/don't offer tattoos|isn't something we do|don't have tattoos/);
    const nobody = await chat.say("a gel mani with Quentin tomorrow");
    expect(nobody.text).toMatch(/no Quentin|a Quentin here/);
    expect(labels(nobody)).toEqual(["Mei", "Kasia", "Anyone"]);
    const kasia = await chat.press("Kasia");
    expect([who(kasia), days(kasia)]).toEqual([["Kasia"], ["Tue 24 Nov"]]);
  });

  test("what starts with a consultation goes to a person on a yes", async () => {
    const chat = talk();
    expect(labels(await chat.say("I want colour correction"))).toContain("Talk to a person");
    expect((await chat.say("yes")).handedOver).toBe("not-bookable-online");
  });

  test("the other meaning of a day is one tap away", async () => {
    const chat = talk();
    const first = await chat.say("brow shape with Kasia next Friday");
    expect(first.text).toMatch(/Friday 4 December/);
    expect(days(await chat.press(/I meant Friday 27 November/))).toEqual(["Fri 27 Nov"]);
  });
});

describe("time goes by", () => {
  let clock = mondayNoon;
  let slow: HouseDesk;
  beforeAll(async () => {
    slow = await openHouseDesk(() => clock);
  });
  afterAll(() => slow.close());
  const visit = (): Chat => openChat(slow.desk, slow.catalogue, () => clock);

  test("a hold that has run out is not proposed: it says so and looks again", async () => {
    const chat = visit();
    await chat.say("skin fade on friday");
    await chat.pick(0);
    clock += 11 * 60_000;
    const late = await chat.say("Zoë, 07700 900123");
    expect(late.proposal).toBeNull();
    expect(late.text).toMatch(/run out|only keep that time/);
    expect((await chat.pick(0)).proposal?.guest.name).toBe("Zoë");
  });

  test("a time that another visitor took meanwhile: sorry, and others", async () => {
    const [first, second] = [visit(), visit()];
    await first.say("hot stone massage on friday");
    await second.say("hot stone massage on friday");
    const held = await first.pick(0);
    const late = await second.pick(0);
    expect(late.held).toBeNull();
    expect(late.text).toMatch(/just been taken|quicker/);
    expect(times(late)).not.toContain(held.held?.time);
  });

  test("times from long ago are looked up afresh", async () => {
    const chat = visit();
    await chat.say("brow shape on saturday");
    clock += 24 * 3_600_000;
    const again = await chat.say("the first one");
    expect(again.held).toBeNull();
    expect(again.text).toMatch(/looked again|checked afresh/);
    expect(times(again)).not.toEqual([]);
  });

  test("a calendar that does not answer: owned up to, a person and another try", async () => {
    const broken = { ...slow.desk, findSlots: () => Promise.reject(new Error("down")) };
    const chat = openChat(broken, slow.catalogue, () => clock);
    const sorry = await chat.say("blow dry on friday");
    expect(sorry.text).toMatch(/sorry/i);
    expect(labels(sorry)).toEqual(["Try again", "Talk to a person"]);
    expect((await chat.press("Try again")).text).not.toBe(sorry.text);
    expect((await chat.press("Talk to a person")).handedOver).toBe("asked-for-person");
  });
});

describe("no and not sure are answers", () => {
  test("to the times", async () => {
    const chat = talk();
    await chat.say("restyle next week");
    const no = await chat.say("no");
    expect(labels(no)).toEqual(expect.arrayContaining(["Earlier", "Later", "Another day"]));
    expect(asked(await chat.press("Another day"))).toBe("day");
  });

  test("to the contact: why it is needed, and a person", async () => {
    const chat = talk();
    await chat.say("moisture ritual on friday");
    await chat.pick(0);
    const no = await chat.say("no");
    expect(no.text).toMatch(/reach you/);
    expect(labels(no)).toContain("Talk to a person");
  });

  test("to the card: nothing is booked, and what should change", async () => {
    const chat = talk();
    await chat.say("scalp detox on friday, Zoë 07700 900123");
    await chat.pick(0);
    const no = await chat.say("no");
    expect([no.booked, no.brief.booked]).toEqual([null, undefined]);
    expect(no.text).toMatch(/change|different/);
  });

  test("to the service: the menu's own words help", async () => {
    const chat = talk();
    await chat.say("colour");
    const help = await chat.say("not sure");
    expect(help.text).toMatch(/Root touch-up: .*regrowth/);
    expect(asked(await chat.press("Root touch-up"))).toBe("day");
  });

  test("to the day: the soonest", async () => {
    const chat = talk();
    await chat.say("underarm wax");
    expect(times(await chat.say("not sure"))).not.toEqual([]);
  });
});

describe("people", () => {
  test("a person at any point, with when somebody is there", async () => {
    const chat = talk();
    await chat.say("back wax on friday");
    await chat.pick(0);
    const person = await chat.say("can I talk to a person?");
    expect(person.handedOver).toBe("asked-for-person");
    expect(person.text).toMatch(/open/);
  });

  test("two misunderstandings, then buttons, then a person", async () => {
    const chat = talk();
    await chat.say("a blow dry please");
    expect((await chat.say("asdf")).handedOver).toBeNull();
    expect(labels(await chat.say("qwer"))).toContain("Talk to a person");
    expect((await chat.say("zxcv")).handedOver).toBe("unsure");
  });

  test("questions in between do not count as misunderstandings", async () => {
    const chat = talk();
    await chat.say("a blow dry please");
    for (const question of ["where do I park?", "can I pay cash?", "do you have wifi?"]) await chat.say(question);
    expect((await chat.say("asdf")).handedOver).toBeNull();
  });

  test("an emergency is told to seek help before anything else", async () => {
    const chat = talk();
    await chat.say("lash lift on friday");
    const help = await chat.say("my face is swelling and I can't breathe");
    expect(help.text.split("\n")[0]).toMatch(/call 999/);
    expect(help.handedOver).toBe("health");
  });

  test("thanks and goodbye end warmly, without another question", async () => {
    const chat = talk();
    await chat.say("hello");
    await chat.say("thanks");
    expect(asks(await chat.say("bye"))).toEqual([]);
  });
});
