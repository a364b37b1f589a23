import type { Language } from "../../src/understanding/languages/language-pack.ts";
import type { Goal, Mood, VisitorPlan } from "../visitor-plan.ts";

interface Tongue {
  language: Exclude<Language, "en">;
  locale: string;
  cut: string;
  stylist: string;
  manicure: string;
  massage: string;
  person: string;
  parking: string;
}

const tongues: Tongue[] = [
  {
    language: "es",
    locale: "es-ES",
    stylist: "Robin",
    cut: "un corte de pelo",
    manicure: "una manicura clásica",
    massage: "un masaje relajante",
    person: "quiero hablar con una persona",
    parking: "¿dónde puedo aparcar?",
  },
  {
    language: "fr",
    locale: "fr-FR",
    stylist: "Robin",
    cut: "une coupe",
    manicure: "une manucure classique",
    massage: "un massage relaxant",
    person: "je voudrais parler à quelqu'un",
    parking: "où est-ce que je peux me garer ?",
  },
  {
    language: "de",
    locale: "de-DE",
    stylist: "Robin",
    cut: "einen Haarschnitt",
    manicure: "eine klassische Maniküre",
    massage: "eine Entspannungsmassage",
    person: "kann ich mit einem Menschen sprechen?",
    parking: "wo kann ich parken?",
  },
  {
    language: "it",
    locale: "it-IT",
    stylist: "Robin",
    cut: "un taglio",
    manicure: "una manicure classica",
    massage: "un massaggio rilassante",
    person: "vorrei parlare con una persona",
    parking: "dove posso parcheggiare?",
  },
  {
    language: "pt",
    locale: "pt-PT",
    stylist: "Marco",
    cut: "um corte de cabelo",
    manicure: "uma manicure clássica",
    massage: "uma massagem relaxante",
    person: "quero falar com uma pessoa",
    parking: "onde posso estacionar?",
  },
  {
    language: "nl",
    locale: "nl-NL",
    stylist: "Sarah",
    cut: "een knipbeurt",
    manicure: "een klassieke manicure",
    massage: "een ontspannende massage",
    person: "kan ik iemand spreken?",
    parking: "waar kan ik parkeren?",
  },
];

const manicure = ["Classic manicure"];
const cuts = ["Cut & finish", "Restyle cut"];

function plansOf({ language, locale, cut, stylist, manicure: nails, massage, person, parking }: Tongue): VisitorPlan[] {
  const plan = (id: string, mood: Mood, goal: Goal, more: Partial<VisitorPlan> = {}): VisitorPlan => ({
    id: `${language}-${id}`,
    language,
    locale,
    mood,
    goal,
    ...more,
  });
  return [
    plan("manicure", "step-by-step", { kind: "book", services: manicure, inDays: [10, 11, 12, 17, 9] }, { service: [nails] }),
    plan(
      "cut-with",
      "at-once",
      { kind: "book", services: cuts, practitioner: stylist, inDays: [16, 9, 12, 17, 18, 19] },
      { service: [cut] },
    ),
    plan("massage", "buttons", { kind: "book", services: ["Relaxing massage"], inDays: [16, 15, 17, 8, 9, 10] }, { service: [massage] }),
    plan(
      "parking",
      "curious",
      { kind: "book", services: manicure, inDays: [12, 14, 15, 19, 11] },
      { service: [nails], aside: { ask: parking, told: /park/i } },
    ),
    plan(
      "moves",
      "buttons",
      { kind: "book", services: manicure, inDays: [15, 16, 17], then: { move: { inDays: [22, 23, 24, 25] } } },
      { service: [nails] },
    ),
    plan(
      "cancels",
      "step-by-step",
      { kind: "book", services: manicure, inDays: [17, 18, 16], then: { cancel: true } },
      { service: [nails] },
    ),
    plan("person", "impatient", { kind: "person", says: [person] }),
  ];
}

/** Visitors who write another language. */
export const others: VisitorPlan[] = tongues.flatMap(plansOf);
