import { describe, expect, test } from "vitest";
import type { Asked, Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, expects?: Asked["about"], brief: Brief = {}) =>
  understand(text, { catalogue, now, locale: "en-GB", brief, expects });

import type { Intent } from "./understood.ts";

describe("what is wanted", () => {
  test.each<[string, Intent[]]>([
    ["I'd like to book a haircut", ["book"]],
    ["hiya can u fit me in for roots tmrw", ["book", "availability"]],
    ["do u do mens cuts n how much", ["price"]],
    ["any chance of a blow dry today?", ["book"]],
    ["anything free saturday?", ["availability"]],
    ["when's your next available appointment?", ["availability"]],
    ["how much is a full head of highlights?", ["price"]],
    ["whats the damage for balayage", ["price"]],
    ["how long does it take?", ["duration"]],
    ["what time do you close on fridays?", ["hours"]],
    ["are you open sundays", ["hours"]],
    ["opening times?", ["hours"]],
    ["what's your cancellation policy?", ["policy"]],
    ["where can I park", ["policy"]],
    ["do you take amex", ["policy"]],
    ["what services do you do?", ["services"]],
    ["who works there?", ["practitioners"]],
    ["move my appointment to friday", ["reschedule"]],
    ["can we reschedule", ["reschedule"]],
    ["cancel my appointment", ["cancel"]],
    ["I can't make it to my appointment tomorrow", ["cancel"]],
    ["what time am I booked in?", ["my-appointment"]],
    ["when is my appointment", ["my-appointment"]],
    ["put me on the waiting list", ["waitlist"]],
    ["let me know if something opens up", ["waitlist"]],
    ["I hate my colour, I want a refund", ["complaint"]],
    ["this is a complaint", ["complaint"]],
    ["I'm allergic to latex", ["health"]],
    ["is it safe when pregnant?", ["health"]],
    ["is marco working friday", ["availability"]],
    ["I had a reaction to hair dye before", ["health"]],
    ["do you offer loans?", ["out-of-scope"]],
    ["wer spricht deutsch?", ["practitioners"]],
    ["my scalp is burning", ["emergency", "health"]],
    ["my eye is swollen after the lash tint", ["emergency", "health"]],
    ["I can't breathe", ["emergency"]],
    ["are you a bot?", ["are-you-a-bot"]],
    ["am I talking to a real person", ["are-you-a-bot"]],
    ["hi there", ["greeting"]],
    ["thank you so much", ["thanks"]],
    ["bye!", ["goodbye"]],
    ["anything earlier?", ["earlier"]],
    ["later please", ["later"]],
    ["what else have you got", ["more-options"]],
    ["other times?", ["more-options"]],
    ["anyone else?", ["someone-else"]],
    ["a different stylist", ["someone-else"]],
    ["start over", ["start-over"]],
    ["what's the weather like?", ["out-of-scope"]],
    ["tell me a joke", ["out-of-scope"]],
    ["asdfgh qwerty", ["out-of-scope"]],
    ["", ["out-of-scope"]],
    ["🦄🦄🦄", ["out-of-scope"]],
    ["quiero reservar una cita", ["book"]],
    ["cuánto cuesta un corte?", ["price"]],
    ["je voudrais annuler mon rendez-vous", ["cancel"]],
    ["was kostet ein Haarschnitt?", ["price"]],
    ["vorrei prenotare un taglio", ["book"]],
    ["queria marcar um corte", ["book"]],
    ["ik wil graag een afspraak maken", ["book"]],
  ])("%s", (text, intents) => expect(read(text).intents).toEqual(expect.arrayContaining(intents)));

  test("several asks at once", () => {
    const understood = read("anything today? actually tomorrow, and how much, and do you take Amex");
    expect(understood.intents).toEqual(expect.arrayContaining(["availability", "price", "policy"]));
    expect(understood.topics).toContain("payment");
    expect(understood.correction).toBe(true);
  });
});

describe("a person is asked for", () => {
  test.each([
    "can i speak to someone",
    "human pls",
    "receptionist",
    "real person",
    "call me",
    "can someone call me back please",
    "agent",
    "I want to talk to a human being",
    "let me talk to the manager",
    "put me through to reception",
    "is there anyone I can talk to",
    "speak to a person",
    "stop this bot, get me a human",
    "I don't want to talk to a machine",
    "can i talk to a person?",
    "is there a real human there",
    "could one of the team ring me",
    "customer service",
    "I'd rather speak to somebody",
    "hablar con una persona",
    "puedo hablar con alguien por favor",
    "parler à quelqu'un",
    "je veux parler à un humain",
    "mit einem Menschen sprechen",
    "kann ich mit jemandem sprechen?",
    "parlare con una persona",
    "falar com uma pessoa",
    "quero falar com alguém",
    "kan ik met iemand praten?",
    "een echt mens graag",
    "can I speak to Sarah",
  ])("%s", (text) => expect(read(text).intents).toContain("person"));

  test.each([
    "with anyone",
    "call me a cab",
    "is this a real person?",
    "does anyone speak Polish?",
    "a cut for one person",
    "any stylist is fine",
    "is Sarah free?",
    "hello",
    "call me Tom",
    "anyone else?",
    "what's your phone number?",
    "can I book for two people",
  ])("not: %s", (text) => expect(read(text).intents).not.toContain("person"));
});

