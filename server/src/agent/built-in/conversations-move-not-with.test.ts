import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Chat, openChat } from "../../testing/assistant-chat.ts";
import { days, mondayNoon, who } from "../../testing/demo-talk.ts";
import { type HouseDesk, openHouseDesk } from "../../testing/house-desk.ts";

// A calendar for each test: what one of them books is not in another's way.
let house: HouseDesk;
beforeEach(async () => {
  house = await openHouseDesk(() => mondayNoon);
});
afterEach(() => house.close());

/** A gel manicure with Mei is booked in this conversation. Friday, unless told otherwise. */
async function booked(locale?: string, words = "gel manicure with Mei on Friday, Zoë Field, 07700 900123"): Promise<Chat> {
  const chat = openChat(house.desk, house.catalogue, () => mondayNoon, locale);
  await chat.say(words);
  const card = await chat.pick(0);
  if (card.proposal === undefined) throw new Error(`no card: ${card.text}`);
  const { booked: appointment } = await chat.say(yes[locale ?? "en"] ?? "yes");
  expect(appointment?.slot.practitioner).toBe("Mei Lin");
  return chat;
}
const yes: Record<string, string> = { en: "yes", de: "ja", es: "sí", fr: "oui", it: "sì", pt: "sim", nl: "ja" };

describe("moving, and who is not wanted", () => {
  test("with the day: only others are shown, and it is said", async () => {
    const chat = await booked();
    const moved = await chat.say("can you move it to Saturday, but not with Mei");
    expect([who(moved), days(moved), moved.brief.change?.notWith]).toEqual([["Kasia"], ["Sat 28 Nov"], ["mei"]]);
    expect(moved.text).toMatch(/[Ww]ithout Mei|Not with Mei/);
    const card = await chat.pick(0);
    expect(card.brief.change?.proposal).toMatchObject({ kind: "move", to: { practitioner: "Kasia Nowak" } });
  });

  test("after the times were shown, through another day, until they are named after all", async () => {
    const chat = await booked();
    expect(who(await chat.say("can I move my appointment to Saturday"))).toEqual(["Mei"]);
    const without = await chat.say("not with Mei this time");
    expect([who(without), days(without)]).toEqual([["Kasia"], ["Sat 28 Nov"]]);
    const later = await chat.say("what about next Wednesday");
    expect([who(later), later.brief.change?.notWith]).toEqual([["Kasia"], ["mei"]]);
    const mei = await chat.say("ok with Mei after all");
    expect([who(mei), mei.brief.change?.notWith]).toEqual([["Mei"], undefined]);
  });

  test("a card with them goes, and a plain no with a name is no leaving it", async () => {
    const chat = await booked();
    await chat.say("move my appointment to Saturday");
    const card = await chat.pick(0);
    expect(card.brief.change?.proposal).toMatchObject({ to: { practitioner: "Mei Lin" } });
    const other = await chat.say("no, not with Mei");
    expect(other.brief.change).toMatchObject({ task: "move", notWith: ["mei"] });
    expect(other.brief.change?.proposal).toBeUndefined();
    expect(who(other)).toEqual(["Kasia"]);
  });

  test("anyone but them; and then anyone at all", async () => {
    const chat = await booked();
    expect(who(await chat.say("move my appointment to Saturday with anyone but Mei"))).toEqual(["Kasia"]);
    const open = await chat.say("anyone at all is fine");
    expect([who(open).includes("Mei"), open.brief.change?.notWith]).toEqual([true, undefined]);
  });

  test("somebody else who is not wanted: it stays with whoever has it", async () => {
    const chat = await booked();
    const moved = await chat.say("move it to Saturday but not with Kasia");
    expect([who(moved), moved.brief.change?.notWith]).toEqual([["Mei"], ["kasia"]]);
  });

  test("nobody else does it: that is said, and the nearest are named as theirs", async () => {
    const chat = await booked();
    const only = await chat.say("move it to Saturday, but not with Mei and not with Kasia");
    expect(only.brief.change?.notWith).toEqual(["mei", "kasia"]);
    expect(only.text).toMatch(/nobody for|can't be done here/);
    expect(only.text).toMatch(/[Gg]el manicure/);
    expect(only.text).toMatch(/below (?:is|are) with/);
  });

  test("said first, and when comes after", async () => {
    const chat = await booked();
    const asked = await chat.say("I need to move my appointment, but not with Mei");
    expect([asked.brief.change?.notWith, asked.slots]).toEqual([["mei"], []]);
    expect(who(await chat.say("Saturday"))).toEqual(["Kasia"]);
  });
});

describe("moving, and the days that will not do", () => {
  test.each(["move it to anything but Friday", "move my appointment, any day but Friday", "please move it, just not on Friday"])(
    "%s: any other day",
    async (words) => {
      const chat = await booked();
      const moved = await chat.say(words);
      expect(moved.slots.length).toBeGreaterThan(0);
      expect(days(moved).some((day) => day.startsWith("Fri"))).toBe(false);
    },
  );

  test("after a day was shown", async () => {
    const chat = await booked();
    await chat.say("move my appointment to Saturday");
    const other = await chat.say("anything but Saturday");
    expect(other.slots.length).toBeGreaterThan(0);
    expect(days(other).some((day) => day.startsWith("Sat"))).toBe(false);
  });
});

test.each([
  ["de", "Gelmaniküre bei Mei am Freitag, Zoë Field, 07700 900123", "Bitte den Termin auf Samstag verschieben, aber nicht bei Mei", /[Oo]hne Mei|Nicht bei Mei/],
  ["es", "manicura gel con Mei el viernes, Zoë Field, 07700 900123", "¿Puedes cambiar mi cita al sábado, pero no con Mei?", /[Ss]in Mei|Con Mei no/],
  ["fr", "manucure gel avec Mei vendredi, Zoë Field, 07700 900123", "Déplacer mon rendez-vous à samedi, mais pas avec Mei", /[Ss]ans Mei|Pas avec Mei/],
  ["it", "manicure gel con Mei venerdì, Zoë Field, 07700 900123", "Sposta il mio appuntamento a sabato, ma non con Mei", /[Ss]enza Mei|Non con Mei/],
  ["pt", "manicure gel com a Mei na sexta, Zoë Field, 07700 900123", "Mudar a minha marcação para sábado, mas não com a Mei", /[Ss]em (?:a )?Mei|Não com/],
  ["nl", "gel manicure bij Mei op vrijdag, Zoë Field, 07700 900123", "Kunt u mijn afspraak verzetten naar zaterdag, maar niet bij Mei", /[Zz]onder Mei|Niet bij Mei/],
] as const)("%s: %s", async (locale, book, move, words) => {
  const chat = await booked(locale, book);
  const moved = await chat.say(move);
  expect([who(moved), moved.brief.change?.notWith]).toEqual([["Kasia"], ["mei"]]);
  expect(moved.text).toMatch(words);
}); // prettier-ignore
