import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "../testing/fixed-clock.ts";
import { startFaultServer } from "../testing/fault-server.ts";
import { type HouseDesk, openHouseDesk } from "../testing/house-desk.ts";
import { visitorTalk } from "../testing/visitor-talk.ts";
import { createBookingAgent } from "./booking-agent.ts";
import { photoWords } from "./built-in/replies/photo-words.ts";

const clock = fixedClock("2026-11-18T10:00:00Z");
let house: HouseDesk;
beforeEach(async () => {
  house = await openHouseDesk(clock.now);
});
afterEach(() => house.close());

const assistant = createBookingAgent({ audit: () => {}, now: clock.now });
const talk = (locale = "en-GB") => visitorTalk(assistant, house.desk, clock.now, {}, locale);
const wish = "I want a blonde balayage with Sarah next Thursday afternoon";

describe("a photo by itself", () => {
  test.each([
    ["en-GB", "en"],
    ["es-ES", "es"],
    ["fr-FR", "fr"],
    ["de-DE", "de"],
    ["it-IT", "it"],
    ["pt-PT", "pt"],
    ["nl-NL", "nl"],
  ] as const)("%s: says that it is not looked at, and the button brings a person", async (locale, language) => {
    const visitor = talk(locale);
    const asked = await visitor.say("", { photos: 1 });
    expect(asked.text).toBe(photoWords[language].passOn);
    const [message] = asked.events("message-added");
    const choice = message?.type === "message-added" ? message.choices?.[0] : undefined;
    expect(choice?.label).toBe(photoWords[language].passOnButton);
    const pressed = await visitor.say(choice?.say ?? "");
    expect(pressed.events("answerer-changed")).toMatchObject([{ answerer: "staff", reason: "asked-for-person" }]);
    expect(visitor.brief.notes).toEqual(["sent a photo"]);
  });

  test("a plain yes brings a person as well", async () => {
    const visitor = talk();
    await visitor.say("", { photos: 1 });
    expect((await visitor.say("yes please")).events("answerer-changed")).toHaveLength(1);
  });

  test("or one goes on with the booking", async () => {
    const visitor = talk();
    await visitor.say("", { photos: 2 });
    expect((await visitor.say(wish)).events("slots-offered")).toHaveLength(1);
    expect(visitor.brief.notes).toEqual(["sent a photo"]);
  });

  test("while a card is up: yes is the answer to the photo, books nothing, and no lets nothing go", async () => {
    const visitor = talk();
    await visitor.say(wish);
    await visitor.say("the first one");
    await visitor.say("Anna Bell, 07700 900123");
    const { proposal, hold } = visitor.brief;
    expect(proposal).toBeDefined();
    expect(assistant.consent("yes", visitor.brief)).toBe("yes");
    await visitor.say("", { photos: 1 });
    expect(visitor.brief).toMatchObject({ proposal, hold });
    expect(assistant.consent("yes", visitor.brief)).toBeNull();
    await visitor.say("no thanks");
    expect(visitor.brief.hold).toEqual(hold);
  });
});

describe("a photo with words", () => {
  test("the words are answered, after it is said that nobody but people looked", async () => {
    const visitor = talk();
    const { text, drafts, events } = await visitor.say(wish, { photos: 1 });
    expect(events("slots-offered")).toHaveLength(1);
    expect(text.startsWith(`${photoWords.en.notLooked}\n\n`)).toBe(true);
    expect(drafts.at(-1)).toBe(text);
    expect(visitor.brief.notes).toEqual(["sent a photo"]);
    expect((await visitor.say("the first one")).text).not.toContain(photoWords.en.notLooked);
  });

  test.each([
    ["health", "My scalp burns since you coloured it yesterday, look"],
    ["complaint", "This is not what I asked for, I want my money back"],
  ])("%s goes to a person as ever", async (reason, words) => {
    const visitor = talk();
    const { events, text } = await visitor.say(words, { photos: 1 });
    expect(events("answerer-changed")).toMatchObject([{ answerer: "staff", reason }]);
    expect(text).toContain(photoWords.en.notLooked);
    expect(visitor.brief.notes).toContain("sent a photo");
  });
});

describe("with a vendor's model", () => {
  const open = async (says = "Which day would suit you?") => {
    const requests: string[] = [];
    const server = await startFaultServer((_call, request) => {
      requests.push(JSON.stringify(request));
      return { text: says };
    });
    const model = { apiKey: "sk-test", baseUrl: server.baseUrl, model: "scripted", idleMs: 300, totalMs: 5_000 };
    const vendor = createBookingAgent({ model, audit: () => {}, now: clock.now });
    return { server, requests, visitor: visitorTalk(vendor, house.desk, clock.now) };
  };

  test("a photo by itself never gets there", async () => {
    const { server, requests, visitor } = await open();
    expect((await visitor.say("", { photos: 1 })).text).toBe(photoWords.en.passOn);
    expect(requests).toEqual([]);
    await server.stop();
  });

  test("with words: it is told that there is one, outside of them, and the visitor that it is not looked at", async () => {
    const { server, requests, visitor } = await open();
    const { text } = await visitor.say("Could you do a balayage like this?", { photos: 1 });
    expect(text.startsWith(photoWords.en.notLooked)).toBe(true);
    expect(requests.length).toBeGreaterThan(0);
    const { messages } = JSON.parse(requests[0] ?? "{}") as { messages: { role: string; content: unknown }[] };
    expect(JSON.stringify(messages.find(({ role }) => role === "system")?.content)).toContain("the visitor sent a photo with these words");
    expect(messages.findLast(({ role }) => role === "user")?.content).toBe("Could you do a balayage like this?");
    await server.stop();
  });

  test("what it claims to have seen is not shown, what is true of it is", async () => {
    const { server, visitor } = await open(
      "I can see from your photo that your hair is brown. The team can see your photo. Which day would suit you?",
    );
    const { text, drafts } = await visitor.say("My hair is brown, could you do a balayage like this picture?", { photos: 1 });
    expect(text).toBe(`${photoWords.en.notLooked}\n\nThe team can see your photo. Which day would suit you?`);
    for (const draft of drafts) expect(draft).not.toMatch(/brown/);
    await server.stop();
  });
});
