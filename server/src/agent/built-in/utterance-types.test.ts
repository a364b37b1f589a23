import { expect, test } from "vitest";
import type { Heard } from "../../testing/assistant-chat.ts";
import { demoTalk, labels } from "../../testing/demo-talk.ts";

const { catalogue, talk } = demoTalk();

const policy = (key: string): string => catalogue().policies.find((each) => each.key === key)?.text ?? `no policy ${key}`;

/** What the answer must be, and must not be. */
type Answer = (heard: Heard) => void;
const tells =
  (key: string): Answer =>
  ({ text }) =>
    expect(text).toContain(policy(key));
const says =
  (words: RegExp): Answer =>
  ({ text }) =>
    expect(text).toMatch(words);
const offers =
  (service: string, who?: string): Answer =>
  ({ slots }) => {
    expect(slots.length).toBeGreaterThan(0);
    for (const { slot } of slots) {
      expect(slot.service).toBe(service);
      if (who) expect(slot.practitioner).toContain(who);
    }
  };
const asks =
  (about: string, ...buttons: string[]): Answer =>
  (heard) => {
    expect(heard.brief.asked?.about).toBe(about);
    expect(labels(heard)).toEqual(expect.arrayContaining(buttons));
  };
const person =
  (reason: string): Answer =>
  ({ handedOver, text }) => {
    expect(handedOver).toBe(reason);
    expect(text).toMatch(/person/);
  };
const offersPerson: Answer = (heard) => expect(labels(heard)).toContain("Talk to a person");

const offersPersonOrHandsOver: Answer = (heard) =>
  expect(heard.handedOver !== null || labels(heard).includes("Talk to a person")).toBe(true);

/** What people write to a salon, first message, and what has to come of it. Numbers group the ways to ask for one thing. */
const types: [number, string, ...Answer[]][] = [
  [1, "How much is a full head of highlights?", says(/Full-head highlights.*from £\d+.*\d h/s), asks("anything-else", "Find a time")],
  [1, "price for a skin fade?", says(/£39/)],
  [2, "Why is Sarah more expensive than Ellie?", says(/level|Senior|Stylist/)],
  [3, "Anything today for a gel manicure?", offers("Gel manicure")],
  [3, "Do you take walk-ins?", tells("walk-ins")],
  [4, "Blonde balayage with Sarah next Thursday afternoon", offers("Blonde balayage", "Sarah"), says(/patch test/)],
  [5, "My usual with my usual girl please", says(/earlier visits|past visits/), offersPerson],
  [6, "Who does balayage?", says(/Sarah|Marco|Priya|Which/)],
  [7, "Cut & finish and a brow shape on Friday", offers("Cut & finish + Brow shape")],
  [8, "Two of us, couples massage Friday after 2", offers("2 × Couples massage", "Kasia Nowak")],
  [8, "A classic manicure for two people on Saturday", offers("2 × Classic manicure")],
  [8, "A classic manicure for five people on Saturday", says(/more than 2|larger than 2/), asks("handover"), offersPerson],
  [9, "Do you do bridal hair?", says(/consultation|talks it through|Bridal/)],
  [10, "Do I need a consultation first?", tells("consultation")],
  [11, "Do I need a patch test?", tells("patch-test")],
  [12, "I used box dye and want to go lighter", says(/consultation|talks it through/), offersPerson],
  [13, "How long does a blonde balayage take?", says(/2 h 45 min/)],
  [14, "Can I bring my kids?", tells("children")],
  [15, "Children's cut for my son on Saturday", offers("Children's cut")],
  [16, "What is the age limit for colour?", tells("minimum-age")],
  [17, "I'm pregnant, is it safe to have my roots done?", person("health"), tells("health")],
  [18, "I'm allergic to PPD", person("health"), tells("allergies")],
  [19, "My scalp is burning and my face is swelling since yesterday", says(/^.*call 999/), person("health")],
  [20, "Botox before my wedding on the 14th?", says(/botox/i), asks("service")],
  [21, "I'm on blood thinners, can I have a facial?", person("health"), says(/can't give advice|can advise/)],
  [22, "Where do I park?", tells("parking")],
  [22, "Is there step-free access?", tells("accessibility")],
  [23, "Are you open on Boxing Day?", says(/26 December: closed \(Boxing Day\)/)],
  [23, "When are you open?", says(/9 am to 8 pm/)],
  [24, "What is your cancellation policy?", tells("cancellation")],
  [24, "I'm running late", tells("late")],
  [25, "Move my appointment to Friday, same stylist", asks("verification", "Talk to a person")],
  [26, "I need to cancel my appointment tomorrow", asks("verification")],
  [27, "What time am I booked?", asks("verification")],
  [28, "Can you put me on the waitlist?", asks("service")],
  [29, "Can I book something for the 10th of December already?", asks("service")],
  [30, "Do you take deposits?", tells("deposit")],
  [31, "Do you sell gift cards?", tells("gift-cards")],
  [32, "Can I pay cash?", tells("payment")],
  [33, "Is there a student discount?", tells("discounts")],
  [34, "How many sessions are left on my package?", offersPersonOrHandsOver],
  [35, "I hate my colour and I want a refund", person("complaint")],
  [36, "Do you have a private room? I wear a hijab", tells("private-room")],
  [37, "Do you do tattoos?", says(/tattoos/i), asks("service", "Balayage")],
  [37, "nails", asks("service", "Gel manicure")],
  [38, "Does anyone speak Polish?", tells("languages")],
  [39, "Can I talk to a real person?", person("asked-for-person")],
  [39, "Are you a bot?", says(/AI assistant/)],
  [40, "A gel manicure today? Actually tomorrow, and do you take Amex?", offers("Gel manicure"), tells("payment")],
];

test.each(types)("%i. %s", async (_type, words, ...answers) => {
  const heard = await talk().say(words);
  for (const answer of answers) answer(heard);
});
