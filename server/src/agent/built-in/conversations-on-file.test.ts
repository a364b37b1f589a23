import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, dayMs } from "../../booking/salon-time.ts";
import { demoCatalogue } from "../../platforms/house/demo-salon/demo-catalogue.ts";
import { demoClients } from "../../platforms/house/demo-salon/demo-clients.ts";
import { seedClients } from "../../platforms/house/seed-clients.ts";
import { type Chat, openChat } from "../../testing/assistant-chat.ts";
import { type OpenHouse, openHouse } from "../../testing/open-house.ts";
import { testOnFileWords } from "./replies/test-on-file-words.ts";

const today = "2026-11-25";
const now = Date.parse(`${today}T09:00:00Z`);
const catalogue = demoCatalogue(today);
/** Tested 41 days ago; 236 days ago; never. */
const [nora, celia, imran] = ["+441614960821", "+441614960823", "+441614960822"].map((address) => ({ kind: "phone" as const, address }));

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(catalogue, () => now);
  await seedClients(house.calendar, catalogue, demoClients, today, now);
});
afterAll(() => house.close());

const talk = (who: typeof nora | null = null, locale = "en-GB"): Chat => openChat(house.desk, catalogue, () => now, locale, who ?? null);
const untested = "I haven't had a patch test";

describe("a patch test on file", () => {
  test("is told to the client who has proved that it is theirs, and they are not asked about it", async () => {
    const heard = await talk(nora).say("A root touch-up next Thursday please");
    expect(testOnFileWords.en.filter((words) => heard.text.includes(words))).toHaveLength(1);
    expect(heard.text).not.toMatch(/may need a patch test/);
    expect(heard.choices.map(({ say }) => say)).not.toContain(untested);
  });

  test("is nothing that anybody else is told, and what is not known is open", async () => {
    const heard = await talk().say("A root touch-up next Thursday please");
    expect(heard.text).toMatch(/may need a patch test/);
    const named = talk();
    const typed = await named.say("A root touch-up next Thursday please, I'm Nora Whitfield, 0161 496 0821");
    expect(typed.text).not.toMatch(/still counts|on file/);
  });

  test("that has run out comes first: no time is shown that leaves no room for it", async () => {
    const heard = await talk(celia).say("A root touch-up this week please");
    expect(heard.text).toMatch(/patch test (?:comes first|needs beforehand)/);
    for (const { slot } of heard.slots) expect(Date.parse(slot.start)).toBeGreaterThanOrEqual(now + 2 * dayMs);
  });

  test("of whom none is known says no more than the rule", async () => {
    expect((await talk(imran).say("A root touch-up next Thursday please")).text).toMatch(/may need a patch test/);
  });

  test("is on the card: no test comes first though they say that they had none", async () => {
    const chat = talk(nora);
    await chat.say("A root touch-up next Thursday please, I haven't had a patch test");
    await chat.pick(0);
    const card = await chat.say("Nora Whitfield, 0161 496 0821");
    const rule = card.proposal?.conditions.find(({ key }) => key === "patch-test")?.text;
    expect(rule).toMatch(/^Colour/);
  });

  test("is not used when the appointment is for somebody else", async () => {
    const chat = talk(nora);
    await chat.say("It's for Leo, his number is 07700 900345");
    expect((await chat.say("A root touch-up next Thursday please")).text).not.toMatch(/still counts|on file/);
  });

  test.each([
    ["de-DE", "Ansatzfarbe nächsten Donnerstag bitte"],
    ["es-ES", "Retoque de raíz el próximo jueves por favor"],
    ["fr-FR", "Une retouche racines jeudi prochain s'il vous plaît"],
    ["it-IT", "Ritocco radici giovedì prossimo per favore"],
    ["nl-NL", "Uitgroei bijwerken volgende week donderdag graag"],
    ["pt-PT", "Retoque de raiz na próxima quinta-feira por favor"],
  ])("in the visitor's language: %s", async (locale, words) => {
    const chat = talk(nora, locale);
    let heard = await chat.say(words);
    if (heard.slots.length === 0) heard = await chat.say("Root touch-up");
    const language = locale.slice(0, 2) as "de" | "es" | "fr" | "it" | "nl" | "pt";
    expect(testOnFileWords[language].filter((each) => heard.text.includes(each))).toHaveLength(1);
  });
});

test("the file names no more than a test and a last visit", async () => {
  expect(await house.desk.clientFile(nora ?? { kind: "phone", address: "" }, now)).toEqual({
    patchTest: now - 41 * dayMs,
    lastVisit: expect.stringMatching(/^2026-/),
  });
  expect(addDays(today, -41)).toBe("2026-10-15");
  expect(await house.desk.clientFile({ kind: "phone", address: "+441614960899" }, now)).toEqual({ patchTest: null, lastVisit: null });
});