describe("what goes together and what does not", () => {
  test.each<[string, Intent]>([
    ["cancel my appointment", "book"],
    ["move my appointment", "cancel"],
    ["what's your cancellation policy?", "cancel"],
    ["put me on the cancellation list", "cancel"],
    ["do I need a consultation first?", "book"],
    ["I want to book with Sarah", "cancel"],
    ["how much is a cut?", "book"],
    ["does it take long", "complaint"],
    ["what hours are you open", "availability"],
    ["I love it", "complaint"],
    ["I had a reaction to hair dye before", "emergency"],
    ["I don't want to book an appointment", "cancel"],
    ["is there an opening at half nine?", "hours"],
    ["until next time!", "availability"],
    ["talk soon", "person"],
    ["can I send my sister a voucher", "person"],
    ["thank you for your lovely service", "services"],
    ["it's good to see you", "goodbye"],
  ])("%s is not %s", (text, intent) => expect(read(text).intents).not.toContain(intent));
});

describe("more ways to say it", () => {
  test.each<[string, Intent]>([
    ["find me another salon", "someone-else"],
    ["is there a different therapist?", "someone-else"],
    ["give me a few details about the facial", "services"],
    ["where can I get my brows threaded", "services"],
    ["I have a reservation and don't want it any more", "cancel"],
    ["the hot water is off", "complaint"],
    ["there are no towels in here", "complaint"],
    ["I still haven't had a reply", "complaint"],
    ["could somebody get back to me", "person"],
    ["I'm after your help desk", "person"],
    ["no more automated replies please", "person"],
    ["who is in charge over there", "person"],
    ["take me off the books for tomorrow", "cancel"],
    ["is there a fee if I bring my own polish", "price"],
    ["is a deposit required", "policy"],
    ["looking forward to seeing you", "goodbye"],
    ["that was so kind of you", "thanks"],
    ["why was my treatment cancelled", "complaint"],
    ["how is your week going", "greeting"],
    ["are you having a nice evening", "greeting"],
    ["couldn't have done it without you", "thanks"],
    ["gotta dash", "goodbye"],
    ["it's been a pleasure chatting", "goodbye"],
  ])("%s is %s", (text, intent) => expect(read(text).intents).toContain(intent));

  test.each([
    "am I free on Thursday?",
    "what does my calendar say for Monday",
    "add this to my diary",
    "do I have any free time on the 3rd?",
    "was my card declined",
  ])("not for a salon's desk to know: %s", (text) => expect(read(text).intents).toEqual(["out-of-scope"]));
});

describe("words of a salon's day that only look like something else", () => {
  test.each<[string, Intent]>([
    ["my hair is really damaged, what do you suggest", "complaint"],
    ["do you do fake tan", "complaint"],
    ["I can't sleep, I need a relaxing massage", "complaint"],
    ["my nails are already painted", "complaint"],
    ["I haven't had a haircut in ages", "complaint"],
    ["is the wax very hot?", "complaint"],
    ["is any of your staff free on Friday", "person"],
    ["do you have kids cuts?", "out-of-scope"],
    ["can I pay by debit card", "out-of-scope"],
    ["can I get a virtual gift card", "out-of-scope"],
    ["what's your favourite treatment", "out-of-scope"],
    ["did my deposit payment go through?", "out-of-scope"],
    ["could you put me on the list", "out-of-scope"],
    ["what languages do they speak", "out-of-scope"],
  ])("%s is not %s", (text, intent) => expect(read(text).intents).not.toContain(intent));

  test.each([
    "my hair is naturally dark",
    "with Roger please",
    "that cannot be right",
    "there was a fee I did not agree to",
    "right on the fringe",
  ])("no yes: %s", (text) => expect(read(text).stance).not.toBe("yes"));
  test.each(["I didn't like my last cut, so with Sarah this time", "I have to leave by 5", "long time no see"])("no no: %s", (text) =>
    expect(read(text).stance).not.toBe("no"),
  );
});

describe("how many, what to note", () => {
  test.each<[string, number | null]>([
    ["two of us, couples massage saturday", 2],
    ["for 3 people", 3],
    ["party of six", 6],
    ["me and my mum want pedicures", 2],
    ["there will be four of us", 4],
    ["a cut", null],
    ["the 2 o'clock", null],
    ["somos tres personas", 3],
  ])("%s: %s", (text, count) => expect(read(text).partySize).toBe(count));

  test.each<[string, string[]]>([
    ["Kids' cut for my 4-year-old, he is autistic", ["he is autistic"]],
    ["I'm allergic to PPD", ["I'm allergic to PPD"]],
    ["How long will it take? I have a train at 5", ["I have a train at 5"]],
    ["cut on friday but I need to leave by 4", ["I need to leave by 4"]],
    ["I use a wheelchair. Can I come Tuesday?", ["I use a wheelchair"]],
    ["a cut on friday", []],
  ])("%s", (text, notes) => expect(read(text).notes).toEqual(notes));
});
