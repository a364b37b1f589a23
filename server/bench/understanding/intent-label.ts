import { understand } from "../../src/understanding/understand.ts";
import type { Intent, Understood } from "../../src/understanding/understood.ts";
import { demoCatalogue } from "../../src/platforms/house/demo-salon/demo-catalogue.ts";

const now = Date.parse("2026-11-23T09:00:00Z");
const catalogue = demoCatalogue("2026-11-23");

/** The one label that fits best what the product read, in the harness's words. `context` is the question that was answered. */
export function labelIntent(text: string, { context }: { lang?: string; context?: string | null } = {}): { label: string } {
  const brief = context ? { asked: { about: "anything-else" as const, times: 1 } } : {};
  const understood = understand(text, { catalogue, now, locale: "en-US", brief });
  return { label: labelOf(understood, context?.includes("?") === true) };
}

/** By urgency; what is asked for goes before small talk. */
const labels: readonly (readonly [Intent, string])[] = [
  ["person", "human_handoff"],
  ["are-you-a-bot", "human_handoff"],
  ["complaint", "complaint"],
  ["cancel", "cancel"],
  ["reschedule", "reschedule"],
  ["out-of-scope", "out_of_scope"],
  ["price", "price_question"],
  ["hours", "hours_question"],
  ["availability", "availability_question"],
  ["book", "book"],
  ["waitlist", "availability_question"],
  ["policy", "faq"],
  ["services", "faq"],
  ["practitioners", "faq"],
  ["recommend", "faq"],
  ["duration", "faq"],
  ["my-appointment", "faq"],
];

function labelOf(u: Understood, answers: boolean): string {
  // "Yes, that is my address": words of a rule in a plain yes ask for none.
  if (u.stance === "yes" && !u.text.includes("?") && u.intents.length > 0 && u.intents.every((intent) => intent === "policy"))
    return "affirm";
  // "Under no circumstances": the same of a plain no.
  if (u.stance === "no" && u.text.split(" ").length < 4 && u.intents.length > 0 && u.intents.every((intent) => intent === "policy"))
    return "deny";
  if (u.intents.every((intent) => intent === "out-of-scope") && seeks.test(u.text)) return "book";
  return labels.find(([intent]) => u.intents.includes(intent))?.[1] ?? smallTalkOf(u, answers) ?? restOf(u);
}

/** Who parts with these words is done, whatever was declined with them: "No, bye". */
const farewell = /\b(?:bye+|good ?bye|no (?:more|other|further) questions)\b/i;

/** A no is more than the thanks beside it; a yes only where a question was put. */
function smallTalkOf({ intents, stance, text }: Understood, answers: boolean): string | null {
  if (intents.includes("goodbye") && farewell.test(text)) return "goodbye";
  if (intents.includes("thanks") && /\bnothing (?:else|more|further)\b/i.test(text)) return "thanks";
  if (stance === "no" || stance === "maybe" || intents.includes("start-over")) return "deny";
  if (intents.includes("goodbye")) return "goodbye";
  if (intents.includes("thanks")) return stance === "yes" && answers ? "affirm" : "thanks";
  if (intents.includes("greeting")) return "greet";
  return stance === "yes" ? "affirm" : null;
}

function restOf({ when, services }: Understood): string {
  return when.length + services.length > 0 ? "book" : "out_of_scope";
}

/** Whom or what one looks for in order to book there: no wish of ours, for a salon has one place, but a booking in the harness's words. */
const seeks =
  /\b(?:find|search(?:ing)? for|look(?:ing)? for|locate|get|need|want|seek(?:ing)?)(?: me| us)? (?:an?|some|another|the) (?:\S+ ){0,3}?(?:salon|dentist|doctor|therapist|stylist|hair ?dresser|barber|clinic|physician|psychologist|psychiatrist|optometrist|dermatologist|beautician|spa|restaurant|cafe|cafeteria|table|accommodation)\b/i;
