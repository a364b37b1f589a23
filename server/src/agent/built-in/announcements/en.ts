import { type Announcements, sentences } from "./announcements.ts";

/** English, in British spelling. */
export const en: Announcements = {
  language: "en",
  started: ({ salon }) =>
    `Hello! I'm the AI assistant of ${salon}. I find free times, book you in and answer questions, and a person can take over whenever you like. What would you like to book?`,
  booked: ({ service, who, day, time, reference }) =>
    `You're booked: ${service} with ${who} on ${day} at ${time}. Your reference is ${reference}.`,
  anythingElse: "Is there anything else I can help with?",
  nextTimes: ({ service }) => `Now for the visit itself, ${service}: these are the first times after it. Which one suits you?`,
  nextDay: ({ service }) => `Now for the visit itself, ${service}: which day suits you?`,
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
  moved: ({ service, who, day, time, reference }) =>
    `It's moved: ${service} with ${who} is now on ${day} at ${time}. Your reference stays ${reference}.`,
  cancelled: ({ service, day, time, fee }) =>
    `It's cancelled: ${service} on ${day} at ${time}. ${fee === null ? "There is nothing to pay." : `The cancellation fee is ${fee}, as shown.`}`,
  cancelNext: "And this is the next one. Shall I cancel it too?",
  changeFailed: {
    "slot-taken": "I'm sorry, someone else has just taken that time. Your appointment stays where it was.",
    "hold-expired": "I'm sorry, I could not keep that time any longer. Your appointment stays where it was.",
    changed: "Something about that appointment has changed since I showed it to you, so I have left it alone.",
    refused: "I'm sorry, the salon's calendar did not accept that. Nothing has changed; a person can help you with it.",
    unknown:
      "I could not get a clear answer from the salon's calendar, so I don't know yet whether that went through. Please don't try again: I've asked the team to check and tell you here.",
  },
  changeAgain: "This is how it stands now. Is that what you want?",
  changeGone: "There is nothing left of it that I could change.",
  changeDeclined: "All right, nothing has changed: your appointment stays as it is.",
  moveExpired: ({ day, time }) =>
    `I've stopped holding ${time} on ${day}, as I can only keep a time for a few minutes. Your appointment stays where it is. Shall I look again?`,
  holdExpired: ({ day, time }) =>
    `I've stopped holding ${time} on ${day}, as I can only keep a time for a few minutes. Nothing is booked. Shall I look again?`,
  lookAgain: ({ day, time }) => ({ label: `Look for ${time} again`, say: `${day} at ${time}, please` }),
  waitlistOffered: ({ service, who, day, time, minutes }) =>
    `Good news: a time has come free for you. ${service} with ${who}, ${day} at ${time}. I'm keeping it for ${minutes} minutes. Shall I book it for you?`,
  waitlistPassed:
    "All right, that time goes to the next person. You are still on the waiting list, and I'll tell you here when another comes free.",
  waiting: ({ opening }) =>
    sentences("I've asked the team to take over, and they can see everything we've said.", opening, "A person will reply here."),
  assistantFailed: ({ opening }) =>
    sentences("Something went wrong on my side, so I've asked the team to take over.", opening, "A person will reply here."),
  blocked: ({ phone }) =>
    `The team has ended this chat, and no more messages can be sent here. If you need something, please ring us on ${phone}.`,
  handedBack: "It's the AI assistant again. I've read what was said, so we can carry on from there.",
};
