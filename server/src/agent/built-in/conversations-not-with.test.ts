import { describe, expect, test } from "vitest";
import { asked, days, demoTalk, times, who } from "../../testing/demo-talk.ts";

const { talk } = demoTalk();

describe("who is not wanted", () => {
  test("after offers, through another day, until they are named after all", async () => {
    const chat = talk();
    expect(who(await chat.say("gel manicure this week"))).toContain("Mei");
    const without = await chat.say("not with Mei please");
    expect([who(without), without.brief.notWith]).toEqual([["Kasia"], ["mei"]]);
    expect(without.text).toMatch(/Mei/);
    const later = await chat.say("another day, maybe Friday next week");
    expect([who(later), days(later), later.brief.notWith]).toEqual([["Kasia"], ["Fri 4 Dec"], ["mei"]]);
    const mei = await chat.say("ok then with Mei after all");
    expect([who(mei), mei.brief.notWith]).toEqual([["Mei"], undefined]);
  });

  test("anyone at all is fine again", async () => {
    const chat = talk();
    expect(who(await chat.say("gel manicure on Friday with anyone but Mei"))).toEqual(["Kasia"]);
    const open = await chat.say("anyone at all is fine");
    expect([who(open).includes("Mei"), open.brief.notWith]).toEqual([true, undefined]);
  });

  test("said before the service is known, and of somebody wished for before", async () => {
    const chat = talk();
    const ruledOut = await chat.say("I'd like to book, but not with Mei");
    expect([asked(ruledOut), ruledOut.brief.notWith]).toEqual(["service", ["mei"]]);
    expect(who(await chat.say("a gel manicure on Friday"))).toEqual(["Kasia"]);
    const other = talk();
    expect(who(await other.say("gel manicure with Mei on Friday"))).toEqual(["Mei"]);
    expect(who(await other.say("hm, not Mei again"))).toEqual(["Kasia"]);
    expect(who(await other.say("and on Saturday?"))).not.toContain("Mei");
  });

  test("nobody else does it: it is said, and the nearest is named as theirs", async () => {
    const chat = talk();
    const only = await chat.say("skin fade on Friday");
    const names = who(only);
    let last = only;
    for (const name of ["Marco", "Robin", "Ellie", "Sarah", "Priya"]) last = await chat.say(`not with ${name}`);
    expect(names.length).toBeGreaterThan(0);
    expect(last.text).toMatch(/without|Without/);
    expect(last.text).toMatch(/nobody for|can't be done here/);
    expect(last.text).toMatch(/below is with|below are with/);
  });

  test("a time with them that is picked all the same is theirs", async () => {
    const chat = talk();
    await chat.say("gel manicure on Friday, Zoë, 07700 900123");
    const mei = (await chat.say("with Mei")).slots[0];
    expect(mei?.slot.practitioner).toMatch(/Mei/);
    expect(who(await chat.say("no, not with Mei"))).toEqual(["Kasia"]);
    expect(times(await chat.say("with Mei then"))).not.toEqual([]);
    const card = await chat.pick(0);
    expect([card.proposal?.slot.practitioner, card.brief.notWith]).toEqual(["Mei Lin", undefined]);
  });
});

test.each([
  ["de", "Gelmaniküre am Freitag, bloß nicht bei Mei", /Ohne Mei|Nicht bei Mei/],
  ["es", "manicura gel el viernes con cualquiera menos Mei", /Sin Mei|Con Mei no/],
  ["fr", "manucure gel vendredi mais pas avec Mei", /Sans Mei|Pas avec Mei/],
  ["it", "manicure gel venerdì con tutti tranne Mei", /Senza Mei|Non con Mei/],
  ["pt", "manicure gel na sexta com qualquer pessoa menos a Mei", /Sem Mei|Não com Mei/],
  ["nl", "gel manicure op vrijdag, niet bij Mei", /Zonder Mei|Niet bij Mei/],
])("%s: %s", async (locale, text, words) => {
  const heard = await talk(locale).say(text);
  expect([who(heard), heard.brief.notWith]).toEqual([["Kasia"], ["mei"]]);
  expect(heard.text).toMatch(words);
});
