import { type Announcements, sentences } from "./announcements.ts";

/** English, in British spelling. */
export const en: Announcements = {
  language: "en",
  started: ({ salon }) =>
    `Hello! I'm the AI assistant of ${salon}. I find free times, book you in and answer questions, and a person can take over whenever you like. What would you like to book?`,
  booked: ({ service, who, day, time, reference }) =>
    `You're booked: ${service} with ${who} on ${day} at ${time}. Your reference is ${reference}. Is there anything else I can help with?`,
  failed: {
    "slot-taken": "I'm sorry, someone else has just taken that time, so it is not booked.",
    "hold-expired": "I'm sorry, I could not keep that time any longer and it has gone, so it is not booked.",
    refused: "I'm sorry, the salon's calendar did not accept that booking, so nothing is booked.",
    unknown:
      "I could not get a clear answer from the salon's calendar, so I don't know yet whether you are booked. Please don't book again: I've asked the team to check and tell you here.",
  },
  othersNear: "These are the closest times that are free now.",
  noneNear: "Tell me another day and I'll look again.",
  declined: "No problem, nothing is booked and that time is free again. What would you like to change?",
  holdExpired: ({ day, time }) =>
    `I've stopped holding ${time} on ${day}, as I can only keep a time for a few minutes. Nothing is booked. Shall I look again?`,
  lookAgain: ({ day, time }) => ({ label: `Look for ${time} again`, say: `${day} at ${time}, please` }),
  waiting: ({ opening }) =>
    sentences("I've asked the team to take over, and they can see everything we've said.", opening, "A person will reply here."),
  assistantFailed: ({ opening }) =>
    sentences("Something went wrong on my side, so I've asked the team to take over.", opening, "A person will reply here."),
  handedBack: "It's the AI assistant again. I've read what was said, so we can carry on from there.",
};
