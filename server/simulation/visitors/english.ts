import type { BookingWish, Goal, Mood, VisitorPlan } from "../visitor-plan.ts";

interface Line extends Pick<VisitorPlan, "service" | "first" | "aside"> {
  id: string;
  mood: Mood;
  goal: Goal;
}

const book = (services: string[], wish: Omit<BookingWish, "services">): Goal => ({ kind: "book", services, ...wish });

const cut = ["Cut & finish"];
const parking = { ask: "is there anywhere to park?", told: /park/i };
const card = { ask: "can I pay by card?", told: /card/i };

const lines: Line[] = [
  {
    id: "cut-at-once",
    mood: "at-once",
    service: ["cut and finish"],
    goal: book(cut, { practitioner: "Sarah", inDays: [11, 12, 14, 18, 10], part: "afternoon" }),
  },
  {
    id: "cut-steps",
    mood: "step-by-step",
    service: ["cut and blow dry"],
    goal: book(cut, { practitioner: "Marco", inDays: [9, 10, 11, 12, 16] }),
  },
  {
    id: "cut-anyone",
    mood: "impatient",
    service: ["wash cut and blow dry"],
    goal: book(cut, { inDays: [8, 9, 10, 11, 15], part: "morning" }),
  },
  { id: "cut-buttons", mood: "buttons", service: ["haircut"], goal: book([...cut, "Restyle cut"], { inDays: [12, 14, 15, 19, 11] }) },
  { id: "cut-typos", mood: "typos", service: ["cut and finish"], goal: book(cut, { practitioner: "Priya", inDays: [10, 11, 12, 17, 9] }) },
  {
    id: "restyle-chatty",
    mood: "chatty",
    service: ["restyle"],
    goal: book(["Restyle cut"], { practitioner: "Sarah", inDays: [15, 17, 18, 19] }),
  },
  {
    id: "curls",
    mood: "step-by-step",
    service: ["curly cut"],
    goal: book(["Curl-by-curl cut"], { practitioner: "Priya", inDays: [14, 15, 16, 17, 21] }),
  },
  { id: "fringe", mood: "impatient", service: ["fringe trim"], goal: book(["Fringe trim"], { inDays: [1, 2, 3, 4, 8] }) },
  { id: "child", mood: "chatty", service: ["kids cut for my son"], goal: book(["Children's cut"], { inDays: [5, 7, 8, 12, 4] }) },
  {
    id: "blowdry-tomorrow",
    mood: "at-once",
    service: ["blow dry"],
    goal: book(["Blow-dry"], { inDays: [1, 2, 3, 4, 8], part: "afternoon" }),
  },
  {
    id: "blowdry-weekday",
    mood: "typos",
    service: ["blow dry"],
    goal: book(["Blow-dry"], { practitioner: "Ellie", inDays: [5, 7, 8, 12, 4] }),
  },
  { id: "updo", mood: "step-by-step", service: ["updo"], goal: book(["Hair up"], { inDays: [12, 14, 15, 19, 11], part: "morning" }) },
  {
    id: "balayage",
    mood: "at-once",
    service: ["blonde balayage"],
    goal: book(["Blonde balayage"], { practitioner: "Sarah", inDays: [10, 11, 12, 17, 9], part: "afternoon" }),
  },
  {
    id: "roots",
    mood: "curious",
    aside: parking,
    service: ["root touch up"],
    goal: book(["Root touch-up"], { inDays: [11, 12, 14, 18, 10] }),
  },
  {
    id: "half-head",
    mood: "impatient",
    service: ["half head highlights"],
    goal: book(["Half-head highlights"], { inDays: [17, 22, 24, 18, 19] }),
  },
  { id: "toner", mood: "buttons", service: ["gloss and toner"], goal: book(["Gloss & toner"], { inDays: [9, 10, 11, 12, 16] }) },
  {
    id: "refresh",
    mood: "curious",
    aside: card,
    service: ["balayage refresh"],
    goal: book(["Balayage refresh"], { practitioner: "Ellie", inDays: [12, 14, 15, 19, 11] }),
  },
  { id: "mask", mood: "chatty", service: ["hair mask"], goal: book(["Moisture ritual"], { inDays: [4, 5, 7, 11, 3] }) },
  { id: "mens", mood: "impatient", service: ["mens cut"], goal: book(["Men's cut"], { practitioner: "Robin", inDays: [2, 3, 4, 5, 9] }) },
  {
    id: "fade",
    mood: "typos",
    service: ["skin fade"],
    goal: book(["Skin fade"], { practitioner: "Robin", inDays: [11, 12, 14, 18, 10], part: "afternoon" }),
  },
  { id: "beard", mood: "buttons", service: ["beard trim"], goal: book(["Beard trim & shape"], { inDays: [3, 4, 5, 10, 2] }) },
  { id: "cut-beard", mood: "at-once", service: ["haircut and beard"], goal: book(["Cut & beard"], { inDays: [12, 14, 15, 19, 11] }) },
  { id: "shave", mood: "hesitant", service: ["hot towel shave"], goal: book(["Hot-towel shave"], { inDays: [10, 11, 12, 17, 9] }) },
  {
    id: "manicure",
    mood: "step-by-step",
    service: ["classic manicure"],
    goal: book(["Classic manicure"], { practitioner: "Mei", inDays: [2, 3, 4, 5, 9] }),
  },
  { id: "gel", mood: "impatient", service: ["gel nails"], goal: book(["Gel manicure"], { inDays: [4, 5, 7, 11, 3], part: "afternoon" }) },
  {
    id: "biab",
    mood: "typos",
    service: ["builder gel"],
    goal: book(["Builder gel overlay"], { practitioner: "Mei", inDays: [9, 10, 11, 12, 16] }),
  },
  { id: "pedi", mood: "hesitant", service: ["classic pedicure"], goal: book(["Classic pedicure"], { inDays: [8, 9, 10, 11, 15] }) },
  {
    id: "mani-pedi",
    mood: "at-once",
    service: ["mani pedi"],
    goal: book(["Gel mani & pedi"], { inDays: [12, 14, 15, 19, 11], part: "morning" }),
  },
  { id: "brows", mood: "buttons", service: ["brow shape"], goal: book(["Brow shape"], { practitioner: "Amara", inDays: [1, 2, 3, 4, 8] }) },
  {
    id: "lashes",
    mood: "curious",
    aside: parking,
    service: ["lash lift"],
    goal: book(["Lash lift & tint"], { inDays: [11, 12, 14, 18, 10] }),
  },
  {
    id: "facial",
    mood: "chatty",
    service: ["deep cleansing facial"],
    goal: book(["Clear-skin facial"], { practitioner: "Amara", inDays: [10, 11, 12, 17, 9] }),
  },
  { id: "express-facial", mood: "impatient", service: ["express facial"], goal: book(["Express facial"], { inDays: [3, 4, 5, 10, 2] }) },
  { id: "leg-wax", mood: "step-by-step", service: ["half leg wax"], goal: book(["Half-leg wax"], { inDays: [4, 5, 7, 11, 3] }) },
  {
    id: "massage",
    mood: "hesitant",
    service: ["deep tissue massage"],
    goal: book(["Deep-tissue massage"], { practitioner: "Amara", inDays: [9, 10, 11, 12, 16], part: "afternoon" }),
  },
  { id: "hot-stone", mood: "at-once", service: ["hot stone massage"], goal: book(["Hot-stone massage"], { inDays: [11, 12, 14, 18, 10] }) },
  {
    id: "changes-day",
    mood: "changing",
    first: { inDays: [9, 10, 11, 12, 16] },
    service: ["classic manicure"],
    goal: book(["Classic manicure"], { inDays: [11, 12, 14, 18, 10] }),
  },
  {
    id: "changes-who",
    mood: "changing",
    first: { practitioner: "Marco" },
    service: ["cut and finish"],
    goal: book(cut, { practitioner: "Sarah", inDays: [8, 9, 10, 11, 15] }),
  },
  {
    id: "changes-what",
    mood: "changing",
    first: { service: "classic manicure" },
    service: ["gel manicure"],
    goal: book(["Gel manicure"], { inDays: [10, 11, 12, 17, 9] }),
  },
  {
    id: "leaves-at-card",
    mood: "step-by-step",
    service: ["classic manicure"],
    goal: { kind: "leaves", services: ["Classic manicure"], inDays: [15, 16, 17, 18, 22] },
  },
  {
    id: "leaves-in-a-hurry",
    mood: "impatient",
    service: ["blow dry"],
    goal: { kind: "leaves", services: ["Blow-dry"], inDays: [9, 10, 11, 12, 16] },
  },
  {
    id: "unknown-service",
    mood: "step-by-step",
    goal: { kind: "impossible", says: ["do you do tattoos?", "ok then I want a tattoo removed on Friday", "never mind"] },
  },
  {
    id: "sunday",
    mood: "impatient",
    goal: { kind: "impossible", says: ["classic manicure this sunday", "no only sunday works", "ok never mind then"] },
  },
  {
    id: "night",
    mood: "step-by-step",
    goal: { kind: "impossible", says: ["Can I have a blow dry at 3 am tomorrow?", "it has to be 3 in the morning", "forget it"] },
  },
  {
    id: "nobody-of-that-name",
    mood: "step-by-step",
    goal: { kind: "impossible", says: ["a cut with Beatrix on Friday", "only Beatrix will do", "then leave it"] },
  },
  { id: "real-person", mood: "impatient", goal: { kind: "person", says: ["can I speak to a real person"] } },
  { id: "complaint", mood: "chatty", goal: { kind: "person", says: ["I hate the colour you did last week, I want it fixed or a refund"] } },
  {
    id: "reaction",
    mood: "impatient",
    goal: { kind: "person", says: ["my scalp is burning and my eye is swollen after yesterday's colour"] },
  },
  {
    id: "questions",
    mood: "curious",
    goal: {
      kind: "answers",
      questions: [
        { ask: "How much is a full head of highlights?", told: /£\d/ },
        { ask: "and how long does it take?", told: /\d h|\d min/ },
        { ask: "when are you open on Saturday?", told: /9 am to 6 pm/ },
        { ask: "do you have wifi?", told: /wi-?fi/i },
      ],
    },
  },
  {
    id: "rules",
    mood: "curious",
    goal: {
      kind: "answers",
      questions: [
        { ask: "what's your cancellation policy?", told: /24 hours/ },
        { ask: "do you take amex?", told: /amex|american express|card/i },
        { ask: "can I bring my dog", told: /dog/i },
        { ask: "who works there?", told: /Sarah/ },
      ],
    },
  },
];

/** Visitors who write English. */
export const english: VisitorPlan[] = lines.map((line) => ({ ...line, id: `en-${line.id}`, language: "en", locale: "en-GB" }));
