import type { Choice } from "@chairside/shared/events.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { News } from "./assistant.ts";

/** The assistant's words for what happened outside a turn. Every fact comes with the news or from the catalogue. */
export function announce(news: News, catalogue: Catalogue, _locale: string): { text: string; choices?: Choice[] } {
  const { salon } = catalogue;
  switch (news.news) {
    case "started":
      return {
        text: `Hello! I'm the AI assistant of ${salon.name}. I can check free times, book you in and answer questions, and a person from the team can take over whenever you like. What would you like to book?`,
        choices: openers(catalogue),
      };
    case "booked": {
      const { slot, reference } = news.appointment;
      return {
        text: `You're booked: ${slot.service} with ${slot.practitioner} on ${slot.day} at ${slot.time}. Your reference is ${reference}. Is there anything else I can help with?`,
      };
    }
    case "booking-failed":
      return { text: failed(news.reason, news.alternatives) };
    case "declined":
      return {
        text: "No problem, I haven't booked anything and that time is free again. What would you like to change?",
        choices: [
          { label: "A different time", say: "A different time, please" },
          { label: "Someone else", say: "Is anyone else free?" },
          { label: "Start again", say: "Start again" },
        ],
      };
    case "hold-expired":
      return {
        text: `I've stopped holding ${news.time} on ${news.day}, as the hold ran out. Nothing was booked. Shall I look again?`,
        choices: [{ label: `Look for ${news.time} again`, say: `${news.day} at ${news.time}, please` }],
      };
    case "waiting-for-person":
      return {
        text: `I've asked the team to take over, and they can see everything we've said. ${news.opening} A person will reply here.`,
      };
    case "assistant-failed":
      return { text: `Something went wrong on my side, so I've asked the team to take over. ${news.opening} A person will reply here.` };
    case "handed-back":
      return { text: "It's the AI assistant again. I've read what was said, so we can carry on from there." };
  }
}

function failed(reason: Extract<News, { news: "booking-failed" }>["reason"], alternatives: number): string {
  const next = alternatives > 0 ? " These are the closest times that are free now." : " Tell me another day and I'll look again.";
  switch (reason) {
    case "slot-taken":
      return `I'm sorry, someone else has just taken that time, so it is not booked.${next}`;
    case "hold-expired":
      return `I'm sorry, the hold on that time ran out and it has gone, so it is not booked.${next}`;
    case "refused":
      return `I'm sorry, the salon's calendar did not accept that booking, so nothing is booked.${next}`;
    case "unknown":
      return "I could not get a clear answer from the salon's calendar, so I don't know yet whether you are booked. Please don't book again: I've asked the team to check and tell you here.";
  }
}

/** Up to four services of different categories, as first buttons. */
function openers(catalogue: Catalogue): Choice[] {
  const seen = new Set<string>();
  const choices: Choice[] = [];
  for (const { addOnOnly, consultationFirst, categoryId, name } of catalogue.services) {
    if (addOnOnly || consultationFirst || seen.has(categoryId)) continue;
    seen.add(categoryId);
    choices.push({ label: name, say: name });
  }
  return choices.slice(0, 4);
}
