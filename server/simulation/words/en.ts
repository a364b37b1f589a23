import type { VisitorWords } from "./visitor-words.ts";

export const en: VisitorWords = {
  locale: "en-GB",
  wish: (service) => [
    `I'd like a ${service}`,
    `Can I book a ${service}`,
    `looking for a ${service}`,
    `Hi, I want to get a ${service}`,
    `${service} please`,
  ],
  withWhom: (name) => [`with ${name}`, `and it has to be ${name}`, `with ${name} please`, `if ${name} can do it`],
  anyone: ["anyone is fine", "I don't mind who", "whoever is free"],
  tomorrow: ["tomorrow"],
  weekday: (name) => [`on ${name}`, `this coming ${name}`, name],
  date: (day, month) => [`on ${day} ${month}`, `on the ${day}${nth(day)} of ${month}`, `${month} ${day}`, `${day}${nth(day)} ${month}`],
  parts: {
    morning: ["in the morning", "before noon"],
    afternoon: ["in the afternoon", "after lunch"],
    evening: ["in the evening", "after work"],
  },
  name: (name) => [name, `It's ${name}`, `my name is ${name}`, `I'm ${name}`],
  contact: (contact) => [contact, `you can reach me at ${contact}`, `it's ${contact}`],
  yes: ["yes", "yes please", "perfect, go ahead", "yep that's right", "ok book it"],
  first: ["the first one", "first one please", "the earliest of those"],
  second: ["the second one", "the second please"],
  rather: (wish) => [`actually, ${wish}`, `no wait, ${wish} instead`, `sorry, I meant ${wish}`],
  hesitate: ["hmm let me think about it", "not yet, hang on", "wait a second"],
  moreTimes: ["do you have other times?", "anything later?", "what else is there"],
  move: (when) => [`can you move it to ${when}`, `I need to move it to ${when}`, `actually could we change it to ${when}`],
  cancel: ["please cancel it", "I have to cancel my appointment", "cancel my booking"],
  thanks: ["thank you!", "great, thanks", "cheers"],
  courtesy: ["Hope you're having a good day!", "I was recommended by a friend.", "I've been meaning to come for ages."],
  asked: {
    name: /\bname\b/i,
    contact: /\b(?:phone|e-?mail|number|reach you)\b/i,
    when: /\b(?:when|which day|what day|what time|day suits|day or time|day and time)\b/i,
    who: /\b(?:who would you|which of them would you like|with whom)\b/i,
  },
};

function nth(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return { 1: "st", 2: "nd", 3: "rd" }[day % 10] ?? "th";
}
